import {
  ViewColumn,
  window,
  type Disposable,
  type LogOutputChannel,
  type Uri,
  type WebviewPanel,
} from 'vscode';
import { goTo } from '../preview/go-to';
import { openLink } from '../preview/open-link';
import { pageFolder, pageHtml, pageIcon } from '../preview/page';
import type { TemplateClient } from '../templates/template-client';
import { isFromGallery, type FromGallery, type ToGallery } from './messages';

/** The type of the gallery's panel, by which VS Code restores it. */
export const galleryType = 'ladder.gallery';

/** What the gallery needs of the rest of the extension. */
export interface GallerySurroundings {
  readonly extensionUri: Uri;
  readonly client: TemplateClient;
  readonly log: LogOutputChannel;
  /** Uses a template: starts a framework from it, or adds it to one. */
  readonly use: (id: string) => Promise<void>;
}

/** The page of all templates. There is one at most. */
export class Gallery implements Disposable {
  readonly #surroundings: GallerySurroundings;
  #panel: WebviewPanel | undefined;
  /** What the page is to open once it is there. */
  #wanted: string | undefined;
  #isLoaded = false;

  constructor(surroundings: GallerySurroundings) {
    this.#surroundings = surroundings;
  }

  /**
   * Brings the gallery to the front.
   *
   * @param id a template to open in it
   */
  show(id?: string, preserveFocus = false): void {
    if (this.#panel) this.#panel.reveal(undefined, preserveFocus);
    else {
      const place = { viewColumn: ViewColumn.Active, preserveFocus };
      const options = { enableFindWidget: true };
      this.restore(window.createWebviewPanel(galleryType, 'Template Gallery', place, options));
    }
    if (id === undefined) return;
    if (this.#isLoaded) this.#send({ type: 'open', id });
    else this.#wanted = id;
  }

  /** Takes over a panel that VS Code created or restored. */
  restore(panel: WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    const { extensionUri } = this.#surroundings;
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
      this.#isLoaded = false;
    });
    panel.onDidChangeViewState(() => {
      // A hidden page is gone; it is loaded anew when the panel is shown again.
      if (!panel.visible) this.#isLoaded = false;
    });
    panel.iconPath = pageIcon(extensionUri);
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (!isFromGallery(message)) return;
      this.#receive(message).catch((error: unknown) => {
        this.#surroundings.log.warn(`The gallery could not do that: ${String(error)}`);
      });
    });
    panel.webview.html = pageHtml(panel.webview, extensionUri, {
      root: 'gallery',
      title: 'Template gallery',
    });
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  async #receive(message: FromGallery): Promise<void> {
    const { client, use } = this.#surroundings;
    switch (message.type) {
      case 'ready':
        this.#isLoaded = true;
        await this.#sendList();
        return;
      case 'view':
        this.#send({ type: 'view', id: message.id, view: await this.#viewOf(message.id) });
        return;
      case 'use':
        await use(message.id);
        return;
      case 'goTo':
        if (await client.text(message.location.uri)) await goTo(message.location, this.#panel?.viewColumn);
        return;
      case 'openLink':
        await openLink(message.url);
    }
  }

  async #sendList(): Promise<void> {
    try {
      this.#send({ type: 'list', list: await this.#surroundings.client.list() });
    } catch (error) {
      this.#surroundings.log.warn(`There are no templates to show: ${String(error)}`);
      this.#send({ type: 'failed' });
    }
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted !== undefined) this.#send({ type: 'open', id: wanted });
  }

  async #viewOf(id: string) {
    try {
      return await this.#surroundings.client.view(id);
    } catch (error) {
      this.#surroundings.log.warn(`The template ${id} can’t be shown: ${String(error)}`);
      return null;
    }
  }

  #send(message: ToGallery): void {
    void this.#panel?.webview.postMessage(message);
  }
}
