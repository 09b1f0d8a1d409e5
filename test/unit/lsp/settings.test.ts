import assert from 'node:assert/strict';
import { hiddenGlobsOf, lintOf } from '../../../server/lsp/settings';

describe('Settings', () => {
  it('give the globs of `files.exclude` that are on and stand for themselves', () => {
    const setting = {
      '**/.git': true,
      '**/drafts': true,
      '**/old': false,
      '**/*.js': { when: '$(basename).ts' },
    };
    assert.deepEqual(hiddenGlobsOf(setting), ['**/.git', '**/drafts']);
  });

  it('give nothing where an editor sends nothing, or something else', () => {
    for (const setting of [null, undefined, 'x', 3, []]) {
      assert.deepEqual(hiddenGlobsOf(setting), []);
      assert.deepEqual(lintOf(setting), {});
      assert.deepEqual(lintOf({ lint: setting === 'x' ? 'x' : null }), {});
    }
  });

  it('give the severities under `lint`', () => {
    assert.deepEqual(lintOf({ lint: { 'text-style': 'off' } }), { 'text-style': 'off' });
  });
});
