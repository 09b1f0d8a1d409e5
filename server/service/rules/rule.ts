import type { GraphEntry } from '../graph/entries';
import type { GraphReader } from '../graph/reader';
import type { Framework } from '../model/framework';
import type { Ladder, Position } from '../model/ladder';
import type { Level, Track } from '../model/track';
import type { MapNode, Span } from '../syntax/nodes';
import type { Piece } from '../syntax/piece';
import type { LadderFile } from '../workspace/ladder-file';
import type { RuleName } from './names';

/** How much a problem matters; `off` is not reported. */
export const severities = ['off', 'hint', 'info', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** A fault that a rule found. */
export interface Problem {
  readonly rule: RuleName;
  /** In the author's words, complete sentences; ids, keys and values between backquotes. */
  readonly message: string;
  /** The narrowest text that holds the fault. */
  readonly span: Span;
  /** Other places that have a part in it. */
  readonly related?: readonly RelatedPlace[];
  /** What would mend it, where the rule knows more of that than its place tells. */
  readonly remedy?: Remedy;
}

/** A key that a map lacks, or one that should be called otherwise. */
export type Remedy =
  | { readonly kind: 'add-key'; readonly map: MapNode; readonly key: string }
  | { readonly kind: 'rename-key'; readonly to: string };

/** A place that has a part in a fault; in the same file where no `uri` is given. */
export interface RelatedPlace {
  readonly uri?: string;
  readonly span: Span;
  /** What part it has, as a sentence. */
  readonly message: string;
}

/** Takes a fault; the rule's name is added. */
export type Report = (problem: Omit<Problem, 'rule'>) => void;

/**
 * One rule. Each check is called with one kind of thing, and what it reports must follow from that thing alone (for
 * `entry`: from it and from what it reads of the graph), since results are kept until the thing changes.
 */
export interface Rule {
  readonly name: RuleName;
  /** Unless the framework's `lint` or the editor's settings say otherwise. */
  readonly severity: Severity;
  /** Called for each version of a file: must be cheap. */
  readonly file?: (file: LadderFile, report: Report) => void;
  /** Called for each run of text that is parsed by itself. */
  readonly piece?: (piece: Piece, report: Report) => void;
  readonly framework?: (framework: Framework, report: Report) => void;
  readonly track?: (track: Track, report: Report) => void;
  readonly level?: (level: Level, report: Report) => void;
  readonly ladder?: (ladder: Ladder, report: Report) => void;
  readonly position?: (position: Position, report: Report) => void;
  readonly entry?: (entry: GraphEntry, graph: GraphReader, report: Report) => void;
}
