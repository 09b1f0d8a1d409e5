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
  /** With `track`: the id of the criterion that the focus is on. */
  criterion?: string;
}

/** What of a track is meant, by ids: the track as a whole, a level of it, or a criterion on that level. */
export interface TrackPlace {
  track: string;
  level?: string;
  criterion?: string;
}

/** A position, by its reference: `ladder.position`. */
export interface PositionPlace {
  position: string;
}

/** A link that helps. */
export interface TableResource {
  /** What it is called; absent where the author leaves that to its address. */
  label?: string;
  /** As written: whoever opens it must see first whether it leads to a page or an address. */
  url: string;
  source: Location;
  /** The id of the track that it is inherited from. */
  inheritedFrom?: string;
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
  resources?: TableResource[];
  /** The positions in which it matters most; absent where no position says so. */
  emphasisedBy?: TablePosition[];
  /** All that is written of it, in the document of its source. */
  extent: Range;
}

/** What a criterion names: a track, a level or another criterion. */
export interface TableRelation {
  kind: 'builds-on' | 'see';
  /** The reference as written. */
  reference: string;
  /** What it names; absent where it names nothing. */
  target?: TrackPlace & {
    title: string;
    source: Location;
  };
}

/** A position that says something of a level or a criterion. */
export interface TablePosition {
  position: string;
  /** The position's short label. */
  label?: string;
  ladder: string;
  /** The frameworks that have it, by name; absent where all do that the table is of. */
  framework?: string;
  /** Where the position says so. */
  source: Location;
}

/** A position that asks for a level. */
export interface TableAsk extends TablePosition {
  kind: 'required' | 'optional';
}

/** What a framework's scale says of a level. */
export interface TableScale {
  /** The framework's name. */
  framework: string;
  name?: string;
  /** Markdown. */
  description?: string;
  points?: number;
}

/** One column of the table. */
export interface TableLevel {
  /** The level as written: `3` or `senior`. */
  level: string;
  /** The level's own name, else the scale's; of several scales that differ, the names of all. */
  name?: string;
  /** The scale's description of the level (Markdown). */
  description?: string;
  /** The scale's weight of the level. */
  points?: number;
  /** What the scales of several frameworks say of the level; absent where they say the same. */
  scales?: TableScale[];
  summary?: TablePart;
  criteria: TableCriterion[];
  /** Examples of the level as a whole. */
  examples: TablePart[];
  /** The positions that ask for this very level, ladder by ladder; absent where none does. */
  askedBy?: TableAsk[];
  resources?: TableResource[];
  source: Location;
  /** All that is written of it, in the document of its source. */
  extent: Range;
  /** The id of the track that the whole level is inherited from. */
  inheritedFrom?: string;
}

/** Which column, and which criterion in it, a position stands on: zero-based. */
export interface TableFocus {
  level: number;
  criterion?: number;
}

/**
 * A track as a table of its levels, lowest first as written, inherited levels resolved. Of a track that several
 * frameworks have, it tells what each of them says of it.
 */
export interface LevelTable {
  track: {
    id: string;
    name: string;
    description?: string;
    category?: { id: string; name: string; description?: string; color?: string };
    status?: string;
    owner?: string;
    /** The id of the track that it extends. */
    extends?: string;
    resources?: TableResource[];
    source: Location;
    /** All that is written of it, in the document of its source. */
    extent: Range;
  };
  /** Whether a level includes what the levels below it ask for. */
  cumulative: boolean;
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
  /** The track, level, criterion or position that it names; absent where it names something else. */
  place?: TrackPlace | PositionPlace;
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
