import assert from 'node:assert/strict';
import {
  follow,
  noSelection,
  open,
  requestOf,
  restored,
  type Selection,
} from '../../../client/preview/selection';
import { plainSettings } from '../../../client/preview/views';
import type { ShownPosition } from '../../../client/preview/views/position';
import type { Subject } from '../../../client/preview/messages';
import { seniorView } from './support/position';

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

  it('is a position that was opened in it, and the position’s tab stays in the next ladder’s file', () => {
    const opened = open(at('acme', 5), { position: 'engineer.senior' });
    assert.equal(opened.tab, 'position');
    assert.equal(follow(opened, place('ladders/engineer'), kindOf).tab, 'position');
    assert.equal(follow(opened, place('tracks/craft'), kindOf).tab, 'track');
  });

  it('stays the same while it is locked', () => {
    const locked: Selection = { ...open(at('acme'), { track: 'craft' }), locked: true };
    assert.equal(follow(locked, place('tracks/craft'), kindOf), locked);
  });

  it('is asked of the server with what its view showed last, also before a restart', () => {
    const saved = {
      ...open(at('acme'), { position: 'engineer.senior' }),
      views: { position: { of: 'engineer.junior', scroll: { top: 0, left: 0 } } },
    };
    const subject = place('acme', 3);
    const params = (last?: ShownPosition) => requestOf(restored(saved), subject, last).params;
    const asked = { textDocument: { uri: 'acme' }, position: subject.position, shown: 'engineer.senior' };
    assert.deepEqual(params(), { ...asked, last: 'engineer.junior' });
    assert.deepEqual(params({ kind: 'position', view: seniorView() }), { ...asked, last: 'engineer.senior' });
  });

  it('is what it was, after a restart', () => {
    const selection: Selection = { ...open(at('acme', 3), { track: 'craft' }), locked: true };
    assert.deepEqual(restored({ ...selection, views: {}, settings: plainSettings }), selection);
    assert.deepEqual(restored({ locked: false, views: {}, settings: plainSettings }), noSelection);
  });
});
