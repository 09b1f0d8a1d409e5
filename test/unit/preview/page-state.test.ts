import assert from 'node:assert/strict';
import type { GridFocus } from '../../../server/grid-protocol';
import { plainSettings } from '../../../client/preview/views';
import {
  emptyPage,
  receive,
  restoredPage,
  savedPage,
  scrolled,
  type PageState,
} from '../../../client/webview/page-state';
import { acmeGrid, gridState } from './support/grid';
import { foundations, state, subject, tableState } from './support/table';

const scroll = { top: 120, left: 30 };
const top = { top: 0, left: 0 };
const saved = {
  subject,
  tab: 'track' as const,
  locked: false,
  views: { track: { of: 'foundations', scroll } },
  settings: plainSettings,
};
const focused = (level: number, criterion?: number) =>
  foundations({ focus: { level, ...(criterion === undefined ? {} : { criterion }) } });
const otherTrack = () => {
  const table = foundations();
  return { ...table, track: { ...table.track, id: 'reliability' } };
};
const grid = (focus?: GridFocus) => gridState([acmeGrid(focus ? { focus } : {})]);

/** The page after the states, one after the other. */
function after(...states: Parameters<typeof receive>[1][]): PageState {
  return states.reduce((page, next) => receive(page, next), emptyPage);
}

describe('The page moves', () => {
  it('to the criterion under the cursor', () => {
    assert.equal(after(tableState(focused(1, 0))).movement.kind, 'focus');
    assert.equal(after(tableState(focused(1, 0)), tableState(focused(1, 1))).movement.kind, 'focus');
    assert.equal(after(tableState(focused(1, 0)), tableState(focused(1))).movement.kind, 'focus');
  });

  it('to the cell under the cursor', () => {
    const page = after(grid({ track: 'craft' }), grid({ track: 'mobile' }));
    assert.equal(page.movement.kind, 'focus');
  });

  it('not while one types in the same place', () => {
    const edited = focused(1, 0);
    edited.levels[1]!.criteria[0]!.text = 'Runs backfills well';
    const page = after(tableState(focused(1, 0)), tableState(edited));
    assert.deepEqual(page.movement, { kind: 'stay' });
    assert.deepEqual(page.shown, tableState(edited));
  });

  it('not to the cursor, where the user does not want that', () => {
    const page = after(
      tableState(focused(0), { scrollWithCursor: false }),
      tableState(focused(1), { scrollWithCursor: false }),
    );
    assert.deepEqual(page.movement, { kind: 'stay' });
  });

  it('to the level that was opened, even then', () => {
    const page = after(
      tableState(focused(0), { scrollWithCursor: false }),
      tableState(focused(1), { scrollWithCursor: false, opened: { track: 'foundations', level: '2' } }),
    );
    assert.equal(page.movement.kind, 'focus');
  });

  it('to the top of another track', () => {
    assert.deepEqual(after(tableState(foundations()), tableState(otherTrack())).movement, {
      kind: 'scroll',
      to: top,
    });
  });

  it('to where a view was left, when one comes back to it', () => {
    const left = scrolled(after(tableState(focused(1))), scroll);
    const other = receive(left, grid());
    assert.deepEqual(other.movement, { kind: 'scroll', to: top });
    assert.deepEqual(receive(other, tableState(focused(1))).movement, { kind: 'scroll', to: scroll });
  });

  it('to where it was left, when it is shown again with the same track', () => {
    assert.deepEqual(receive(restoredPage(saved), tableState(focused(1))).movement, {
      kind: 'scroll',
      to: scroll,
    });
  });

  it('not to where another track was left', () => {
    assert.deepEqual(receive(restoredPage(saved), tableState(otherTrack())).movement, { kind: 'stay' });
  });

  it('to where it was left only once', () => {
    const page = receive(restoredPage(saved), tableState(foundations()));
    assert.deepEqual(receive(page, tableState(foundations())).movement, { kind: 'stay' });
  });
});

describe('What is kept of the page', () => {
  it('is the place in the text, the tab, and what each view shows and how far it is scrolled', () => {
    assert.deepEqual(savedPage(scrolled(after(tableState(foundations())), scroll)), saved);
    const page = scrolled(after(tableState(foundations()), grid({ track: 'craft' })), scroll);
    const { tab, views } = savedPage(page);
    assert.equal(tab, 'grid');
    assert.deepEqual(views, { track: { of: 'foundations', scroll: top }, grid: { of: 'acme', scroll } });
  });

  it('is what was opened, and whether it is locked', () => {
    const more = { opened: { track: 'foundations' }, locked: true };
    const { opened, locked } = savedPage(after(tableState(foundations(), more)));
    assert.deepEqual({ opened, locked }, more);
  });

  it('is no view, where words are shown', () => {
    const page = scrolled(after(state({ kind: 'notice', notice: 'framework' })), scroll);
    assert.deepEqual(savedPage(page).views, {});
  });
});
