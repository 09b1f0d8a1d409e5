import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Position } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import { LadderService } from '../../server/service/service';
import type { FileSystem, FolderEntry } from '../../server/service/workspace/file-system';

/** The folder that the files of a fixture are in. */
export const folderUri = 'file:///work%20space';

/** The canonical URI of a fixture's file, by its path in the folder. */
export function uriOf(name: string): string {
  const { path } = URI.parse(folderUri);
  return URI.file(`${path}/${name}`).toString();
}

/** A "disk" that a test writes to: texts by canonical URI. */
export class MemoryFileSystem implements FileSystem {
  readonly files = new Map<string, string>();

  readFile(uri: string): Promise<string | undefined> {
    return Promise.resolve(this.files.get(uri));
  }

  readFolder(uri: string): Promise<readonly FolderEntry[] | undefined> {
    const start = uri.endsWith('/') ? uri : `${uri}/`;
    const entries = new Map<string, FolderEntry>();
    for (const path of this.files.keys()) {
      if (!path.startsWith(start)) continue;
      const [part = '', ...more] = path.slice(start.length).split('/');
      const name = decodeURIComponent(part);
      entries.set(name, { name, kind: more.length > 0 ? 'folder' : 'file' });
    }
    return Promise.resolve(entries.size > 0 ? [...entries.values()] : undefined);
  }
}

/** A workspace in memory, and what one does to it in an editor and on disk. Files go by their path in the folder. */
export class Fixture {
  readonly fileSystem = new MemoryFileSystem();
  /** What was said to have changed, a set of URIs for each time. */
  readonly changes: ReadonlySet<string>[] = [];
  readonly service = new LadderService({
    fileSystem: this.fileSystem,
    rulePage: (rule) => `https://rules.example/${rule}`,
    diagnosticsChanged: (uris) => void this.changes.push(uris),
  });
  readonly uri = uriOf;
  #version = 0;

  /** Opens a file in the editor, or alters its text there. */
  open(name: string, text: string): void {
    this.service.workspace.setOpenDocument(uriOf(name), ++this.#version, text);
  }

  close(name: string): Promise<void> {
    return this.service.workspace.closeDocument(uriOf(name));
  }

  /** Writes files on disk (`undefined` deletes one), as a program other than the editor does. */
  async write(files: Readonly<Record<string, string | undefined>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      if (text === undefined) this.fileSystem.files.delete(uriOf(name));
      else this.fileSystem.files.set(uriOf(name), text);
    }
    await this.service.workspace.refresh(Object.keys(files).map(uriOf));
  }

  diagnostics(name: string): Diagnostic[] {
    return this.service.diagnostics(uriOf(name));
  }

  /** The messages of a file's diagnostics, in the order of the text. */
  messages(name: string): string[] {
    return this.diagnostics(name).map(({ message }) => {
      assert(typeof message === 'string', 'messages are plain text');
      return message;
    });
  }

  /** The diagnostics of a file as `rule: the text that is marked`, in the order of the text. */
  marks(name: string): string[] {
    const document = this.service.workspace.file(uriOf(name))?.document;
    assert(document, `${name} is known`);
    return this.diagnostics(name).map(({ code, range }) => `${String(code)}: ${document.getText(range)}`);
  }
}

/** A fixture whose folder holds `files` on disk: texts by path. */
export async function fixture(files: Readonly<Record<string, string>>): Promise<Fixture> {
  const made = new Fixture();
  for (const [name, text] of Object.entries(files)) made.fileSystem.files.set(uriOf(name), text);
  await made.service.workspace.setFolders([folderUri]);
  return made;
}

/**
 * Takes the one `mark` out of a text: answers the text without it, and the place where it stood. Where the text needs
 * a `|` of its own, name another mark.
 */
export function cursor(marked: string, mark = '|'): { text: string; position: Position; offset: number } {
  const [before = '', after, ...more] = marked.split(mark);
  assert(after !== undefined && more.length === 0, `"${marked}" has one ${mark}`);
  const document = TextDocument.create('', 'ladder', 0, before);
  return { text: before + after, position: document.positionAt(before.length), offset: before.length };
}
