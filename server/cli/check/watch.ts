import type { Stats } from 'node:fs';
import { basename } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { URI } from 'vscode-uri';
import { ignoreFileName } from '../../service/workspace/hidden-files';
import { isLadderFile } from '../../service/workspace/uris';
import type { Context } from '../context';
import { errorText, exitCode, type ExitCode } from '../exit-code';
import type { OpenWorkspace } from '../files/open-workspace';

/** How long, in milliseconds, is waited for more changes that come together, such as those of a branch switch. */
const settling = 80;

/** Takes a terminal's content away, what has scrolled out of it too. */
const clear = '\u001B[2J\u001B[3J\u001B[H';

/**
 * Tells how things are, and again after every change of a file, until the user ends it or nobody reads any more.
 *
 * @param tell writes how things are
 */
export async function watch(
  context: Context,
  workspace: OpenWorkspace,
  tell: () => Promise<unknown>,
): Promise<ExitCode> {
  const { out, err, whenInterrupted } = context;
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  const show = async (): Promise<void> => {
    if (out.isTerminal) out.write(clear);
    await tell();
    err.write('Watching for changes. Ctrl-C ends it.\n');
  };
  const update = async (): Promise<void> => {
    const uris = [...changed];
    changed.clear();
    try {
      await workspace.refresh(uris);
      await show();
    } catch (error) {
      // What can't be read now may be at the next change.
      err.write(`${errorText(error)}\n`);
    }
  };
  const watcher = watchFiles(
    workspace.folders.map((uri) => URI.parse(uri).fsPath),
    // Folders that can't be read are told of with each report.
    { ignoreInitial: true, ignored: isOfNoInterest, ignorePermissionErrors: true },
  );
  watcher.on('all', (_, path) => {
    changed.add(URI.file(path).toString());
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work.then(update);
    }, settling);
  });
  const ready = new Promise<void>((resolve) => watcher.once('ready', resolve));
  const end = new Promise<void>((resolve, reject) => {
    whenInterrupted(resolve);
    out.closed.addEventListener('abort', () => resolve());
    watcher.on('error', reject);
  });
  try {
    await Promise.race([ready, end]);
    // What changed before the watcher was ready went unseen.
    for (const uri of workspace.folders) changed.add(uri);
    await update();
    await end;
  } finally {
    clearTimeout(timer);
    await watcher.close();
    await work;
  }
  return exitCode.fine;
}

/** Of files, only those that say something are watched; of folders, those in which authors' work may be. */
function isOfNoInterest(path: string, stats?: Stats): boolean {
  const name = basename(path);
  if (name === 'node_modules' || name === '.git') return true;
  return stats?.isFile() === true && name !== ignoreFileName && !isLadderFile(URI.file(path).toString());
}
