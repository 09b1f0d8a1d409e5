import { useContext, useLayoutEffect } from 'preact/hooks';
import type { LevelTable, TablePart } from '../../../server/protocol';
import type { Draft, PartPlace } from '../../preview/draft';
import {
  answered,
  draftOf,
  findAgain,
  isChanged,
  partAt,
  savedText,
  sending,
  typed,
  withChange,
} from './draft';
import { EditingContext } from './editing';
import type { PartEditing } from './part-context';
import type { FocusAfter } from './use-move';

/** A table as it is, and as it is shown: all of its levels, or some of them. */
interface Tables {
  readonly whole: LevelTable;
  readonly shown: LevelTable;
}

/** The texts that are being changed in place: where they are by now, and what becomes of them. */
export function useTextEditors({ whole, shown }: Tables, focus: FocusAfter) {
  const { isOn, make, tell, draftsNow, setDrafts } = useContext(EditingContext);
  const placed = usePlacedDrafts(whole);
  const draftNow = (key: number): Draft | undefined => draftsNow().find((draft) => draft.key === key);
  const change = (key: number, how: (draft: Draft) => Draft | undefined): void =>
    setDrafts(withChange(draftsNow(), key, how));
  const focusOn = (place: PartPlace): void => {
    const there = placeIn(whole, shown, place);
    if (there) focus.part(there);
  };

  const open = (at: PartPlace): void => {
    const place = placeIn(shown, whole, at);
    const part = place && partAt(whole, place);
    if (!isOn || !place || !part) return;
    if (part.inheritedFrom !== undefined) {
      tell({ kind: 'refused', text: `This text is inherited from ${part.inheritedFrom}. Change it there.` });
      return;
    }
    tell(undefined);
    setDrafts([...draftsNow(), draftOf(draftsNow(), whole.track.id, place, part)]);
  };
  const send = async ({ draft: { key }, place, part }: Found, toPart: boolean): Promise<void> => {
    const draft = draftNow(key);
    if (!draft) return;
    const { source } = part;
    const { was } = draft;
    const text = savedText(draft);
    change(key, sending);
    const outcome = await make(() => ({ kind: 'text', source, was, text }), 'The text was changed.');
    const now = draftNow(key);
    const after = now && answered(now, text, outcome);
    const isDone = !('refused' in outcome);
    // It may have been drawn before the answer came, and have been closed with that.
    if (isDone && toPart && (after?.isSaved ?? true)) focusOn(place);
    change(key, () => after);
    if (isDone && after && now.waiting) await send({ draft: after, place, part }, now.waiting.toPart);
  };
  const close = (key: number, place: PartPlace | undefined, toPart: boolean): void => {
    if (toPart && place) focusOn(place);
    change(key, () => undefined);
  };
  const save = ({ draft: { key }, place, part }: Placed, toPart: boolean): void => {
    // A field tells that it was left also when it is taken away.
    const draft = draftNow(key);
    if (!draft || draft.isSaved) return;
    // After a refusal, leaving the field is no decision.
    if (!toPart && draft.refused !== undefined) return;
    if (draft.sent !== undefined) {
      const waiting = savedText(draft) === draft.sent ? undefined : { toPart };
      change(key, (now) => ({ ...now, waiting }));
    } else if (!isChanged(draft)) close(key, place, toPart);
    else if (place && part) void send({ draft, place, part }, toPart);
  };

  const editingOf = (each: Placed, part: TablePart): PartEditing => {
    const { draft, place } = each;
    return {
      part,
      draft,
      takesFocus: draft === placed.at(-1)?.draft,
      type: (text) => {
        focus.nowhere();
        change(draft.key, (now) => typed(now, text));
      },
      save: (toPart) => save(each, toPart),
      giveUp: () => close(draft.key, place, true),
    };
  };
  const found = placed.flatMap((each) =>
    each.part ? [[each.part, editingOf(each, each.part)] as const] : [],
  );
  return {
    open,
    shown: found.length === 0 ? none : new Map(found),
    lost: placed
      .filter(({ part, draft }) => !part && !draft.isSaved)
      .map((each) => editingOf(each, { text: each.draft.was, source: noSource })),
  };
}

/** The same at any time, so that texts are not drawn anew where none is changed. */
const none: ReadonlyMap<TablePart, PartEditing> = new Map();
const nowhere = { line: 0, character: 0 };
const noSource = { uri: '', range: { start: nowhere, end: nowhere } };

/** Where a level of one table is in another that has it, too. */
function placeIn(from: LevelTable, to: LevelTable, place: PartPlace): PartPlace | undefined {
  const shown = from.levels[place.level];
  const level = shown ? to.levels.indexOf(shown) : -1;
  return level < 0 ? undefined : { ...place, level };
}

/** A draft, and where its text is by now; nowhere, once it is gone or another draft has its place. */
interface Placed {
  readonly draft: Draft;
  readonly place: PartPlace | undefined;
  readonly part: TablePart | undefined;
}

/** A draft whose text is there. */
interface Found extends Placed {
  readonly place: PartPlace;
  readonly part: TablePart;
}

/** The drafts of texts in this table. What the table says by now is no draft any more. */
function usePlacedDrafts(table: LevelTable): readonly Placed[] {
  const { drafts, draftsNow, setDrafts } = useContext(EditingContext);
  const placed = placesOf(table, drafts);
  const isOld = (each: Placed): boolean => isDrawn(each) || isMoved(each);
  useLayoutEffect(() => {
    const old = placed.filter(isOld);
    if (old.length === 0) return;
    const present = (now: Draft): Draft | undefined => {
      const each = old.find(({ draft }) => draft.key === now.key);
      if (!each) return now;
      return isDrawn({ ...each, draft: now }) ? undefined : { ...now, place: each.place ?? now.place };
    };
    setDrafts(draftsNow().flatMap((now) => present(now) ?? []));
  });
  return placed.filter((each) => !isDrawn(each));
}

function placesOf(table: LevelTable, drafts: readonly Draft[]): readonly Placed[] {
  const taken = new Set<TablePart>();
  return drafts
    .filter(({ track }) => track === table.track.id)
    .map((draft): Placed => {
      const place = findAgain(table, draft);
      const part = place && partAt(table, place);
      if (!part || taken.has(part)) return { draft, place: undefined, part: undefined };
      taken.add(part);
      return { draft, place, part };
    });
}

/** Whether a draft is what its text says; one that is gone was saved. */
function isDrawn({ draft, part }: Placed): boolean {
  const isSaid = part?.text === savedText(draft);
  // What was saved while the page was hidden is there already.
  return draft.isSaved ? isSaid || !part : isSaid && part.text !== draft.was;
}

function isMoved({ draft, place }: Placed): boolean {
  return place !== undefined && JSON.stringify(place) !== JSON.stringify(draft.place);
}
