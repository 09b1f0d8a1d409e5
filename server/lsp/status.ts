import type { Connection } from 'vscode-languageserver';
import { statusMethod, type ProblemLimit, type StatusParams } from '../protocol';
import type { CoreService } from '../service/core-service';
import { coalesce, type NextTurn } from './coalesce';
import type { OpenDocuments } from './documents';

/** Tells the editor what its status item shows, when that differs from what was told before. */
export class StatusReporter {
  readonly #connection: Connection;
  readonly #service: CoreService;
  readonly #documents: OpenDocuments;
  #indexing = true;
  #problemLimit: ProblemLimit | undefined;
  #sent = '';
  /** Reports, once all messages that are waiting have been read. */
  readonly schedule: () => void;

  constructor(connection: Connection, service: CoreService, documents: OpenDocuments, nextTurn: NextTurn) {
    this.#connection = connection;
    this.#service = service;
    this.#documents = documents;
    this.schedule = coalesce(nextTurn, () => this.#report());
  }

  setIndexing(indexing: boolean): void {
    this.#indexing = indexing;
    this.schedule();
  }

  /** Sets by what limit problems are held back; undefined where all are shown. */
  setProblemLimit(limit: ProblemLimit | undefined): void {
    if (limit === this.#problemLimit) return;
    this.#problemLimit = limit;
    this.schedule();
  }

  #report(): void {
    const documents = [...this.#documents.values()].map(({ uri }) => ({
      uri,
      frameworks: this.#service.frameworks(uri),
    }));
    const limit = this.#problemLimit;
    const status: StatusParams = {
      indexing: this.#indexing,
      documents,
      ...(limit ? { problemLimit: limit } : {}),
    };
    const content = JSON.stringify(status);
    if (content === this.#sent) return;
    this.#sent = content;
    void this.#connection.sendNotification(statusMethod, status);
  }
}
