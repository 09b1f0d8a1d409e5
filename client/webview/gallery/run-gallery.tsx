import './gallery.css';
import { render } from 'preact';
import type { FromGallery, ToGallery } from '../../gallery/messages';
import { acquireHost } from '../host';
import { createRender } from '../render';
import { createIds, IdsContext } from '../unique-id';
import { GalleryPage, type GalleryActions } from './gallery';
import {
  restoredGallery,
  savedGallery,
  withList,
  withOpened,
  type GalleryState,
  type SavedGallery,
} from './gallery-state';
import { cardId } from './template-list';

/** Runs the gallery in `root`, from its first state to its last. */
export function runGallery(root: HTMLElement): void {
  const host = acquireHost<FromGallery, SavedGallery>();
  const ids = createIds();
  let state = restoredGallery(host.getState());

  const become = (next: GalleryState): void => {
    state = next;
    host.setState(savedGallery(state));
    const page = (
      <IdsContext.Provider value={ids}>
        <GalleryPage state={state} actions={actions} />
      </IdsContext.Provider>
    );
    render(page, root);
  };
  const actions: GalleryActions = {
    render: createRender(window),
    goTo: (location) => host.postMessage({ type: 'goTo', location }),
    openLink: (url) => host.postMessage({ type: 'openLink', url }),
    set: (view, settings) => become({ ...state, settings: { ...state.settings, [view]: settings } }),
    change: (change) => become({ ...state, ...change }),
    openTemplate: (id) => {
      become(withOpened(state, id));
      host.postMessage({ type: 'view', id });
    },
    showAll: () => {
      const { opened, scroll } = state;
      become(withList(state));
      showList(scroll, opened);
    },
    use: (id) => host.postMessage({ type: 'use', id }),
    tryAgain: () => host.postMessage({ type: 'ready' }),
    onScroll: (scroll) => {
      state = { ...state, scroll };
      host.setState(savedGallery(state));
    },
  };

  const receive = (message: ToGallery): void => {
    switch (message.type) {
      case 'list':
        become({ ...state, list: message.list });
        if (state.opened === undefined) showList(state.scroll);
        else host.postMessage({ type: 'view', id: state.opened });
        return;
      case 'failed':
        become({ ...state, list: 'failed' });
        return;
      case 'view':
        if (message.id === state.opened) become({ ...state, view: message.view });
        return;
      case 'open':
        actions.openTemplate(message.id);
    }
  };
  window.addEventListener('message', ({ data }: MessageEvent<ToGallery>) => receive(data));
  window.addEventListener('keydown', (event) => {
    // Escape in a field of search empties it.
    if (event.key !== 'Escape' || state.opened === undefined || event.target instanceof HTMLInputElement)
      return;
    actions.showAll();
  });
  become(state);
  host.postMessage({ type: 'ready' });
}

/** Shows the list as it was left, with the focus on the card of the template that was looked at. */
function showList(scroll: number, opened?: string): void {
  document.querySelector('.shows-templates')?.scrollTo({ top: scroll, behavior: 'instant' });
  if (opened !== undefined) document.getElementById(cardId(opened))?.focus({ preventScroll: true });
}
