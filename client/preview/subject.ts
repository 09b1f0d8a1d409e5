import {
  EventEmitter,
  window,
  type Disposable,
  type Event,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { ladderEditor } from '../documents';
import type { Subject } from './messages';

/** Follows the cursor: what the previews are about is the ladder file that was last worked in. */
export class SubjectFollower implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #current: Subject | undefined;

  /** Fires when the cursor has moved, in its file or to another. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor() {
    this.#subscriptions = [
      this.#changed,
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        // Of two editors on one file, the active one has the cursor that counts.
        if (textEditor === window.activeTextEditor) this.#follow(textEditor);
      }),
    ];
    this.#follow(window.activeTextEditor);
  }

  get current(): Subject | undefined {
    return this.#current;
  }

  /** Sets what the previews are about until the cursor next moves in a ladder file. */
  set(subject: Subject): void {
    this.#current = subject;
    this.#changed.fire();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Another kind of file, or the preview itself, leaves things as they are. */
  #follow(editor: TextEditor | undefined): void {
    const followed = ladderEditor(editor);
    if (followed) this.set(subjectOf(followed));
  }
}

/** A document that no editor shows, from its start. */
export function startOf({ uri }: TextDocument): Subject {
  return { uri: uri.toString(), position: { line: 0, character: 0 } };
}

/** The document of an editor and the place of its first cursor. */
export function subjectOf({ document, selection: { active } }: TextEditor): Subject {
  return { uri: document.uri.toString(), position: { line: active.line, character: active.character } };
}
