import { join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { importLadder, type Imported } from '../../service/import/import';
import { AlreadyLadderError, ImportError } from '../../service/import/import-error';
import { reportText } from '../../service/import/report';
import { quoted } from '../../service/text/wording';
import { isLadderFile } from '../../service/workspace/uris';
import { visible } from '../visible';
import type { Context } from '../context';
import { CannotRun, exitCode, type ExitCode } from '../exit-code';
import { shownPath } from '../files/shown-path';
import { statOf, writeIfAbsent, writeWhole } from '../files/write-whole';
import { refuse } from '../refuse';
import { readSources } from './sources';

/** The options of `ladder import`, as they are given. */
export interface ImportOptions {
  readonly out?: string;
  readonly force?: true;
}

/** `ladder import`: makes a ladder file of others, and tells what was not understood. */
export async function importFiles(
  context: Context,
  files: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const sources = await readSources(context, files);
  const made = await understood(context, sources);
  if (!made) return exitCode.problems;
  if (options.out === undefined) {
    context.out.write(made.text);
    tell(context, made);
    return exitCode.fine;
  }
  const path = await targetPath(resolve(context.folder, options.out), made.fileName);
  const shown = shownPath(context.folder, path);
  if (options.force) await writeWhole(path, made.text);
  else if (!(await writeIfAbsent(path, made.text))) {
    return refuse(context, `${shown} is there already. Choose another name, or overwrite it by --force.`);
  }
  tell(context, made);
  context.err.write(`Written to ${shown}.\n`);
  if (!isLadderFile(URI.file(path).toString())) {
    context.err.write(
      `Its name should end in ${quoted('.ladder.yaml')}, so that it is known for a ladder file.\n`,
    );
  }
  return exitCode.fine;
}

/** What the sources are made into; undefined where one is a ladder file already, which is told. */
async function understood(
  context: Context,
  sources: Awaited<ReturnType<typeof readSources>>,
): Promise<Imported | undefined> {
  try {
    return await importLadder(sources);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const [only, ...others] = sources;
    const name = others.length === 0 ? only?.name : undefined;
    const place = [name, error.line].filter((part) => part !== undefined && part !== '').join(':');
    const message = place === '' ? error.message : `${place}: ${error.message}`;
    if (!(error instanceof AlreadyLadderError)) throw new CannotRun(message);
    refuse(context, message);
    return undefined;
  }
}

/** Of a folder, the file in it that has the best name. */
async function targetPath(path: string, fileName: string): Promise<string> {
  return (await statOf(path))?.isDirectory() ? join(path, fileName) : path;
}

/** How many of the places that were not understood are shown. */
const maxShown = 20;

function tell({ err }: Context, { recognised, report }: Imported): void {
  for (const { source, what, reason } of recognised) {
    err.write(`${visible(`${source} is ${what}: it has ${reason}.`)}\n`);
  }
  err.write(`${reportText(report)}.\n`);
  for (const { part, line, text } of report.kept.slice(0, maxShown)) {
    const [first = ''] = text.split('\n');
    const place = visible(part === undefined ? `${line}` : `${part} ${line}`);
    const shown = visible(first.length > 90 ? `${first.slice(0, 89)}…` : first);
    err.write(`  ${err.paint('dim', `${place}:`)} ${shown}\n`);
  }
  const more = report.kept.length - maxShown;
  if (more > 0) err.write(`  ${err.paint('dim', `and ${more} more, which the comments show`)}\n`);
}
