import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { inRoot } from '../../host/paths';
import { temporaryFolder, type TemporaryFolder } from '../../host/temporary-folder';
import { Client, type ClientOptions } from './client';
import { Document } from './document';

/** What an editor of our days says of itself. */
export const ableEditor: ClientCapabilities = {
  textDocument: {
    definition: { linkSupport: true },
    declaration: { linkSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
};

/** An editor that a workspace is open in. */
export interface WorkspaceOptions extends ClientOptions {
  /** What it says of itself, where it is not {@link ableEditor}. */
  readonly capabilities?: ClientCapabilities;
}

/** A folder of ladder files, and an able editor in which it is open. Files go by their paths in the folder. */
export class Workspace implements AsyncDisposable {
  private constructor(
    readonly client: Client,
    readonly folder: string,
    readonly temporary: TemporaryFolder | undefined,
  ) {}

  /** Opens `examples/`, whose files on disk must not be touched, and waits until the server has read it. */
  static async examples(options: WorkspaceOptions = {}): Promise<Workspace> {
    return Workspace.#open(inRoot('examples'), undefined, options);
  }

  /** Opens a folder of its own that holds `files`, and waits until the server has read it. */
  static async of(
    files: Readonly<Record<string, string>>,
    options: WorkspaceOptions = {},
  ): Promise<Workspace> {
    const temporary = temporaryFolder();
    for (const [path, text] of Object.entries(files)) writeText(join(temporary.path, path), text);
    return Workspace.#open(temporary.path, temporary, options);
  }

  static async #open(
    folder: string,
    temporary: TemporaryFolder | undefined,
    options: WorkspaceOptions,
  ): Promise<Workspace> {
    const client = await Client.start(folder, options.capabilities ?? ableEditor, options);
    await client.status(({ indexing }) => !indexing);
    return new Workspace(client, folder, temporary);
  }

  uri(path: string): string {
    return URI.file(join(this.folder, path)).toString();
  }

  /** The path of a file in the folder. */
  pathOf(uri: string): string {
    return decodeURIComponent(uri.slice(this.uri('').length)).replace(/^\//, '');
  }

  /** A file as it is on disk. */
  file(path: string): Document {
    return new Document(this.uri(path), readFileSync(join(this.folder, path), 'utf8'));
  }

  /** Opens a file in the editor, with its text on disk or another. */
  async open(path: string, text = this.file(path).text): Promise<Document> {
    const document = new Document(this.uri(path), text);
    await this.client.open(document.uri, text);
    return document;
  }

  /** Writes a file on disk (`undefined` deletes it), and lets the editor tell of it. */
  async write(path: string, text: string | undefined): Promise<void> {
    const file = join(this.folder, path);
    if (text === undefined) rmSync(file);
    else writeText(file, text);
    // The kinds of change in the protocol: 2 is changed, 3 is deleted.
    await this.client.filesChanged([{ uri: this.uri(path), type: text === undefined ? 3 : 2 }]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client[Symbol.asyncDispose]();
    this.temporary?.[Symbol.dispose]();
  }
}

function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
