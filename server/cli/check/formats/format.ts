import type { Paint } from '../../output';
import type { Report } from '../report';

export const formatNames = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;
export type FormatName = (typeof formatNames)[number];

/** What a format has to know beside the report. */
export interface FormatOptions {
  readonly paint: Paint;
  /** How many characters fit on a line; undefined for any number. */
  readonly columns: number | undefined;
  /** The working folder, as an absolute path: what the report's paths are relative to. */
  readonly folder: string;
}

/** Writes a report as a text that ends with a line end. */
export type Format = (report: Report, options: FormatOptions) => string;
