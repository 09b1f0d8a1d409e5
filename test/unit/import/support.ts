import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { importLadder, type Imported } from '../../../server/service/import/import';
import { ImportError } from '../../../server/service/import/import-error';
import { fixture } from '../fixture';

/** What a file is made of: its text, or its bytes. */
export type Content = string | Uint8Array;

/** Imports files by their names, and holds that what comes out passes every rule that is an error. */
export async function imported(files: Readonly<Record<string, Content>>): Promise<Imported> {
  const made = await importLadder(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    })),
  );
  assert.deepEqual(await errorsIn(made), [], made.text);
  return made;
}

async function errorsIn({ fileName, text }: Imported): Promise<string[]> {
  const folder = await fixture({ [fileName]: text });
  const messages = folder.messages(fileName);
  const severities = folder.diagnostics(fileName).map(({ severity }) => severity);
  return messages.filter((_, index) => severities[index] === DiagnosticSeverity.Error);
}

/** The text that one file is made into, without the first line, which says where it comes from. */
export async function madeFrom(name: string, content: Content): Promise<string> {
  const { text } = await imported({ [name]: content });
  return text.slice(text.indexOf('\n') + 1);
}

/** Why a file can't be imported, with the line where it is one line's: `3: A quote …`. */
export async function refused(name: string, content: Content): Promise<string> {
  try {
    const { text } = await imported({ [name]: content });
    assert.fail(`It was imported:\n${text}`);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.line === undefined ? error.message : `${error.line}: ${error.message}`;
  }
}

/** The words of a text, in small letters, without what marks an example. */
export function wordsOf(text: string): Set<string> {
  const plain = text.replace(/\be\.\s?g\b\.?/gi, ' ').toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The words of a text that another lacks. */
export function missingWords(from: string, within: string): string[] {
  const known = wordsOf(within);
  return [...wordsOf(from)].filter((word) => !known.has(word));
}
