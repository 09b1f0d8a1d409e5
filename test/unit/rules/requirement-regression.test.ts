import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, framework, relatedPlaces } from './support';

/** A ladder whose positions say the given lines. */
const ladder = (...positions: string[]): string =>
  `ladder: l\nname: L\npositions:\n${positions
    .map((line, at) => `  - id: p${at}\n    name: P\n    ${line}\n`)
    .join('')}`;
const found = async (...positions: string[]): Promise<unknown> =>
  findings(ladder(...positions), 'requirement-regression');

describe('The rule `requirement-regression`', () => {
  it('is content with positions that ask for as much or more', async () => {
    assert.deepEqual(await found('requires: { a: 1, b: 2 }', 'requires: { a: 1, b: 10 }'), []);
  });

  it('marks the level that is lower than in the position before', async () => {
    assert.deepEqual(await found('requires: { a: 3, b: 2 }', 'requires: { a: 2, b: 2 }'), [
      ['requirement-regression: 2', '`p1` asks for `a` at level `2` only, and `p0` before it for level `3`.'],
    ]);
  });

  it('shows where more was asked for', async () => {
    assert.deepEqual(await relatedPlaces(ladder('requires: { a: 3 }', 'requires: { a: 2 }')), [
      'a.ladder.yaml: 3: `p0` asks for level `3` here.',
    ]);
  });

  it('says it once, and compares with what was asked for last', async () => {
    assert.deepEqual(
      (await findings(ladder('requires: { a: 3 }', 'requires: { a: 1 }', 'requires: { a: 2 }'))).map(
        ([mark]) => mark,
      ),
      ['requirement-regression: 1'],
    );
  });

  it('takes a track that is not named as unsaid, and looks further back', async () => {
    assert.deepEqual(await found('requires: { a: 3 }', 'requires: { b: 1 }'), []);
    assert.deepEqual(await found('requires: { a: 3 }', 'requires: { b: 1 }', 'requires: { a: 2 }'), [
      ['requirement-regression: 2', '`p2` asks for `a` at level `2` only, and `p0` before it for level `3`.'],
    ]);
  });

  it('finds a track that is said not to be required any more', async () => {
    assert.deepEqual(await found('requires: { a: 3 }', 'requires: { b: 1 }\n    not-required: [a]'), [
      ['requirement-regression: a', '`p1` does not ask for `a`, and `p0` before it does, at level `3`.'],
    ]);
    assert.deepEqual(await found('requires: { b: 1 }\n    not-required: [a]', 'requires: { a: 1 }'), []);
  });

  it('leaves out `optional`, and levels that have no place in the order', async () => {
    assert.deepEqual(
      await found('requires: { a: 3, b: high }', 'requires: { b: low }\n    optional: { a: 1 }'),
      [],
    );
  });

  it('marks the position’s id where the level is merged from another position', async () => {
    const text = ladder('requires: &low { a: 1 }', 'requires: { a: 3 }', 'requires: { <<: *low }');
    assert.deepEqual(
      (await findings(text)).map(([mark]) => mark),
      ['requirement-regression: p2'],
    );
  });

  it('does not compare two ladders', async () => {
    const inline = (id: string, level: number): string =>
      `  - { ladder: ${id}, name: A, positions: [{ id: p, name: P, requires: { a: ${level} } }] }`;
    assert.deepEqual(
      await findings(framework('ladders:', inline('x', 3), inline('y', 1)), 'requirement-regression'),
      [],
    );
  });

  it('goes by the scale, and judges anew when that is turned round', async () => {
    const acme = (...scale: string[]): string =>
      framework('include: [l.*]', `scale: [${scale.map((level) => `{ level: ${level} }`).join(', ')}]`);
    const made = await fixture({
      'acme.ladder.yaml': acme('low', 'high'),
      'l.ladder.yaml': ladder('requires: { a: low }', 'requires: { a: high }'),
    });
    const marks = (): string[] =>
      made.marks('l.ladder.yaml').filter((mark) => mark.startsWith('requirement-regression'));
    assert.deepEqual(marks(), []);
    made.open('acme.ladder.yaml', acme('high', 'low'));
    assert(made.changes.at(-1)?.has(made.uri('l.ladder.yaml')));
    assert.deepEqual(marks(), ['requirement-regression: high']);
  });
});
