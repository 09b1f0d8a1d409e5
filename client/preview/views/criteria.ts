import { criteriaMethod, type CriteriaGraph, type CriteriaParams } from '../../../server/criteria-protocol';
import type { DocumentFacts } from '../document-facts';
import { chosenOf } from './chosen';
import type { NoticeView, ShownView, ViewKind } from './view-kind';

/** The graphs of the document's frameworks, at least one. */
export interface CriteriaView extends ShownView {
  kind: 'criteria';
  graphs: CriteriaGraph[];
}

/** How its user wants to see the graph of criteria. */
export interface CriteriaSettings {
  /** Whether the criteria of all tracks are shown, and not only those around one track. */
  all: boolean;
  /** Whether also those are shown that neither build on others nor are built on. */
  alone: boolean;
  /** Whether it is told as a list. */
  asList: boolean;
  /** How large the picture is; 1 is as large as other text. */
  zoom: number;
  /** What is searched for. */
  search: string;
  /** The id of the framework, where there are several. */
  framework?: string;
}

/** How small and how large the picture can be. */
const zooms = { least: 0.2, most: 3 } as const;

/** Which criterion builds on which, by level. */
export const criteriaView: ViewKind<CriteriaView, CriteriaGraph[], CriteriaSettings> = {
  tab: 'Criteria',
  staysIn: ['framework', 'track'],
  outlivesFaults: true,
  plainSettings: { all: false, alone: false, asList: false, zoom: 1, search: '' },
  readSettings: ({ all, alone, asList, zoom, search, framework }) => ({
    all: all === true,
    alone: alone === true,
    asList: asList === true,
    zoom: typeof zoom === 'number' ? withinZooms(zoom) : 1,
    search: typeof search === 'string' ? search : '',
    ...(typeof framework === 'string' ? { framework } : {}),
  }),
  request({ subject: { uri, position }, opened, settings: { all, alone } }) {
    const track = opened && 'track' in opened ? opened.track : undefined;
    const params: CriteriaParams = {
      textDocument: { uri },
      position,
      all,
      alone,
      ...(track === undefined ? {} : { track }),
    };
    return { method: criteriaMethod, params };
  },
  show: criteriaViewOf,
  title({ graphs }, settings) {
    const graph = chosenOf(graphs, settings);
    return (graph?.all === false ? graph.track?.name : graph?.name) ?? '';
  },
  key: ({ graphs }) => graphs.map(({ id, all, track }) => (all ? id : `${id} ${track?.id ?? ''}`)).join(' '),
  focus: ({ graphs }) => {
    const criterion = graphs.find((graph) => graph.focus !== undefined)?.focus;
    return criterion === undefined ? undefined : { criterion };
  },
};

/**
 * What the tab of the criteria shows. While the text cannot be read, the server answers with what it last said, so that
 * is told; where no criterion is written yet, it is words.
 */
export function criteriaViewOf(
  graphs: CriteriaGraph[],
  { unreadable }: DocumentFacts,
): CriteriaView | NoticeView {
  const isEmpty = graphs.every(({ criteria, alone }) => criteria.length === 0 && alone === 0);
  // Where one can go from a track to all and back, there stays what leads there.
  if (isEmpty && graphs.every(({ track }) => !track)) {
    return { kind: 'notice', notice: unreadable ? 'unreadable' : 'no-links' };
  }
  return { kind: 'criteria', graphs, ...(unreadable ? { stale: 'unreadable' } : {}) };
}

/** The nearest zoom that there is. */
export function withinZooms(zoom: number): number {
  return Math.min(Math.max(zoom, zooms.least), zooms.most);
}
