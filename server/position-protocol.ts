/**
 * What one position asks for, as client and server say it to each other. Types and method names only, as in
 * `protocol.ts`.
 */
import type { GridFocus, PointsRange } from './grid-protocol';
import type { Location, Position, TableLevel, TablePart, TableReference, TableRelation } from './protocol';

/** The method of the request for what a position asks for; see {@link PositionParams}. */
export const positionMethod = 'ladder/position';

/**
 * Asks what a position of the document's frameworks asks for. Positions go by their references, `ladder.position`; one
 * that has no id yet goes by its place in its ladder, from zero: `ladder.#2`. Answered with a {@link PositionView}, or
 * `null` where there is no position at all.
 */
export interface PositionParams {
  textDocument: { uri: string };
  /** The place of the cursor: the position there, or the one that is named there, is shown. */
  position?: Position;
  /** The id of the framework to show it in, where several of the document's have it; without it, the first. */
  framework?: string;
  /** The position to show, wherever the cursor is. */
  shown?: string;
  /** The one to show where neither of the above names one; without it, that is the first of all. */
  last?: string;
  /** The position to compare it with; without it, the next one up in its ladder. */
  compare?: string;
  /** The ids of the tracks whose levels are asked for with all their texts. */
  details?: string[];
}

/** What a position asks for, and how that differs from what another does. */
export interface PositionView {
  /** Where several of the document's frameworks have the position: all of them, and the id of the one that this is of. */
  frameworks?: { shown: string; all: { id: string; name: string }[] };
  position: PositionHead;
  /** What it is compared with; absent for the last of its ladder, unless another was asked for. */
  compared?: PositionName;
  /** The reference of the next one up in its ladder. */
  next?: string;
  /** All positions of the framework. */
  ladders: PositionLadder[];
  /** Whether a level includes what the levels below it ask for. */
  cumulative: boolean;
  /**
   * The tracks of which either position says something, in the order of the framework's grid: those without a category
   * come last, in one without an id.
   */
  categories: PositionCategory[];
  /** How many tracks there are of which neither position says anything. */
  unsaid: number;
  /** What the `[[references]]` in its texts name, as in a level table. */
  references: Record<string, TableReference>;
  focus?: GridFocus;
}

/** What tells one position from others, and what it is worth. */
export interface PositionName {
  reference: string;
  name: string;
  /** The short label. */
  label?: string;
  ladder: { id: string; name: string };
  source: Location;
  /** The points that it takes, as written. */
  points?: PointsRange;
  /** The scale's points of the levels that it requires, added up; absent where the scale gives none. */
  requiredPoints?: number;
}

/** The position that is shown. */
export interface PositionHead extends PositionName {
  description?: string;
  /** The criteria that matter most here. */
  emphasises: PositionEmphasis[];
}

/** A criterion that matters most. */
export interface PositionEmphasis {
  /** The reference as written. */
  reference: string;
  source: Location;
  /** What it names; absent where it names nothing. */
  target?: NonNullable<TableRelation['target']>;
}

/** A ladder and its positions, junior to senior. */
export interface PositionLadder {
  id: string;
  name: string;
  positions: { reference: string; name: string; label?: string }[];
}

/** The tracks under one heading. */
export interface PositionCategory {
  id?: string;
  name?: string;
  color?: string;
  tracks: PositionTrack[];
}

/** A track, and what is asked of it. */
export interface PositionTrack {
  id: string;
  name: string;
  status?: string;
  /** Absent where no file defines the track. */
  source?: Location;
  /** How many dots its levels are told by; see the grid. */
  dots: number;
  /** What the position says of it. */
  ask?: PositionAsk;
  /** What the other one says of it. */
  compared?: PositionAsk;
  /** Absent where there is nothing to compare with. */
  change?: PositionChange;
  /** The levels that either position asks for, lowest first; only where details were asked for. */
  levels?: AskedLevel[];
}

/** What a position says of a track. */
export interface PositionAsk {
  kind: 'required' | 'optional' | 'not-required';
  /** As written; absent while it is not, and where the track is not required. */
  level?: string;
  /** The level's own name, else the scale's. */
  name?: string;
  /** How many of the track's dots stand for it; absent where the track does not have it. */
  dots?: number;
  /** The level in a sentence. */
  summary?: TablePart;
  /** Where the position says it. */
  at: Location;
}

/**
 * How what the other position asks of a track differs. `kind`: the same level, but required where it is optional or the
 * other way round. `unclear`: of two levels, at least one that the track does not have.
 */
export type ChangeKind = 'same' | 'higher' | 'lower' | 'new' | 'gone' | 'kind' | 'unclear';

/** What is gained and what falls away on the way from one position to the other. */
export interface PositionChange {
  kind: ChangeKind;
  gained: AskedCount;
  dropped: AskedCount;
}

/** Levels, and the criteria on them. */
export interface AskedCount {
  levels: number;
  criteria: number;
}

/** A level of a track, and which of the two positions asks for it; a lower one where a level includes those below. */
export interface AskedLevel extends TableLevel {
  asked: boolean;
  compared: boolean;
}
