import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Location } from '../../server/protocol';
import type { KnownFixes, Problem } from '../preview/problem';
import { placeKey, type PlacedProblems } from './problem-places';

/** The problems in what is shown, and what can be done about them. */
export interface Problems {
  readonly problems: readonly Problem[];
  readonly known: readonly KnownFixes[];
  /** Asks what mends these. */
  readonly askFixes: (problems: readonly Problem[]) => void;
  readonly mend: (problem: Problem, title: string) => void;
}

export const ProblemsContext = createContext<Problems>({
  problems: [],
  known: [],
  askFixes: () => undefined,
  mend: () => undefined,
});

export const PlacedProblemsContext = createContext<PlacedProblems>(new Map());

/** The problems of the part that is written at a place. */
export function useProblemsAt(source: Location): readonly Problem[] {
  return useContext(PlacedProblemsContext).get(placeKey(source)) ?? [];
}
