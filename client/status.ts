import { commands, Disposable, StatusBarAlignment, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { statusMethod, type StatusParams } from '../server/protocol';
import { ladderEditor } from './documents';
import { statusTextOf, type Framework } from './status-text';

const openFrameworkCommand = 'ladder.openFramework';

/** The status item: the framework that the active ladder file belongs to. A click opens the framework's file. */
export function createStatusItem(client: LanguageClient): Disposable {
  const item = window.createStatusBarItem('ladder.framework', StatusBarAlignment.Right, 100);
  item.name = 'Ladder Framework';
  let status: StatusParams | undefined;
  let frameworks: readonly Framework[] = [];

  const update = (): void => {
    const editor = ladderEditor(window.activeTextEditor);
    if (!editor) {
      item.hide();
      return;
    }
    const said = statusTextOf(status, editor.document.uri.toString());
    frameworks = said.frameworks;
    item.text = said.text;
    item.tooltip = said.tooltip;
    item.command = frameworks.length > 0 ? openFrameworkCommand : undefined;
    item.show();
  };
  update();
  return Disposable.from(
    item,
    client.onNotification(statusMethod, (params: StatusParams) => {
      status = params;
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
    commands.registerCommand(openFrameworkCommand, () => openFramework(frameworks)),
  );
}

/** Opens the file of the framework, of several the one that the user picks. */
async function openFramework(frameworks: readonly Framework[]): Promise<void> {
  const items = frameworks.map(({ id, name, uri }) => ({ label: name || id, description: id, uri }));
  const chosen =
    items.length > 1
      ? await window.showQuickPick(items, { placeHolder: 'Open the file of which framework?' })
      : items[0];
  if (chosen) await window.showTextDocument(Uri.parse(chosen.uri));
}
