import { Uri, type Disposable, type Event, type ViewColumn, type WebviewPanel } from 'vscode';
import { isFromPage, type FromPage, type PreviewState, type ToPage } from './messages';
import { pageFolder, pageHtml } from './page';

/** What a preview asks of its surroundings. */
export interface PreviewHost {
  readonly extensionUri: Uri;
  /** The page has come into view and wants to know what to show. */
  shown(preview: Preview): void;
  /** The page's user asks to go somewhere. */
  act(action: Exclude<FromPage, { type: 'ready' }>, preview: Preview): void;
}

/** One panel with the page in it. A hidden page is gone; it is loaded anew when the panel is shown again. */
export class Preview implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #host: PreviewHost;
  /** The page's last state as text, while the page is there. */
  #sent: string | undefined;
  #loaded = false;

  readonly onDidDispose: Event<void>;

  /** Takes over a panel that VS Code created or restored. */
  constructor(panel: WebviewPanel, host: PreviewHost) {
    this.#panel = panel;
    this.#host = host;
    this.onDidDispose = panel.onDidDispose;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(host.extensionUri)] };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#loaded = false;
    });
    panel.iconPath = iconOf(host.extensionUri);
    panel.webview.html = pageHtml(panel.webview, host.extensionUri);
  }

  get column(): ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  get visible(): boolean {
    return this.#panel.visible;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  /** Brings the panel to the front of its column. */
  reveal(preserveFocus: boolean): void {
    this.#panel.reveal(undefined, preserveFocus);
  }

  /** Shows a state, unless it is what the page shows already. */
  show(state: PreviewState): void {
    this.#panel.title = titleOf(state);
    const content = JSON.stringify(state);
    if (!this.#loaded || content === this.#sent) return;
    this.#sent = content;
    const message: ToPage = { type: 'state', state };
    void this.#panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #receive(message: unknown): void {
    if (!isFromPage(message)) return;
    if (message.type !== 'ready') {
      this.#host.act(message, this);
      return;
    }
    this.#loaded = true;
    this.#sent = undefined;
    this.#host.shown(this);
  }
}

function iconOf(extensionUri: Uri): { light: Uri; dark: Uri } {
  const image = (name: string): Uri => Uri.joinPath(extensionUri, 'client', 'images', name);
  return { light: image('ladder-light.svg'), dark: image('ladder-dark.svg') };
}

function titleOf({ view }: PreviewState): string {
  return view.kind === 'table' ? `Preview ${view.table.track.name || view.table.track.id}` : 'Ladder Preview';
}
