import assert from 'node:assert/strict';
import { findings } from './support';

const ladder = (...lines: string[]): string =>
  `ladder: l\nname: L\npositions:\n  - id: senior\n    name: Senior\n${lines.map((line) => `    ${line}\n`).join('')}`;
const message = 'The position `senior` asks for nothing yet: say under `requires` which levels it takes.';

describe('The rule `position-without-requirements`', () => {
  it('marks the id of a position that asks for nothing', async () => {
    for (const lines of [[], ['requires: {}'], ['optional: { a: 1 }', 'not-required: [b]']]) {
      assert.deepEqual(await findings(ladder(...lines)), [
        ['position-without-requirements: senior', message],
      ]);
    }
  });

  it('is content with tracks, and with points', async () => {
    assert.deepEqual(await findings(ladder('requires: { a: 1 }')), []);
    assert.deepEqual(await findings(ladder('points: { min: 3 }')), []);
  });

  it('is content with requirements that are merged from another position', async () => {
    const text = ladder('requires: &all { a: 1 }', '').concat(
      '  - id: staff\n    name: Staff\n    requires: { <<: *all }\n',
    );
    assert.deepEqual(await findings(text), []);
  });

  it('leaves requirements that are written wrongly to the rule `schema`', async () => {
    assert.deepEqual(
      (await findings(ladder('requires: [a]'))).map(([mark]) => mark.split(':')[0]),
      ['schema'],
    );
  });

  it('says nothing of a position that can’t be read', async () => {
    assert.deepEqual(
      (await findings(ladder('requires: { a: 1'))).map(([mark]) => mark.split(':')[0]),
      ['syntax'],
    );
  });
});
