import { extname, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { exportFormats, type ExportFormat } from '../../export-protocol';
import { knownNames } from '../../service/text/known-names';
import { listed, quoted } from '../../service/text/wording';
import { isLadderFile } from '../../service/workspace/uris';
import type { Context } from '../context';
import { CannotRun, exitCode, type ExitCode } from '../exit-code';
import { openWorkspace, type OpenWorkspace } from '../files/open-workspace';
import { writeWhole } from '../files/write-whole';
import { refuse } from '../refuse';

/** The options of `ladder render`, as they are given. */
export interface RenderOptions {
  readonly format?: ExportFormat;
  readonly view: string;
  readonly framework?: string;
  readonly out: string;
  readonly root?: string;
}

/** `ladder render`: writes a framework, or a part of it, to a file or to the standard output; or says why it can't. */
export async function render(
  context: Context,
  path: string | undefined,
  options: RenderOptions,
): Promise<ExitCode> {
  const { folder, out } = context;
  const format = options.format ?? formatOf(options.out);
  const file = options.out === '-' ? undefined : resolve(folder, options.out);
  if (file !== undefined && isLadderFile(URI.file(file).toString())) {
    throw new CannotRun(`${options.out} is a ladder file; an export is not written over one.`);
  }
  const workspace = await openWorkspace(context, {
    paths: path === undefined ? [] : [path],
    root: options.root,
    loadRenderer: async () => (await import('../../node/render.js')).renderDocument,
  });
  const { uri, framework } = subjectOf(workspace, options.framework);
  const answer = await workspace.service.export(uri, { framework, view: options.view, format });
  if ('refused' in answer) return refuse(context, answer.refused);
  tellUnread(context, workspace, uri);
  if (file === undefined) out.write(answer.text);
  else await writeWhole(file, answer.text);
  return exitCode.fine;
}

/** The format that a file's name ends in. */
function formatOf(name: string): ExportFormat {
  const end = extname(name).slice(1).toLowerCase();
  const format = exportFormats.find((each) => each === end);
  if (format) return format;
  throw new CannotRun(`Say by --format what to write: ${listed(exportFormats, 'or')}.`);
}

/** What is exported: the one framework that the files belong to, or the one file that is in none. */
function subjectOf(
  { service, files, pathOf }: OpenWorkspace,
  wanted: string | undefined,
): { uri: string; framework?: string } {
  const uris = files();
  const known = new Map<string, string>();
  for (const uri of uris) for (const { id } of service.frameworks(uri)) known.set(id, known.get(id) ?? uri);
  const ids = [...known.keys()].sort();
  if (wanted !== undefined) {
    const uri = known.get(wanted);
    if (uri !== undefined) return { uri, framework: wanted };
    throw new CannotRun(`No framework is called ${quoted(wanted)}. ${knownNames(wanted, ids)}`);
  }
  if (ids.length > 1) {
    throw new CannotRun(
      `These files are of several frameworks. Say which by --framework: ${listed(ids, 'or')}.`,
    );
  }
  const [uri, ...others] = uris;
  const [id] = ids;
  if (id !== undefined) return { uri: known.get(id) ?? '', framework: id };
  if (uri !== undefined && others.length === 0) return { uri };
  throw new CannotRun(
    `No framework includes these files. Name one of them: ${listed(uris.map(pathOf), 'or')}.`,
  );
}

/** Says which files of the framework can't be read, and so are not in the export. */
function tellUnread({ err }: Context, { service, pathOf }: OpenWorkspace, uri: string): void {
  const uris = service.workspace.projectsOf(uri).flatMap(({ graph }) => graph.uris);
  for (const each of [...new Set(uris)].sort()) {
    if (!service.diagnostics(each).some(({ code }) => code === 'syntax')) continue;
    err.write(`${err.paint('yellow', 'Warning:')} ${pathOf(each)} can't be read as YAML in full.\n`);
  }
}
