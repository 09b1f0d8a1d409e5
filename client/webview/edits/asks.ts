import type { PictureAsk } from '../../../server/edit-protocol';
import type { GridAsk, GridLevel, GridPosition, GridTrack } from '../../../server/grid-protocol';
import { levelTitle } from '../../../server/service/text/level-words';
import { sentenceCase } from '../../../server/service/text/wording';
import { cellContent } from '../grid-model';

/** What a position says of a track, as the grid shows it. */
export function shownAsk({ id }: GridTrack, { asks }: GridPosition): PictureAsk {
  const ask = Object.hasOwn(asks, id) ? asks[id] : undefined;
  if (!ask) return { kind: 'unsaid' };
  if (ask.kind === 'not-required') return { kind: ask.kind };
  return { kind: ask.kind, ...(ask.level === undefined ? {} : { level: ask.level }) };
}

/** The same level or another, as the position asks for a track now: what is welcome stays so, all else is required. */
export function atLevel(level: string, present: PictureAsk): PictureAsk {
  return { kind: present.kind === 'optional' ? 'optional' : 'required', level };
}

/** What a key pressed in a cell stands for; undefined for one that means nothing there. */
export function askForKey(
  levels: readonly GridLevel[],
  present: PictureAsk,
  key: string,
): PictureAsk | undefined {
  if (key === 'Delete' || key === 'Backspace') return { kind: 'unsaid' };
  const place = levels.findIndex(({ level }) => level === levelOf(present));
  const next = levelForKey(levels, place, key);
  return next && next.level !== levelOf(present) ? atLevel(next.level, present) : undefined;
}

function levelForKey(levels: readonly GridLevel[], place: number, key: string): GridLevel | undefined {
  if (key === '+' || key === '=') return levels[place + 1];
  if (key === '-') return levels[place - 1];
  if (!/^\d$/.test(key)) return undefined;
  const named = levels.find(({ level }) => level === key);
  // Where levels are words, a digit counts them.
  const isCounted = !levels.some(({ level }) => /^\d+$/.test(level));
  return named ?? (isCounted ? levels[Number(key) - 1] : undefined);
}

/** The level that is asked for. */
export function levelOf(ask: PictureAsk): string | undefined {
  return 'level' in ask ? ask.level : undefined;
}

/** Whether two say the same. */
export function isSameAsk(a: PictureAsk, b: PictureAsk): boolean {
  return a.kind === b.kind && levelOf(a) === levelOf(b);
}

/** What an ask says, as the cell would say it. */
export function askWords(track: GridTrack, position: GridPosition, ask: PictureAsk): string {
  const { kind } = ask;
  const level = levelOf(ask);
  const asks: Record<string, GridAsk> =
    kind === 'unsaid'
      ? {}
      : { [track.id]: { kind, ...(level === undefined ? {} : { level }), at: { line: 0, character: 0 } } };
  return cellContent(track, { ...position, asks }).words;
}

/** Something that a position can say of a track. */
export interface Choice {
  ask: PictureAsk;
  words: string;
  role: 'radio' | 'checkbox';
  isChecked: boolean;
}

/** All that a position can say of a track: a level, whether it is only welcome, and that it is not required. */
export function choicesOf({ levels }: GridTrack, present: PictureAsk): Choice[][] {
  const level = levelOf(present);
  const radio = (ask: PictureAsk, words: string): Choice => ({
    ask,
    words,
    role: 'radio',
    isChecked: isSameAsk(ask, present),
  });
  const named = levels.map((each) => ({
    ...radio(atLevel(each.level, present), sentenceCase(levelTitle(each))),
    isChecked: each.level === level,
  }));
  const isOptional = present.kind === 'optional';
  const optional: Choice[] =
    level === undefined
      ? []
      : [
          {
            ask: { kind: isOptional ? 'required' : 'optional', level },
            words: 'Optional',
            role: 'checkbox',
            isChecked: isOptional,
          },
        ];
  const rest = [radio({ kind: 'not-required' }, 'Not required'), radio({ kind: 'unsaid' }, 'Say nothing')];
  return [named, optional, rest].filter((group) => group.length > 0);
}
