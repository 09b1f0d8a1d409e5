import {
  env,
  Uri,
  ViewColumn,
  window,
  type Disposable,
  type LogOutputChannel,
  type WebviewPanel,
} from 'vscode';
import { goTo } from './go-to';
import type { LevelTables } from './level-tables';
import { isOpenableLink } from './links';
import { readSavedPage, type Subject } from './messages';
import { Preview, type PreviewHost } from './preview';
import { StateSource } from './state-source';
import { SubjectFollower } from './subject';

/** The type of the preview's panels, by which VS Code restores them. */
export const previewType = 'ladder.preview';

/** What the previews need of the rest of the extension. */
export interface PreviewSurroundings {
  readonly extensionUri: Uri;
  readonly levelTables: LevelTables;
  readonly log: LogOutputChannel;
}

/** All previews: one a column, each about the place of the cursor. */
export class Previews implements Disposable {
  readonly #surroundings: PreviewSurroundings;
  readonly #follower = new SubjectFollower();
  readonly #source: StateSource;
  readonly #open = new Set<Preview>();
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(surroundings: PreviewSurroundings) {
    this.#surroundings = surroundings;
    this.#source = new StateSource(surroundings.levelTables, surroundings.log);
    this.#subscriptions = [
      this.#follower,
      this.#source,
      this.#source.onDidChange((state) => this.#open.forEach((preview) => preview.show(state))),
      this.#follower.onDidChange(() => this.refresh()),
      surroundings.levelTables.onDidChange(() => this.refresh()),
    ];
  }

  /** Brings the previews that can be seen up to date. */
  refresh(): void {
    if ([...this.#open].some((preview) => preview.visible)) this.#source.refresh(this.#follower.current);
  }

  /**
   * Shows a place in a column's preview, which is created where there is none.
   *
   * @param column the column that the text is in
   * @param toSide whether the preview stands in the column beside it, and leaves the focus to the text
   */
  open(subject: Subject, column: ViewColumn, toSide: boolean): void {
    const wanted = column + (toSide ? 1 : 0);
    const existing = [...this.#open].find((preview) => Number(preview.column) === wanted);
    if (existing) {
      existing.reveal(toSide);
    } else {
      const place = { viewColumn: toSide ? ViewColumn.Beside : column, preserveFocus: toSide };
      const options = { enableFindWidget: true };
      this.#add(window.createWebviewPanel(previewType, 'Ladder Preview', place, options));
    }
    this.#follower.set(subject);
  }

  /** Takes over a preview from before VS Code was restarted. */
  restore(panel: WebviewPanel, saved: unknown): void {
    const subject = readSavedPage(saved)?.subject;
    this.#add(panel);
    if (subject && !this.#follower.current) this.#follower.set(subject);
  }

  /** Goes from the preview that has the focus to the text that it is about. */
  async showSource(): Promise<void> {
    const subject = this.#follower.current;
    if (!subject) return;
    const { uri, position } = subject;
    const column = [...this.#open].find((preview) => preview.active)?.column;
    await goTo({ uri, range: { start: position, end: position } }, column);
  }

  dispose(): void {
    for (const disposable of [...this.#subscriptions, ...this.#open]) disposable.dispose();
  }

  #add(panel: WebviewPanel): void {
    const preview = new Preview(panel, this.#host);
    this.#open.add(preview);
    preview.onDidDispose(() => this.#open.delete(preview));
  }

  get #host(): PreviewHost {
    return {
      extensionUri: this.#surroundings.extensionUri,
      shown: (preview) => {
        if (this.#source.current) preview.show(this.#source.current);
        this.refresh();
      },
      act: (action, preview) => {
        const done = action.type === 'goTo' ? goTo(action.location, preview.column) : openLink(action.url);
        done.catch((error: unknown) =>
          this.#surroundings.log.warn(`The preview could not go there: ${String(error)}`),
        );
      },
    };
  }
}

async function openLink(url: string): Promise<void> {
  if (isOpenableLink(url)) await env.openExternal(Uri.parse(url, true));
}
