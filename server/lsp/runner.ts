import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { NextTurn } from './coalesce';

/** Where the server writes what only its makers need to read. */
export interface Logger {
  error(message: string): void;
}

/** What a request that fails is answered with, where a refusal is an answer. */
export const failed = { refused: 'This could not be done. The log says more.' } as const;

/**
 * Runs request handlers so that none can stop the server: a handler that throws is logged and answered with
 * `fallback`, a request that was cancelled is answered as such. What is thrown as an answer of the protocol's is one.
 */
export function createRunner(logger: Logger, nextTurn: NextTurn) {
  /**
   * @param name the request, for the log
   * @param fallback what "nothing" is for this request
   */
  return async <Result>(
    name: string,
    token: CancellationToken,
    fallback: Result,
    handle: () => Result | Promise<Result>,
  ): Promise<Result | ResponseError> => {
    // A turn of the event loop for what waits there already, such as diagnostics or a cancellation.
    await new Promise<void>(nextTurn);
    if (isCancelled(token)) return cancelled();
    try {
      const result = await handle();
      return isCancelled(token) ? cancelled() : result;
    } catch (error) {
      if (error instanceof ResponseError) return error;
      logger.error(
        `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return fallback;
    }
  };
}

/** A call, since a token's state changes between two looks at it. */
function isCancelled(token: CancellationToken): boolean {
  return token.isCancellationRequested;
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}
