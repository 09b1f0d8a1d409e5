import type { FromPage } from '../preview/messages';
import type { SavedPage } from '../preview/saved-page';

/** What VS Code gives a page. */
export interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: SavedPage): void;
}

/** Defined by VS Code in each of its pages; may be called once. */
declare function acquireVsCodeApi(): Host;

export function acquireHost(): Host {
  return acquireVsCodeApi();
}
