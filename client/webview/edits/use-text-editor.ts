import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { LevelTable } from '../../../server/protocol';
import type { PartPlace } from '../../preview/draft';
import { draftOf, findAgain, isChanged, isUnsaved, partAt, savedText } from './draft';
import { EditingContext } from './editing';
import type { PartEditing } from './part-context';

/** The text that is being changed in place: where it is by now, and what becomes of it. */
export function useTextEditor(table: LevelTable, focus: (place: PartPlace) => void) {
  const { isOn, make, tell, setDraft } = useContext(EditingContext);
  const { draft, place, part } = useDraft(table);
  // The field tells that it was left also when it is taken away.
  const isClosed = useRef(false);

  const open = (at: PartPlace): void => {
    const chosen = partAt(table, at);
    if (!isOn || !chosen) return;
    if (chosen.inheritedFrom !== undefined) {
      tell({
        kind: 'refused',
        text: `This text is inherited from ${chosen.inheritedFrom}. Change it there.`,
      });
      return;
    }
    // Another text in its place would take what was typed, or be taken by the answer to it.
    if (draft && isUnsaved(draft)) {
      tell({ kind: 'refused', text: 'Another text of this track is not saved yet. Save it, or give it up.' });
      return;
    }
    tell(undefined);
    isClosed.current = false;
    setDraft(draftOf(table.track.id, at, chosen));
  };
  const save = async (toPart: boolean): Promise<void> => {
    if (!draft || isClosed.current) return;
    // After a refusal, leaving the field is no decision.
    if (!toPart && draft.refused !== undefined) return;
    if (!isChanged(draft)) {
      close(toPart);
      return;
    }
    if (!place || !part) return;
    isClosed.current = true;
    const text = savedText(draft);
    const { source } = part;
    const outcome = await make(
      () => ({ kind: 'text', source, was: draft.was, text }),
      'The text was changed.',
    );
    if (!('refused' in outcome)) {
      if (toPart) focus(place);
      setDraft({ ...draft, isSaved: true, was: text });
      return;
    }
    isClosed.current = false;
    if (outcome.now === undefined) setDraft({ ...draft, refused: outcome.refused });
    else {
      const refused = `The text was changed meanwhile, to “${outcome.now.trim()}”. Ctrl+Enter puts yours in its place, Escape gives yours up.`;
      setDraft({ ...draft, was: outcome.now, refused });
    }
  };
  const close = (toPart: boolean): void => {
    isClosed.current = true;
    if (toPart && place) focus(place);
    setDraft(undefined);
  };
  const type = (text: string): void => {
    if (draft) setDraft({ ...draft, text });
  };
  const rest = draft && {
    draft,
    type,
    save: (toPart: boolean) => void save(toPart),
    giveUp: () => close(true),
  };
  const shown: PartEditing | undefined = rest && part && { part, ...rest };
  const lost: PartEditing | undefined =
    rest && !part && !draft.isSaved ? { part: { text: draft.was, source: noSource }, ...rest } : undefined;
  return { open, shown, lost };
}

const nowhere = { line: 0, character: 0 };
const noSource = { uri: '', range: { start: nowhere, end: nowhere } };

/** The draft of a text in this table, and where that text is by now. */
function useDraft(table: LevelTable) {
  const { draft: any, setDraft } = useContext(EditingContext);
  const draft = any?.track === table.track.id ? any : undefined;
  const place = draft && findAgain(table, draft);
  const part = place && partAt(table, place);
  const isSaid = draft !== undefined && part?.text === savedText(draft);
  // What was saved while the page was hidden is there already.
  const isDrawn = draft?.isSaved ? isSaid || !part : isSaid && part.text !== draft.was;
  const isMoved = place !== undefined && JSON.stringify(place) !== JSON.stringify(draft?.place);
  useLayoutEffect(() => {
    if (isDrawn) setDraft(undefined);
    else if (draft && isMoved) setDraft({ ...draft, place });
  }, [isDrawn, isMoved]);
  return { draft, place, part };
}
