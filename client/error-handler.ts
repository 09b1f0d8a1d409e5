import {
  CloseAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
  type Message,
} from 'vscode-languageclient/node';

/** Says to the user that the server stopped: that it is running again, or that it stays down. */
export interface CrashReporter {
  restarted(): void;
  gaveUp(): void;
}

/** The client, as far as its end matters. */
export interface CrashingClient {
  /** The client's own handler, which knows how often a server may be started again. */
  limited(): ErrorHandler;
  /** Whether the server is still starting. */
  isStarting(): boolean;
}

/**
 * Starts a server again that died, as often as is allowed, and says so once: a server that dies every minute is not a
 * message every minute. One that dies while it starts would do so again; whoever started it is told by the client.
 */
export class CrashHandler implements ErrorHandler {
  readonly #client: CrashingClient;
  readonly #report: CrashReporter;
  #told = false;

  constructor(client: CrashingClient, report: CrashReporter) {
    this.#client = client;
    this.#report = report;
  }

  error(
    error: Error,
    message: Message | undefined,
    count: number | undefined,
  ): ErrorHandlerResult | Promise<ErrorHandlerResult> {
    return this.#client.limited().error(error, message, count);
  }

  async closed(): Promise<CloseHandlerResult> {
    if (this.#client.isStarting()) return { action: CloseAction.DoNotRestart, handled: true };
    const result = await this.#client.limited().closed();
    if (result.action === CloseAction.DoNotRestart) this.#report.gaveUp();
    else if (!this.#told) this.#report.restarted();
    this.#told = true;
    return { ...result, handled: true };
  }
}
