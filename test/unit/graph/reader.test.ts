import assert from 'node:assert/strict';
import { Graph } from '../../../server/service/graph/graph';
import { entriesOf } from '../../../server/service/graph/entries';
import {
  knowsLineage,
  lineage,
  members,
  ObservedGraph,
  resolve,
  scaleOf,
} from '../../../server/service/graph/reader';
import { levelKey, memberKey, ownerKey, scaleKey } from '../../../server/service/graph/symbols';
import { readFile } from '../../../server/service/model/file';
import { textAt, treeOf } from '../syntax/snapshot';

/** A graph of files, by name. */
function graphOf(files: Readonly<Record<string, string>>): Graph {
  const graph = new Graph({ hasFramework: true });
  for (const [uri, text] of Object.entries(files)) graph.update(uri, entriesOf(readFile(treeOf(text)), uri));
  return graph;
}

const track = (id: string, base: string | undefined, ...levels: string[]): string =>
  `track: ${id}\n${base === undefined ? '' : `extends: ${base}\n`}levels:\n${levels.map((level) => `  - level: ${level}\n    criteria: [{ id: at-${level}, text: X }]\n`).join('')}`;

describe('What a track inherits', () => {
  const graph = graphOf({
    a: track('a', undefined, '1', '2'),
    b: track('b', 'a', '2', '3'),
    c: track('c', 'b', '4'),
    x: track('x', 'y', '1'),
    y: track('y', 'x', '2'),
    z: track('z', 'nobody', '1'),
  });

  it('comes from its bases, nearest first', () => {
    assert.deepEqual(lineage(graph, 'c'), ['c', 'b', 'a']);
  });

  it('ends where `extends` goes in a circle', () => {
    assert.deepEqual(lineage(graph, 'x'), ['x', 'y']);
  });

  it('is known only where all bases are', () => {
    assert.deepEqual(
      ['c', 'x', 'z', 'nobody'].map((id) => knowsLineage(graph, id)),
      [true, true, false, false],
    );
  });

  it('is found by a reference: the nearest that defines it', () => {
    const from = (key: ReturnType<typeof levelKey>, owner: string, id: string): string[] =>
      resolve(graph, { key, id, owner: { id: owner } }).map(({ uri }) => uri);
    assert.deepEqual(from(levelKey('c', '1'), 'c', '1'), ['a']);
    assert.deepEqual(from(levelKey('c', '2'), 'c', '2'), ['b']);
    assert.deepEqual(from(memberKey('c', 'at-4'), 'c', 'at-4'), ['c']);
    assert.deepEqual(from(levelKey('c', '9'), 'c', '9'), []);
  });

  it('is among its members, what it defines itself in place of the base’s', () => {
    const found = members(graph, 'b').map(({ kind, id, uri }) => `${kind} ${id} of ${uri}`);
    assert.deepEqual(found.sort(), [
      'criterion at-1 of a',
      'criterion at-2 of b',
      'criterion at-3 of b',
      'level 1 of a',
      'level 2 of b',
      'level 3 of b',
    ]);
  });

  it('does not depend on the order of files, where a track is there twice', () => {
    const files: [string, string][] = [
      ['p', track('t', 'a', '1')],
      ['q', track('t', 'b', '1')],
    ];
    const there = graphOf(Object.fromEntries(files));
    const back = graphOf(Object.fromEntries(files.reverse()));
    assert.deepEqual(lineage(there, 't'), lineage(back, 't'));
  });
});

describe('The scale of a graph', () => {
  it('is in the order of the framework’s file, after any edit', () => {
    const text = (...levels: string[]): string =>
      `framework: f\nscale:\n${levels.map((level) => `  - level: ${level}\n`).join('')}`;
    const graph = graphOf({ f: text('b', '1', 'a') });
    assert.deepEqual(scaleOf(graph), ['b', '1', 'a']);
    const changed = graph.update('f', entriesOf(readFile(treeOf(text('0', 'b', 'a', '1'))), 'f'));
    assert.deepEqual(scaleOf(graph), ['0', 'b', 'a', '1']);
    assert(changed.has(scaleKey('1')));
  });
});

describe('A graph', () => {
  it('names the keys that changed, and no others', () => {
    const before = treeOf(track('a', undefined, '1', '2'));
    const graph = new Graph({ hasFramework: true });
    graph.update('a', entriesOf(readFile(before), 'a'));
    const after = treeOf(track('a', undefined, '1', '3'), before);
    const changed = graph.update('a', entriesOf(readFile(after), 'a'));
    assert(changed.has(levelKey('a', '2')) && changed.has(levelKey('a', '3')));
    assert(!changed.has(levelKey('a', '1')) && !changed.has(ownerKey('a')));
  });

  it('forgets a file that has gone', () => {
    const graph = graphOf({ a: track('a', undefined, '1') });
    graph.update('a', undefined);
    assert.deepEqual(
      [graph.uris, graph.definitions(ownerKey('a')), graph.all('level'), graph.ownMembers('a')],
      [[], [], [], []],
    );
  });

  it('tells what was read of it', () => {
    const observed = new ObservedGraph(graphOf({ a: track('a', 'b', '1') }));
    lineage(observed, 'a');
    assert.deepEqual([...observed.keys], [ownerKey('a'), ownerKey('b')]);
  });
});

describe('A reference in the graph', () => {
  /** The texts that the references in a track's summary stand at. */
  const spans = (summary: string): string[] => {
    const tree = treeOf(`track: a\nlevels:\n  - summary: ${summary}\n`);
    return entriesOf(readFile(tree), 'a').flatMap(({ references }) =>
      references.map(({ span }) => textAt(tree, span)),
    );
  };

  it('has its place in every style of text', () => {
    for (const text of [
      'See [[b@1]]',
      "'It''s [[b@1]]'",
      '"a\\tb [[b@1]]"',
      '>-\n      See\n      [[b@1]]',
      '|\n      See [[b@1]]',
    ]) {
      assert.deepEqual(spans(text), ['b', '1'], text);
    }
  });

  it('is marked as a whole where it is written in escapes', () => {
    const tree = treeOf('track: a\nextends: "\\u0062"\n');
    const [reference] = entriesOf(readFile(tree), 'a').flatMap(({ references }) => references);
    assert.deepEqual([reference?.id, textAt(tree, reference!.span)], ['b', '"\\u0062"']);
  });
});
