import './preview.css';
import './bar.css';
import './tools.css';
import './level-marks.css';
import './problems.css';
import './edits/edits.css';
import { createRef, render } from 'preact';
import type { PreviewState, ToPage } from '../preview/messages';
import type { Problem } from '../preview/problem';
import { readSavedPage } from '../preview/saved-page';
import { App } from './app';
import { drawPicture } from './draw-picture';
import { runGallery } from './gallery/run-gallery';
import { acquireHost, type Host } from './host';
import { EditRequests } from './edits/edit-requests';
import type { Editing } from './edits/editing';
import { move } from './movement';
import { opening, receive, restoredPage, savedPage, scrolled, type PageState } from './page-state';
import { withFixes, withProblems } from './page-problems';
import { createRender } from './render';
import { lineShown, OwnScroll, scrollToLine } from './scroll-sync';
import type { Actions } from './surroundings';

/** Runs the page in `root`, from the first state to the last. */
function run(root: HTMLElement): void {
  const host = acquireHost();
  const scroller = createRef<HTMLDivElement>();
  const own = new OwnScroll();
  let page = restoredPage(readSavedPage(host.getState()));
  const actions: Actions = {
    render: createRender(window),
    goTo: (location) => host.postMessage({ type: 'goTo', location }),
    openLink: (url) => host.postMessage({ type: 'openLink', url }),
    open: (opened) => {
      const next = opening(page, opened);
      if (next !== page) change(next);
      host.postMessage({ type: 'open', opened });
    },
    select: (tab) => host.postMessage({ type: 'select', tab }),
    lock: (locked) => host.postMessage({ type: 'lock', locked }),
    set: (view, settings) => {
      change({ ...page, settings: { ...page.settings, [view]: settings } });
    },
  };

  const requests = new EditRequests((message) => host.postMessage(message));
  const editing: Omit<Editing, 'isOn' | 'draft'> = {
    turn: (on) => alter({ editing: on, note: undefined }),
    make: async (edit, done) => {
      const outcome = await requests.make(edit);
      const isRefused = 'refused' in outcome;
      const text = isRefused ? outcome.refused : done;
      alter({ note: text === undefined ? undefined : { kind: isRefused ? 'refused' : 'done', text } });
      return outcome;
    },
    tell: (note) => alter({ note }),
    setDraft: (draft) => alter({ draft }),
  };

  /** Takes over something that is the page's own affair. */
  const alter = (changed: Partial<PageState>): void => {
    page = { ...page, ...changed };
    draw();
  };
  /** Takes over a page with other settings. */
  const change = (next: PageState): void => {
    page = next;
    draw();
    host.postMessage({ type: 'settings', settings: page.settings });
  };

  const problems = {
    askFixes: (asked: readonly Problem[]) => host.postMessage({ type: 'askFixes', problems: [...asked] }),
    mend: (problem: Problem, title: string) => host.postMessage({ type: 'mend', problem, title }),
  };

  const save = (): void => {
    if (page.shown) host.setState(savedPage(page));
  };
  const onScroll = (): void => {
    if (!scroller.current) return;
    const { scrollTop: top, scrollLeft: left } = scroller.current;
    page = scrolled(page, { top, left });
    save();
    const line = own.isUsers(scroller.current) ? lineShown(scroller.current) : undefined;
    if (line !== undefined) host.postMessage({ type: 'scrolled', line });
  };
  const draw = (): void => {
    const app = (
      <App
        page={page}
        actions={actions}
        problems={problems}
        editing={editing}
        scroller={scroller}
        onScroll={onScroll}
      />
    );
    render(app, root);
    settle();
    save();
  };
  /** Where the page stands now is not where its user has scrolled it. */
  const settle = (): void => {
    if (scroller.current) own.settle(scroller.current);
  };
  const show = (state: PreviewState): void => {
    page = receive(page, state);
    draw();
    if (scroller.current) move(scroller.current, page.movement, state.tab);
    settle();
  };
  const take = (message: ToPage): void => {
    switch (message.type) {
      case 'state':
        show(message.state);
        return;
      case 'problems':
        page = withProblems(page, message.problems);
        draw();
        return;
      case 'fixes':
        page = withFixes(page, message.known);
        draw();
        return;
      case 'scroll':
        if (scroller.current) scrollToLine(scroller.current, message.line);
        settle();
        return;
      case 'draw':
        void answerDraw(host, message.id, message.svg);
        return;
      case 'edited':
        requests.answered(message);
    }
  };
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => take(data));
  window.addEventListener('resize', settle);
  draw();
  host.postMessage({ type: 'ready' });
}

/** Draws a picture for the extension, or says why that can't be done. */
async function answerDraw(host: Host, id: number, svg: string): Promise<void> {
  try {
    host.postMessage({ type: 'drawn', id, png: await drawPicture(svg) });
  } catch (error) {
    host.postMessage({ type: 'drawn', id, fault: error instanceof Error ? error.message : String(error) });
  }
}

// One script for all pages: they have most of it in common.
const root = document.getElementById('preview');
if (root) run(root);
const gallery = document.getElementById('gallery');
if (gallery) runGallery(gallery);
