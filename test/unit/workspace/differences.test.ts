import assert from 'node:assert/strict';
import fc from 'fast-check';
import { criterionTexts, runsOf, type CriterionText } from '../../../server/service/graph/criterion-texts';
import type { GraphEntry } from '../../../server/service/graph/entries';
import { Graph } from '../../../server/service/graph/graph';
import type { Definition, Reference } from '../../../server/service/graph/symbols';
import { ruleNames } from '../../../server/service/rules/names';
import type { Diagnostic } from 'vscode-languageserver-types';
import { runs } from '../arbitraries';
import { Fixture, folderUri } from '../fixture';
import { treeOf } from '../syntax/snapshot';
import { fileName, fileText, steps, type Step } from './steps';

type Lint = Readonly<Record<string, unknown>>;

/** The editor's settings that are tried: the usual ones, and such that every rule is checked. */
const settings: readonly (readonly [name: string, lint: Lint])[] = [
  ['as the rules are', {}],
  ['with every rule turned on', Object.fromEntries(ruleNames.map((name) => [name, 'warning']))],
];

/** A workspace to which steps are done, and what is known of it without asking it. */
class World {
  readonly fixture = new Fixture();
  readonly #lint: Lint;
  readonly disk = new Map<string, string>();
  readonly editors = new Map<string, string>();
  /** Of each file, the last text that was sound YAML: the service is meant to remember what that defined. */
  readonly sound = new Map<string, string>();
  /** What was published: worked out anew only for the files that were said to have changed. */
  readonly published = new Map<string, Diagnostic[]>();
  #seen = 0;

  constructor(lint: Lint) {
    this.#lint = lint;
    this.fixture.service.configure({ lint });
  }

  async do(action: Step): Promise<void> {
    const { file, text } = action;
    switch (action.kind) {
      case 'write':
        this.disk.set(file, text);
        await this.fixture.write({ [file]: text });
        break;
      case 'delete':
        this.disk.delete(file);
        await this.fixture.write({ [file]: undefined });
        break;
      case 'rename':
        await this.#rename(file, action.to);
        break;
      case 'edit':
        this.editors.set(file, text);
        this.fixture.open(file, text);
        break;
      case 'close':
        if (this.editors.delete(file)) await this.fixture.close(file);
        break;
    }
    this.#noteSound();
    this.#publish();
  }

