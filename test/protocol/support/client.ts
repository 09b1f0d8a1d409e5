import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
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
  type ClientCapabilities,
  type FileEvent,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { inRoot } from '../../host/paths';
import { Waiters } from './waiters';

/** An editor's half of the protocol, and the built server over stdio. Documents go by their URIs. */
export class Client implements AsyncDisposable {
  readonly connection: ProtocolConnection;
  /** What the server answered to the first request. */
  readonly initialized: InitializeResult;
  /** What the server logged as an error, in order. */
  readonly errors: readonly string[];
  readonly #server: ChildProcess;
  readonly #published: Waiters<PublishDiagnosticsParams>;
  readonly #versions = new Map<string, number>();

  private constructor(server: ChildProcess, session: Session, initialized: InitializeResult) {
    this.#server = server;
    this.connection = session.connection;
    this.errors = session.errors;
    this.#published = session.published;
    this.initialized = initialized;
  }

  /**
   * Starts a server, and opens a workspace on it.
   *
   * @param folder the absolute path of the workspace's folder; none where an editor has only files open
   */
  static async start(folder?: string, capabilities: ClientCapabilities = {}): Promise<Client> {
    const server = spawn(process.execPath, [inRoot('dist/server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const session = connect(server);
    // Requests that a dead server cannot answer fail at once.
    server.once('exit', () => session.connection.dispose());
    const uri = folder === undefined ? undefined : pathToFileURL(folder).toString();
    const initialized = await session.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol wants it all the same
      rootUri: null,
      capabilities,
      workspaceFolders: uri === undefined ? null : [{ uri, name: 'workspace' }],
    });
    await session.connection.sendNotification(InitializedNotification.type, {});
    return new Client(server, session, initialized);
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
    return this.#published.find(`diagnostics of ${uri}`, (each) => each.uri === uri && isWanted(each));
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

/** What is kept of one connection from its first message on. */
interface Session {
  readonly connection: ProtocolConnection;
  readonly errors: string[];
  readonly published: Waiters<PublishDiagnosticsParams>;
}

function connect(server: ChildProcess): Session {
  assert(server.stdout && server.stdin, 'the server has pipes');
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const errors: string[] = [];
  const published = new Waiters<PublishDiagnosticsParams>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => published.add(params));
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) errors.push(message);
  });
  // Requests of the server that an editor of few capabilities has nothing to say to.
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
  connection.listen();
  return { connection, errors, published };
}
