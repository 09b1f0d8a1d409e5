/**
 * What client and server say to each other beyond the Language Server Protocol.
 * Types and method names only, so that either end can import it without the other's libraries.
 */

/** A zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  line: number;
  character: number;
}

/** A half-open range of a document. */
export interface Range {
  start: Position;
  end: Position;
}

/** A range of the document `uri`. */
export interface Location {
  uri: string;
  range: Range;
}

/** The method of the request for a track's level table; see {@link LevelTableParams}. */
export const levelTableMethod = 'ladder/levelTable';

/**
 * Asks for the level table of the track at `position`: the track that the position is in, or that the
 * reference there names. Without a position: the document's own track. With `track`: that track of the document's
 * frameworks, wherever it is. Answered with `null` where there is none.
 */
export interface LevelTableParams {
  textDocument: { uri: string };
  position?: Position;
  /** A track's id. */
  track?: string;
  /** With `track`: the level that the focus is on. */
  level?: string;
}

/** A piece of author's prose (Markdown) with the place it was written at. */
export interface TablePart {
  text: string;
  source: Location;
  /** The id of the track that it is inherited from; absent where the table's own track says it. */
  inheritedFrom?: string;
}

/** One criterion of a level. */
export interface TableCriterion extends TablePart {
  id?: string;
  examples: TablePart[];
  /** What it builds on and what it refers to, as written; absent where it names nothing. */
  related?: TableRelation[];
}

/** What a criterion names: a track, a level or another criterion. */
export interface TableRelation {
  kind: 'builds-on' | 'see';
  /** The reference as written. */
  reference: string;
  /** What it names; absent where it names nothing. */
  target?: {
    title: string;
    /** The track, and the level where the reference is narrower, that show it. */
    track: string;
    level?: string;
    source: Location;
  };
}

/** A position that asks for a level. */
export interface TableAsk {
  position: string;
  /** The position's short label. */
  label?: string;
  ladder: string;
  kind: 'required' | 'optional';
  /** Where the position says so. */
  source: Location;
}

/** One column of the table. */
export interface TableLevel {
  /** The level as written: `3` or `senior`. */
  level: string;
  /** The level's own name, else the scale's. */
  name?: string;
  /** The scale's description of the level (Markdown). */
  description?: string;
  /** The scale's weight of the level. */
  points?: number;
  summary?: TablePart;
  criteria: TableCriterion[];
  /** Examples of the level as a whole. */
  examples: TablePart[];
  /** The positions that ask for this very level, ladder by ladder; absent where none does. */
  askedBy?: TableAsk[];
  source: Location;
  /** The id of the track that the whole level is inherited from. */
  inheritedFrom?: string;
}

/** Which column, and which criterion in it, a position stands on: zero-based. */
export interface TableFocus {
  level: number;
  criterion?: number;
}

/** A track as a table of its levels, lowest first as written, inherited levels resolved. */
export interface LevelTable {
  track: {
    id: string;
    name: string;
    description?: string;
    category?: { id: string; name: string; color?: string };
    status?: string;
    owner?: string;
    /** The id of the track that it extends. */
    extends?: string;
    source: Location;
  };
  levels: TableLevel[];
  /**
   * What the `[[references]]` in the table's texts name, by what stands between the brackets before any `|`. One that
   * names nothing is absent.
   */
  references: Record<string, TableReference>;
  focus?: TableFocus;
}

/** What a reference in prose names: what to show where the author gives no label, and where it is defined. */
export interface TableReference {
  title: string;
  /** The sentence that says more of it (Markdown): a criterion's text, a level's summary, a description. */
  detail?: string;
  source: Location;
}

/**
 * The method of the notification, without parameters, by which the server says that what it answers may have changed:
 * after an edit, or when files or settings changed. Several changes that come together give one.
 */
export const changedMethod = 'ladder/changed';

/** The method of the notification by which the server says what the status item shows. */
export const statusMethod = 'ladder/status';

/** Sent by the server when a document's frameworks change or indexing starts or ends. */
export interface StatusParams {
  /** True while the workspace is being read for the first time. */
  indexing: boolean;
  /** For each open ladder document: the frameworks it belongs to, as `{id, name}`. */
  documents: { uri: string; frameworks: { id: string; name: string; uri: string }[] }[];
  /** Set while problems of files that are not open are held back, since there are more than this. */
  problemLimit?: ProblemLimit;
}

/** Of how many files that are not open problems are shown, and how many problems of these at most. */
export interface ProblemLimit {
  files: number;
  problems: number;
}
