import assert from 'node:assert/strict';
import { cellContent, shownGrid } from '../../../client/webview/grid-model';
import { acmeGrid, track } from './support/grid';

const shown = (search: string, hidden: string[] = []) => {
  const { rows, columns, ...rest } = shownGrid(acmeGrid(), { search, hidden });
  return {
    rows: rows.map(({ name, tracks }) => [name, ...tracks.map(({ id }) => id)]),
    columns: columns.map(({ name, columns: own }) => [name, ...own.map(({ position }) => position.id)]),
    ...rest,
  };
};

describe('The part of a grid that is shown', () => {
  it('is all of it, where nothing is hidden or searched for', () => {
    const { rows, columns, hidden, tracks } = shown('');
    assert.deepEqual(rows, [
      ['Building', 'craft', 'mobile'],
      ['No category', 'hiring'],
    ]);
    assert.deepEqual(columns, [
      ['Engineer', 'junior', 'senior'],
      ['Manager', 'lead'],
    ]);
    assert.deepEqual(hidden, []);
    assert.deepEqual(tracks, { all: 3, found: 3 });
  });

  it('is without what was hidden, one by one or as a group, which is listed to be shown again', () => {
    const { rows, columns, hidden } = shown('', ['track craft', 'ladder engineer', 'track gone']);
    assert.deepEqual(rows[0], ['Building', 'mobile']);
    assert.deepEqual(columns, [['Manager', 'lead']]);
    assert.deepEqual(hidden, [
      { key: 'ladder engineer', name: 'Engineer' },
      { key: 'track craft', name: 'CRAFT' },
    ]);
  });

  it('is without a group of which all is hidden', () => {
    assert.deepEqual(shown('', ['track hiring']).rows, [['Building', 'craft', 'mobile']]);
    assert.deepEqual(shown('', ['position engineer.junior', 'position engineer.senior']).columns, [
      ['Manager', 'lead'],
    ]);
  });

  it('is the tracks that match a search, with all positions where none of these does', () => {
    const { rows, columns, tracks, positions } = shown('mob');
    assert.deepEqual(rows, [['Building', 'mobile']]);
    assert.equal(columns.length, 2);
    assert.deepEqual(
      [tracks, positions],
      [
        { all: 3, found: 1 },
        { all: 3, found: 0 },
      ],
    );
  });

  it('is the positions that match, whatever their capitals and accents', () => {
    const { rows, columns } = shown('SÉNIOR');
    assert.equal(rows.length, 2);
    assert.deepEqual(columns, [['Engineer', 'senior']]);
  });

  it('is found by the name of a category or ladder, too', () => {
    assert.deepEqual(shown('building').rows, [['Building', 'craft', 'mobile']]);
    assert.deepEqual(shown('manager lead').columns, [['Manager', 'lead']]);
  });
});

describe('A cell of the grid says', () => {
  const [junior, senior] = acmeGrid().ladders[0]!.positions;
  const words = (id: string, position = junior!) => cellContent(track(id, 1), position).words;

  it('which level is required, and what that is called', () => {
    assert.equal(words('craft'), 'CRAFT: level 2, Owning, required of The junior');
    assert.equal(cellContent(track('craft', 1), junior!).dots, 2);
  });

  it('which level is optional, what is not required, and of what nothing is said', () => {
    assert.equal(words('mobile'), 'MOBILE: level 1, Learning, optional for The junior');
    assert.equal(words('mobile', senior), 'MOBILE: not required of The senior');
    assert.equal(words('hiring'), 'HIRING: nothing is said for The junior');
    assert.equal(words('constructor'), 'CONSTRUCTOR: nothing is said for The junior');
  });

  it('that it is less than before', () => {
    assert.equal(
      words('craft', senior),
      'CRAFT: level 1, Learning, required of The senior, less than The junior, which asks for level 2',
    );
  });

  it('no dots for a level that the track does not have', () => {
    assert.equal(cellContent(track('craft', 1, { levels: [] }), junior!).dots, undefined);
  });
});
