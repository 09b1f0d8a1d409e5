import type {
  AskedLevel,
  PositionAsk,
  PositionTrack,
  PositionView,
} from '../../../../server/position-protocol';
import type { PreviewState } from '../../../../client/preview/messages';
import { inLadder } from './grid';
import { at, criterion, level, part, state } from './table';

/** What a position says of a track, on a line of its file. */
export function ask(line: number, more: Partial<PositionAsk> = {}): PositionAsk {
  return { kind: 'required', at: inLadder(line), ...more };
}

export function track(id: string, line: number, more: Partial<PositionTrack> = {}): PositionTrack {
  return { id, name: id.toUpperCase(), source: at(line), dots: 3, ...more };
}

export function askedLevel(
  name: string,
  line: number,
  more: Partial<AskedLevel> & Pick<AskedLevel, 'asked' | 'compared'>,
): AskedLevel {
  return { ...level(name, line), ...more };
}

const none = { levels: 0, criteria: 0 };

/** A senior engineer, on the way to lead: more craft, less mobile, hiring new, and reliability the same. */
export function seniorView(more: Partial<PositionView> = {}): PositionView {
  const ladder = { id: 'engineer', name: 'Engineer' };
  return {
    position: {
      reference: 'engineer.senior',
      name: 'Senior Engineer',
      label: 'E3',
      ladder,
      source: inLadder(20),
      points: { min: 31, max: 58 },
      description: 'Owns a part of the product',
      emphasises: [
        {
          reference: 'craft.simplifies',
          source: inLadder(29),
          target: { title: 'Leaves things simpler', track: 'craft', level: '2', source: at(7) },
        },
        { reference: 'craft.gone', source: inLadder(30) },
      ],
    },
    compared: { reference: 'engineer.lead', name: 'Lead', label: 'E4', ladder, source: inLadder(40) },
    next: 'engineer.lead',
    ladders: [
      {
        ...ladder,
        positions: [
          { reference: 'engineer.senior', name: 'Senior Engineer', label: 'E3' },
          { reference: 'engineer.lead', name: 'Lead', label: 'E4' },
        ],
      },
      { id: 'manager', name: 'Manager', positions: [{ reference: 'manager.head', name: 'Head' }] },
    ],
    cumulative: true,
    categories: [
      {
        id: 'building',
        name: 'Building',
        color: '#2563eb',
        tracks: [
          track('craft', 1, {
            ask: ask(21, { level: '1', name: 'Learning', dots: 1, summary: part('Writes code', 3) }),
            compared: ask(41, { level: '2', name: 'Owning', dots: 2, summary: part('Owns code', 6) }),
            change: { kind: 'higher', gained: { levels: 1, criteria: 2 }, dropped: none },
          }),
          track('mobile', 10, {
            ask: ask(22, { kind: 'optional', level: '2', dots: 2 }),
            compared: ask(42, { kind: 'not-required' }),
            change: { kind: 'gone', gained: none, dropped: { levels: 2, criteria: 0 } },
          }),
        ],
      },
      {
        tracks: [
          track('hiring', 20, {
            compared: ask(43, { level: '1', dots: 1 }),
            change: { kind: 'new', gained: { levels: 1, criteria: 1 }, dropped: none },
          }),
          track('reliability', 30, {
            ask: ask(24, { level: '1', dots: 1 }),
            compared: ask(44, { level: '1', dots: 1 }),
            change: { kind: 'same', gained: none, dropped: none },
          }),
        ],
      },
    ],
    unsaid: 2,
    references: {},
    ...more,
  };
}

/** The view with the levels of its first track, as they are told once it is unfolded. */
export function unfoldedView(): PositionView {
  const view = seniorView();
  const [building, ...others] = view.categories;
  const [craft, ...rest] = building!.tracks;
  const levels = [
    askedLevel('1', 2, { asked: true, compared: true, criteria: [criterion('Tests', 4)] }),
    askedLevel('2', 5, {
      name: 'Owning',
      asked: false,
      compared: true,
      criteria: [criterion('Reviews', 7, { inheritedFrom: 'core' }), criterion('Simplifies', 8)],
    }),
  ];
  return { ...view, categories: [{ ...building!, tracks: [{ ...craft!, levels }, ...rest] }, ...others] };
}

export function positionState(view: PositionView, more: Partial<PreviewState> = {}): PreviewState {
  return state({ kind: 'position', view }, { tab: 'position', ...more });
}
