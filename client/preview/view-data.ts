import { EventEmitter, type CancellationToken, type Event } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { gridMethod, type Grid, type GridParams } from '../../server/grid-protocol';
import {
  changedMethod,
  levelTableMethod,
  type LevelTable,
  type LevelTableParams,
} from '../../server/protocol';
import type { Opened, Subject } from './messages';

/** Where the preview has what it shows from. Each question rejects when there is no answer, or the token is cancelled. */
export interface ViewData {
  /** The table of the track that was opened, else of the track at a place; null where there is none. */
  table(subject: Subject, opened: Opened | undefined, token: CancellationToken): Promise<LevelTable | null>;
  /** The grids of the document that a place is in. */
  grids(subject: Subject, token: CancellationToken): Promise<Grid[]>;
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
    table: ({ uri, position }, opened, token) => {
      const params: LevelTableParams = { textDocument: { uri }, ...(opened ?? { position }) };
      return client.sendRequest<LevelTable | null>(levelTableMethod, params, token);
    },
    grids: ({ uri, position }, token) => {
      const params: GridParams = { textDocument: { uri }, position };
      return client.sendRequest<Grid[]>(gridMethod, params, token);
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
