import { commands, Disposable, TabInputText, Uri, window, workspace } from 'vscode';
import { askForLadderFile, editorOf, isLadderDocument } from '../documents';
import { previewType } from './preview-type';
import type { Previews } from './previews';
import { startOf, subjectOf } from './subject';

/** Registers the preview's commands, and that VS Code can restore its panels. */
export function registerPreviews(previews: Previews): Disposable {
  // VS Code may go on holding a text for a while whose file and tab are gone, so that the language server hears nothing.
  const files = workspace.createFileSystemWatcher('**/*.ladder.{yaml,yml}', false, true, false);
  return Disposable.from(
    files,
    files.onDidCreate(() => previews.refresh()),
    files.onDidDelete(() => previews.refresh()),
    previews,
    commands.registerCommand('ladder.preview.open', (uri?: unknown) => open(previews, uri, false)),
    commands.registerCommand('ladder.preview.openToSide', (uri?: unknown) => open(previews, uri, true)),
    commands.registerCommand('ladder.preview.showSource', () => previews.showSource()),
    commands.registerCommand('ladder.preview.toggleLock', () => previews.toggleLock()),
    window.registerWebviewPanelSerializer(previewType, {
      deserializeWebviewPanel: (panel, saved: unknown) => {
        previews.restore(panel, saved);
        return Promise.resolve();
      },
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('ladder.preview')) previews.refresh();
    }),
  );
}

/**
 * @param uri the file that a menu was opened on; without one, what is shown counts
 * @param toSide whether the preview stands beside the text, which keeps the focus then
 */
async function open(previews: Previews, uri: unknown, toSide: boolean): Promise<void> {
  const wanted = uri instanceof Uri ? uri : shownUri();
  const editor = wanted && editorOf(wanted.toString());
  const document = editor?.document ?? (wanted && (await workspace.openTextDocument(wanted)));
  if (!document || !isLadderDocument(document)) {
    askForLadderFile();
    return;
  }
  const subject = editor ? subjectOf(editor) : startOf(document);
  const column = editor?.viewColumn ?? window.tabGroups.activeTabGroup.viewColumn;
  previews.open(subject, column, toSide);
}

/** What the person looks at. Of a file that was opened just now, its tab is known sooner than its editor. */
function shownUri(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText ? input.uri : window.activeTextEditor?.document.uri;
}
