import { commands, type SymbolInformation } from 'vscode';
import { eventually } from './events';
import { show } from './files';

/** Waits until the extension runs and its server has read the whole workspace. For the hook `before`. */
export async function serverIsReady(): Promise<void> {
  await show('acme.ladder.yaml');
  await eventually('the server to know the workspace', async () => {
    const found = await symbolsNamed('principal-engineer');
    return found.length > 0 ? found : undefined;
  });
}

/** What the workspace defines under a name that is like this. */
export function symbolsNamed(query: string): Thenable<SymbolInformation[]> {
  return commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
}
