/**
 * Exports as client and server say them to each other. Types and method names only, as in `protocol.ts`.
 */
import type { Position } from './protocol';

/** The formats of an export. What has no chart cannot be an `svg`. */
export const exportFormats = ['html', 'md', 'csv', 'json', 'svg'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The method of the request for what can be exported; see {@link ExportChoicesParams}. */
export const exportChoicesMethod = 'ladder/exportChoices';

/** Asks what of a document's frameworks can be exported. Answered with {@link ExportChoices}, none where nothing can. */
export interface ExportChoicesParams {
  textDocument: { uri: string };
  /** The place of the cursor, by which it is told what is meant first. */
  position?: Position;
}

/** What can be exported of one framework, or of a file on its own. */
export interface ExportChoices {
  /** The framework's id; absent for a file that no framework includes. */
  framework?: string;
  name: string;
  choices: ExportChoice[];
}

export interface ExportChoice {
  /** As {@link ExportParams} takes it. */
  view: string;
  kind: 'framework' | 'grid' | 'criteria' | 'track' | 'position';
  /** What it is called. */
  title: string;
  /** Whether the cursor is in it. */
  isHere: boolean;
  formats: ExportFormat[];
}

/** The method of the request for an export; see {@link ExportParams}. */
export const exportMethod = 'ladder/export';

export interface ExportParams {
  textDocument: { uri: string };
  /** The id of the framework, where the document belongs to several; else the first counts. */
  framework?: string;
  /** `framework`, `grid`, `criteria`, `track:ID` or `position:LADDER.ID`. */
  view: string;
  format: ExportFormat;
  /** Of an `svg`: whether its colours are left as variables, for a page that has them to draw it. */
  asVariables?: boolean;
}

/** An export, or why there is none, as a sentence. */
export type ExportAnswer = ExportedText | { refused: string };

export interface ExportedText {
  text: string;
  /** A file name that suits it, without a folder. */
  fileName: string;
}