  async #rename(from: string, to: string): Promise<void> {
    const text = this.disk.get(from);
    if (text === undefined || from === to) return;
    this.disk.delete(from);
    this.disk.set(to, text);
    await this.fixture.write({ [from]: undefined, [to]: text });
  }

  /** The text of a file as the service should see it. */
  text(file: string): string | undefined {
    return this.editors.get(file) ?? this.disk.get(file);
  }

  get files(): string[] {
    return [...new Set([...this.disk.keys(), ...this.editors.keys()])].sort();
  }

  #noteSound(): void {
    for (const file of this.sound.keys()) if (this.text(file) === undefined) this.sound.delete(file);
    for (const file of this.files) {
      const text = this.text(file) ?? '';
      if (treeOf(text).faults.length === 0) this.sound.set(file, text);
    }
  }

  #publish(): void {
    for (; this.#seen < this.fixture.changes.length; this.#seen++) {
      for (const uri of this.fixture.changes[this.#seen] ?? []) {
        this.published.set(uri, this.fixture.service.diagnostics(uri));
      }
    }
    for (const [uri, diagnostics] of this.published) if (diagnostics.length === 0) this.published.delete(uri);
  }

  /** A workspace that has never seen anything but, of each file, its last sound text and then the present one. */
  async fresh(): Promise<Fixture> {
    const fixture = new Fixture();
    fixture.service.configure({ lint: this.#lint });
    await fixture.service.workspace.setFolders([folderUri]);
    for (const [file, text] of [...this.editors].reverse()) {
      if (this.sound.has(file)) fixture.open(file, this.sound.get(file)!);
      fixture.open(file, text);
    }
    await fixture.write(Object.fromEntries(this.sound));
    await fixture.write(Object.fromEntries(this.disk));
    return fixture;
  }
}

function allDiagnostics(fixture: Fixture, files: readonly string[]): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const file of files) {
    const diagnostics = fixture.diagnostics(file);
    if (diagnostics.length > 0) found.set(fixture.uri(file), diagnostics);
  }
  return found;
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('A workspace that is kept up by differences', () => {
  for (const [name, lint] of settings) {
    it(`publishes what one that starts afresh finds, after any steps in editors and on disk: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(steps(10), async (done) => {
          const world = new World(lint);
          await world.fixture.service.workspace.setFolders([folderUri]);
          for (const each of done) {
            await world.do(each);
            const fresh = await world.fresh();
            assert.deepEqual(sorted(world.published), sorted(allDiagnostics(fresh, world.files)));
            assert.deepEqual(
              sorted(allDiagnostics(world.fixture, world.files)),
              sorted(world.published),
              'every file whose diagnostics changed was named',
            );
          }
        }),
        runs(40),
      );
    });
  }

  it('has the graphs that are built from its files at once', async () => {
    await fc.assert(
      fc.asyncProperty(steps(12), async (done) => {
        const world = new World({});
        await world.fixture.service.workspace.setFolders([folderUri]);
        const seen = new Seen();
        for (const each of done) {
          await world.do(each);
          for (const { graph } of world.fixture.service.workspace.projects()) checkGraph(graph, seen);
        }
      }),
      runs(40),
    );
  });
});

/** What graphs were asked by: keys, the roles of references, and runs of words. */
class Seen {
  readonly keys = new Set<Definition['key']>();
  readonly roles = new Set<Reference['role']>();
  readonly runs = new Set<string>();

  add(entry: GraphEntry): void {
    for (const { key } of [...entry.definitions, ...entry.references]) this.keys.add(key);
    for (const { role } of entry.references) this.roles.add(role);
    for (const { words } of criterionTexts(entry)) for (const run of runsOf(words)) this.runs.add(run);
  }
}

/** Compares a graph with one made of its files' entries, at all that any graph has had: what is gone must be gone. */
function checkGraph(graph: Graph, seen: Seen): void {
  const fresh = new Graph({ hasFramework: graph.hasFramework });
  for (const uri of graph.uris) {
    fresh.update(uri, graph.entriesOf(uri));
    for (const entry of graph.entriesOf(uri)) seen.add(entry);
  }
  for (const role of seen.roles) assert.equal(graph.hasReferences(role), fresh.hasReferences(role), role);
  for (const run of seen.runs) {
    assert.deepEqual(places(graph.criteriaWith(run)), places(fresh.criteriaWith(run)), run);
  }
  for (const key of seen.keys) {
    assert.deepEqual(ids(graph.definitions(key)), ids(fresh.definitions(key)));
    assert.deepEqual(ids(graph.references(key)), ids(fresh.references(key)));
    assert.deepEqual(ids(graph.ownMembers(key)), ids(fresh.ownMembers(key)));
  }
  for (const kind of [
    'track',
    'ladder',
    'level',
    'criterion',
    'position',
    'category',
    'scale-level',
  ] as const) {
    assert.deepEqual(ids(graph.all(kind)), ids(fresh.all(kind)));
  }
}

function places(found: readonly CriterionText[]): string[] {
  return found.map(({ uri, track, level, words }) => `${uri} ${track ?? ''} ${level ?? ''} ${words}`).sort();
}

function ids(found: readonly (Definition | Reference)[]): string[] {
  return found.map(({ uri, key, id }) => `${uri} ${key} ${id}`).sort();
}

describe('Interdependent files that are edited in turn', () => {
  it('give the same findings each time that their texts come back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fileName, fileText), { minLength: 2, maxLength: 6 }), (edits) => {
        const fixture = new Fixture();
        for (const [file, text] of edits) fixture.open(file, text);
        const last = new Map(edits);
        const count = (): number =>
          [...last.keys()].reduce((sum, file) => sum + fixture.diagnostics(file).length, 0);
        const before = count();
        for (let round = 0; round < 3; round++) {
          for (const [file, text] of last) {
            fixture.open(file, `${text}\n# edited\n`);
            count();
            fixture.open(file, text);
          }
          assert.equal(count(), before);
        }
      }),
      runs(40),
    );
  });
});
