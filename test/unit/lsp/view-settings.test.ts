import assert from 'node:assert/strict';
import { defaultViewSettings, viewSettingsOf } from '../../../server/lsp/view-settings';

describe('the settings of what is shown beside the text', () => {
  it('show all but whole sentences unless told otherwise', () => {
    const usual = { codeLens: true, inlayHints: { tracks: true, levels: true, criteria: false } };
    assert.deepEqual(viewSettingsOf({}), usual);
    assert.deepEqual(defaultViewSettings, usual);
  });

  it('turn each on or off by itself', () => {
    assert.deepEqual(viewSettingsOf({ codeLens: false, inlayHints: { levels: false, criteria: true } }), {
      codeLens: false,
      inlayHints: { tracks: true, levels: false, criteria: true },
    });
  });

  it('are as unsaid where an editor sends something else', () => {
    for (const settings of [null, undefined, 1, 'off', [], { codeLens: 'off', inlayHints: false }]) {
      assert.deepEqual(viewSettingsOf(settings), defaultViewSettings);
    }
  });
});
