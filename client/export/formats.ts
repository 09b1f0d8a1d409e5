import { exportFormats, type ExportFormat } from '../../server/export-protocol';

/** What can be written: what the server writes, and what the preview's page draws. */
export type FileFormat = ExportFormat | 'png';

/** A format, as its user sees it. */
export interface FormatWords {
  readonly format: FileFormat;
  readonly label: string;
  readonly detail: string;
}

const words: Readonly<Record<FileFormat, Omit<FormatWords, 'format'>>> = {
  html: { label: 'HTML page', detail: 'One file to read, link to and print; needs nothing else.' },
  md: { label: 'Markdown', detail: 'Tables that GitHub shows.' },
  csv: { label: 'CSV', detail: 'A table for spreadsheets: a row a criterion, or a row a position.' },
  svg: { label: 'SVG picture', detail: 'The chart, as sharp as can be at any size.' },
  png: { label: 'PNG picture', detail: 'The chart in the colours of the editor, drawn by the preview.' },
  json: { label: 'JSON', detail: 'Data for other programs, with all that is inherited in its place.' },
};

/** All formats, in the order in which they are offered. */
export const formats: readonly FormatWords[] = [...exportFormats, 'png' as const].map((format) => ({
  format,
  ...words[format],
}));

/** The format that the server writes of what is to be a file of another. */
export function serverFormat(format: FileFormat): ExportFormat {
  return format === 'png' ? 'svg' : format;
}
