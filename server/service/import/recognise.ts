import { dataFromScript } from './data/from-script';
import { dataFromYaml } from './data/from-yaml';
import { tableOf } from './data/to-table';
import type { DataNode } from './data/tree';
import { emptyDraft, type Draft, type Sourced } from './draft/draft';
import { given } from './draft/given';
import { AlreadyLadderError, ImportError } from './import-error';
import { delimiterOf, readCsv } from './shapes/csv';
import { flatList, readFlat } from './shapes/flat';
import { isLadder } from './shapes/ladder-file';
import { markdownShape } from './shapes/markdown';
import { isSnowflake, nestedTracks, readNested } from './shapes/nested';
import { pageHeadings, readPage } from './shapes/page';
import { tableShape } from './tables/read-table';
import type { Table } from './tables/table';
import { counted } from '../text/wording';
import { linesOf } from './text/clean';
import { endingOf, nameFromFile } from './text/names';

/** A source whose shape was recognised. */
export interface Recognised {
  /** What it is, with its article: "a page of text". */
  readonly what: string;
  /** By what it was recognised, as what it has: "5 headings such as “Level 1”". */
  readonly reason: string;
  readonly read: () => Draft;
}

/** A text to be recognised. */
export interface TextSource {
  /** The file's name; empty for a text without one. */
  readonly name: string;
  readonly text: string;
}

/** What a text may be written in, by its file's ending. */
type Notation = 'data' | 'script' | 'table' | 'markdown' | 'page';

const notations: Readonly<Record<string, Notation>> = {
  ...{ json: 'data', yaml: 'data', yml: 'data' },
  ...{ js: 'script', mjs: 'script', cjs: 'script', jsx: 'script', ts: 'script', tsx: 'script' },
  ...{ csv: 'table', tsv: 'table', tab: 'table' },
  ...{ md: 'markdown', markdown: 'markdown', mdx: 'markdown' },
};

/**
 * Tells what shape a text has: what it is written in by its file's ending or, without a telling one, by how it looks;
 * then what it holds.
 * @throws ImportError where it has none that is known
 */
export function recognise(source: TextSource): Recognised {
  const { text } = source;
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportError('There is nothing in it.');
  const html = /^\s*(?:<!doctype html|<\?xml|<(?:html|head|body|div|table|svg)[\s>])/i.exec(text);
  if (html) {
    throw new ImportError(
      'This is HTML. Open it in a browser, copy its text into a .txt file, and import that.',
      linesOf(html[0]).length,
    );
  }
  const notation = notations[endingOf(source.name)] ?? notationOf(text);
  const found = readers[notation](source);
  if (found) return found;
  throw new ImportError(unknown[notation]);
}

