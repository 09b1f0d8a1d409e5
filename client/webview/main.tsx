import './preview.css';
import './bar.css';
import './tools.css';
import './level-marks.css';
import { createRef, render } from 'preact';
import type { ToPage } from '../preview/messages';
import { readSavedPage } from '../preview/saved-page';
import { App } from './app';
import { acquireHost } from './host';
import { renderMarkdown } from './markdown';
import { markProse } from './marks';
import { move } from './movement';
import { opening, receive, restoredPage, savedPage, scrolled, type PageState } from './page-state';
import { createSanitiser } from './sanitise';
import type { Actions } from './surroundings';

/** Runs the page in `root`, from the first state to the last. */
function run(root: HTMLElement): void {
  const host = acquireHost();
  const sanitise = createSanitiser(window);
  const scroller = createRef<HTMLDivElement>();
  let page = restoredPage(readSavedPage(host.getState()));
  const actions: Actions = {
    render: (text, references, marking) => {
      const html = (prose: string): string => renderMarkdown(prose, references);
      return sanitise(markProse(html(text), marking, html));
    },
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

  /** Takes over a page with other settings. */
  const change = (next: PageState): void => {
    page = next;
    draw();
    host.postMessage({ type: 'settings', settings: page.settings });
  };

  const save = (): void => {
    if (page.shown) host.setState(savedPage(page));
  };
  const onScroll = (): void => {
    if (!scroller.current) return;
    const { scrollTop: top, scrollLeft: left } = scroller.current;
    page = scrolled(page, { top, left });
    save();
  };
  const draw = (): void => {
    render(<App page={page} actions={actions} scroller={scroller} onScroll={onScroll} />, root);
    save();
  };
  window.addEventListener('message', ({ data }: MessageEvent<Partial<ToPage>>) => {
    if (data.type !== 'state' || !data.state) return;
    page = receive(page, data.state);
    draw();
    if (scroller.current) move(scroller.current, page.movement, data.state.tab);
  });
  draw();
  host.postMessage({ type: 'ready' });
}

const root = document.getElementById('preview');
if (root) run(root);
