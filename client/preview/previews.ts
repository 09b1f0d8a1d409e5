import {
  ViewColumn,
  window,
  type Disposable,
  type LogOutputChannel,
  type Uri,
  type WebviewPanel,
} from 'vscode';
import { kindOf } from './documents';
import type { Fixes } from './fixes';
import { goTo } from './go-to';
import { openLink } from './open-link';
import type { Subject } from './messages';
import { previewType } from './preview-type';
import { Preview, type Leaving, type PreviewHost } from './preview';
import { readSavedPage } from './saved-page';
import { follow, noSelection, restored } from './selection';
import { SubjectFollower } from './subject';
import type { ViewData } from './view-data';

/** What the previews need of the rest of the extension. */
export interface PreviewSurroundings {
  readonly extensionUri: Uri;
  readonly data: ViewData;
  readonly fixes: Fixes;
  readonly log: LogOutputChannel;
}

/** All previews: one a column that follows the cursor, and any number that are locked. */
export class Previews implements Disposable {
  readonly #surroundings: PreviewSurroundings;
  readonly #follower = new SubjectFollower();
  readonly #open = new Set<Preview>();
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(surroundings: PreviewSurroundings) {
    this.#surroundings = surroundings;
    this.#subscriptions = [
      this.#follower,
      this.#follower.onDidChange(() => this.#follow([...this.#open])),
      surroundings.data.onDidChange(() => this.refresh()),
    ];
  }

  /** Brings the previews that can be seen up to date. */
  refresh(): void {
    for (const preview of this.#open) preview.refresh();
  }

  /**
   * Shows a place in a column's preview, which is created where there is none that follows the cursor.
   *
   * @param column the column that the text is in
   * @param toSide whether the preview stands in the column beside it, and leaves the focus to the text
   */
  open(subject: Subject, column: ViewColumn, toSide: boolean): Preview {
    const wanted = column + (toSide ? 1 : 0);
    const existing = [...this.#open].find((preview) => Number(preview.column) === wanted && !preview.locked);
    this.#follower.set(subject);
    if (existing) {
      existing.reveal(toSide);
      return existing;
    }
    const place = { viewColumn: toSide ? ViewColumn.Beside : column, preserveFocus: toSide };
    const options = { enableFindWidget: true };
    const panel = window.createWebviewPanel(previewType, 'Ladder Preview', place, options);
    return this.#add(new Preview(panel, this.#host, follow(noSelection, subject, kindOf)));
  }

  /** Takes over a preview from before VS Code was restarted. */
  restore(panel: WebviewPanel, saved: unknown): void {
    const page = readSavedPage(saved);
    const preview = new Preview(panel, this.#host, page ? restored(page) : noSelection);
    this.#add(preview);
    if (this.#follower.current) this.#follow([preview]);
    else if (preview.subject && !preview.locked) this.#follower.set(preview.subject);
  }

  /** Locks the preview that has the focus, else one that can be seen, or lets it follow the cursor again. */
  toggleLock(): void {
    const previews = [...this.#open];
    (previews.find((preview) => preview.active) ?? previews.find((preview) => preview.visible))?.toggleLock();
  }

  /** Goes from the preview that has the focus to the text that it is about. */
  async showSource(): Promise<void> {
    const active = [...this.#open].find((preview) => preview.active);
    const subject = active?.subject ?? this.#follower.current;
    if (!subject) return;
    const { uri, position } = subject;
    await goTo({ uri, range: { start: position, end: position } }, active?.column);
  }

  /** What the preview that has the focus is about, and the view that it shows, as exports name it. */
  get activeView(): { subject: Subject; shown: string | undefined } | undefined {
    const active = [...this.#open].find((preview) => preview.active);
    return active?.subject && { subject: active.subject, shown: exportName(active.shown) };
  }

  /**
   * Has a preview draw a picture in the colours of the editor: one that can be seen, or else one that is opened beside
   * the text. Answers the PNG in base 64; rejects where it cannot be drawn.
   */
  draw(svg: string, subject: Subject): Promise<string> {
    const seen = [...this.#open].find((preview) => preview.visible);
    return (seen ?? this.open(subject, window.tabGroups.activeTabGroup.viewColumn, true)).draw(svg);
  }

  dispose(): void {
    for (const disposable of [...this.#subscriptions, ...this.#open]) disposable.dispose();
  }

  #follow(previews: readonly Preview[]): void {
    const subject = this.#follower.current;
    if (!subject) return;
    for (const preview of previews) preview.follow(subject);
  }

  #add(preview: Preview): Preview {
    this.#open.add(preview);
    preview.onDidDispose(() => this.#open.delete(preview));
    return preview;
  }

  get #host(): PreviewHost {
    return {
      ...this.#surroundings,
      leave: (where, preview) => {
        leave(where, preview.column).catch((error: unknown) =>
          this.#surroundings.log.warn(`The preview could not go there: ${String(error)}`),
        );
      },
      unlocked: (preview) => this.#follow([preview]),
    };
  }
}

/** A view as exports name it: those that show one of several things, with the reference of that thing. */
function exportName(shown: Preview['shown']): string | undefined {
  if (shown?.tab === 'track' || shown?.tab === 'position') return `${shown.tab}:${shown.key}`;
  return shown?.tab;
}

function leave(where: Leaving, column: ViewColumn | undefined): Promise<void> {
  return where.type === 'goTo' ? goTo(where.location, column) : openLink(where.url);
}
