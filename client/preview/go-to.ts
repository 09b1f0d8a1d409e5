import { Range, TabInputText, Uri, ViewColumn, window } from 'vscode';
import type { Location } from '../../server/protocol';

/**
 * Shows a place in an editor and puts the cursor there: in the column that has the file already, else beside the
 * preview.
 *
 * @param previewColumn the column that the preview is in
 */
export async function goTo(location: Location, previewColumn: ViewColumn | undefined): Promise<void> {
  const uri = Uri.parse(location.uri, true);
  const { start } = location.range;
  const at = new Range(start.line, start.character, start.line, start.character);
  // `selection` also scrolls to the place, unless it is in view.
  await window.showTextDocument(uri, {
    viewColumn: columnOf(uri) ?? columnBeside(previewColumn),
    selection: at,
    preview: true,
  });
}

/** The column that shows the file, or has it in a tab that is not in front. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const file = uri.toString();
  const shown = window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === file && editor.viewColumn !== undefined,
  );
  if (shown) return shown.viewColumn;
  return window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === file),
  )?.viewColumn;
}

function columnBeside(previewColumn: ViewColumn | undefined): ViewColumn {
  const other = window.tabGroups.all.find((group) => group.viewColumn !== previewColumn);
  return other?.viewColumn ?? ViewColumn.Beside;
}
