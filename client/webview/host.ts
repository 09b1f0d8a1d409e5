import type { FromPage } from '../preview/messages';
import type { SavedPage } from '../preview/saved-page';

/**
 * What VS Code gives a page.
 *
 * @typeParam Message what the page says to the extension
 * @typeParam Saved what it keeps while it is hidden
 */
interface Host<Message = FromPage, Saved = SavedPage> {
  postMessage(message: Message): void;
  getState(): unknown;
  setState(state: Saved): void;
}

/** Defined by VS Code in each of its pages; may be called once. */
declare function acquireVsCodeApi<Message, Saved>(): Host<Message, Saved>;

export function acquireHost<Message = FromPage, Saved = SavedPage>(): Host<Message, Saved> {
  return acquireVsCodeApi<Message, Saved>();
}
