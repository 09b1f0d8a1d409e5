import { Fields } from '../../model/fields';
import { dereference, type ListNode } from '../../syntax/nodes';
import type { ProjectView } from '../project-view';
import { CompletionItemKind, scalarText, type Proposal } from './items';
import type { Cursor } from './cursor';

/** The levels that the maps of a list name, as text. */
export function levelsIn(list: ListNode | undefined): string[] {
  return (list?.items ?? []).flatMap((item) => {
    const map = dereference(item);
    const level = map?.kind === 'map' ? new Fields(map).text('level') : undefined;
    return level ? [level.value] : [];
  });
}

/** The levels that may come next in a list that has `present`: those of the scale from there on, or the next number. */
export function nextLevels(view: ProjectView, present: readonly string[]): string[] {
  const scale = (view.framework?.scale ?? []).flatMap((each) => each.level?.value ?? []);
  if (scale.length === 0) return [nextNumber(present)];
  const last = Math.max(-1, ...present.map((level) => scale.indexOf(level)));
  const free = (levels: readonly string[]): string[] => levels.filter((level) => !present.includes(level));
  return [...free(scale.slice(last + 1)), ...free(scale.slice(0, Math.max(last, 0)))];
}

/** The number after the highest in a list; 1 where there is none. */
export function nextNumber(present: readonly string[]): string {
  return String(Math.max(0, ...present.filter((level) => /^\d+$/.test(level)).map(Number)) + 1);
}

/** Levels as values, with what the scale or the track calls them. */
export function levelProposals(
  levels: readonly { readonly id: string; readonly name?: string | undefined; readonly reference?: string }[],
  cursor: Cursor,
): Proposal[] {
  return levels.map(({ id, name, reference }, index) => ({
    label: id,
    kind: CompletionItemKind.EnumMember,
    detail: name,
    // A number stays a number; a level that only looks like one is not to be had.
    text: /^\d+$/.test(id) ? id : scalarText(id, cursor),
    preselect: index === 0,
    ...(reference === undefined ? {} : { data: { reference } }),
  }));
}
