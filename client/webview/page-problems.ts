import { isSameProblem, type KnownFixes, type Problem } from '../preview/problem';
import type { PageState } from './page-state';

/** The page with other problems; of those that are gone, it is forgotten what mends them. */
export function withProblems(page: PageState, problems: readonly Problem[]): PageState {
  const known = page.known.filter(({ problem }) => problems.some((each) => isSameProblem(each, problem)));
  return { ...page, problems, known };
}

/** The page once it is known what mends some of its problems. */
export function withFixes(page: PageState, known: readonly KnownFixes[]): PageState {
  const others = page.known.filter(
    ({ problem }) => !known.some((each) => isSameProblem(each.problem, problem)),
  );
  return { ...page, known: [...others, ...known] };
}
