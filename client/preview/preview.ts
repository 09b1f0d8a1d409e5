import {
  type Uri,
  type Disposable,
  type Event,
  type LogOutputChannel,
  type ViewColumn,
  type WebviewPanel,
} from 'vscode';
import { Drawings } from './drawings';
import type { Fixes } from './fixes';
import {
  isFromPage,
  type FromPage,
  type PreviewState,
  type Subject,
  type ToPage,
  type ViewName,
} from './messages';
import { pageFolder, pageHtml, pageIcon } from './page';
import { markShown } from '../walkthrough';
import { kindOf } from './documents';
import type { EditMessage, EditOutcome } from './edit-messages';
import { follow, open, requestOf, type Selection } from './selection';
import { ProblemDesk } from './problem-desk';
import { ScrollSync } from './scroll-sync';
import { makeEdit } from './picture-edits';
import { StateSource } from './state-source';
import type { ViewData } from './view-data';
import { readSettings, viewOf, type Settings } from './views';

/** What a preview's user asks for that leads out of it. */
export type Leaving = Extract<FromPage, { type: 'goTo' | 'openLink' }>;

/** What a preview asks of its surroundings. */
export interface PreviewHost {
  readonly extensionUri: Uri;
  readonly data: ViewData;
  readonly fixes: Fixes;
  readonly log: LogOutputChannel;
  /** The page's user asks to go somewhere. */
  leave(where: Leaving, preview: Preview): void;
  /** A lock was taken off: the preview wants to know where the cursor is now. */
  unlocked(preview: Preview): void;
}

/** How long a hidden preview waits until no more changes come, in milliseconds. */
const hiddenDelay = 500;

