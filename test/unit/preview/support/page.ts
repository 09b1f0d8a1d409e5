import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import type { PictureEdit } from '../../../../server/edit-protocol';
import type { EditOutcome } from '../../../../client/preview/edit-messages';
import type { FromPage, PreviewState, ToPage } from '../../../../client/preview/messages';

/** The preview's page in a window without a screen: what it is sent, what it shows, what it says. */
export class Page {
  /** What the page has said to the extension. */
  readonly sent: FromPage[] = [];
  readonly window: JSDOM['window'];
  /** What VS Code would keep for the page. */
  saved: unknown;

  /** @param script the bundled page; @param saved what VS Code kept for it */
  constructor(script: string, saved?: unknown) {
    const { window } = new JSDOM('<body><div id="preview"></div></body>', { runScripts: 'outside-only' });
    this.window = window;
    this.saved = saved;
    // A window without a screen cannot scroll.
    window.Element.prototype.scrollIntoView = () => undefined;
    window.Element.prototype.scrollTo = () => undefined;
    Object.assign(window, {
      // Browsers have it, and the layout of graphs needs it.
      structuredClone,
      acquireVsCodeApi: () => ({
        postMessage: (message: FromPage) => void this.sent.push(structuredClone(message)),
        getState: () => this.saved,
        setState: (state: unknown) => void (this.saved = structuredClone(state)),
      }),
    });
    window.eval(script);
  }

  get document(): Document {
    return this.window.document;
  }

  show(state: PreviewState): void {
    this.tell({ type: 'state', state });
  }

  /** Sends the page a message. */
  tell(data: ToPage): void {
    this.window.dispatchEvent(new this.window.MessageEvent('message', { data }));
  }

  /** The edits that the page asked for. */
  get edits(): PictureEdit[] {
    return this.sent.flatMap((message) => (message.type === 'edit' ? [message.edit] : []));
  }

  /** Answers the edit that was asked for last, and waits until the page has taken that in. */
  async answer(outcome: EditOutcome = { isDone: true }): Promise<void> {
    const asked = this.sent.findLast((message) => message.type === 'edit');
    if (!asked) throw new Error('The page has asked for no edit.');
    this.tell({ type: 'edited', id: asked.id, outcome });
    await settled();
  }

  /** The first element that a selector finds. Throws where there is none. */
  find(selector: string): HTMLElement {
    const element = this.document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`Nothing on the page is ${selector}`);
    return element;
  }

  /** The texts of all elements that a selector finds, white space made single. */
  texts(selector: string): string[] {
    return [...this.document.querySelectorAll(selector)].map((element) => squeezed(element.textContent));
  }

  press(selector: string, key: string, modifiers: KeyboardEventInit = {}): void {
    this.find(selector).dispatchEvent(
      new this.window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
    );
  }
}

/** Lets what waits for promises go on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Bundles the page as the extension ships it, without its style sheet. */
export async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['client/webview/main.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'empty' },
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
