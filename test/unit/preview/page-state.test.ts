import assert from 'node:assert/strict';
import { emptyPage, receive, savedPage, type PageState } from '../../../client/webview/page-state';
import { foundations, state, subject, tableState } from './support/table';

const scroll = { top: 120, left: 30 };
const saved = { subject, track: 'foundations', scroll };
const focused = (level: number, criterion?: number) =>
  foundations({ focus: { level, ...(criterion === undefined ? {} : { criterion }) } });
const otherTrack = () => {
  const table = foundations();
  return { ...table, track: { ...table.track, id: 'reliability' } };
};

/** The page after the states, one after the other. */
function after(...states: Parameters<typeof receive>[1][]): PageState {
  return states.reduce((page, next) => receive(page, next), emptyPage);
}

describe('The page moves', () => {
  it('to the criterion under the cursor', () => {
    assert.deepEqual(after(tableState(focused(1, 0))).movement, {
      kind: 'focus',
      focus: { level: 1, criterion: 0 },
    });
    assert.equal(after(tableState(focused(1, 0)), tableState(focused(1, 1))).movement.kind, 'focus');
    assert.equal(after(tableState(focused(1, 0)), tableState(focused(1))).movement.kind, 'focus');
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

  it('to the top of another track', () => {
    assert.deepEqual(after(tableState(foundations()), tableState(otherTrack())).movement, {
      kind: 'scroll',
      to: { top: 0, left: 0 },
    });
  });

  it('to where it was left, when it is shown again with the same track', () => {
    assert.deepEqual(receive(emptyPage, tableState(focused(1)), saved).movement, {
      kind: 'scroll',
      to: scroll,
    });
  });

  it('not to where another track was left', () => {
    assert.deepEqual(receive(emptyPage, tableState(otherTrack()), saved).movement, { kind: 'stay' });
  });

  it('to where it was left only once', () => {
    const page = receive(emptyPage, tableState(foundations()), saved);
    assert.deepEqual(receive(page, tableState(foundations()), saved).movement, { kind: 'stay' });
  });
});

describe('What is kept of the page', () => {
  it('is the place in the text, the track and how far it is scrolled', () => {
    assert.deepEqual(savedPage(after(tableState(foundations())), scroll), saved);
  });

  it('is no track, where words are shown', () => {
    assert.deepEqual(savedPage(after(state({ kind: 'notice', notice: 'framework' })), scroll), {
      subject,
      scroll,
    });
  });
});
