import type { Problem } from '../../../rules/rule';
import type { ActionPlace, FileChange } from '../action';

/** A way to mend a problem. */
export interface Fix {
  /** As a menu shows it. */
  readonly title: string;
  /** Whether it surely is what the author wants, so that the editor may do it without asking. */
  readonly isPreferred?: boolean;
  /** Whether it can be done to all such problems at once, as nothing has to be decided or written. */
  readonly isAutomatic?: boolean;
  /** Whether it creates or deletes a file. */
  readonly changesFiles?: boolean;
  /** Worked out when it is chosen. */
  readonly changes: () => readonly FileChange[];
}

/** A problem, and the place at which it starts. */
export interface FixPlace extends ActionPlace {
  readonly problem: Problem;
}

/** The ways to mend a rule's problems; the best first, none where there is none that is sure to do no harm. */
export type Fixer = (place: FixPlace) => readonly Fix[];
