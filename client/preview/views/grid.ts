import { gridMethod, type Grid, type GridParams } from '../../../server/grid-protocol';
import type { DocumentFacts } from '../document-facts';
import { chosenOf } from './chosen';
import type { NoticeView, ShownView, ViewKind } from './view-kind';

/** The grids of the document's frameworks, at least one. */
export interface GridView extends ShownView {
  kind: 'grid';
  grids: Grid[];
}

/** How its user wants to see the grid. */
export interface GridSettings {
  /** The keys of the rows, columns and groups that are hidden; see the page's `grid-model.ts`. */
  hidden: string[];
  /** What is searched for. */
  search: string;
  /** The id of the framework, where there are several. */
  framework?: string;
}

/** Who asks for what: tracks down, positions across. */
export const gridView: ViewKind<GridView, Grid[], GridSettings> = {
  tab: 'Grid',
  staysIn: ['framework', 'ladder'],
  outlivesFaults: true,
  plainSettings: { hidden: [], search: '' },
  readSettings: ({ hidden, search, framework }) => ({
    hidden: Array.isArray(hidden) ? hidden.filter((key) => typeof key === 'string') : [],
    search: typeof search === 'string' ? search : '',
    ...(typeof framework === 'string' ? { framework } : {}),
  }),
  request({ subject: { uri, position } }) {
    const params: GridParams = { textDocument: { uri }, position };
    return { method: gridMethod, params };
  },
  show: gridViewOf,
  title: ({ grids }, settings) => chosenOf(grids, settings)?.name ?? '',
  key: ({ grids }) => grids.map(({ id }) => id).join(' '),
  focus: ({ grids }) => grids[0]?.focus,
};

/**
 * What the grid's tab shows. While the text cannot be read, the server answers with what it last said, so that is
 * told; where no file of the framework has a track or position yet, it is words.
 */
export function gridViewOf(grids: Grid[], { unreadable }: DocumentFacts): GridView | NoticeView {
  const isEmpty = grids.every(({ categories, ladders }) => categories.length === 0 && ladders.length === 0);
  if (isEmpty) return { kind: 'notice', notice: unreadable ? 'unreadable' : 'empty-grid' };
  return { kind: 'grid', grids, ...(unreadable ? { stale: 'unreadable' } : {}) };
}
