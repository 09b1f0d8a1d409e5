import { counted } from '../../server/service/text/wording';
import type { LevelTable, TablePart } from '../../server/protocol';
import { renderMarkdown } from './markdown';
import { textOf } from './marks';
import { isFound, searchWords } from './search';

/** How many texts of a table a search finds, and on how many of its levels. */
export interface FoundTexts {
  texts: number;
  levels: number;
}

/** Counts the texts of a table's levels that have all words of a search, as they are shown and marked. */
export function foundTexts({ levels, references }: LevelTable, search: string): FoundTexts {
  const words = searchWords(search);
  const isFoundIn = ({ text }: TablePart): boolean =>
    isFound(textOf(renderMarkdown(text, references)), words);
  const counts = levels.map(
    ({ summary, criteria, examples }) =>
      [
        ...(summary ? [summary] : []),
        ...criteria.flatMap((criterion) => [criterion, ...criterion.examples]),
        ...examples,
      ].filter(isFoundIn).length,
  );
  return {
    texts: counts.reduce((sum, count) => sum + count, 0),
    levels: counts.filter((count) => count > 0).length,
  };
}

/** The counts in words. */
export function foundWords({ texts, levels }: FoundTexts): string {
  if (texts === 0) return 'Nothing matches';
  return `${counted(texts, 'text')} in ${counted(levels, 'level')}`;
}
