import assert from 'node:assert/strict';
import { findings, track } from './support';

const message = 'Level `1` says nothing yet: add a `summary`, `criteria` or `examples`.';

describe('The rule `empty-level`', () => {
  it('is content with a summary, criteria or examples alone', async () => {
    for (const line of ['summary: Works', 'criteria: [Works]', 'examples: [Worked]']) {
      assert.deepEqual(await findings(track('- level: 1', `  ${line}`)), [], line);
    }
  });

  it('marks the number of a level that has none of them', async () => {
    assert.deepEqual(await findings(track('- level: 1', '  name: Learning', '  resources: []')), [
      ['empty-level: 1', message],
    ]);
  });

  it('takes empty lists for nothing', async () => {
    assert.deepEqual(await findings(track('- level: 1', '  criteria: []', '  examples: []')), [
      ['empty-level: 1', message],
    ]);
  });

  it('leaves what is written wrongly to the rule `schema`', async () => {
    for (const line of ['criteria:', 'criteria: Works', 'summary: [Works]', 'examples: [~]']) {
      const marks = (await findings(track('- level: 1', `  ${line}`))).map(([mark]) => mark.split(':')[0]);
      assert.deepEqual(marks, ['schema'], line);
    }
  });

  it('says nothing of a level that can’t be read', async () => {
    const marks = (await findings(track('- level: 1', '  crit'))).map(([mark]) => mark);
    assert.deepEqual(marks, ['syntax: crit']);
  });
});
