import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileChange } from '../../../server/service/features/actions/action';
import { laddersOf, tracksOf } from '../../../server/service/model/file';
import { fixture, type Fixture } from '../fixture';

const root = path.resolve(import.meta.dirname, '../../..');

/** Every text of a framework that readers see, sorted: what a refactoring moves about, and never alters. */
function textsOf(made: Fixture): string[] {
  const texts = made.service.workspace
    .files()
    .flatMap(({ model }) => [
      ...tracksOf(model).flatMap(({ name, description, levels }) => [
        name,
        description,
        ...levels.flatMap(({ summary, criteria, examples }) => [
          summary,
          ...criteria.flatMap((each) => [each.text, ...each.examples]),
          ...examples,
        ]),
      ]),
      ...laddersOf(model).flatMap(({ positions }) => positions.map(({ name }) => name)),
    ]);
  return texts.flatMap((text) => (text ? [text.value] : [])).sort();
}

/** The faults and errors of all files. */
function errorsOf(made: Fixture): string[] {
  return made.service.workspace
    .files()
    .flatMap(({ uri }) => made.service.diagnostics(uri))
    .filter(({ severity }) => severity === 1)
    .map(({ message }) => (typeof message === 'string' ? message : message.value));
}

function textAfter(made: Fixture, change: FileChange): string | undefined {
  if ('isRemoved' in change) return undefined;
  if ('text' in change) return change.text;
  const text = made.service.workspace.file(change.uri)!.document.getText();
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...change.edits]);
}

/** The lines of a text that another lacks, and the other way round. */
function changedLines(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const common = (one: string[], other: string[]): number =>
    one.filter((line) => !other.includes(line)).length;
  return common(a, b) + common(b, a);
}

async function put(made: Fixture, texts: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const [uri, text] of Object.entries(texts)) {
    if (text === undefined) made.fileSystem.files.delete(uri);
    else made.fileSystem.files.set(uri, text);
  }
  await made.service.workspace.refresh(Object.keys(texts));
}

describe('a refactoring, wherever it is offered', () => {
  for (const folder of [
    'examples',
    '../shared/frameworks/snowflake',
    '../shared/frameworks/ft-engineering',
  ]) {
    it(`leaves ${path.basename(folder)} sound, with every text that it had`, async function () {
      this.timeout(120_000);
      const cwd = path.resolve(root, folder);
      if (!existsSync(cwd)) this.skip();
      const names = globSync('**/*.ladder.yaml', { cwd });
      const made = await fixture(
        Object.fromEntries(names.map((name) => [name, readFileSync(path.join(cwd, name), 'utf8')])),
      );
      const texts = textsOf(made);
      const done = new Set<string>();
      for (const file of made.service.workspace.files()) {
        for (const at of placesIn(file)) {
          const actions = made.service.actions(file.uri, { start: at, end: at });
          for (const action of actions.filter(({ kind }) => kind.startsWith('refactor.'))) {
            const changes = action.changes();
            const before = Object.fromEntries(
              changes.map(({ uri }) => [uri, made.service.workspace.file(uri)?.document.getText()]),
            );
            await put(
              made,
              Object.fromEntries(changes.map((change) => [change.uri, textAfter(made, change)])),
            );
            const what = `${action.title} at ${file.uri}:${at.line + 1}`;
            assert.deepEqual(errorsOf(made), [], what);
            assert.deepEqual(textsOf(made), texts, what);
            if (action.kind === 'refactor.rewrite') {
              const after = made.service.workspace.file(file.uri)!.document.getText();
              assert.ok(
                changedLines(before[file.uri] ?? '', after) <= 12,
                `${what} changes its own lines only`,
              );
            }
            await put(made, before);
            done.add(action.kind);
          }
        }
      }
      assert.ok(done.size > 0);
      assert.deepEqual(textsOf(made), texts);
    });
  }

  /** The start of each track and of each criterion's text. */
  function placesIn(
    file: ReturnType<Fixture['service']['workspace']['files']>[number],
  ): { line: number; character: number }[] {
    return tracksOf(file.model).flatMap((track) => [
      file.range(track.node).start,
      ...track.levels.flatMap(({ criteria }) => criteria.map(({ node }) => file.range(node).start)),
    ]);
  }
});
