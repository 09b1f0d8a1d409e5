import { EventEmitter, type CancellationToken, type Event } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import {
  changedMethod,
  levelTableMethod,
  type LevelTable,
  type LevelTableParams,
} from '../../server/protocol';
import type { Subject } from './messages';

/** Where the preview has its tables from. */
export interface LevelTables {
  /** The table of the track at a place, or null. Rejects when there is no answer, or the token is cancelled. */
  at(subject: Subject, token: CancellationToken): Promise<LevelTable | null>;
  /** Fires when an answer may be another than before. */
  readonly onDidChange: Event<void>;
  dispose(): void;
}

/** The tables as the language server has them. */
export function createLevelTables(client: LanguageClient): LevelTables {
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
    at: ({ uri, position }, token) => {
      const params: LevelTableParams = { textDocument: { uri }, position };
      return client.sendRequest<LevelTable | null>(levelTableMethod, params, token);
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
