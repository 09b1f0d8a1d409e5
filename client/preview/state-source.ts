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
import type { GridView, PreviewState, Subject, View } from './messages';
import { noSelection, type Selection } from './selection';
import { claimedKind, gridViewOf, viewOf, type DocumentFacts, type LastTable } from './view';
import type { ViewData } from './view-data';

/** Keeps what one preview shows up to date. */
export class StateSource implements Disposable {
  readonly #data: ViewData;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<PreviewState>();
  readonly #latest = new Latest(
    () => new CancellationTokenSource(),
    (token) => this.#ask(token),
  );
  #selection: Selection = noSelection;
  #lastTable: LastTable | undefined;
  #lastGrid: { uri: string; view: GridView } | undefined;
  #current: PreviewState | undefined;

  /** Fires with each state that was worked out, also when it says the same as the one before. */
  readonly onDidChange: Event<PreviewState> = this.#changed.event;

  constructor(data: ViewData, log: LogOutputChannel) {
    this.#data = data;
    this.#log = log;
  }

  /** What was last worked out. */
  get current(): PreviewState | undefined {
    return this.#current;
  }

  /** Works the state out anew. Of many calls in a row only the last is answered. */
  refresh(selection: Selection): void {
    this.#selection = selection;
    this.#latest.ask();
  }

  dispose(): void {
    this.#latest.dispose();
    this.#changed.dispose();
  }

  async #ask(token: CancellationToken): Promise<void> {
    const selection = this.#selection;
    const view = await this.#viewOf(selection, token);
    if (token.isCancellationRequested) return;
    const scrollWithCursor = workspace.getConfiguration('ladder.preview').get('scrollWithCursor', true);
    this.#current = { view, scrollWithCursor, ...selection };
    this.#changed.fire(this.#current);
  }

  /** What to show of a selection; never rejects, since each failure is something to show. */
  async #viewOf(selection: Selection, token: CancellationToken): Promise<View> {
    const { subject } = selection;
    const document = subject && (await this.#read(subject));
    if (!document) return { kind: 'notice', notice: 'no-document' };
    try {
      return selection.tab === 'grid'
        ? await this.#gridView(subject, document, token)
        : await this.#tableView(selection, subject, document, token);
    } catch (error) {
      if (!token.isCancellationRequested) this.#log.warn(`Nothing to preview: ${String(error)}`);
      return this.#lastView(selection, subject) ?? { kind: 'notice', notice: 'no-server' };
    }
  }

  async #read({ uri }: Subject): Promise<TextDocument | undefined> {
    try {
      return await workspace.openTextDocument(Uri.parse(uri, true));
    } catch (error) {
      this.#log.info(`The preview's file can't be read: ${String(error)}`);
      return undefined;
    }
  }

  async #tableView(
    { opened }: Selection,
    subject: Subject,
    document: TextDocument,
    token: CancellationToken,
  ): Promise<View> {
    const table = await this.#data.table(subject, opened, token);
    const facts = factsOf(document, subject.uri);
    const view = viewOf(table, facts, this.#lastTable);
    if (table && !facts.unreadable && !token.isCancellationRequested)
      this.#lastTable = { uri: subject.uri, table };
    return view;
  }

  async #gridView(subject: Subject, document: TextDocument, token: CancellationToken): Promise<View> {
    const grids = await this.#data.grids(subject, token);
    const view = gridViewOf(grids, factsOf(document, subject.uri));
    if (view.kind === 'grid' && !token.isCancellationRequested) this.#lastGrid = { uri: subject.uri, view };
    return view;
  }

  /** The view that there was last of the same text, while there is no newer one. */
  #lastView({ tab }: Selection, { uri }: Subject): View | undefined {
    const stale = 'no-server';
    const [table, grid] = [this.#lastTable, this.#lastGrid];
    if (tab === 'grid') return grid?.uri === uri ? { ...grid.view, stale } : undefined;
    return table?.uri === uri ? { kind: 'table', table: table.table, stale } : undefined;
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
