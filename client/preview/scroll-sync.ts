import {
  Range,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextEditorVisibleRangesChangeEvent,
} from 'vscode';
import { editorOf } from '../documents';

/**
 * How long what an editor does counts as the answer to what the preview did to it, or as part of an edit, in
 * milliseconds. VS Code's own preview of Markdown waits as long.
 */
const echo = 200;
/** How long it may take until an editor has come to a place that was asked for in the preview. */
const going = 1000;

/**
 * Scrolls one preview with the editor of what it shows, and that editor with the preview. Neither answers what the
 * other has done to it, so that they do not drive each other on.
 */
export class ScrollSync implements Disposable {
  readonly #tell: (line: number) => void;
  readonly #subscriptions: readonly Disposable[];
  #uri: string | undefined;
  /** The line that was last told, or asked for. */
  #line: number | undefined;
  #quietUntil = 0;

  /** @param tell scrolls the preview to what is written at a line (zero-based) */
  constructor(tell: (line: number) => void) {
    this.#tell = tell;
    this.#subscriptions = [
      window.onDidChangeTextEditorVisibleRanges((change) => this.#editorScrolled(change)),
      workspace.onDidChangeTextDocument(({ document }) => {
        // Typing may scroll the editor, and leaves the preview where it is.
        if (document.uri.toString() === this.#uri) this.#hold(echo);
      }),
    ];
  }

  /** Takes the document whose lines the preview shows; undefined where it shows none. */
  watch(uri: string | undefined): void {
    this.#uri = uri === undefined ? undefined : Uri.parse(uri).toString();
  }

  /** The preview sends the editor to a place, which is no reason for it to move itself. */
  goingToText(): void {
    this.#hold(going);
  }

  /** The preview was scrolled by its user, to what is written at a line (zero-based). */
  previewScrolled(line: number): void {
    if (this.#uri === undefined || !isWanted('scrollEditorWithPreview')) return;
    const editor = editorOf(this.#uri);
    if (!editor) return;
    this.#hold(echo);
    this.#line = line;
    const last = Math.max(0, editor.document.lineCount - 1);
    const place = new Range(Math.min(line, last), 0, Math.min(line, last), 0);
    editor.revealRange(place, TextEditorRevealType.AtTop);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #hold(milliseconds: number): void {
    this.#quietUntil = Math.max(this.#quietUntil, Date.now() + milliseconds);
  }

  #editorScrolled({ textEditor, visibleRanges }: TextEditorVisibleRangesChangeEvent): void {
    const line = visibleRanges[0]?.start.line;
    if (line === undefined || textEditor.document.uri.toString() !== this.#uri) return;
    const isNew = line !== this.#line;
    this.#line = line;
    if (isNew && Date.now() >= this.#quietUntil && isWanted('scrollWithEditor')) this.#tell(line);
  }
}

function isWanted(setting: 'scrollWithEditor' | 'scrollEditorWithPreview'): boolean {
  return workspace.getConfiguration('ladder.preview').get(setting, true);
}
