/**
 * The grid of a framework as client and server say it to each other: which level of each track each position asks for.
 * Types and method names only, as in `protocol.ts`.
 */
import type { Location, Position } from './protocol';

/** The method of the request for the grids of a document; see {@link GridParams}. */
export const gridMethod = 'ladder/grid';

/**
 * Asks for the grid of each framework that the document belongs to; of a document that is in none, for the grid of that
 * document alone. Answered with {@link Grid}s, none for a document that is not known.
 */
export interface GridParams {
  textDocument: { uri: string };
  /** The place of the cursor, by which the grid's focus is told. */
  position?: Position;
}

/** Tracks down, by category; positions across, by ladder. */
export interface Grid {
  /** The id of the framework; of a document that is in none, that of the one thing in it. */
  id: string;
  name: string;
  /** Where the framework gives its id; absent for a document that is in none. */
  source?: Location;
  /** In the framework's order. Tracks without a category, or with an unknown one, come last, in one without an id. */
  categories: GridCategory[];
  ladders: GridLadder[];
  focus?: GridFocus;
}

/** The tracks under one heading. */
export interface GridCategory {
  id?: string;
  name?: string;
  color?: string;
  tracks: GridTrack[];
}

/** One row of the grid. */
export interface GridTrack {
  id: string;
  name: string;
  status?: string;
  /** Absent where positions ask for the track and no file defines it. */
  source?: Location;
  /** The levels that it has, inherited ones included. */
  levels: GridLevel[];
  /** How many dots its levels are told by: as many as the scale has levels, or else the track. */
  dots: number;
}

/** A level of a track. */
export interface GridLevel {
  level: string;
  /** The level's own name, else the scale's. */
  name?: string;
  /** How many of the track's dots stand for it. */
  dots: number;
}

/** The columns under one heading. */
export interface GridLadder {
  id: string;
  name: string;
  source: Location;
  positions: GridPosition[];
}

/** One column of the grid. */
export interface GridPosition {
  id: string;
  name: string;
  /** The short label. */
  label?: string;
  /** The points that it takes, as written. */
  points?: PointsRange;
  source: Location;
  /** What it says of the tracks, by their ids; of one that is absent it says nothing. */
  asks: Record<string, GridAsk>;
}

/** From how many points to how many; either may be open. */
export interface PointsRange {
  min?: number;
  max?: number;
}

/** What a position says of a track. */
export interface GridAsk {
  kind: 'required' | 'optional' | 'not-required';
  /** As written; absent while it is not, and where the track is not required. */
  level?: string;
  /** Where the file of the position says it. */
  at: Position;
  /** The position of the same ladder, less senior, that asks for more. */
  regressesFrom?: { position: string; level: string };
}

/** The column, and the row, that the cursor is in. */
export interface GridFocus {
  ladder?: string;
  position?: string;
  track?: string;
}
