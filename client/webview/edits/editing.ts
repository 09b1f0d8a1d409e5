import { createContext } from 'preact';
import type { PictureEdit } from '../../../server/edit-protocol';
import type { EditOutcome } from '../../preview/edit-messages';
import type { Draft } from '../../preview/draft';

/** What is said of an edit: what was done, or why it could not be. */
export interface Note {
  kind: 'done' | 'refused';
  text: string;
}

/** Changing the text from the picture, wherever that is done in it. */
export interface Editing {
  /** Whether the picture can be changed; otherwise a click only leads somewhere. */
  readonly isOn: boolean;
  readonly turn: (on: boolean) => void;
  /**
   * Makes an edit, after those that are under way. A refusal is told.
   *
   * @param edit is asked for when it is its turn; undefined where there is nothing to do any more
   * @param done what is told when it was made
   */
  readonly make: (edit: () => PictureEdit | undefined, done?: string) => Promise<EditOutcome>;
  /** Tells what was done, or why something can't be; undefined takes back what was told. */
  readonly tell: (note: Note | undefined) => void;
  /** The texts that are being changed in place, the one that was begun last at the end. */
  readonly drafts: readonly Draft[];
  /** The same at any time, also after what was drawn last. */
  readonly draftsNow: () => readonly Draft[];
  readonly setDrafts: (drafts: readonly Draft[]) => void;
}

const nothing = (): undefined => undefined;

export const EditingContext = createContext<Editing>({
  isOn: false,
  turn: nothing,
  make: () => Promise.resolve({ isDone: true }),
  tell: nothing,
  drafts: [],
  draftsNow: () => [],
  setDrafts: nothing,
});
