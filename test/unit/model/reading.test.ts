import assert from 'node:assert/strict';
import { readFile } from '../../../server/service/model/file';
import type { Framework } from '../../../server/service/model/framework';
import type { Ladder } from '../../../server/service/model/ladder';
import type { Track } from '../../../server/service/model/track';
import { treeOf } from '../syntax/snapshot';

function read(text: string): ReturnType<typeof readFile> {
  return readFile(treeOf(text));
}

describe('Reading a file', () => {
  it('goes by the first key that tells a kind', () => {
    assert.equal(read('name: A\nladder: a\ntrack: b\n')?.kind, 'ladder');
    assert.equal(read('name: A\n'), undefined);
    assert.equal(read('- framework: a\n'), undefined);
  });

  it('takes a level as it is written, and numbers of one value for the same', () => {
    const { levels } = read(
      'track: a\nlevels: [{ level: 3 }, { level: "3" }, { level: 03 }, { level: 1.50 }, { level: senior }]\n',
    ) as Track;
    assert.deepEqual(
      levels.map(({ level }) => level?.value),
      ['3', '3', '3', '1.50', 'senior'],
    );
  });

  it('reads criteria in the short and the long form', () => {
    const { levels } = read(
      'track: a\nlevels:\n  - criteria: [One, { id: b, text: Two, see: c, builds-on: [d.e, f.g] }, ~, [x]]\n',
    ) as Track;
    assert.deepEqual(
      levels[0]?.criteria.map(({ id, text, see, buildsOn }) => [
        id?.value,
        text?.value,
        see.map((each) => each.value),
        buildsOn.length,
      ]),
      [
        [undefined, 'One', [], 0],
        ['b', 'Two', ['c'], 2],
        [undefined, undefined, [], 0],
      ],
    );
  });

  it('takes what has the wrong type for absent', () => {
    const { id, name, levels } = read('track: [a]\nname: { b: c }\nlevels: text\n') as Track;
    assert.deepEqual([id, name, levels], [undefined, undefined, []]);
  });

  it('takes the last of a key that is there twice', () => {
    assert.equal((read('track: a\nname: A\nname: B\n') as Track).name?.value, 'B');
  });

  it('gives what is asked for, with the level left out where none is written', () => {
    const { positions } = read('ladder: a\npositions: [{ requires: { b: 1, c: , d: [1] } }]\n') as Ladder;
    assert.deepEqual(
      positions[0]?.requires.map(({ track, level }) => [track.value, level?.value]),
      [
        ['b', '1'],
        ['c', undefined],
        ['d', undefined],
      ],
    );
  });

  it('reads `off` as the text that it is in YAML 1.2', () => {
    const { lint, cumulative } = read('framework: a\nlint: { kind: off }\ncumulative: no\n') as Framework;
    assert.deepEqual(
      lint.map(({ rule, severity }) => [rule.value, severity?.value]),
      [['kind', 'off']],
    );
    assert.equal(cumulative, true);
  });

  it('gives the same level for the same text after an edit elsewhere', () => {
    const before = treeOf('track: a\nlevels:\n  - level: 1\n  - level: 2\n');
    const after = treeOf('track: a\nname: A\nlevels:\n  - level: 0\n  - level: 1\n', before);
    assert.equal((readFile(after) as Track).levels[1], (readFile(before) as Track).levels[0]);
  });
});
