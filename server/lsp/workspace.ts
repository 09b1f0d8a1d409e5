import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import type { LadderService } from '../service/service';
import type { Publisher } from './publisher';
import type { StatusReporter } from './status';

interface WorkspaceParts {
  readonly status: StatusReporter;
  readonly publisher: Publisher;
  /** What has settings of its own: each takes those under `ladder`, whatever an editor sends. */
  readonly configured: readonly { configure(settings: unknown): void }[];
}

/** Keeps the service's workspace as the editor has it: its folders, its settings, and the files on disk. */
export function registerWorkspace(
  connection: Connection,
  service: LadderService,
  { status, publisher, configured }: WorkspaceParts,
): { initialize(params: InitializeParams): void } {
  let folders: string[] = [];
  let capabilities: InitializeParams['capabilities'] = {};
  const fail = (what: string) => (error: unknown) =>
    connection.console.error(`${what} failed: ${String(error)}`);

  const readSettings = async (): Promise<void> => {
    if (capabilities.workspace?.configuration !== true) return;
    const settings: unknown = await connection.workspace.getConfiguration('ladder');
    service.configure({ lint: lintOf(settings) });
    for (const each of configured) each.configure(settings);
    publisher.schedule(service.workspace.files().map((file) => file.uri));
  };
  const index = async (): Promise<void> => {
    status.setIndexing(true);
    try {
      await service.workspace.setFolders(folders);
    } finally {
      status.setIndexing(false);
    }
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
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    service.workspace.refresh(changes.map((change) => change.uri)).catch(fail('Reading changed files'));
  });
  return {
    initialize(params) {
      capabilities = params.capabilities;
      folders = (params.workspaceFolders ?? []).map((folder) => folder.uri);
    },
  };
}

/** Asks to be told of settings and of files that change outside the editor, where the editor can tell. */
async function register(
  connection: Connection,
  { workspace }: InitializeParams['capabilities'],
): Promise<void> {
  if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'ladder' });
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
    const watchers = [{ globPattern: '**/*.ladder.{yaml,yml}' }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

/** The value of `ladder.lint`, whatever an editor sends. */
function lintOf(settings: unknown): Readonly<Record<string, unknown>> {
  if (typeof settings !== 'object' || settings === null || !('lint' in settings)) return {};
  const { lint } = settings;
  return typeof lint === 'object' && lint !== null ? { ...lint } : {};
}
