import { basename, join, resolve } from 'node:path';
import { frameworkFiles } from '../../service/templates/framework';
import type { FrameworkLayout, Template } from '../../service/templates/library';
import { readLibrary } from '../../service/templates/read-library';
import { knownNames } from '../../service/text/known-names';
import { sentenceCase } from '../../service/text/wording';
import { adviceFor } from '../advice';
import type { Context } from '../context';
import { CannotRun, exitCode, type ExitCode } from '../exit-code';
import { shownPath } from '../files/shown-path';
import { existingFiles, writeNewFiles } from '../files/write-new';
import { readTemplate } from '../../node/shipped-files';
import { listOfTemplates } from './list';

/** The options of `ladder init`, as they are given. */
export interface InitOptions {
  readonly starter: string;
  readonly skills?: readonly string[];
  readonly ladders?: readonly string[];
  readonly layout?: FrameworkLayout;
  readonly out: string;
  readonly list?: true;
}

/**
 * `ladder init`: writes the files of a new framework, and says which, and what to do next. Answers
 * {@link exitCode.problems} where one of them is there already: then nothing is written.
 *
 * @throws CannotRun for a template that there is not, and where files can't be written
 */
export async function init(
  { folder, out, err }: Context,
  name: string | undefined,
  options: InitOptions,
): Promise<ExitCode> {
  const library = await readLibrary(readTemplate);
  if (options.list) {
    out.write(listOfTemplates(library, out.paint));
    return exitCode.fine;
  }
  const place = resolve(folder, options.out);
  const starter = library.starters.find(({ id }) => id === options.starter);
  if (!starter) {
    const { starter: id } = options;
    throw new CannotRun(
      `There is no starter ${id}. ${knownNames(
        id,
        library.starters.map((each) => each.id),
      )}`,
    );
  }
  checkKnown(library.skills, 'skill', options.skills ?? []);
  checkKnown(library.ladders, 'ladder', options.ladders ?? []);
  const made = frameworkFiles(library, {
    starter: starter.id,
    skills: options.skills ?? starter.skills,
    ladders: options.ladders,
    name: name ?? sentenceCase(basename(place).replace(/[-_]+/g, ' ')),
    layout: options.layout ?? starter.layout,
  });
  const files = made.map(({ path, text }) => ({ path: join(place, ...path.split('/')), text }));
  const shown = (path: string): string => shownPath(folder, path);
  const existing = await existingFiles(files.map(({ path }) => path));
  if (existing.length > 0) {
    err.write(`${listOf('There already, and left as it is', existing.map(shown))}Nothing is written. `);
    err.write('Another NAME or --out goes elsewhere.\n');
    return exitCode.problems;
  }
  await writeNewFiles(files);
  out.write(
    listOf(
      out.paint('bold', 'Written'),
      files.map(({ path }) => shown(path)),
    ),
  );
  err.write(nextSteps(shown(files[0]?.path ?? ''), options.out));
  return exitCode.fine;
}

function listOf(title: string, paths: readonly string[]): string {
  return `${title}:\n${paths.map((path) => `  ${path}\n`).join('')}`;
}

function nextSteps(main: string, place: string): string {
  const check = place === '.' ? 'ladder check' : `ladder check ${/\s/.test(place) ? `"${place}"` : place}`;
  return `Next: make it yours, beginning with ${main}; \`${check}\` tells what is wrong, and VS Code shows it as tables.\n`;
}

function checkKnown(templates: readonly Template[], kind: string, ids: readonly string[]): void {
  const wrong = ids.find((id) => !templates.some((each) => each.id === id));
  if (wrong !== undefined) throw unknown(templates, kind, wrong);
}

function unknown(templates: readonly Template[], kind: string, id: string): CannotRun {
  const known = templates.map((each) => each.id);
  return new CannotRun(
    `There is no ${kind} ${id}. ${adviceFor(id, known, '`ladder init --list` lists all.')}`,
  );
}
