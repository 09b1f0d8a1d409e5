import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../../../server/service/rules';
import type { Addition } from '../../../server/service/templates/addition';
import type { TemplateFile } from '../../../server/service/templates/framework';
import type { Library } from '../../../server/service/templates/library';
import { readLibrary } from '../../../server/service/templates/read-library';
import type { LadderWorkspace } from '../../../server/service/workspace/ladder-workspace';
import { fixture } from '../fixture';

/** The folder of the library. */
export const libraryFolder = path.resolve(import.meta.dirname, '../../../server/templates');

export function readTemplate(name: string): Promise<string> {
  return readFile(path.join(libraryFolder, name), 'utf8');
}

let read: Promise<Library> | undefined;

/** The library as it is shipped. */
export function shippedLibrary(): Promise<Library> {
  read ??= readLibrary(readTemplate);
  return read;
}

/** Every rule as a warning, whatever it is by default. */
const everyRule = Object.fromEntries(
  rules.filter(({ name }) => name !== 'syntax').map(({ name }) => [name, 'warning']),
);

/** What any rule has to say about files: `path: rule: the marked text: message`. */
export async function findingsOfEveryRule(files: readonly TemplateFile[]): Promise<string[]> {
  const made = await fixture(Object.fromEntries(files.map(({ path: name, text }) => [name, text])));
  made.service.configure({ lint: everyRule });
  return files.flatMap(({ path: name }) => {
    const messages = made.messages(name);
    return made.marks(name).map((mark, index) => `${name}: ${mark}: ${messages[index] ?? ''}`);
  });
}

/** What the files that an addition touches are after it, by URI, and where what it added is. */
export function applied(
  workspace: LadderWorkspace,
  addition: Addition,
): { files: Map<string, string>; added: Extract<Addition, { added: unknown }>['added'] } {
  assert.ok('added' in addition, 'refused' in addition ? addition.refused : '');
  const files = addition.changes.map((change): [string, string] => {
    if ('text' in change) return [change.uri, change.text];
    assert.ok('edits' in change);
    const document = workspace.file(change.uri)?.document;
    assert.ok(document);
    return [change.uri, TextDocument.applyEdits(document, [...change.edits])];
  });
  return { files: new Map(files), added: addition.added };
}
