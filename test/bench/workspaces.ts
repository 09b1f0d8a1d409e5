import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType, type Diagnostic } from 'vscode-languageserver/node';
import { temporaryFolder } from '../host/temporary-folder';
import { Editor } from './editor';
import { fault, frameworkFiles, trackPath } from './frameworks';
import { timed } from './keystrokes';
import { ladder } from './servers';

/** How a workspace of many files did, in milliseconds. */
export interface WorkspaceReport {
  /** From the start of the process to a complete index with all diagnostics. */
  readonly cold: number;
  /** From opening a file, while all others are read, to its diagnostics. */
  readonly first: number;
  readonly hasProgress: boolean;
  /** From being told that all files may have changed, where one has, until that is known. */
  readonly again: number;
  /** From asking for a rename to the edits, and how many files these are in. */
  readonly rename: number;
  readonly renamed: number;
}

/** Reads a framework of `count` files of 100 lines, each but the last of which is sound. */
export async function workspace(count: number): Promise<WorkspaceReport> {
  using folder = temporaryFolder();
  const files = frameworkFiles(count);
  for (const [path, text] of files) write(join(folder.path, path), text);
  const uriOf = (path: string): string => pathToFileURL(join(folder.path, path)).toString();
  await using editor = await Editor.start(ladder, folder.path);
  const complete = Promise.all([
    editor.status(({ indexing }) => !indexing),
    editor.published(({ diagnostics }) => tellsOf(fault, diagnostics)),
  ]);
  const path = trackPath(0);
  const text = files.get(path) ?? '';
  const first = await timed(() => editor.open(uriOf(path), text));
  await complete;
  const cold = editor.age;
  const again = await readAgain(editor, folder.path, files);
  let renamed = 0;
  const rename = await timed(async () => {
    const edit = await editor.rename({ line: 0, character: 'track: '.length }, 'renamed-track');
    renamed = edit?.documentChanges?.length ?? 0;
  });
  return { cold, first, hasProgress: editor.hasShownProgress, again, rename, renamed };
}

/**
 * Says that all files may have changed, and waits until the server has looked. One did: by that is known when it has.
 */
async function readAgain(
  editor: Editor,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<number> {
  const [path, text] = [...files].find(([, each]) => each.includes(fault)) ?? [];
  assert(path !== undefined && text !== undefined, 'one file has a fault');
  write(join(folder, path), text.replace(fault, 'track-0'));
  const changed = pathToFileURL(join(folder, path)).toString();
  const looked = editor.published(({ uri, diagnostics }) => uri === changed && !tellsOf(fault, diagnostics));
  return timed(async () => {
    const uris = [...files.keys()].map((each) => pathToFileURL(join(folder, each)).toString());
    await editor.filesChanged(uris.map((uri) => ({ uri, type: FileChangeType.Changed })));
    await looked;
  });
}

function tellsOf(word: string, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ message }) => JSON.stringify(message).includes(word));
}

function write(file: string, text: string): void {
  assert(text.length > 0);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
