/**
 * Edits from the picture as client and server say them to each other: what someone did in the preview, and the changes
 * to the text that this comes to. Types and method names only, as in `protocol.ts`.
 */
import type { Location, Range } from './protocol';

/** The method of the request for the changes that an edit from the picture comes to; see {@link EditParams}. */
export const editMethod = 'ladder/edit';

/** Asks for the changes that do `edit`. Answered with an {@link EditAnswer}; nothing is changed by the server. */
export interface EditParams {
  edit: PictureEdit;
}

export type PictureEdit = AskEdit | MoveEdit | TextEdit;

/** What a position says of a track; `unsaid` where it does not name it. */
export type PictureAsk =
  /** The level as written; absent while none is. */
  { kind: 'required' | 'optional'; level?: string } | { kind: 'not-required' | 'unsaid' };

/** Lets a position ask for another level of a track. */
export interface AskEdit {
  kind: 'ask';
  /** Where the position is defined, as the grid has it. */
  source: Location;
  /** The position's id; empty where it has none yet. */
  position: string;
  /** A track's id. */
  track: string;
  /** What the picture showed. Where the text says something else by now, the edit is refused. */
  was: PictureAsk;
  ask: PictureAsk;
}

/** Puts a criterion into another place of its level, or into another level of its track. */
export interface MoveEdit {
  kind: 'move';
  /** Where the criterion is written, as the level table has it. */
  source: Location;
  /** Its text as the picture showed it. */
  was: string;
  /** The id of the track that the table is of. */
  track: string;
  /** The level that it shall stand in, as written. */
  level: string;
  /** Where the criterion is written before which it shall stand; absent where it shall be the last. */
  before?: Location;
}

/** Gives a criterion, an example or a summary another text. */
export interface TextEdit {
  kind: 'text';
  /** Where the text is written, as the level table has it. */
  source: Location;
  /** The text as the picture showed it. */
  was: string;
  /** The text as it shall be, `\n` between its lines. */
  text: string;
}

/** The changes that an edit comes to, none where all is so already; or why it can't be done. */
export type EditAnswer = { changes: DocumentChanges[] } | EditRefusal;

/** Changes of one document. */
export interface DocumentChanges {
  uri: string;
  /** The version that they are for, of a document that is open in an editor; else null. */
  version: number | null;
  /** In the order of the text, none over another. */
  edits: { range: Range; newText: string }[];
}

/** Why an edit can't be done, as a sentence for the author. */
export interface EditRefusal {
  refused: string;
  /** What stands there by now, where the text is another than the one that the picture showed. */
  now?: string;
}
