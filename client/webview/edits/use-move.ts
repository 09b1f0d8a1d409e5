import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { LevelTable } from '../../../server/protocol';
import type { PartPlace } from '../../preview/draft';
import { EditingContext } from './editing';
import { moveEdit, moveWords, placeAfter, type CriterionPlace, type MoveGoal } from './moves';
import { elementOfPlace } from './part-elements';

/** Moves a criterion, and takes the focus along. */
export function useMove(table: LevelTable, focus: (goal: MoveGoal, text: string) => void) {
  const { make } = useContext(EditingContext);
  return (from: CriterionPlace, goal: MoveGoal): void => {
    const edit = moveEdit(table, from, goal);
    if (!edit) return;
    void make(() => edit, moveWords(table, from, goal)).then((outcome) => {
      if (!('refused' in outcome)) focus(goal, edit.was);
    });
  };
}

/** Brings the focus back to a text, once it is drawn where it is to be. */
export interface FocusAfter {
  readonly part: (place: PartPlace) => void;
  readonly criterion: (goal: MoveGoal, text: string) => void;
  /** Leaves the focus where it is. */
  readonly nowhere: () => void;
}

/** What brings the focus back in a table. */
export function useFocusAfter(ref: { readonly current: HTMLElement | null }, table: LevelTable): FocusAfter {
  const wanted = useRef<((table: LevelTable) => PartPlace | undefined) | undefined>(undefined);
  const latest = useRef(table);
  latest.current = table;
  const tryNow = (): void => {
    const place = wanted.current?.(latest.current);
    const element = place && ref.current ? elementOfPlace(ref.current, place) : undefined;
    if (!element) return;
    wanted.current = undefined;
    element.focus();
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  useLayoutEffect(tryNow);
  return {
    part: (place) => {
      wanted.current = () => place;
    },
    nowhere: () => {
      wanted.current = undefined;
    },
    criterion: (goal, text) => {
      wanted.current = (shown) => {
        const place = placeAfter(shown, goal, text);
        return place && { row: 'criterion', ...place };
      };
      tryNow();
    },
  };
}
