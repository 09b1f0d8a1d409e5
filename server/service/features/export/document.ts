/**
 * A framework, or a part of it, as it leaves the editor: whole, in one piece, with all that is inherited, included or
 * referred to in its place. This is what every export is made from, and what the JSON export is; its shape is public,
 * and described in `schemas/export.schema.json` and `docs/export.md`. Keys are those of the format where it has them.
 */

/** The version of the shape. It grows when a reader of the shape before could no longer read it. */
export const exportVersion = 1;

/** What is exported. */
export interface ExportDocument {
  'ladder-export': typeof exportVersion;
  /** Which part of the whole this is, as the command line names it: `framework`, `track:craft`, … */
  view: string;
  /** Absent for a file that no framework includes. */
  framework?: ExportFramework;
  /** By category, in the framework's order; tracks without one come last. */
  tracks: ExportTrack[];
  ladders: ExportLadder[];
  /**
   * What the references in the document name, by how they are written, in prose between the brackets or elsewhere. One
   * that names nothing is absent.
   */
  references: Record<string, ExportReference>;
}

export interface ExportFramework {
  id: string;
  name: string;
  /** Markdown. */
  description?: string;
  version?: string;
  owner?: string;
  /** Whether a level includes what the levels below it ask for. */
  cumulative: boolean;
  /** Lowest first; absent where the framework has no scale. */
  scale?: ExportScaleLevel[];
  categories: ExportCategory[];
}

export interface ExportScaleLevel {
  /** A whole number or an id, as text. */
  level: string;
  name?: string;
  /** Markdown. */
  description?: string;
  points?: number;
}

export interface ExportCategory {
  id: string;
  name: string;
  /** Markdown. */
  description?: string;
  color?: string;
}

export interface ExportTrack {
  id: string;
  name: string;
  /** The id of a category. */
  category?: string;
  /** Markdown. */
  description?: string;
  status?: string;
  owner?: string;
  /** The id of the track that it inherits from. */
  extends?: string;
  /** Lowest first, inherited ones included. */
  levels: ExportLevel[];
  resources: ExportResource[];
}

export interface ExportLevel {
  /** A whole number or an id, as text. */
  level: string;
  /** Its own, else the scale's. */
  name?: string;
  /** The scale's (Markdown). */
  description?: string;
  /** The scale's. */
  points?: number;
  /** Markdown. */
  summary?: string;
  criteria: ExportCriterion[];
  /** Examples of the level as a whole (Markdown). */
  examples: string[];
  resources: ExportResource[];
  /** The id of the track that the whole level is inherited from. */
  'inherited-from'?: string;
  /** The positions that ask for this very level. */
  'asked-by': ExportAskedBy[];
}

export interface ExportCriterion {
  id?: string;
  /** Markdown. */
  text: string;
  /** Markdown. */
  examples: string[];
  /** References. */
  'builds-on': string[];
  /** References. */
  see: string[];
  resources: ExportResource[];
  /** The id of the track that it is inherited from. */
  'inherited-from'?: string;
}

export interface ExportResource {
  label?: string;
  url: string;
}

export interface ExportAskedBy {
  /** `ladder.position`. */
  position: string;
  name: string;
  label?: string;
  kind: 'required' | 'optional';
}

export interface ExportLadder {
  id: string;
  name: string;
  /** Markdown. */
  description?: string;
  /** Junior to senior. */
  positions: ExportPosition[];
}

export interface ExportPosition {
  id: string;
  name: string;
  label?: string;
  /** Markdown. */
  description?: string;
  requires: ExportAsk[];
  optional: ExportAsk[];
  /** Ids of tracks that are said not to be asked for. */
  'not-required': string[];
  /** References to the criteria that matter most. */
  emphasises: string[];
  points?: { min?: number; max?: number };
}

export interface ExportAsk {
  /** A track's id. */
  track: string;
  /** Absent while it is not written. */
  level?: string;
}

/** What a reference names. */
export interface ExportReference {
  kind: 'track' | 'level' | 'criterion' | 'ladder' | 'position';
  /** What it reads as within a sentence. */
  title: string;
  /** The sentence that says more of it (Markdown). */
  detail?: string;
  /** The track or ladder that it is, or is part of. */
  owner: string;
  /** For a level, itself; for a criterion, the level that it stands on. */
  level?: string;
  /** The id of the criterion or position. */
  id?: string;
}
