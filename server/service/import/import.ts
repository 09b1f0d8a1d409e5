import { toId } from '../model/ids';
import { decode, isZip } from './decode';
import { emptyDraft, type Draft, type Sourced } from './draft/draft';
import { given } from './draft/given';
import { together } from './draft/together';
import { tidied } from './draft/tidy';
import { ImportError } from './import-error';
import { fromTable, recognise, type Recognised } from './recognise';
import { reportOn, type ImportReport } from './report';
import { readXlsx, type Sheet } from './shapes/xlsx';
import { nameFromFile } from './text/names';
import { writeLadder } from './write/write';

/** A file to be imported. */
export interface ImportSource {
  /** The file's name, or its path; empty where it has none. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What one source, or a sheet of it, was recognised as. */
export interface Recognition {
  /** The file's name, and the sheet's where there are several. */
  readonly source: string;
  /** What it is, with its article. */
  readonly what: string;
  readonly reason: string;
}

export interface Imported {
  /** The text of a ladder file. */
  readonly text: string;
  readonly report: ImportReport;
  readonly recognised: readonly Recognition[];
  /** What the file is best called: `foundations.ladder.yaml`. */
  readonly fileName: string;
}

/** What a source without a name is called. */
const unnamed = 'standard input';

/**
 * Turns other files into a ladder file. Several become one framework.
 * @throws ImportError where one of them can't be read, with its name where there are several
 */
export async function importLadder(sources: readonly ImportSource[]): Promise<Imported> {
  const drafts: { draft: Draft; recognition: Recognition }[] = [];
  for (const source of sources) {
    for (const { recognition, read } of await recognitionsOf(source, sources.length > 1))
      drafts.push({ draft: read(), recognition });
  }
  const draft = tidied(
    together(
      drafts.map((each) => each.draft),
      sources.length > 1 ? drafts.map(({ recognition }) => recognition.source) : [],
    ),
  );
  const recognised = drafts.map(({ recognition }) => recognition);
  const fallbackName = (sources.length === 1 && nameFromFile(sources[0]?.name ?? '')) || 'Imported framework';
  const origin = recognised
    .map(({ source, what, reason }) => `Imported from ${source}: ${what}, with ${reason}.`)
    .join('\n');
  const [track, ...others] = draft.tracks;
  const title = draft.name ?? (track && others.length === 0 ? track.name : fallbackName);
  return {
    text: writeLadder(draft, { origin, fallbackName }),
    report: reportOn(draft),
    recognised,
    fileName: `${toId(title) || 'imported'}.ladder.yaml`,
  };
}

/** What a source holds: one thing, or the sheets of a workbook. */
async function recognitionsOf(
  source: ImportSource,
  isOneOfSeveral: boolean,
): Promise<{ recognition: Recognition; read: () => Draft }[]> {
  const name = shortName(source.name);
  try {
    const found = isZip(source.bytes)
      ? await sheetsOf(source)
      : [{ name, shape: recognise({ name: source.name, text: decode(source.bytes) }) }];
    return found.map((each) => ({
      recognition: { source: each.name, what: each.shape.what, reason: each.shape.reason },
      read: each.shape.read,
    }));
  } catch (error) {
    if (isOneOfSeveral && error instanceof ImportError)
      throw new ImportError(`${name}: ${error.message}`, error.line);
    throw error;
  }
}

/** The sheets of a workbook. Those that are not understood are kept as notes, if one is. */
async function sheetsOf({ name, bytes }: ImportSource): Promise<{ name: string; shape: Recognised }[]> {
  const file = shortName(name);
  const sheets = await readXlsx(bytes);
  if (sheets.length === 0) throw new ImportError('There is nothing in this workbook.');
  const found = sheets.map((sheet) => {
    const several = sheets.length > 1;
    const shape = fromTable(several ? { name: sheet.name, category: sheet.name } : { name }, sheet.table);
    return { name: several ? `${file}, sheet “${sheet.name}”` : file, sheet, shape };
  });
  if (found.every(({ shape }) => shape === undefined)) {
    throw new ImportError(
      'No header was found in this workbook: neither levels beside each other, nor a column for the level and one for the criterion.',
    );
  }
  return found.map(({ name: place, sheet, shape }) => ({
    name: place,
    shape: shape ? withNotes(shape, sheet) : notUnderstood(sheet),
  }));
}

function withNotes(shape: Recognised, { notes }: Sheet): Recognised {
  return {
    ...shape,
    read: () => {
      const draft = shape.read();
      return { ...draft, tail: [...draft.tail, ...notes] };
    },
  };
}

function notUnderstood({ table: { rows, part }, notes }: Sheet): Recognised {
  const kept = rows.flatMap(({ line, cells }): Sourced[] => {
    const text = cells.filter((cell) => cell !== '').join(' | ');
    return text === '' ? [] : [{ line, text, ...given({ part }) }];
  });
  return {
    what: 'a sheet that is not understood',
    reason: 'no header that names levels',
    read: () => ({ ...emptyDraft(), tail: [...kept, ...notes] }),
  };
}

/** The name of a file without its folders. */
function shortName(name: string): string {
  return name.replace(/^.*[\\/]/, '') || unnamed;
}
