import { isNumber, levelWord } from '../../server/service/text/level-words';
import { rangeText } from '../../server/service/text/points';
import { counted, listed, sentenceCase } from '../../server/service/text/wording';
import type {
  AskedCount,
  PositionAsk,
  PositionCategory,
  PositionName,
  PositionTrack,
  PositionView,
} from '../../server/position-protocol';
import { isFound, searchWords } from './search';

/** The part of a position that is shown. */
export interface ShownPart {
  categories: PositionCategory[];
  /** How many tracks there are, and how many of these match what is searched for. */
  all: number;
  found: number;
}

/** What is shown of a position: the tracks that match a search by their name, id or category; everything without one. */
export function shownPart({ categories }: PositionView, search: string): ShownPart {
  const words = searchWords(search);
  const shown = categories
    .map((category) => ({
      ...category,
      tracks: category.tracks.filter(({ id, name }) =>
        isFound(`${name} ${id} ${category.name ?? ''}`, words),
      ),
    }))
    .filter(({ tracks }) => tracks.length > 0);
  return { categories: shown, all: countOf(categories), found: countOf(shown) };
}

function countOf(categories: readonly PositionCategory[]): number {
  return categories.reduce((sum, { tracks }) => sum + tracks.length, 0);
}

/** How two positions differ, track by track. */
export interface Difference {
  /** Tracks of which more is asked for. */
  more: PositionTrack[];
  /** Tracks of which less is asked for. */
  less: PositionTrack[];
  /** Tracks of which something else is asked for, of which nobody can tell whether it is more. */
  other: PositionTrack[];
  /** How many tracks stay the same. */
  same: number;
  gained: AskedCount;
  dropped: AskedCount;
}

/** How what is asked of some tracks differs. */
export function differenceOf(categories: readonly PositionCategory[]): Difference {
  const difference: Difference = {
    more: [],
    less: [],
    other: [],
    same: 0,
    gained: { levels: 0, criteria: 0 },
    dropped: { levels: 0, criteria: 0 },
  };
  for (const track of categories.flatMap(({ tracks }) => tracks)) {
    const side = sideOf(track);
    if (side === 'same') difference.same += 1;
    else difference[side].push(track);
    add(difference.gained, track.change?.gained);
    add(difference.dropped, track.change?.dropped);
  }
  return difference;
}

function sideOf({ change, compared }: PositionTrack): 'more' | 'less' | 'other' | 'same' {
  switch (change?.kind) {
    case 'higher':
    case 'new':
      return 'more';
    case 'lower':
    case 'gone':
      return 'less';
    case 'kind':
      return compared?.kind === 'required' ? 'more' : 'less';
    case 'unclear':
      return 'other';
    default:
      return 'same';
  }
}

function add(sum: AskedCount, more: AskedCount | undefined): void {
  sum.levels += more?.levels ?? 0;
  sum.criteria += more?.criteria ?? 0;
}

/** The difference in sentences: "It asks for more of 3 tracks. 4 levels with 11 criteria to gain." */
export function differenceText({ more, less, other, same, gained, dropped }: Difference): string {
  const tracks = [
    more.length > 0 && `more of ${counted(more.length, 'track')}`,
    less.length > 0 && `less of ${counted(less.length, 'track')}`,
    other.length > 0 && `something else of ${counted(other.length, 'track')}`,
    same > 0 && `the same of ${counted(same, 'track')}`,
  ].filter((words) => words !== false);
  const texts = [
    gained.levels > 0 && `${countText(gained)} to gain`,
    dropped.levels > 0 && `${countText(dropped)} no longer asked for`,
  ].filter((words) => words !== false);
  const asked =
    tracks.length > 0 ? `It asks for ${listed(tracks)}.` : 'Neither asks for a level of any track.';
  return [asked, texts.length > 0 ? `${sentenceCase(listed(texts))}.` : ''].filter(Boolean).join(' ');
}

function countText({ levels, criteria }: AskedCount): string {
  const words = counted(levels, 'level');
  return criteria === 0 ? words : `${words} with ${counted(criteria, 'criterion', 'criteria')}`;
}

/** What changes of a track: "level 2 → 3", "new: level 1". */
export function changeText({ change, ask, compared }: PositionTrack): string {
  const [before, after] = [levelText(ask), levelText(compared)];
  switch (change?.kind) {
    case 'higher':
    case 'lower':
    case 'unclear':
      return `${before} → ${after}${kindChange(ask, compared)}`;
    case 'new':
      return `new: ${after}${compared?.kind === 'optional' ? ', optional' : ''}`;
    case 'gone':
      return `${before}, then ${compared ? 'not required' : 'no longer asked for'}`;
    case 'kind':
      return compared?.kind === 'required' ? 'now required' : 'now optional';
    default:
      return 'the same';
  }
}

function levelText(ask: PositionAsk | undefined): string {
  return ask ? levelWord(ask) : '–';
}

/** What changes of a track, in as few words as can stand beside its levels: "3 → 4", "higher". */
export function shortChangeText(track: PositionTrack): string {
  const { change, ask, compared } = track;
  const isByNumber = [ask, compared].every((each) => each?.level !== undefined && isNumber(each.level));
  if (isByNumber || (change?.kind !== 'higher' && change?.kind !== 'lower')) return changeText(track);
  return `${change.kind}${kindChange(ask, compared)}`;
}

function kindChange(ask: PositionAsk | undefined, compared: PositionAsk | undefined): string {
  if (ask?.kind === compared?.kind) return '';
  return compared?.kind === 'required' ? ', now required' : ', now optional';
}

/** What two positions are worth, where that differs: "31 to 58 points, then at least 90 points". */
export function pointsChange(position: PositionName, compared: PositionName): string | undefined {
  const [before = 'No points', after = 'no points'] = [
    rangeText(position.points),
    rangeText(compared.points),
  ];
  return before.toLowerCase() === after.toLowerCase() ? undefined : `${sentenceCase(before)}, then ${after}.`;
}
