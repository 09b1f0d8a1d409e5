import { createContext } from 'preact';
import type { TablePart } from '../../../server/protocol';
import type { Draft } from '../../preview/draft';

/** The text of the table that is being changed in place, and what can be done with it. */
export interface PartEditing {
  part: TablePart;
  draft: Draft;
  type: (text: string) => void;
  /** @param toPart whether the focus goes back to the text */
  save: (toPart: boolean) => void;
  giveUp: () => void;
}

/** Undefined while no text is. */
export const PartContext = createContext<PartEditing | undefined>(undefined);
