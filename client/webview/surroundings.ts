import { createContext } from 'preact';
import type { Location } from '../../server/protocol';
import type { Opened, ViewName } from '../preview/messages';
import type { Settings } from '../preview/views';
import type { References } from './markdown';
import type { Marking } from './marks';

/** What the parts of the page can do, and need to know, wherever they stand in it. */
export interface Surroundings {
  readonly references: References;
  /** An author's text (Markdown) as HTML that is safe to show. */
  readonly render: (text: string, references: References, marking: Marking) => string;
  /** Goes to a place in the text. */
  readonly goTo: (location: Location) => void;
  readonly openLink: (url: string) => void;
  /** Shows something in the preview itself. */
  readonly open: (opened: Opened) => void;
  /** Brings a tab to the front. */
  readonly select: (tab: ViewName) => void;
  readonly lock: (locked: boolean) => void;
  /** Changes how its user wants to see a view. */
  readonly set: <Name extends ViewName>(view: Name, settings: Settings[Name]) => void;
}

/** What is the same for all that the page shows. */
export type Actions = Omit<Surroundings, 'references'>;

const nothing = (): undefined => undefined;

/** Surroundings in which nothing can be done. */
export const noSurroundings: Surroundings = {
  references: {},
  render: () => '',
  goTo: nothing,
  openLink: nothing,
  open: nothing,
  select: nothing,
  lock: nothing,
  set: nothing,
};

export const SurroundingsContext = createContext<Surroundings>(noSurroundings);
