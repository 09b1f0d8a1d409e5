import type { Grid, GridAsk, GridPosition, GridTrack } from '../../../../server/grid-protocol';
import type { PreviewState } from '../../../../client/preview/messages';
import { at, state } from './table';

const ladderUri = 'file:///ladders/engineer.ladder.yaml';

/** A place in the ladder's file, told apart by its line. */
export function inLadder(line: number) {
  const start = { line, character: 4 };
  return { uri: ladderUri, range: { start, end: start } };
}

export function track(id: string, line: number, more: Partial<GridTrack> = {}): GridTrack {
  const levels = [
    { level: '1', name: 'Learning', dots: 1 },
    { level: '2', name: 'Owning', dots: 2 },
  ];
  return { id, name: id.toUpperCase(), source: at(line), levels, dots: 3, ...more };
}

export function position(
  id: string,
  line: number,
  asks: Record<string, Omit<GridAsk, 'at'>> = {},
): GridPosition {
  const places = Object.entries(asks).map(([name, ask], index) => [
    name,
    { ...ask, at: inLadder(line + 1 + index).range.start },
  ]);
  return {
    id,
    name: `The ${id}`,
    source: inLadder(line),
    asks: Object.fromEntries(places) as GridPosition['asks'],
  };
}

/** Three tracks in two categories, two positions of one ladder and one of another. */
export function acmeGrid(more: Partial<Grid> = {}): Grid {
  return {
    id: 'acme',
    name: 'Acme',
    source: at(0),
    categories: [
      {
        id: 'building',
        name: 'Building',
        color: '#2563eb',
        tracks: [track('craft', 1), track('mobile', 2, { status: 'draft' })],
      },
      { tracks: [track('hiring', 3)] },
    ],
    ladders: [
      {
        id: 'engineer',
        name: 'Engineer',
        source: inLadder(0),
        positions: [
          position('junior', 10, {
            craft: { kind: 'required', level: '2' },
            mobile: { kind: 'optional', level: '1' },
          }),
          position('senior', 20, {
            craft: { kind: 'required', level: '1', regressesFrom: { position: 'The junior', level: '2' } },
            mobile: { kind: 'not-required' },
          }),
        ],
      },
      { id: 'manager', name: 'Manager', source: inLadder(30), positions: [position('lead', 31)] },
    ],
    ...more,
  };
}

export function gridState(grids: Grid[], more: Partial<PreviewState> = {}): PreviewState {
  return state({ kind: 'grid', grids }, { tab: 'grid', ...more });
}
