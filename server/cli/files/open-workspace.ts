import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { LadderService, type ServiceHost } from '../../service/service';
import type { FileSystem } from '../../service/workspace/file-system';
import { outermost } from '../../service/workspace/uris';
import type { Context } from '../context';
import { CannotRun } from '../exit-code';
import { rulePage } from '../../node/shipped-files';
import { nodeDisk } from './disk';
import { NotedReading, type Unread } from './noted-reading';
import { Progress } from './progress';
import { shownPath } from './shown-path';
import { assertFolder, rootOf, targetsOf, type Target } from './targets';

/** What is to be read, and how it is judged. */
export interface WorkspaceOptions {
  /** The files, folders and globs that the user named; none for the working folder. */
  readonly paths: readonly string[];
  /** The folder in which files that belong together are looked for, where the user named one. */
  readonly root?: string | undefined;
  /** Severities by rule that count after a framework's own. */
  readonly lint?: Readonly<Record<string, string>> | undefined;
  /** Whether to go on where folders can't be read, for a command that tells of them. */
  readonly isPartial?: boolean;
  /** What writes exports, for a command that does. */
  readonly loadRenderer?: NonNullable<ServiceHost['loadRenderer']>;
}

/** Ladder files as they are on disk, with all that belongs to them. */
export interface OpenWorkspace {
  readonly service: LadderService;
  /** The canonical URIs of the folders that were read. */
  readonly folders: readonly string[];
  /** The files that the user named, in the order of their paths: canonical URIs, of the files as they are now. */
  readonly files: () => string[];
  /** How a file is shown to the user: its path from the working folder, with `/`. */
  readonly pathOf: (uri: string) => string;
  /** Which folders could not be read, and why: a sentence each. Some only where the options say `isPartial`. */
  readonly unread: () => readonly string[];
  /** Reads anew what changed: files and folders by their URIs. Throws {@link CannotRun} where they can't be read. */
  readonly refresh: (uris: readonly string[]) => Promise<void>;
}

/**
 * Reads the ladder files that the user named, and the others that belong together with them.
 *
 * @throws CannotRun where a path does not exist, means no ladder file, or can't be read
 */
export async function openWorkspace(context: Context, options: WorkspaceOptions): Promise<OpenWorkspace> {
  const { folder } = context;
  const { paths, root, lint = {}, isPartial = false, loadRenderer } = options;
  const targets = await targetsOf(paths.length === 0 ? ['.'] : paths, folder);
  if (root !== undefined) await assertFolder(root, folder);
  const fileSystem = new NotedReading(context.disk ?? nodeDisk);
  const service = new LadderService({
    fileSystem,
    rulePage,
    diagnosticsChanged: () => undefined,
    ...(loadRenderer ? { loadRenderer } : {}),
  });
  service.configure({ lint });
  const roots = await Promise.all(
    targets.map(async (target) => (root === undefined ? rootOf(target, folder) : resolve(folder, root))),
  );
  const folders = outermost([...new Set(roots)].map((each) => URI.file(each).toString()));
  const progress = new Progress(context.err, 'Reading ladder files');
  const read = async (more: readonly string[] = []): Promise<void> => {
    await service.workspace.setFolders([...folders, ...more], {
      progress: (done, total) => progress.report(done, total),
    });
  };
  await read();
  // What a `.gitignore` hides is meant all the same where the user names it.
  const hidden = targets.filter((target) => target.kind !== 'file' && !isFound(service, target));
  if (hidden.length > 0) await read(hidden.map(({ path }) => URI.file(path).toString()));
  progress.end();
  const look = async (): Promise<string[]> => unreadFolders(await fileSystem.unread(folder), isPartial);
  let unread = await look();
  for (const target of targets) {
    if (isFound(service, target)) continue;
    if (target.kind !== 'file') throw nothingFound(target, unread);
    await openHidden(service, URI.file(target.path).toString(), fileSystem);
  }
  unread = await look();
  return {
    service,
    folders,
    files: () =>
      service.workspace
        .files()
        .map(({ uri }) => uri)
        .filter((uri) => targets.some((target) => target.means(uri)))
        .sort(),
    unread: () => unread,
    pathOf: (uri) => shownPath(folder, URI.parse(uri).fsPath),
    refresh: async (uris) => {
      const { workspace } = service;
      await workspace.refresh(uris);
      for (const uri of uris) if (workspace.isOpen(uri)) await openHidden(service, uri, fileSystem);
      unread = await look();
    },
  };
}

function isFound({ workspace }: LadderService, target: Target): boolean {
  return workspace.files().some(({ uri }) => target.means(uri));
}

/** A single file that is hidden is looked at as if it were open in an editor. */
async function openHidden({ workspace }: LadderService, uri: string, files: FileSystem): Promise<void> {
  const text = await files.readFile(uri);
  if (text === undefined) await workspace.closeDocument(uri);
  else workspace.setOpenDocument(uri, 0, text);
}

/** Of what can't be read, the folders. Throws {@link CannotRun} where it may not be left out. */
function unreadFolders(unread: readonly Unread[], isPartial: boolean): string[] {
  const grave = isPartial ? unread.filter(({ kind }) => kind === 'file') : unread;
  if (grave.length > 0) throw new CannotRun(grave.map(sentenceOf).join('\n'));
  return unread.map(sentenceOf);
}

function sentenceOf({ kind, message }: Unread): string {
  return kind === 'folder' ? `${message} To leave it out, name it in a .gitignore.` : message;
}

/** @param unread why folders could not be read, which may be the reason */
function nothingFound({ kind, written }: Target, unread: readonly string[]): CannotRun {
  const where = kind === 'glob' ? `matches ${written}` : `is in ${written === '.' ? 'this folder' : written}`;
  return new CannotRun([...unread, `No ladder file (*.ladder.yaml) ${where}.`].join('\n'));
}
