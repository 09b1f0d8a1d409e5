import assert from 'node:assert/strict';
import { isFromGallery } from '../../../client/gallery/messages';

describe('what the gallery’s page says', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };

  it('is taken in each of its forms', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'view', id: 'craft' },
      { type: 'use', id: 'craft' },
      { type: 'goTo', location: { uri: 'ladder-template:/library/skills/craft.ladder.yaml', range } },
      { type: 'openLink', url: 'https://example.org' },
    ]) {
      assert.ok(isFromGallery(message), JSON.stringify(message));
    }
  });

  it('is not taken in any other', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      {},
      { type: 'use' },
      { type: 'view', id: 1 },
      { type: 'goTo', location: { uri: 'x' } },
      { type: 'openLink', url: null },
      { type: 'write', path: '/' },
    ]) {
      assert.ok(!isFromGallery(message), JSON.stringify(message));
    }
  });
});
