import { commands, Uri, window, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
  type ErrorHandler,
} from 'vscode-languageclient/node';
import { ladderDocuments } from './documents';
import { CrashHandler, type CrashingClient } from './error-handler';
import { showReferencesCommand } from './show-references';

export const restartServerCommand = 'ladder.restartServer';

/** How often within three minutes a server that dies is started again. */
const restartLimit = 4;

/** Creates the client of the language server, not started yet. Both write to `log`. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  // Both are first asked for when the client below exists.
  const crashing: CrashingClient = {
    limited: lazily((): ErrorHandler => client.createDefaultErrorHandler(restartLimit)),
    isStarting: () => client.state === State.Starting,
  };
  const client = new LanguageClient(
    'ladder',
    'Ladder',
    {
      run: { module, transport },
      debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    {
      documentSelector: [...ladderDocuments],
      // The names of the editor's own commands that go with the server's answers.
      initializationOptions: {
        suggestCommand: 'editor.action.triggerSuggest',
        showReferencesCommand,
      },
      outputChannel: log,
      // The log is there for those who look for it; what the user must know is told by `crashReporter`.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: new CrashHandler(crashing, crashReporter(log)),
    },
  );
  return client;
}

/** Starts the server; a failure is told to the user, who may try again. */
export async function startServer(client: LanguageClient, log: LogOutputChannel): Promise<void> {
  await whileTelling(log, () => client.start());
}

/** Stops the server where it runs, and starts it. */
export async function restartServer(client: LanguageClient, log: LogOutputChannel): Promise<void> {
  await whileTelling(log, () => (client.isRunning() ? client.restart() : client.start()));
}

async function whileTelling(log: LogOutputChannel, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    offer(
      log,
      window.showErrorMessage('The Ladder language server could not be started.', tryAgain, showLog),
    );
  }
}

function crashReporter(log: LogOutputChannel) {
  return {
    restarted: () => {
      const message = 'The Ladder language server stopped unexpectedly and was started again.';
      offer(log, window.showWarningMessage(message, showLog));
    },
    gaveUp: () => {
      const message = 'The Ladder language server keeps stopping, and was not started again.';
      offer(log, window.showErrorMessage(message, tryAgain, showLog));
    },
  };
}

const tryAgain = 'Try Again';
const showLog = 'Show Log';

/** Does what the user picks of a message's buttons. */
function offer(log: LogOutputChannel, picked: Thenable<string | undefined>): void {
  void picked.then((button) => {
    if (button === tryAgain) void commands.executeCommand(restartServerCommand);
    if (button === showLog) log.show();
  });
}

function lazily<Value>(create: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= create());
}
