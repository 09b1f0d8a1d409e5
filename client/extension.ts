import { commands, window, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createLanguageClient, restartServer, restartServerCommand, startServer } from './language-client';
import { createFixes } from './preview/fixes';
import { registerExport } from './export/register';
import { Previews } from './preview/previews';
import { registerImport } from './importing/register';
import { createViewData } from './preview/view-data';
import { registerPreviews } from './preview/register';
import { registerShowReferences } from './show-references';
import { createStatusItem } from './status';
import { registerTemplates } from './templates/register';
import { registerWalkthrough } from './walkthrough';

/** VS Code calls two functions of this module, and the second needs what the first started. */
let running: LanguageClient | undefined;

/** Called by VS Code when a ladder file is opened, one of the commands run, or a page restored. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Ladder', { log: true });
  const client = createLanguageClient(context, log);
  const viewData = createViewData(client);
  const previews = new Previews({
    extensionUri: context.extensionUri,
    data: viewData,
    fixes: createFixes(client),
    log,
  });
  context.subscriptions.push(
    log,
    viewData,
    createStatusItem(client),
    registerShowReferences(),
    registerImport(),
    registerPreviews(previews),
    registerExport({ client, log, draw: (svg, subject) => previews.draw(svg, subject) }, previews),
    registerWalkthrough(context.extensionUri),
    registerTemplates({ extensionUri: context.extensionUri, client, log }),
    commands.registerCommand(restartServerCommand, () => restartServer(client, log)),
  );
  running = client;
  void startServer(client, log);
}

/** Called by VS Code at the end; what `activate` subscribed is disposed of once the server has ended. */
export async function deactivate(): Promise<void> {
  await running?.dispose();
  running = undefined;
}
