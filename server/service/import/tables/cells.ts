import type { DraftLevel, Sourced } from '../draft/draft';
import { blocksOf } from '../text/blocks';
import { linesOf, seen } from '../text/clean';
import { readLevelBody } from '../text/level-body';
import { isBareBullet, itemOf, type Section } from '../text/marks';

/** A cell that says that there is nothing to say. */
const nothing = /^(?:n\/?a|not applicable|none|tbd|tba)\.?$/i;

/** Reads what a cell says of a level: lines or items, each a criterion or an example, below a summary if there is one. */
export function readCell(level: DraftLevel, cell: Sourced, section: Section = 'criteria'): void {
  const text = breaksRead(seen(cell.text));
  if (nothing.test(text.trim())) {
    level.notes.push({ ...cell, text: text.trim() });
    return;
  }
  const lines = linesOf(text);
  const withItems = lines.some((line) => itemOf(line) !== undefined || isBareBullet(line));
  const blocks = blocksOf(
    lines.map((line) => ({ line: cell.line, text: line })),
    withItems,
  );
  readLevelBody(level, blocks, {
    withItems,
    // What stands over the items of a cell introduces them.
    ...(withItems && section === 'criteria' ? {} : { section }),
    ...(cell.part === undefined ? {} : { part: cell.part }),
  });
}

/** The lines of a cell: where lists end up in tables, tags stand for them. */
function breaksRead(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li>/gi, '\n• ')
    .replace(/<\/?(?:ul|ol|li|p)>/gi, '\n');
}
