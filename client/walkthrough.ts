import { commands, Disposable, TabInputWebview, Uri, window, workspace } from 'vscode';
import { isLadderDocument } from './documents';
import { previewType } from './preview/preview-type';

/** What the walkthrough “Get Started with Ladder” waits for; its steps in package.json name these. */
export type Deed = 'framework' | 'table' | 'change' | 'skill' | 'grid';

/** Tells the walkthrough that something was done, so that it ticks the step off. */
export function markDone(deed: Deed): void {
  void commands.executeCommand('setContext', `ladder.done.${deed}`, true);
}

/** A preview shows something. */
export function markShown({ kind }: { readonly kind: string }): void {
  if (kind === 'table' || kind === 'grid') markDone(kind);
}

/** Registers what the walkthrough needs beside what is there for its own sake. */
export function registerWalkthrough(extensionUri: Uri): Disposable {
  const guide = Uri.joinPath(extensionUri, 'docs', 'cli.md');
  return Disposable.from(
    noteChanges(),
    commands.registerCommand('ladder.openCommandLineGuide', () =>
      commands.executeCommand('markdown.showPreview', guide),
    ),
  );
}

/** Notes when a text is changed while a preview shows what comes of it. */
function noteChanges(): Disposable {
  const listener = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length === 0 || !isLadderDocument(document) || !isPreviewShown()) return;
    markDone('change');
    listener.dispose();
  });
  return listener;
}

function isPreviewShown(): boolean {
  // VS Code puts words of its own before the type.
  return window.tabGroups.all.some(
    ({ activeTab }) =>
      activeTab?.input instanceof TabInputWebview && activeTab.input.viewType.endsWith(previewType),
  );
}
