import type { Connection, ConnectionOptions, InitializeResult } from 'vscode-languageserver';
import { capabilities } from './capabilities';
import { MessageGate } from './message-gate';
import type { Runtime } from './session';

/**
 * Serves one editor, until it ends. An editor waits for the answer to its first message before it does anything, so that
 * is given before most of the program is loaded; what it sends meanwhile waits until all is there.
 *
 * @param connect makes the connection to the editor
 */
export function startServer(connect: (options: ConnectionOptions) => Connection, runtime: Runtime): void {
  const gate = new MessageGate();
  const connection = connect({ messageStrategy: gate });
  connection.onInitialize((params): InitializeResult => {
    gate.holdUntil(
      loading.then(({ openSession }) => {
        runtime.onLoaded?.();
        openSession(connection, runtime, params);
      }),
    );
    return {
      serverInfo: { name: 'ladder-language-server' },
      capabilities: capabilities(runtime.loadFormatter !== undefined),
    };
  });
  connection.listen();
  // Where this fails, the program ends: the editor says so, and starts it again.
  const loading = import('./session');
}
