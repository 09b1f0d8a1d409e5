import {
  CancellationTokenSource,
  EventEmitter,
  languages,
  Uri,
  workspace,
  type CancellationToken,
  type Disposable,
  type Event,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode';
import { Latest } from './latest';
import type { LevelTables } from './level-tables';
import type { PreviewState, Subject, View } from './messages';
import { claimedKind, viewOf, type DocumentFacts, type LastTable } from './view';

/** Keeps what the previews show up to date. One for all of them, since all show the place of the one cursor. */
export class StateSource implements Disposable {
  readonly #levelTables: LevelTables;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<PreviewState>();
  readonly #latest = new Latest(
    () => new CancellationTokenSource(),
    (token) => this.#ask(token),
  );
  #subject: Subject | undefined;
  #last: LastTable | undefined;
  #current: PreviewState | undefined;

  /** Fires with each state that was worked out, also when it says the same as the one before. */
  readonly onDidChange: Event<PreviewState> = this.#changed.event;

  constructor(levelTables: LevelTables, log: LogOutputChannel) {
    this.#levelTables = levelTables;
    this.#log = log;
  }

  /** What was last worked out. */
  get current(): PreviewState | undefined {
    return this.#current;
  }

  /** Works the state out anew. Of many calls in a row only the last is answered. */
  refresh(subject: Subject | undefined): void {
    this.#subject = subject;
    this.#latest.ask();
  }

  dispose(): void {
    this.#latest.dispose();
    this.#changed.dispose();
  }

  async #ask(token: CancellationToken): Promise<void> {
    const subject = this.#subject;
    const view = subject
      ? await this.#viewOf(subject, token)
      : ({ kind: 'notice', notice: 'no-document' } as const);
    if (token.isCancellationRequested) return;
    const scrollWithCursor = workspace.getConfiguration('ladder.preview').get('scrollWithCursor', true);
    this.#current = { view, scrollWithCursor, ...(subject ? { subject } : {}) };
    this.#changed.fire(this.#current);
  }

  /** What to show at a place; never rejects, since each failure is something to show. */
  async #viewOf(subject: Subject, token: CancellationToken): Promise<View> {
    let document: TextDocument;
    try {
      document = await workspace.openTextDocument(Uri.parse(subject.uri, true));
    } catch (error) {
      this.#log.info(`The preview's file can't be read: ${String(error)}`);
      return { kind: 'notice', notice: 'no-document' };
    }
    try {
      const table = await this.#levelTables.at(subject, token);
      const facts = factsOf(document, subject.uri);
      const view = viewOf(table, facts, this.#last);
      if (table && !facts.unreadable && !token.isCancellationRequested)
        this.#last = { uri: subject.uri, table };
      return view;
    } catch (error) {
      if (!token.isCancellationRequested) this.#log.warn(`No level table: ${String(error)}`);
      return this.#last?.uri === subject.uri
        ? { kind: 'table', table: this.#last.table, stale: 'no-server' }
        : { kind: 'notice', notice: 'no-server' };
    }
  }
}

function factsOf(document: TextDocument, uri: string): DocumentFacts {
  const kind = claimedKind(document.getText());
  const unreadable = languages.getDiagnostics(document.uri).some(({ code }) => codeName(code) === 'syntax');
  return { uri, unreadable, ...(kind ? { kind } : {}) };
}

/** A diagnostic's code, with or without the link that may come with it. */
function codeName(
  code: string | number | { value: string | number } | undefined,
): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}
