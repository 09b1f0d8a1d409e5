import type { LevelTable, TablePart } from '../../../server/protocol';
import type { Draft, PartPlace } from '../../preview/draft';
import type { EditOutcome } from '../../preview/edit-messages';

/** A draft of a text as it is, to be added to others. */
export function draftOf(
  others: readonly Draft[],
  track: string,
  place: PartPlace,
  { text }: TablePart,
): Draft {
  const key = Math.max(-1, ...others.map((other) => other.key)) + 1;
  return { key, track, place, was: text, text: withoutLineEnds(text) };
}

/** The drafts, one of them changed; without it where the change leaves nothing of it. */
export function withChange(
  drafts: readonly Draft[],
  key: number,
  change: (draft: Draft) => Draft | undefined,
): Draft[] {
  return drafts.flatMap((draft) => (draft.key === key ? (change(draft) ?? []) : [draft]));
}

/** A draft after more was typed, which is not saved even where what was there before is. */
export function typed(draft: Draft, text: string): Draft {
  return { ...draft, text, isSaved: false };
}

/** A draft of which all is sent to be saved. */
export function sending(draft: Draft): Draft {
  return { ...draft, sent: savedText(draft), waiting: undefined };
}

/** A draft once it is known what became of what was sent. Where more was typed meanwhile, it is one of that. */
export function answered(draft: Draft, sent: string, outcome: EditOutcome): Draft {
  const after = { ...draft, sent: undefined, waiting: undefined };
  if (!('refused' in outcome)) {
    const isSaved = savedText(draft) === sent;
    return { ...after, was: sent, refused: undefined, isSaved };
  }
  const { refused, now } = outcome;
  return now === undefined ? { ...after, refused } : { ...after, was: now, refused: changedMeanwhile(now) };
}

function changedMeanwhile(now: string): string {
  return `The text was changed meanwhile, to “${now.trim()}”. Ctrl+Enter puts yours in its place, Escape gives yours up.`;
}

/** What to save of a draft: the line ends at the end of the text stay as they were. */
export function savedText({ was, text }: Draft): string {
  return withoutLineEnds(text) + was.slice(withoutLineEnds(was).length);
}

/** Whether a draft says something else than its text. */
export function isChanged(draft: Draft): boolean {
  return savedText(draft) !== draft.was;
}

/** Whether a draft has something in it that is written nowhere else. */
export function isUnsaved(draft: Draft): boolean {
  return draft.isSaved !== true && isChanged(draft);
}

function withoutLineEnds(text: string): string {
  return text.replace(/\n+$/, '');
}

/** The part of a table at a place. */
export function partAt({ levels }: LevelTable, place: PartPlace): TablePart | undefined {
  const level = levels[place.level];
  const criterion = place.criterion === undefined ? undefined : level?.criteria[place.criterion];
  switch (place.row) {
    case 'summary':
      return level?.summary;
    case 'criterion':
      return criterion;
    case 'example': {
      const examples = place.criterion === undefined ? level?.examples : criterion?.examples;
      return place.example === undefined ? undefined : examples?.[place.example];
    }
  }
}

/**
 * The place of a draft's text in a newer table: where it was, or where the same text is by now; where it was, too, when
 * the text there has changed. Undefined where it is gone.
 */
export function findAgain(table: LevelTable, { place, was, sent }: Draft): PartPlace | undefined {
  const here = partAt(table, place);
  if (here && (here.text === was || here.text === sent)) return place;
  const same = placesOf(table).filter((each) => each.row === place.row && partAt(table, each)?.text === was);
  return same.find(({ level }) => level === place.level) ?? same[0] ?? (here && place);
}

function placesOf({ levels }: LevelTable): PartPlace[] {
  return levels.flatMap(({ summary, criteria, examples }, level): PartPlace[] => [
    ...(summary ? [{ level, row: 'summary' } as const] : []),
    ...criteria.flatMap((each, criterion): PartPlace[] => [
      { level, row: 'criterion', criterion },
      ...each.examples.map((_, example) => ({ level, row: 'example', criterion, example }) as const),
    ]),
    ...examples.map((_, example) => ({ level, row: 'example', example }) as const),
  ]);
}
