import type {
  LevelTable,
  Location,
  TableCriterion,
  TableLevel,
  TablePart,
} from '../../../../server/protocol';
import type { Problem } from '../../../../client/preview/problem';
import type { PreviewState, Subject, View } from '../../../../client/preview/messages';

export const uri = 'file:///tracks/foundations.ladder.yaml';

/** A place in the track's file, told apart by its line. */
export function at(line: number): Location {
  return { uri, range: { start: { line, character: 4 }, end: { line, character: 10 } } };
}

export function part(text: string, line: number, more: Partial<TablePart> = {}): TablePart {
  return { text, source: at(line), ...more };
}

export function criterion(text: string, line: number, more: Partial<TableCriterion> = {}): TableCriterion {
  return { examples: [], extent: at(line).range, ...part(text, line), ...more };
}

export function level(name: string, line: number, more: Partial<TableLevel> = {}): TableLevel {
  return { level: name, source: at(line), extent: at(line).range, criteria: [], examples: [], ...more };
}

/** A track of two levels, three criteria and three examples. */
export function foundations(more: Partial<LevelTable> = {}): LevelTable {
  return {
    track: { id: 'foundations', name: 'Foundations', source: at(0), extent: at(0).range },
    cumulative: true,
    levels: [
      level('1', 5, {
        name: 'Learning',
        points: 1,
        summary: part('Follows a known path', 6),
        criteria: [
          criterion('Makes small changes', 8, { id: 'changes', examples: [part('Raised a limit', 10)] }),
          criterion('Follows a runbook', 11),
        ],
        examples: [part('Rotated the credentials', 13)],
      }),
      level('2', 14, {
        summary: part('Extends the platform', 15),
        criteria: [criterion('Runs backfills', 17)],
        examples: [part('Upgraded the cluster', 19)],
      }),
    ],
    references: {},
    ...more,
  };
}

export const subject: Subject = { uri, position: { line: 8, character: 12 } };

export function state(view: View, more: Partial<PreviewState> = {}): PreviewState {
  return { tab: 'track', view, subject, locked: false, scrollWithCursor: true, ...more };
}

export function tableState(table: LevelTable, more: Partial<PreviewState> = {}): PreviewState {
  return state({ kind: 'table', table }, more);
}

/** A problem on a line of the track's file. */
export function problem(line: number, more: Partial<Problem> = {}): Problem {
  return { ...at(line), severity: 'warning', message: 'Says it twice.', rule: 'duplicate-text', ...more };
}
