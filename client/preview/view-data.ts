import { EventEmitter, type CancellationToken, type Event } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { changedMethod } from '../../server/protocol';
import type { ServerRequest } from './views/view-kind';

/** Where the preview has what it shows from. */
export interface ViewData {
  /** Rejects when there is no answer, or the token is cancelled. */
  ask(request: ServerRequest, token?: CancellationToken): Promise<unknown>;
  /** Fires when an answer may be another than before. */
  readonly onDidChange: Event<void>;
  dispose(): void;
}

/** The views as the language server has them. */
export function createViewData(client: LanguageClient): ViewData {
  const changed = new EventEmitter<void>();
  const subscriptions = [
    changed,
    client.onNotification(changedMethod, () => changed.fire()),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) changed.fire();
    }),
  ];
  return {
    onDidChange: changed.event,
    // The client takes an absent token for another parameter.
    ask: ({ method, params }, token) =>
      token
        ? client.sendRequest<unknown>(method, params, token)
        : client.sendRequest<unknown>(method, params),
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
