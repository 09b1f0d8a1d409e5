import type { PositionAsk, PositionTrack, PositionView } from '../position-protocol';
import { levelWord } from '../service/text/level-words';
import { colorOf } from './color';

/** A track as a wedge of the chart. */
export interface ChartTrack {
  readonly id: string;
  readonly name: string;
  /** The place of the track in the chart, from one, for pictures that have no room for names. */
  readonly ordinal: number;
  /** How many dots its levels are told by. */
  readonly dots: number;
  /** What the position asks for; undefined where it asks for nothing. */
  readonly ask: ChartAsk | undefined;
  /** What the other position asks for; undefined where it asks for nothing, or there is none. */
  readonly compared: ChartAsk | undefined;
}

/** A level that is asked for. */
export interface ChartAsk {
  /** As written. */
  readonly level: string;
  /** Its name, where it has one. */
  readonly name?: string;
  /** How far up it is, from 0 to 1. */
  readonly share: number;
  readonly isOptional: boolean;
}

/** The wedges of one category. */
export interface ChartGroup {
  readonly name: string;
  /** As the format allows it. */
  readonly color: string | undefined;
  readonly tracks: readonly ChartTrack[];
}

/** What the chart of a position shows: the tracks of which either position asks for a level, by category. */
export function chartGroups({ categories }: Pick<PositionView, 'categories'>): readonly ChartGroup[] {
  let ordinal = 0;
  return categories.flatMap(({ name, color, tracks }) => {
    const shown = tracks.flatMap((track): ChartTrack[] => {
      const [ask, compared] = [chartAsk(track, track.ask), chartAsk(track, track.compared)];
      if (!ask && !compared) return [];
      ordinal += 1;
      return [{ id: track.id, name: track.name, ordinal, dots: track.dots, ask, compared }];
    });
    return shown.length === 0 ? [] : [{ name: name ?? '', color: colorOf(color), tracks: shown }];
  });
}

/** A level that the track does not have counts as nothing of it: how far up it is, nobody knows. */
function chartAsk({ dots: of }: PositionTrack, ask: PositionAsk | undefined): ChartAsk | undefined {
  if (ask?.level === undefined) return undefined;
  const share = of === 0 ? 0 : (ask.dots ?? 0) / of;
  const { level, name } = ask;
  return { level, ...(name === undefined ? {} : { name }), share, isOptional: ask.kind === 'optional' };
}

/**
 * What a track's label says of its level: `3`, `3 → 4`, `– → 1`.
 *
 * @param byName whether levels that are no numbers go by their names: `Senior Engineer`, or else `senior`
 */
export function levelWords({ ask, compared }: ChartTrack, isCompared: boolean, byName = false): string {
  const word = (each: ChartAsk): string => (byName ? levelWord(each) : each.level);
  const [before, after] = [ask, compared].map((each) => (each ? word(each) : '–'));
  return !isCompared || before === after ? `${before}` : `${before} → ${after}`;
}
