import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  RenameRequest,
  SemanticTokensRefreshRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
  type CompletionItem,
  type CompletionList,
  type FileEvent,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { statusMethod, type StatusParams } from '../../server/protocol';
import { whenProcessEnds } from '../host/process-end';
import type { Server } from './servers';

/** An editor's half of the protocol, to one server over real stdio. It edits one document, as a person types. */
export class Editor implements AsyncDisposable {
  /** Milliseconds from the start of the process until it had answered `initialize`. */
  readonly initializedAfter: number;
  readonly #server: Server;
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #seen: Seen;
  readonly #started: number;
  readonly #forget: () => void;
  #uri = '';
  #version = 0;

  private constructor(server: Server, process: ChildProcess, session: Session, started: number) {
    this.#server = server;
    this.#process = process;
    this.#connection = session.connection;
    this.#seen = session.seen;
    this.#started = started;
    this.#forget = whenProcessEnds(() => void process.kill());
    this.initializedAfter = performance.now() - started;
  }

  /** @param folder the path of the workspace's folder; without one, single files are edited */
  static async start(server: Server, folder?: string): Promise<Editor> {
    const started = performance.now();
    const child = spawn(process.execPath, server.args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const session = connect(child, server);
    const folderUri = folder === undefined ? null : pathToFileURL(folder).toString();
    await session.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol wants it all the same
      rootUri: folderUri,
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true } },
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
        },
        workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
        window: { workDoneProgress: true },
      },
      workspaceFolders: folderUri === null ? null : [{ uri: folderUri, name: 'workspace' }],
    });
    const editor = new Editor(server, child, session, started);
    await session.connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** Milliseconds since the server's process was started. */
  get age(): number {
    return performance.now() - this.#started;
  }

  get version(): number {
    return this.#version;
  }

  /** Opens a document and waits for its first diagnostics. */
  async open(uri: string, text: string): Promise<PublishDiagnosticsParams> {
    this.#uri = uri;
    this.#version = 1;
    const textDocument = { uri, languageId: this.#server.languageId, version: 1, text };
    const first = this.diagnostics();
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return first;
  }

  /** Types `text` at a place, in the place of the `remove` characters after it. Does not wait. */
  type(at: Position, text: string, remove = 0): void {
    const range = { start: at, end: { line: at.line, character: at.character + remove } };
    this.#version++;
    void this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ range, text }],
    });
  }

  /**
   * The next diagnostics of the document that are of its present version. A server that tells no version is believed:
   * it has to be asked for one version at a time.
   */
  diagnostics(): Promise<PublishDiagnosticsParams> {
    return this.diagnosticsOf(this.#version);
  }

  /** The next diagnostics of the document that are of a version, which may be one that is still to be typed. */
  diagnosticsOf(version: number): Promise<PublishDiagnosticsParams> {
    return this.#seen.next(
      'diagnostics',
      ({ diagnostics }) => diagnostics,
      (each) => each.uri === this.#uri && (each.version === undefined || each.version === version),
    );
  }

  /** The next diagnostics of any document that are wanted. */
  published(isWanted: (published: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    return this.#seen.next('diagnostics', ({ diagnostics }) => diagnostics, isWanted);
  }

  /** The next status of the workspace, of those that are said by this project's server only. */
  status(isWanted: (status: StatusParams) => boolean): Promise<StatusParams> {
    return this.#seen.next('a status', ({ statuses }) => statuses, isWanted);
  }

  /** Whether the server has shown how its work goes on. */
  get hasShownProgress(): boolean {
    return this.#seen.hasProgress;
  }

  /** What could be written at a place. */
  async complete(position: Position): Promise<CompletionItem[]> {
    const params = { textDocument: { uri: this.#uri }, position };
    const answer: CompletionItem[] | CompletionList | null = await this.#connection.sendRequest(
      CompletionRequest.type,
      params,
    );
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  /** Throws where nothing is said of the place: a measure of nothing would be worth nothing. */
  async hover(position: Position): Promise<void> {
    const answer = await this.#connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: this.#uri },
      position,
    });
    assert(answer, `${this.#server.name} says something on hover`);
  }

  rename(position: Position, newName: string): Promise<WorkspaceEdit | null> {
    const textDocument = { uri: this.#uri };
    return this.#connection.sendRequest(RenameRequest.type, { textDocument, position, newName });
  }

  filesChanged(changes: FileEvent[]): Promise<void> {
    return this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /** The memory that the server's process holds, in megabytes. */
  memory(): number {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', `${this.#process.pid ?? 0}`], {
      encoding: 'utf8',
    });
    return Number(kilobytes) / 1024;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const exit = once(this.#process, 'exit');
    this.#connection.dispose();
    this.#process.kill('SIGKILL');
    await exit;
    this.#forget();
  }
}

interface Session {
  readonly connection: ProtocolConnection;
  readonly seen: Seen;
}

/** How long, in milliseconds, anything may take. */
const patience = 60_000;

/** Who waits for what the server says. */
class Seen {
  readonly diagnostics = new Set<(published: PublishDiagnosticsParams) => void>();
  readonly statuses = new Set<(status: StatusParams) => void>();
  hasProgress = false;

  /** The next of what comes that is wanted. Throws when that takes too long. */
  next<Thing>(
    what: string,
    of: (seen: Seen) => Set<(thing: Thing) => void>,
    isWanted: (thing: Thing) => boolean,
  ): Promise<Thing> {
    const waiting = of(this);
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => reject(new Error(`Waited in vain for ${what}.`)), patience);
      const waiter = (thing: Thing): void => {
        if (!isWanted(thing)) return;
        clearTimeout(deadline);
        waiting.delete(waiter);
        resolve(thing);
      };
      waiting.add(waiter);
    });
  }
}

function connect(child: ChildProcess, server: Server): Session {
  assert(child.stdout && child.stdin, 'the server has pipes');
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const seen = new Seen();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    for (const waiter of [...seen.diagnostics]) waiter(params);
  });
  connection.onNotification(statusMethod, (status: StatusParams) => {
    for (const waiter of [...seen.statuses]) waiter(status);
  });
  connection.onNotification('$/progress', () => {
    seen.hasProgress = true;
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
  connection.onRequest(SemanticTokensRefreshRequest.type, () => undefined);
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => server.settings(section)),
  );
  connection.listen();
  return { connection, seen };
}
