import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ConfigurationRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  MessageType,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  type ClientCapabilities,
  type ConfigurationParams,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import { statusMethod, type StatusParams } from '../../../server/protocol';
import { inRoot } from '../../host/paths';
import { Waiters } from './waiters';

/** What an editor has beyond its capabilities. */
export interface ClientOptions {
  /** Its settings under `ladder`. */
  readonly settings?: unknown;
  /** Its setting `files.exclude`. */
  readonly excludes?: Readonly<Record<string, boolean>>;
  /** When it answers what it is asked of its settings; at once where nothing is said. */
  readonly settingsReady?: Promise<void>;
  /** By what it tells which folder is open. What is named later counts for less, and names another folder. */
  readonly folderBy?: 'workspaceFolders' | 'rootUri' | 'rootPath';
  /** The names of its own commands, see `clientOptionsOf` in the server. */
  readonly initializationOptions?: unknown;
}

/** An editor's half of the protocol, and the built server over stdio. Documents go by their URIs. */
export class Client implements AsyncDisposable {
  readonly connection: ProtocolConnection;
  /** What the server answered to the first request. */
  readonly initialized: InitializeResult;
  /** What the server logged as an error, in order. */
  readonly errors: readonly string[];
  readonly #server: ChildProcess;
  readonly #session: Session;
  readonly #versions = new Map<string, number>();

  private constructor(server: ChildProcess, session: Session, initialized: InitializeResult) {
    this.#server = server;
    this.connection = session.connection;
    this.errors = session.errors;
    this.#session = session;
    this.initialized = initialized;
  }

  /**
   * Starts a server, and opens a workspace on it.
   *
   * @param folder the absolute path of the workspace's folder; none where an editor has only files open
   */
  static async start(
    folder?: string,
    capabilities: ClientCapabilities = {},
    options: ClientOptions = {},
  ): Promise<Client> {
    const server = spawn(process.execPath, [inRoot('dist/server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const session = connect(server, options);
    // Requests that a dead server cannot answer fail at once.
    server.once('exit', () => session.connection.dispose());
    const initialized = await session.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      capabilities,
      initializationOptions: options.initializationOptions,
      ...(folder === undefined ? noFolder : opened(folder, options)),
    });
    await session.connection.sendNotification(InitializedNotification.type, {});
    return new Client(server, session, initialized);
  }

  /** All diagnostics that were published, in order. */
  get published(): readonly PublishDiagnosticsParams[] {
    return this.#session.published.seen;
  }

  /** Waits until the server has said what it knows of the workspace, in a way that is wanted. */
  status(isWanted: (status: StatusParams) => boolean): Promise<StatusParams> {
    return this.#session.statuses.find('the status of the workspace', isWanted);
  }

  /** Changes the settings under `ladder`. What is requested afterwards is answered by them. */
  async configure(settings: unknown): Promise<void> {
    const { asked } = this.#session;
    const before = asked.seen.length;
    this.#session.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await asked.find(
      'the server to ask for settings',
      (each) => asked.seen.indexOf(each) >= before && each.items.some(({ section }) => section === 'ladder'),
    );
  }

