import './preview.css';
import { createRef, render } from 'preact';
import { readSavedPage, type ToPage } from '../preview/messages';
import { App } from './app';
import { acquireHost } from './host';
import { renderMarkdown } from './markdown';
import { move } from './movement';
import { emptyPage, receive, savedPage } from './page-state';
import { createSanitiser } from './sanitise';
import type { Surroundings } from './surroundings';

/** Runs the page in `root`, from the first state to the last. */
function run(root: HTMLElement): void {
  const host = acquireHost();
  const sanitise = createSanitiser(window);
  const saved = readSavedPage(host.getState());
  const scroller = createRef<HTMLDivElement>();
  const actions: Omit<Surroundings, 'references'> = {
    render: (text, references) => sanitise(renderMarkdown(text, references)),
    goTo: (location) => host.postMessage({ type: 'goTo', location }),
    openLink: (url) => host.postMessage({ type: 'openLink', url }),
  };
  let page = emptyPage;

  const save = (): void => {
    if (!page.shown || !scroller.current) return;
    const { scrollTop: top, scrollLeft: left } = scroller.current;
    host.setState(savedPage(page, { top, left }));
  };
  const draw = (): void => {
    render(<App state={page.shown} actions={actions} scroller={scroller} onScroll={save} />, root);
    if (scroller.current) move(scroller.current, page.movement);
    save();
  };
  window.addEventListener('message', ({ data }: MessageEvent<Partial<ToPage>>) => {
    if (data.type !== 'state' || !data.state) return;
    page = receive(page, data.state, saved);
    draw();
  });
  draw();
  host.postMessage({ type: 'ready' });
}

const root = document.getElementById('preview');
if (root) run(root);
