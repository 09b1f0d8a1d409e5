import assert from 'node:assert/strict';
import type { LevelTable } from '../../../server/protocol';
import { claimedKind, type DocumentFacts } from '../../../client/preview/document-facts';
import { plainSettings } from '../../../client/preview/views';
import { gridView, gridViewOf } from '../../../client/preview/views/grid';
import { shownPositionOf } from '../../../client/preview/views/position';
import { tableViewOf, type TableView } from '../../../client/preview/views/track';
import { seniorView } from './support/position';
import { acmeGrid } from './support/grid';
import { foundations, uri } from './support/table';

const facts = (more: Partial<DocumentFacts> = {}): DocumentFacts => ({ uri, unreadable: false, ...more });
const shown = (table: LevelTable): TableView => ({ kind: 'table', table });
const last = { uri, view: shown(foundations({ focus: { level: 1 } })) };

describe('What the preview shows', () => {
  it('is the table, where there is one', () => {
    const table = foundations();
    assert.deepEqual(tableViewOf(table, facts({ kind: 'track' }), last), { kind: 'table', table });
  });

  it('is the last table, marked where the cursor is now, while an open quote swallows half of the track', () => {
    const swallowed = foundations({ levels: foundations().levels.slice(0, 1), focus: { level: 0 } });
    assert.deepEqual(tableViewOf(swallowed, facts({ kind: 'track', unreadable: true }), last), {
      kind: 'table',
      table: foundations({ focus: { level: 0 } }),
      stale: 'unreadable',
    });
  });

  it('is what can be read of a text that cannot, where nothing was shown of that track before', () => {
    const table = foundations();
    const other = foundations({ track: { ...table.track, id: 'reliability' } });
    for (const before of [
      undefined,
      { uri, view: shown(other) },
      { ...last, uri: 'file:///other.ladder.yaml' },
    ]) {
      assert.deepEqual(tableViewOf(table, facts({ unreadable: true }), before), { kind: 'table', table });
    }
  });

  it('is the last table of the same text, without the cursor’s mark, while the text cannot be read', () => {
    for (const kind of ['track', 'framework', 'ladder'] as const) {
      assert.deepEqual(tableViewOf(null, facts({ kind, unreadable: true }), last), {
        kind: 'table',
        table: foundations(),
        stale: 'unreadable',
      });
    }
    assert.deepEqual(last.view.table.focus, { level: 1 });
  });

  it('is the last table of the same text, while a track’s file has no track', () => {
    assert.deepEqual(tableViewOf(null, facts({ kind: 'track' }), last), {
      kind: 'table',
      table: foundations(),
      stale: 'empty-track',
    });
  });

  it('is never the table of another text', () => {
    const other = { ...last, uri: 'file:///other.ladder.yaml' };
    assert.deepEqual(tableViewOf(null, facts({ kind: 'track', unreadable: true }), other), {
      kind: 'notice',
      notice: 'unreadable',
    });
    assert.deepEqual(tableViewOf(null, facts({ kind: 'track' }), undefined), {
      kind: 'notice',
      notice: 'empty-track',
    });
  });

  it('is what to do, where the cursor is in no track of a framework or ladder', () => {
    assert.deepEqual(tableViewOf(null, facts({ kind: 'framework' }), last), {
      kind: 'notice',
      notice: 'framework',
    });
    assert.deepEqual(tableViewOf(null, facts({ kind: 'ladder' }), last), {
      kind: 'notice',
      notice: 'ladder',
    });
    assert.deepEqual(tableViewOf(null, facts(), last), { kind: 'notice', notice: 'no-kind' });
  });
});

describe('What the grid’s tab shows', () => {
  it('is the grids, and that the text cannot be read where it cannot', () => {
    const grids = [acmeGrid()];
    assert.deepEqual(gridViewOf(grids, facts()), { kind: 'grid', grids });
    assert.deepEqual(gridViewOf(grids, facts({ unreadable: true })), {
      kind: 'grid',
      grids,
      stale: 'unreadable',
    });
  });

  it('is words, where there is no track and no position', () => {
    const empty = [acmeGrid({ categories: [], ladders: [] })];
    assert.deepEqual(gridViewOf(empty, facts()), { kind: 'notice', notice: 'empty-grid' });
    assert.deepEqual(gridViewOf([], facts({ unreadable: true })), { kind: 'notice', notice: 'unreadable' });
  });

  it('is called by the framework that was chosen; by the first, where that is not there', () => {
    const shownGrids = {
      kind: 'grid' as const,
      grids: [acmeGrid(), acmeGrid({ id: 'other', name: 'Other' })],
    };
    const title = (framework: string) => gridView.title(shownGrids, { ...plainSettings.grid, framework });
    assert.deepEqual(['other', 'gone'].map(title), ['Other', 'Acme']);
  });
});

describe('What the position’s tab shows', () => {
  it('is the position, and that the text cannot be read where it cannot', () => {
    const view = seniorView();
    assert.deepEqual(shownPositionOf(view, facts()), { kind: 'position', view });
    const stale = shownPositionOf(view, facts({ unreadable: true }));
    assert.deepEqual(stale, { kind: 'position', view, stale: 'unreadable' });
  });

  it('is words, where there is no position', () => {
    assert.deepEqual(shownPositionOf(null, facts()), { kind: 'notice', notice: 'no-position' });
    const unread = shownPositionOf(null, facts({ unreadable: true }));
    assert.deepEqual(unread, { kind: 'notice', notice: 'unreadable' });
  });
});

describe('The kind that a text claims', () => {
  it('is its first top-level key that says one', () => {
    assert.equal(claimedKind('# words\nname: A\ntrack: a\n'), 'track');
    assert.equal(claimedKind('\uFEFFframework: a'), 'framework');
    assert.equal(claimedKind('name: A\r\nladder: a\r\n'), 'ladder');
    assert.equal(claimedKind('track :'), 'track');
  });

  it('is told although the rest is broken', () => {
    assert.equal(claimedKind('track: a\nlevels: ["'), 'track');
  });

  it('is none where no top-level key says one', () => {
    assert.equal(claimedKind(''), undefined);
    assert.equal(claimedKind('tracks:\n  - track: a\n'), undefined);
    assert.equal(claimedKind('# track: a'), undefined);
  });
});
