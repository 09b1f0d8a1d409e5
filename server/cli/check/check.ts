import type { Context } from '../context';
import { exitCode, type ExitCode } from '../exit-code';
import { openWorkspace, type OpenWorkspace } from '../files/open-workspace';
import { Progress } from '../files/progress';
import type { FormatName } from './formats/format';
import { loadFormat } from './formats/load-format';
import { isFailure, reportOf, withErrorsOnly } from './report';

/** The options of `ladder check`, as they are given. */
export interface CheckOptions {
  readonly format: FormatName;
  readonly fix?: true;
  readonly maxWarnings?: number;
  readonly quiet?: true;
  readonly rule: Readonly<Record<string, string>>;
  readonly root?: string;
  readonly watch?: true;
}

/** `ladder check`: tells what is wrong with the files of `paths`, and answers whether that is too much. */
export async function check(
  context: Context,
  paths: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const { root, rule, fix } = options;
  // What is not read is not mended either: a reference in it would be left behind.
  const workspace = await openWorkspace(context, { paths, root, lint: rule, isPartial: fix !== true });
  if (fix) {
    const { fixAll } = await import('./fix');
    await fixAll(context, workspace);
  }
  if (options.watch) {
    const { watch } = await import('./watch');
    return watch(context, workspace, () => tell(context, workspace, options));
  }
  return tell(context, workspace, options);
}

/** Writes the report of a workspace as it is now, and which folders could not be read. */
async function tell(
  context: Context,
  workspace: OpenWorkspace,
  { format, quiet, maxWarnings }: CheckOptions,
): Promise<ExitCode> {
  const { out, err, folder } = context;
  const write = await loadFormat[format]();
  const progress = new Progress(err, 'Checking ladder files');
  const report = reportOf(workspace, {
    maxWarnings,
    checked: (done, total) => progress.report(done, total),
  });
  progress.end();
  out.write(
    write(quiet ? withErrorsOnly(report) : report, { paint: out.paint, columns: out.columns, folder }),
  );
  const unread = workspace.unread();
  for (const each of unread) err.write(`${err.paint('yellow', 'Warning:')} ${each}\n`);
  if (unread.length > 0) return exitCode.couldNotRun;
  return isFailure(report) ? exitCode.problems : exitCode.fine;
}
