import { positionMethod, type PositionParams, type PositionView } from '../../../server/position-protocol';
import type { DocumentFacts } from '../document-facts';
import type { NoticeView, ShownView, ViewKind } from './view-kind';

/** One position. */
export interface ShownPosition extends ShownView {
  kind: 'position';
  view: PositionView;
}

/** How its user wants to see positions. */
export interface PositionSettings {
  /** The id of the framework, where several have the position. */
  framework?: string;
  /** The reference of the position to compare with; absent for the next one up. */
  compare?: string;
  /** What is searched for. */
  search: string;
  /** The keys of what is unfolded; see the page's `position-model.ts`. */
  open: string[];
}

/** What one job asks for, and what it takes to get to another. */
export const positionView: ViewKind<ShownPosition, PositionView | null, PositionSettings> = {
  tab: 'Position',
  staysIn: ['ladder'],
  outlivesFaults: true,
  plainSettings: { search: '', open: [] },
  readSettings: ({ compare, search, open, framework }) => ({
    search: typeof search === 'string' ? search : '',
    open: Array.isArray(open) ? open.filter((key) => typeof key === 'string') : [],
    ...(typeof compare === 'string' ? { compare } : {}),
    ...(typeof framework === 'string' ? { framework } : {}),
  }),
  request({ subject: { uri, position }, opened, settings: { compare, open, framework }, last }) {
    const details = new Set(open.map(trackOfKey));
    const params: PositionParams = {
      textDocument: { uri },
      position,
      ...(opened && 'position' in opened ? { shown: opened.position } : {}),
      ...(last === undefined ? {} : { last }),
      ...(compare === undefined ? {} : { compare }),
      ...(framework === undefined ? {} : { framework }),
      ...(details.size === 0 ? {} : { details: [...details] }),
    };
    return { method: positionMethod, params };
  },
  show: shownPositionOf,
  title: ({ view: { position } }) => position.name,
  key: ({ view: { position } }) => position.reference,
  // Another position is shown from its top; a track of it is scrolled to.
  focus: ({ view: { focus } }) => (focus?.track === undefined ? undefined : { track: focus.track }),
};

/** What can be unfolded of a track: what the position asks for, or what it takes to get to the other. */
export type Unfolded = 'asks' | 'takes';

/** The key of what can be unfolded. */
export function unfoldedKey(part: Unfolded, track: string): string {
  return `${part} ${track}`;
}

function trackOfKey(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

/**
 * What the position's tab shows. While the text cannot be read, the server answers with what it last said, so that is
 * told; where there is no position yet, it is words.
 */
export function shownPositionOf(
  view: PositionView | null,
  { unreadable }: DocumentFacts,
): ShownPosition | NoticeView {
  if (!view) return { kind: 'notice', notice: unreadable ? 'unreadable' : 'no-position' };
  return { kind: 'position', view, ...(unreadable ? { stale: 'unreadable' } : {}) };
}
