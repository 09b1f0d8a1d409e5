import { createRef, render } from 'preact';
import { wordsOf } from '../error-words';
import type { PreviewState, ToPage } from '../preview/messages';
import type { Problem } from '../preview/problem';
import { readSavedPage } from '../preview/saved-page';
import { App } from './app';
import { drawPicture } from './draw-picture';
import { EditRequests } from './edits/edit-requests';
import type { Editing } from './edits/editing';
import { acquireHost } from './host';
import { move } from './movement';
import { withFixes, withProblems } from './page-problems';
import { opening, receive, restoredPage, savedPage, scrolled, type PageState } from './page-state';
import type { Problems } from './problems-context';
import { createRender } from './render';
import { lineShown, OwnScroll, scrollToLine } from './scroll-sync';
import type { Actions } from './surroundings';
import { createIds, IdsContext } from './unique-id';

/** The preview's page, from the first state that it shows to the last. */
export class PreviewPage {
  readonly #root: HTMLElement;
  readonly #host = acquireHost();
  readonly #scroller = createRef<HTMLDivElement>();
  readonly #own = new OwnScroll();
  readonly #ids = createIds();
  readonly #requests = new EditRequests((message) => this.#host.postMessage(message));
  #page: PageState;

  readonly #actions: Actions = {
    render: createRender(window),
    goTo: (location) => this.#host.postMessage({ type: 'goTo', location }),
    openLink: (url) => this.#host.postMessage({ type: 'openLink', url }),
    open: (opened) => {
      const next = opening(this.#page, opened);
      if (next !== this.#page) this.#setUp(next);
      this.#host.postMessage({ type: 'open', opened });
    },
    select: (tab) => this.#host.postMessage({ type: 'select', tab }),
    lock: (locked) => this.#host.postMessage({ type: 'lock', locked }),
    set: (view, settings) =>
      this.#setUp({ ...this.#page, settings: { ...this.#page.settings, [view]: settings } }),
  };

  readonly #editing: Omit<Editing, 'isOn' | 'drafts'> = {
    turn: (on) => this.#change({ editing: on, note: undefined }),
    make: async (edit, done) => {
      const outcome = await this.#requests.make(edit);
      const isRefused = 'refused' in outcome;
      const text = isRefused ? outcome.refused : done;
      this.#change({ note: text === undefined ? undefined : { kind: isRefused ? 'refused' : 'done', text } });
      return outcome;
    },
    tell: (note) => this.#change({ note }),
    draftsNow: () => this.#page.drafts,
    setDrafts: (drafts) => this.#change({ drafts }),
  };

  readonly #problems: Pick<Problems, 'askFixes' | 'mend'> = {
    askFixes: (problems: readonly Problem[]) =>
      this.#host.postMessage({ type: 'askFixes', problems: [...problems] }),
    mend: (problem, title) => this.#host.postMessage({ type: 'mend', problem, title }),
  };

  /** @param root the element that it fills */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#page = restoredPage(readSavedPage(this.#host.getState()));
  }

  /** Shows what was kept, and asks for the first state. */
  start(): void {
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => this.#take(data));
    window.addEventListener('resize', () => this.#settle());
    this.#draw();
    this.#host.postMessage({ type: 'ready' });
  }

  #take(message: ToPage): void {
    switch (message.type) {
      case 'state':
        this.#show(message.state);
        return;
      case 'problems':
        this.#change(withProblems(this.#page, message.problems));
        return;
      case 'fixes':
        this.#change(withFixes(this.#page, message.known));
        return;
      case 'scroll':
        if (this.#scroller.current) scrollToLine(this.#scroller.current, message.line);
        this.#settle();
        return;
      case 'draw':
        void this.#answerDraw(message.id, message.svg);
        return;
      case 'edited':
        this.#requests.answered(message);
    }
  }

  #show(state: PreviewState): void {
    this.#change(receive(this.#page, state));
    if (this.#scroller.current) move(this.#scroller.current, this.#page.movement, state.tab);
    this.#settle();
  }

  /** Takes over what is the page's own affair, or what it was told. */
  #change(changed: Partial<PageState>): void {
    this.#page = { ...this.#page, ...changed };
    this.#draw();
  }

  /** Takes over a page with other settings, which the extension keeps, too. */
  #setUp(page: PageState): void {
    this.#change(page);
    this.#host.postMessage({ type: 'settings', settings: page.settings });
  }

  #draw(): void {
    const app = (
      <IdsContext.Provider value={this.#ids}>
        <App
          page={this.#page}
          actions={this.#actions}
          problems={this.#problems}
          editing={this.#editing}
          scroller={this.#scroller}
          onScroll={this.#onScroll}
        />
      </IdsContext.Provider>
    );
    render(app, this.#root);
    this.#settle();
    this.#save();
  }

  readonly #onScroll = (): void => {
    const scroller = this.#scroller.current;
    if (!scroller) return;
    this.#page = scrolled(this.#page, { top: scroller.scrollTop, left: scroller.scrollLeft });
    this.#save();
    const line = this.#own.isUsers(scroller) ? lineShown(scroller) : undefined;
    if (line !== undefined) this.#host.postMessage({ type: 'scrolled', line });
  };

  /** Where the page stands now is not where its user has scrolled it. */
  #settle(): void {
    if (this.#scroller.current) this.#own.settle(this.#scroller.current);
  }

  #save(): void {
    if (this.#page.shown) this.#host.setState(savedPage(this.#page));
  }

  /** Draws a picture for the extension, or says why that can't be done. */
  async #answerDraw(id: number, svg: string): Promise<void> {
    try {
      this.#host.postMessage({ type: 'drawn', id, png: await drawPicture(svg) });
    } catch (error) {
      this.#host.postMessage({ type: 'drawn', id, fault: wordsOf(error) });
    }
  }
}
