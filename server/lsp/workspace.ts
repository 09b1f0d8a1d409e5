import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
  type FileSystemWatcher,
  type InitializeParams,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { CoreService } from '../service/core-service';
import { HiddenGlobs } from './hidden-globs';
import { startProgress } from './progress';
import type { Publisher } from './publisher';
import { lintOf } from './settings';

interface WorkspaceParts {
  /** Told when files begin to be read, and when all of them are. */
  readonly onIndexing: (isIndexing: boolean) => void;
  readonly publisher: Publisher;
  /** What has settings of its own: each takes those under `ladder`, whatever an editor sends. */
  readonly configured: readonly { configure(settings: unknown): void }[];
}

/** What in the workspace is of interest when it changes outside the editor. */
const watchers: FileSystemWatcher[] = [
  { globPattern: '**/*.ladder.{yaml,yml}', kind: WatchKind.Change },
  { globPattern: '**/.gitignore', kind: WatchKind.Change },
  // Of a folder that comes or goes, editors may tell as one, and not file by file.
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** Keeps the service's workspace as the editor has it: its folders, its settings, and the files on disk. */
export function registerWorkspace(
  connection: Connection,
  service: CoreService,
  params: InitializeParams,
  { onIndexing, publisher, configured }: WorkspaceParts,
): void {
  const { capabilities } = params;
  let folders = foldersOf(params);
  const fail = (what: string) => (error: unknown) =>
    connection.console.error(`${what} failed: ${String(error)}`);

  const readSettings = async (): Promise<void> => {
    if (capabilities.workspace?.configuration !== true) return;
    const settings: unknown = await connection.workspace.getConfiguration('ladder');
    service.configure({ lint: lintOf(settings) });
    for (const each of configured) each.configure(settings);
    publisher.schedule(service.workspace.files().map((file) => file.uri));
  };
  const hidden = new HiddenGlobs(connection, capabilities.workspace?.configuration === true);
  let indexings = 0;
  const index = async (): Promise<void> => {
    indexings++;
    onIndexing(true);
    const progress = startProgress(connection, 'Reading career frameworks');
    try {
      await service.workspace.setFolders(folders, {
        excludes: (folder) => hidden.read(folder),
        progress: (done, total) => progress.report(done, total),
      });
    } finally {
      progress.end();
      indexings--;
      onIndexing(indexings > 0);
    }
  };
  const indexIfHiddenChanged = async (): Promise<void> => {
    if (await hidden.haveChanged()) await index();
  };

  connection.onInitialized(() => {
    register(connection, capabilities).catch(fail('Registering for changes'));
    if (capabilities.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
        index().catch(fail('Reading the workspace'));
      });
    }
    readSettings().catch(fail('Reading the settings'));
    index().catch(fail('Reading the workspace'));
  });
  connection.onDidChangeConfiguration(() => {
    readSettings().catch(fail('Reading the settings'));
    indexIfHiddenChanged().catch(fail('Reading the workspace'));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    service.workspace.refresh(changes.map((change) => change.uri)).catch(fail('Reading changed files'));
  });
}

/** The URIs of the folders that an editor has open. Older editors, and simple ones, know of one and call it the root. */
function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what such an editor says instead
  const { rootUri, rootPath } = params;
  if (typeof rootUri === 'string') return [rootUri]; // some leave it out
  return typeof rootPath === 'string' && rootPath !== '' ? [URI.file(rootPath).toString()] : [];
}

/** Asks to be told of settings and of files that change outside the editor, where the editor can tell. */
async function register(
  connection: Connection,
  { workspace }: InitializeParams['capabilities'],
): Promise<void> {
  if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
    const section = ['ladder', 'files.exclude'];
    await connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
