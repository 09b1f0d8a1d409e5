/**
 * The graph of criteria as client and server say it to each other: which criterion builds on which. Types and method
 * names only, as in `protocol.ts`.
 */
import type { Location, Position } from './protocol';

/** The method of the request for the graphs of a document; see {@link CriteriaParams}. */
export const criteriaMethod = 'ladder/criteria';

/**
 * Asks for the graph of each framework that the document belongs to; of a document that is in none, for the graph of
 * that document alone. Answered with {@link CriteriaGraph}s, none for a document that is not known.
 */
export interface CriteriaParams {
  textDocument: { uri: string };
  /** The place of the cursor: its track is the one in question, and its criterion the focus. */
  position?: Position;
  /** The id of the track in question, where it is another than the cursor's. */
  track?: string;
  /** Whether the criteria of all tracks are asked for, and not only those around the track in question. */
  all?: boolean;
  /** Whether also those are asked for that neither build on others nor are built on. */
  alone?: boolean;
}

/** Criteria, and which builds on which. */
export interface CriteriaGraph {
  /** The id of the framework; of a document that is in none, that of the one thing in it. */
  id: string;
  name: string;
  /** Where the framework gives its id; absent for a document that is in none. */
  source?: Location;
  /** The track in question; absent where there is none, and the criteria of all tracks are meant. */
  track?: { id: string; name: string };
  /** Whether the criteria are those of all tracks. */
  all: boolean;
  /** The levels that the criteria are on, lowest first. */
  levels: CriteriaLevel[];
  /** The tracks that the criteria are of, in the framework's order. */
  tracks: CriteriaTrack[];
  /** By track and level, as written. */
  criteria: GraphCriterion[];
  links: CriteriaLink[];
  /** How many criteria of those in question stand alone, whether asked for or not. */
  alone: number;
  /** The key of the criterion that the cursor is in. */
  focus?: string;
}

/** A level of any track. */
export interface CriteriaLevel {
  /** As written; empty where it is still to be written. */
  level: string;
  /** What the scale calls it, or else all tracks in the graph that name it. */
  name?: string;
}

/** A track that criteria are of. */
export interface CriteriaTrack {
  id: string;
  name: string;
  /** The colour of its category, as written. */
  color?: string;
}

/** One criterion. */
export interface GraphCriterion {
  /** Tells it from all others, and stays the same while its text is edited. */
  key: string;
  id?: string;
  /** The id of its track. */
  track: string;
  /** The level that it is on, as written. */
  level: string;
  /** What it says, as plain text. */
  text: string;
  source: Location;
}

/** That a criterion builds on another. */
export interface CriteriaLink {
  /** The key of the one that is built on. */
  from: string;
  /** The key of the one that builds on it. */
  to: string;
}
