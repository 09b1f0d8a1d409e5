import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TableLevel, TablePart } from '../../server/protocol';
import type { PartMark, ShownLevels } from './shown-levels';

/** What the parts of a track's table need to know of how it is shown. */
export interface Showing extends Pick<ShownLevels, 'marks' | 'nothingNew'> {
  /** The levels that are chosen to be shown side by side; one, while the other is still to be chosen. */
  readonly chosen: readonly string[];
  /** Chooses a level, or no longer. */
  readonly choose: (level: string) => void;
}

export const ShowingContext = createContext<Showing>({
  marks: new Map(),
  nothingNew: new Set(),
  chosen: [],
  choose: () => undefined,
});

/** How a text differs from the one that it is compared with; undefined where it does not. */
export function useMark(part: TablePart): PartMark | undefined {
  return useContext(ShowingContext).marks.get(part);
}

/** What the head of a level shows of it beside what the level itself is. */
export function useLevelShowing(level: TableLevel) {
  const { nothingNew, chosen, choose } = useContext(ShowingContext);
  return {
    saysNothingNew: nothingNew.has(level),
    isChosen: chosen.includes(level.level),
    choose: () => choose(level.level),
  };
}
