import { Range, TextEdit, Uri, workspace, WorkspaceEdit } from 'vscode';
import {
  editMethod,
  type DocumentChanges,
  type EditAnswer,
  type EditParams,
  type PictureEdit,
} from '../../server/edit-protocol';
import type { EditOutcome } from './edit-messages';
import type { ViewData } from './view-data';

/** How often an edit is worked out anew, when the text was changed while the server worked it out. */
const tries = 3;

/**
 * Makes an edit from the picture, as one that a single undo takes back. The file stays unsaved, and the focus where it
 * is. Rejects where the server does not answer.
 */
export async function makeEdit(data: ViewData, edit: PictureEdit): Promise<EditOutcome> {
  const params: EditParams = { edit };
  for (let attempt = 0; attempt < tries; attempt++) {
    const answer = (await data.ask({ method: editMethod, params })) as EditAnswer;
    if ('refused' in answer) return answer;
    if (answer.changes.length === 0) return { isDone: true };
    if (!answer.changes.every(isForPresentText)) continue;
    const isApplied = await workspace.applyEdit(workspaceEdit(answer.changes));
    return isApplied
      ? { isDone: true }
      : { refused: 'The editor did not take the change. Is the file read-only?' };
  }
  return { refused: 'The text is being changed at the same time. Try again.' };
}

/** Whether the document is still what the changes were worked out for. */
function isForPresentText({ uri, version }: DocumentChanges): boolean {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === Uri.parse(uri).toString());
  // A file that is not open has no version; one that has been opened meanwhile is still as it was on disk.
  return version === null ? document?.isDirty !== true : document?.version === version;
}

function workspaceEdit(changes: readonly DocumentChanges[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { uri, edits } of changes) {
    edit.set(
      Uri.parse(uri, true),
      edits.map(({ range: { start, end }, newText }) =>
        TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
      ),
    );
  }
  return edit;
}
