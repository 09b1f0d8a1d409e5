import { createContext } from 'preact';
import type { TablePart } from '../../../server/protocol';
import type { Draft } from '../../preview/draft';

/** A text of the table that is being changed in place, and what can be done with it. */
export interface PartEditing {
  part: TablePart;
  draft: Draft;
  type: (text: string) => void;
  /** @param toPart whether the focus goes back to the text */
  save: (toPart: boolean) => void;
  giveUp: () => void;
  /** Whether it takes the focus when it opens: of several it is the one that was begun last. */
  takesFocus: boolean;
}

/** Those of the table, by the texts that they stand in place of. */
export const PartContext = createContext<ReadonlyMap<TablePart, PartEditing>>(new Map());
