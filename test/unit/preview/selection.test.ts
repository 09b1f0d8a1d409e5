import assert from 'node:assert/strict';
import { follow, noSelection, open, restored, type Selection } from '../../../client/preview/selection';
import { plainSettings } from '../../../client/preview/views';
import type { Subject } from '../../../client/preview/messages';

const kindOf = ({ uri }: Subject) =>
  uri.includes('ladders') ? 'ladder' : uri.includes('acme') ? 'framework' : 'track';
const place = (uri: string, line = 0): Subject => ({ uri, position: { line, character: 0 } });
const at = (uri: string, line?: number): Selection => follow(noSelection, place(uri, line), kindOf);

describe('What a preview shows', () => {
  it('is the track in a track’s file, and the grid in a framework’s and in a ladder’s', () => {
    assert.equal(at('tracks/craft').tab, 'track');
    assert.equal(at('ladders/engineer').tab, 'grid');
    assert.equal(at('acme').tab, 'grid');
  });

  it('stays on the tab that was chosen, while the cursor stays in the file', () => {
    const chosen: Selection = { ...at('ladders/engineer'), tab: 'track' };
    assert.equal(follow(chosen, place('ladders/engineer', 9), kindOf).tab, 'track');
    assert.equal(follow(chosen, place('acme'), kindOf).tab, 'grid');
  });

  it('is what was opened in it, until the cursor comes to another line', () => {
    const opened = open(at('ladders/engineer', 5), { track: 'craft', level: '2' });
    assert.equal(opened.tab, 'track');
    assert.deepEqual(follow(opened, place('ladders/engineer', 5), kindOf).opened, {
      track: 'craft',
      level: '2',
    });
    assert.equal(follow(opened, place('ladders/engineer', 6), kindOf).opened, undefined);
  });

  it('stays the same while it is locked', () => {
    const locked: Selection = { ...open(at('acme'), { track: 'craft' }), locked: true };
    assert.equal(follow(locked, place('tracks/craft'), kindOf), locked);
  });

  it('is what it was, after a restart', () => {
    const selection: Selection = { ...open(at('acme', 3), { track: 'craft' }), locked: true };
    assert.deepEqual(restored({ ...selection, views: {}, settings: plainSettings }), selection);
    assert.deepEqual(restored({ locked: false, views: {}, settings: plainSettings }), noSelection);
  });
});
