import { JSDOM } from 'jsdom';
import type { FromGallery, ToGallery } from '../../../client/gallery/messages';
import type { TemplateList, TemplateView } from '../../../server/template-protocol';
import { LadderWorkspace } from '../../../server/service/workspace/ladder-workspace';
import { Templates } from '../../../server/service/templates/templates';
import { readTemplate } from '../templates/support';

const noFiles = {
  readFile: () => Promise.resolve(undefined),
  readFolder: () => Promise.resolve(undefined),
};
const templates = new Templates(new LadderWorkspace(noFiles, () => undefined), readTemplate);

/** The library as the server lists it. */
export function shippedList(): Promise<TemplateList> {
  return templates.list();
}

/** A template as the server shows it. */
export async function shippedView(id: string): Promise<TemplateView | null> {
  return (await templates.view(id)) ?? null;
}

/** The gallery's page in a window without a screen: what it is sent, what it shows, what it says. */
export class GalleryWindow {
  /** What the page has said to the extension. */
  readonly sent: FromGallery[] = [];
  readonly window: JSDOM['window'];
  /** What VS Code would keep for the page. */
  saved: unknown;

  /** @param script the bundled page; @param saved what VS Code kept for it */
  constructor(script: string, saved?: unknown) {
    const { window } = new JSDOM('<body><div id="gallery"></div></body>', { runScripts: 'outside-only' });
    this.window = window;
    this.saved = saved;
    window.Element.prototype.scrollTo = () => undefined;
    Object.assign(window, {
      structuredClone,
      acquireVsCodeApi: () => ({
        postMessage: (message: FromGallery) => void this.sent.push(structuredClone(message)),
        getState: () => this.saved,
        setState: (state: unknown) => void (this.saved = structuredClone(state)),
      }),
    });
    window.eval(script);
  }

  tell(message: ToGallery): void {
    this.window.dispatchEvent(new this.window.MessageEvent('message', { data: message }));
  }

  /** Lets what waits for a frame come. */
  async settled(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
  }

  find(selector: string): HTMLElement {
    const element = this.window.document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`Nothing on the page is ${selector}`);
    return element;
  }

  /** The texts of all elements that a selector finds. */
  texts(selector: string): string[] {
    return [...this.window.document.querySelectorAll(selector)].map((each) =>
      each.textContent.replace(/\s+/g, ' ').trim(),
    );
  }

  /** The button that says this. */
  button(words: string): HTMLElement {
    const all = [...this.window.document.querySelectorAll('button')];
    const button = all.find((each) => each.textContent.replace(/\s+/g, ' ').trim().includes(words));
    if (!button) throw new Error(`No button says ${words}`);
    return button;
  }

  /** The field in which one searches. */
  get field(): HTMLInputElement {
    const field = this.window.document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('Nothing can be searched');
    return field;
  }

  async search(text: string): Promise<void> {
    const field = this.field;
    field.value = text;
    field.dispatchEvent(new this.window.Event('input', { bubbles: true }));
    await this.settled();
  }
}