/** One panel with the page in it. A hidden page is gone; it is loaded anew when the panel is shown again. */
export class Preview implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #host: PreviewHost;
  readonly #source: StateSource;
  readonly #problems: ProblemDesk;
  readonly #scrolling = new ScrollSync((line) => this.#post({ type: 'scroll', line }));
  #selection: Selection;
  /** The page's last state as text, while the page is there. */
  #sent: string | undefined;
  #loaded = false;
  #titleTimer: NodeJS.Timeout | undefined;
  readonly #drawings = new Drawings((id, svg) => this.#post({ type: 'draw', id, svg }));

  readonly onDidDispose: Event<void>;

  /**
   * Takes over a panel that VS Code created or restored.
   *
   * @param selection what to show first
   */
  constructor(panel: WebviewPanel, host: PreviewHost, selection: Selection) {
    this.#panel = panel;
    this.#host = host;
    this.#selection = selection;
    this.#source = new StateSource(host.data, host.log);
    this.#source.onDidChange((state) => this.#show(state));
    this.#problems = new ProblemDesk((message) => this.#post(message), host.fixes, host.log);
    this.onDidDispose = panel.onDidDispose;
    panel.onDidDispose(() => {
      clearTimeout(this.#titleTimer);
      for (const part of [this.#source, this.#problems, this.#scrolling]) part.dispose();
      this.#drawings.end();
    });
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(host.extensionUri)] };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidChangeViewState(() => {
      if (panel.visible) return;
      this.#loaded = false;
      this.#drawings.end();
    });
    panel.iconPath = pageIcon(host.extensionUri);
    panel.webview.html = pageHtml(panel.webview, host.extensionUri, {
      root: 'preview',
      title: 'Ladder preview',
    });
  }

  get column(): ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  get visible(): boolean {
    return this.#panel.visible;
  }

  get locked(): boolean {
    return this.#selection.locked;
  }

  /** The place that it is about. */
  get subject(): Subject | undefined {
    return this.#selection.subject;
  }

  /** What it shows: the view's name, and the key of the thing in it; undefined where it shows words. */
  get shown(): { tab: ViewName; key: string } | undefined {
    const state = this.#source.current;
    if (!state || state.view.kind === 'notice') return undefined;
    return { tab: state.tab, key: viewOf(state.tab).key(state.view) };
  }

  /** Brings the panel to the front of its column. */
  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(undefined, preserveFocus);
  }

  /** The cursor is somewhere else now. */
  follow(subject: Subject): void {
    this.#select(follow(this.#selection, subject, kindOf));
  }

  /** Has the page draw a picture; see {@link Drawings.ask}. The preview must be visible. */
  draw(svg: string): Promise<string> {
    return this.#drawings.ask(svg);
  }

  /** Brings what can be seen up to date. Of a hidden preview, that is the title of its tab, for which there is time. */
  refresh(): void {
    clearTimeout(this.#titleTimer);
    if (this.#panel.visible) this.#source.refresh(this.#selection);
    else this.#titleTimer = setTimeout(() => this.#source.refresh(this.#selection), hiddenDelay);
  }

  /** Locks it, or lets it follow the cursor again. */
  toggleLock(): void {
    this.#lock(!this.locked);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #select(selection: Selection): void {
    if (selection === this.#selection) return;
    this.#selection = selection;
    this.refresh();
  }

  /** Shows a state, unless it is what the page shows already. */
  #show(state: PreviewState): void {
    this.#entitle(state);
    const { tab, view } = state;
    const isShown = view.kind !== 'notice' && this.#loaded;
    this.#scrolling.watch(isShown ? viewOf(tab).scrollsWith?.(view) : undefined);
    const content = JSON.stringify(state);
    if (this.#loaded && content !== this.#sent) {
      this.#sent = content;
      markShown(state.view);
      this.#post({ type: 'state', state });
    }
    this.#problems.watch((isShown && viewOf(tab).documents?.(view)) || []);
  }

  #post(message: ToPage): void {
    if (this.#loaded) void this.#panel.webview.postMessage(message);
  }

  #lock(locked: boolean): void {
    this.#select({ ...this.#selection, locked });
    if (!locked) this.#host.unlocked(this);
  }

  /** Makes an edit, and tells the page what became of it. */
  async #edit({ id, edit }: EditMessage): Promise<void> {
    let outcome: EditOutcome;
    try {
      outcome = await makeEdit(this.#host.data, edit);
    } catch (error) {
      this.#host.log.warn(`An edit from the preview failed: ${String(error)}`);
      outcome = { refused: 'The language server isn’t answering, so nothing was changed.' };
    }
    this.#post({ type: 'edited', id, outcome });
  }

  #receive(message: unknown): void {
    if (!isFromPage(message)) return;
    switch (message.type) {
      case 'ready':
        this.#loaded = true;
        this.#sent = undefined;
        this.#problems.tellAgain();
        if (this.#source.current) this.#show(this.#source.current);
        this.refresh();
        this.#drawings.start();
        return;
      case 'drawn':
        this.#drawings.answer(message);
        return;
      case 'select':
        this.#select({ ...this.#selection, tab: message.tab });
        return;
      case 'open':
        this.#select(open(this.#selection, message.opened));
        return;
      case 'lock':
        this.#lock(message.locked);
        return;
      case 'settings':
        this.#set({ ...this.#selection, settings: readSettings(message.settings) });
        return;
      case 'askFixes':
      case 'mend':
        this.#problems.receive(message);
        return;
      case 'scrolled':
        this.#scrolling.previewScrolled(message.line);
        return;
      case 'edit':
        void this.#edit(message);
        return;
      default:
        if (message.type === 'goTo') this.#scrolling.goingToText();
        this.#host.leave(message, this);
    }
  }

  #entitle(state: PreviewState): void {
    this.#panel.title = titleOf(state, this.#selection.settings);
  }

  /** Takes settings over. Most of them are the page's own affair, and need no other answer. */
  #set(selection: Selection): void {
    const { subject } = selection;
    const request = (of: Selection): string =>
      subject ? JSON.stringify(requestOf(of, subject, undefined)) : '';
    const isSame = request(selection) === request(this.#selection);
    this.#selection = selection;
    if (!isSame) this.refresh();
    else if (this.#source.current) this.#entitle(this.#source.current);
  }
}

/** The panel's title; a locked one's stands in brackets, as VS Code has it for its own previews. */
function titleOf({ tab, view, locked }: PreviewState, settings: Settings): string {
  if (view.kind === 'notice') return locked ? '[Ladder Preview]' : 'Ladder Preview';
  return `${locked ? '[Preview]' : 'Preview'} ${viewOf(tab).title(view, settings[tab])}`;
}