/** What a text without a telling name is written in. */
function notationOf(text: string): Notation {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (
    /^[[{]/.test(start) ||
    /^(?:---\n)?(?:framework|track|ladder|levels|competencies|tracks): ?/m.test(start.slice(0, 2000))
  )
    return 'data';
  if (
    /^(?:export|const|module\.exports|\/\/ @flow|import) ?/m.test(start.slice(0, 2000)) &&
    /[=(]\s*[[{]/.test(start)
  )
    return 'script';
  if (/^#{1,6} \S/m.test(start) || /^ {0,3}\|? {0,3}:?-{3,}:? {0,3}\|/m.test(start)) return 'markdown';
  return isTable(start) ? 'table' : 'page';
}

/** Whether most lines have as many cells as the first. */
function isTable(text: string): boolean {
  const delimiter = delimiterOf(text);
  if (
    delimiter === undefined ||
    (delimiter === ',' && !/^[^,\n]{1,40}(?:,[^,\n]{0,40}){1,}$/m.test(linesOf(text)[0] ?? ''))
  )
    return false;
  const { rows } = readCsv(text, delimiter);
  const [header] = rows;
  const alike = rows.filter(({ cells }) => cells.length === header?.cells.length).length;
  return rows.length > 1 && (header?.cells.length ?? 0) > 1 && alike / rows.length > 0.8;
}

const readers: Readonly<Record<Notation, (source: TextSource) => Recognised | undefined>> = {
  data: (source) => fromData(source, dataFromYaml(source.text), []),
  script: (source) => {
    const { data, code } = dataFromScript(source.text);
    const [only, ...others] = data.entries;
    return fromData(source, only && others.length === 0 ? only.value : data, code);
  },
  table: (source) => {
    const delimiter = delimiterOf(source.text);
    return delimiter === undefined
      ? undefined
      : fromTable({ name: source.name }, readCsv(source.text, delimiter));
  },
  markdown: (source) => fromMarkdown(source) ?? fromPage(source, false),
  page: (source) => fromPage(source, true) ?? fromMarkdown(source),
};

const unknown: Readonly<Record<Notation, string>> = {
  data: 'No skills with levels were found in this data: neither skills that hold levels, nor a list of competencies with a level each.',
  script: 'No skills with levels were found in the literals of this program.',
  table:
    'No header was found in this table: neither levels beside each other, nor a column for the level and one for the criterion.',
  markdown:
    'No levels were found in this Markdown: neither headings such as “Level 1” or “Senior”, nor a table of them.',
  page: 'No levels were found in this text: no lines such as “Level 1” or “Senior” with something under them.',
};

function fromData(source: TextSource, data: DataNode, code: readonly Sourced[]): Recognised | undefined {
  if (isLadder(data)) throw new AlreadyLadderError();
  const withCode = (draft: Draft): Draft => ({ ...draft, tail: [...draft.tail, ...code] });
  const nested = nestedTracks(data);
  if (nested) {
    return {
      what: isSnowflake(nested) ? 'data in the shape of Snowflake' : 'data of skills that hold their levels',
      reason: `${counted(nested.tracks.length, 'skill')} with “${nested.levelsKey}”`,
      read: () => withCode(readNested(nested)),
    };
  }
  const flat = flatList(data);
  if (flat) {
    return {
      what: 'a list of competencies',
      reason: `entries with ${flat.sample.map((key) => `“${key}”`).join(', ')}`,
      read: () => withCode(readFlat(flat, nameFromFile(source.name) || 'Skill')),
    };
  }
  const table = tableOf(data);
  const shape = table && fromTable({ name: source.name }, table);
  return shape && { ...shape, what: `a list that is ${shape.what}`, read: () => withCode(shape.read()) };
}

/**
 * A table of a file or a sheet.
 * @param name the file's name, or the sheet's
 * @param category what its skills belong to, unless it says so itself
 */
export function fromTable(
  { name, category }: { name: string; category?: string },
  table: Table,
): Recognised | undefined {
  const context = { track: nameFromFile(name) || 'Skill', ...given({ category }) };
  const shape = tableShape(table, context);
  return (
    shape && {
      what: shape.what,
      reason: shape.reason,
      read: () => {
        const draft = emptyDraft();
        shape.read(draft, context);
        return draft;
      },
    }
  );
}

/** Markdown; of one that starts with data between dashes, the data where that tells of levels. */
function fromMarkdown({ name, text }: TextSource): Recognised | undefined {
  const front = /^(\uFEFF?---[ \t]*\r?\n)([^]*?)(\r?\n---[ \t]*(?:\r?\n|$))/.exec(text);
  const matter = front?.[2] ?? '';
  const length = front?.[0].length ?? 0;
  const body = text.slice(0, length).replace(/[^\r\n]/g, '') + text.slice(length);
  if (front) {
    const data = dataFromYaml(`#\n${matter}`);
    const nested = nestedTracks(data);
    if (nested) {
      const prose = linesOf(body).flatMap((line, index) =>
        line.trim() === '' ? [] : [{ line: index + 1, text: line.trim() }],
      );
      return {
        what: 'Markdown with data of skills at its top',
        reason: `${counted(nested.tracks.length, 'skill')} with “${nested.levelsKey}”`,
        read: () => {
          const draft = readNested(nested);
          return { ...draft, tail: [...draft.tail, ...prose] };
        },
      };
    }
  }
  const shape = markdownShape(body);
  const fields = linesOf(matter).map((line, index): Sourced => ({ line: index + 2, text: line }));
  return (
    shape && {
      what: shape.what,
      reason: shape.reason,
      read: () => {
        const draft = shape.read(nameFromFile(name) || 'Skill');
        return { ...draft, head: [...fields.filter((field) => field.text.trim() !== ''), ...draft.head] };
      },
    }
  );
}

function fromPage({ name, text }: TextSource, byLists: boolean): Recognised | undefined {
  const headings = pageHeadings(text, byLists);
  return (
    headings && {
      what: 'a page of text',
      reason: `${counted(headings.lines.length, 'heading')} such as “${headings.sample}”`,
      read: () => readPage(text, headings, nameFromFile(name) || 'Skill'),
    }
  );
}
