import { createContext } from 'preact';
import type { Location } from '../../server/protocol';
import type { References } from './reference-rule';

/** What the parts of the page need, wherever they stand in it. */
export interface Surroundings {
  readonly references: References;
  /** An author's text (Markdown) as HTML that is safe to show. */
  readonly render: (text: string, references: References) => string;
  readonly goTo: (location: Location) => void;
  readonly openLink: (url: string) => void;
}

export const SurroundingsContext = createContext<Surroundings>({
  references: {},
  render: () => '',
  goTo: () => undefined,
  openLink: () => undefined,
});
