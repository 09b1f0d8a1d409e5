import type { FromPage, SavedPage } from '../preview/messages';

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
