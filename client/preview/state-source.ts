import {
  CancellationTokenSource,
  EventEmitter,
  languages,
  TabInputText,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type Disposable,
  type Event,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode';
import { Latest } from './latest';
import { claimedKind, type DocumentFacts } from './document-facts';
import type { PreviewState, Subject, View, ViewName } from './messages';
import { noSelection, requestOf, type Selection } from './selection';
import type { ViewData } from './view-data';
import { viewOf } from './views';
import type { Last, NoticeView, ShownView } from './views/view-kind';

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
  /** What each view last showed of a text that could be read. */
  readonly #last = new Map<ViewName, Last<ShownView>>();
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
    const { tab, subject, opened, locked } = selection;
    this.#current = {
      tab,
      view,
      scrollWithCursor,
      locked,
      ...(subject ? { subject } : {}),
      ...(opened ? { opened } : {}),
    };
    this.#changed.fire(this.#current);
  }

  /** What to show of a selection; never rejects, since each failure is something to show. */
  async #viewOf(selection: Selection, token: CancellationToken): Promise<View> {
    const { subject } = selection;
    if (!subject) return { kind: 'notice', notice: 'no-document' };
    const document = await this.#read(subject);
    if (!document) return { kind: 'notice', notice: 'gone' };
    try {
      return await this.#askView(selection, subject, document, token);
    } catch (error) {
      if (!token.isCancellationRequested) this.#log.warn(`Nothing to preview: ${String(error)}`);
      return this.#lastView(selection.tab, subject) ?? { kind: 'notice', notice: 'no-server' };
    }
  }

  async #read(subject: Subject): Promise<TextDocument | undefined> {
    try {
      const uri = Uri.parse(subject.uri, true);
      // VS Code goes on holding a text that was asked for lately, also of a file that is gone.
      if (uri.scheme === 'file' && !isInEditor(uri)) await workspace.fs.stat(uri);
      return await workspace.openTextDocument(uri);
    } catch (error) {
      this.#log.info(`The preview's file can't be read: ${String(error)}`);
      return undefined;
    }
  }

  async #askView(
    selection: Selection,
    subject: Subject,
    document: TextDocument,
    token: CancellationToken,
  ): Promise<View> {
    const { tab } = selection;
    const kind = viewOf(tab);
    const last = this.#last.get(tab);
    const answer = await this.#data.ask(requestOf(selection, subject, last?.view), token);
    const facts = factsOf(document, subject.uri);
    const view = kind.show(answer, facts, last);
    const isSound = isShown(view) && (kind.outlivesFaults || !(facts.unreadable || view.stale));
    if (isSound && !token.isCancellationRequested) this.#last.set(tab, { uri: subject.uri, view });
    return view as View;
  }

  /** The view that there was last of the same text, while there is no newer one. */
  #lastView(tab: ViewName, { uri }: Subject): View | undefined {
    const last = this.#last.get(tab);
    return last?.uri === uri ? ({ ...last.view, stale: 'no-server' } as View) : undefined;
  }
}

/** Whether a file has a tab: what is written there counts, whatever is on disk. */
function isInEditor(uri: Uri): boolean {
  const shown = uri.toString();
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === shown);
}

function isShown(view: ShownView | NoticeView): view is ShownView {
  return view.kind !== 'notice';
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