  /** Changes the setting `files.exclude`. */
  async exclude(excludes: Readonly<Record<string, boolean>>): Promise<void> {
    this.#session.excludes = excludes;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** Changes the folders of the workspace, by their URIs. */
  async changeFolders(change: { added?: readonly string[]; removed?: readonly string[] }): Promise<void> {
    const folders = (uris: readonly string[] = []) => uris.map((uri) => ({ uri, name: uri }));
    const event = { added: folders(change.added), removed: folders(change.removed) };
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  /** What the server asked to be told of, by method, with its options. */
  async registration(method: string): Promise<unknown> {
    const isOf = (each: Registration): boolean => each.method === method;
    return (await this.#session.registered.find(`a registration for ${method}`, isOf)).registerOptions;
  }

  /** Waits until the server shows progress that is as wanted. */
  progress(isWanted: (value: ProgressValue) => boolean): Promise<ProgressValue> {
    return this.#session.progress.find('progress', isWanted);
  }

  /** Opens a document in the editor. */
  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: 'ladder', version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces the whole text of an open document. */
  async change(uri: string, text: string): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async close(uri: string): Promise<void> {
    this.#versions.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells of files that another program created, changed or deleted. */
  async filesChanged(changes: FileEvent[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /**
   * Waits until the server has published diagnostics of a document that are as wanted, and answers what was published.
   * Without a condition, the first that are of the document's present version. Throws when they do not come in time.
   */
  diagnostics(
    uri: string,
    isWanted: (published: PublishDiagnosticsParams) => boolean = ({ version }) =>
      version === this.#versions.get(uri),
  ): Promise<PublishDiagnosticsParams> {
    return this.#session.published.find(
      `diagnostics of ${uri}`,
      (each) => each.uri === uri && isWanted(each),
    );
  }

  /** Ends the server as the protocol has it. Throws when it does not end with code 0. */
  async stop(): Promise<void> {
    const exit = once(this.#server, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [code] = (await exit) as [number | null];
    assert.equal(code, 0, 'the server ends well');
  }

  /** Ends the server in whatever state it is. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#server.exitCode !== null || this.#server.signalCode !== null) return;
    const exit = once(this.#server, 'exit');
    this.#server.kill();
    await exit;
  }
}

/* eslint-disable @typescript-eslint/no-deprecated -- older editors tell their folder so */
type OpenFolder = Pick<InitializeParams, 'workspaceFolders' | 'rootUri' | 'rootPath'>;
const noFolder: OpenFolder = { workspaceFolders: null, rootUri: null };

/** What an editor says of the folder that is open in it. */
function opened(folder: string, { folderBy = 'workspaceFolders' }: ClientOptions): OpenFolder {
  const uri = pathToFileURL(folder).toString();
  const other = join(folder, 'other');
  switch (folderBy) {
    case 'workspaceFolders':
      return { workspaceFolders: [{ uri, name: 'workspace' }], rootUri: pathToFileURL(other).toString() };
    case 'rootUri':
      return { rootUri: uri, rootPath: other };
    case 'rootPath':
      return { rootUri: null, rootPath: folder };
  }
}
/* eslint-enable @typescript-eslint/no-deprecated */

/** What is kept of one connection from its first message on. */
interface Session {
  readonly connection: ProtocolConnection;
  readonly errors: string[];
  readonly published: Waiters<PublishDiagnosticsParams>;
  readonly statuses: Waiters<StatusParams>;
  /** The server's questions for settings. */
  readonly asked: Waiters<ConfigurationParams>;
  /** The settings under `ladder`, for when the server asks. */
  settings: unknown;
  excludes: unknown;
  readonly registered: Waiters<Registration>;
  readonly progress: Waiters<ProgressValue>;
}

type ProgressValue = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

function connect(server: ChildProcess, options: ClientOptions): Session {
  assert(server.stdout && server.stdin, 'the server has pipes');
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const session: Session = {
    connection,
    errors: [],
    published: new Waiters(),
    statuses: new Waiters(),
    asked: new Waiters(),
    settings: options.settings ?? null,
    excludes: options.excludes ?? null,
    registered: new Waiters(),
    progress: new Waiters(),
  };
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => session.published.add(params));
  connection.onNotification(statusMethod, (status: StatusParams) => session.statuses.add(status));
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) session.errors.push(message);
  });
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const each of registrations) session.registered.add(each);
  });
  connection.onRequest(ConfigurationRequest.type, (params) => {
    session.asked.add(params);
    const answer = () =>
      params.items.map(({ section }) => (section === 'files.exclude' ? session.excludes : session.settings));
    // At once, if it can: what the test requests next must come after this.
    return options.settingsReady ? options.settingsReady.then(answer) : answer();
  });
  connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    connection.onProgress(WorkDoneProgress.type, token, (value) => session.progress.add(value));
  });
  connection.listen();
  return session;
}
