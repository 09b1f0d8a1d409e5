import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import createMarkdownIt from 'markdown-it';
import { globSync } from 'tinyglobby';
import type { ExportFormat } from '../../../server/export-protocol';
import type { ExportDocument } from '../../../server/service/features/export/document';
import { exportText } from '../../../server/service/features/export/export';
import { renderDocument } from '../../../server/service/render/render';
import { fixture, uriOf, type Fixture } from '../fixture';

/** An export of a file's framework as text. Throws what it is refused for. */
export async function exported(
  { service }: Fixture,
  file: string,
  view: string,
  format: ExportFormat,
  options: { asVariables?: boolean } = {},
): Promise<string> {
  const answer = await exportText(service.workspace, uriOf(file), { view, format, ...options }, () =>
    Promise.resolve(renderDocument),
  );
  assert('text' in answer, 'refused' in answer ? answer.refused : '');
  return answer.text;
}

/** An export of files as JSON, read. */
export async function documentOf(
  files: Readonly<Record<string, string>>,
  file: string,
  view = 'framework',
): Promise<ExportDocument> {
  return JSON.parse(await exported(await fixture(files), file, view, 'json')) as ExportDocument;
}

const root = path.resolve(import.meta.dirname, '../../..');

/** A framework that is there to try exports with. */
export interface Sample {
  readonly name: string;
  /** The framework's own file, by its path in the folder. */
  readonly file: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The examples, and real frameworks where they are at hand. */
export function samples(): Sample[] {
  const shared = path.resolve(root, '../shared/frameworks');
  return [
    sample('examples', path.join(root, 'examples'), 'acme.ladder.yaml'),
    ...(existsSync(shared)
      ? [
          sample('snowflake', path.join(shared, 'snowflake'), 'snowflake.ladder.yaml'),
          sample('ft-engineering', path.join(shared, 'ft-engineering'), 'engineering.ladder.yaml'),
        ]
      : []),
  ];
}

function sample(name: string, folder: string, file: string): Sample {
  const paths = globSync('**/*.ladder.yaml', { cwd: folder });
  const read = (each: string) => [each, readFileSync(path.join(folder, each), 'utf8')] as const;
  return { name, file, files: Object.fromEntries(paths.map(read)) };
}

/** All that a reader must find again: each criterion, example and summary of a document. */
export function textsIn({ tracks }: ExportDocument): string[] {
  return tracks.flatMap(({ levels }) =>
    levels.flatMap(({ summary, criteria, examples }) => [
      ...(summary === undefined ? [] : [summary]),
      ...criteria.flatMap((criterion) => [criterion.text, ...criterion.examples]),
      ...examples,
    ]),
  );
}

/** The same as a reader sees them, white space made single. Texts with references are left out: they read otherwise. */
export function wordsIn(document: ExportDocument): string[] {
  const markdown = createMarkdownIt('default', { html: false });
  const html = textsIn(document)
    .filter((text) => !text.includes('[['))
    .map((text) => `<div>${markdown.render(text)}</div>`);
  const { window } = new JSDOM(`<body>${html.join('')}</body>`);
  return [...window.document.body.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}
