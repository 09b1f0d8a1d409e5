import type { TextChange } from '../edit/change';
import { parseReference } from '../model/reference';
import type { Ladder, Position } from '../model/ladder';
import { fieldsOf } from '../model/fields';
import type { SyntaxTree } from '../syntax/tree';
import { changed, keeping, parseTemplate } from './template-file';

/** What of a ladder is wanted. */
export interface LadderChoice {
  /** The ids of the tracks that there are. */
  readonly skills: ReadonlySet<string>;
  /** The ids of the positions; all where they are not named. */
  readonly positions?: readonly string[] | undefined;
}

/**
 * The text of a ladder as far as it can be filled with the tracks that there are: what it says of other tracks is left
 * out, and with it the positions that would ask for nothing.
 * @returns undefined where no position is left
 */
export function ladderText(text: string, choice: LadderChoice): string | undefined {
  const file = parseTemplate(text);
  const { tree, model } = file;
  if (model?.kind !== 'ladder') throw new Error('The text must be that of a ladder.');
  const kept = model.positions.filter((position) => isWanted(position, choice));
  if (kept.length === 0) return undefined;
  return changed(file, [
    ...keeping(tree, model.node, 'positions', (index) => kept.some((each) => isAt(model, index, each))),
    ...kept.flatMap((position) => trackRemovals(tree, position, choice.skills)),
  ]);
}

function isWanted({ id, requires }: Position, { skills, positions }: LadderChoice): boolean {
  if (positions && !positions.includes(id?.value ?? '')) return false;
  return requires.some(({ track }) => skills.has(track.value));
}

function isAt({ node }: Ladder, index: number, position: Position): boolean {
  return fieldsOf(node).list('positions')?.items[index] === position.node;
}

function trackRemovals(tree: SyntaxTree, position: Position, skills: ReadonlySet<string>): TextChange[] {
  const { node, requires, optional, notRequired, emphasises } = position;
  const has = (id: string | undefined): boolean => id !== undefined && skills.has(id);
  return [
    ...keeping(tree, node, 'requires', (index) => has(requires[index]?.track.value)),
    ...keeping(tree, node, 'optional', (index) => has(optional[index]?.track.value)),
    ...keeping(tree, node, 'not-required', (index) => has(notRequired[index]?.value)),
    ...keeping(tree, node, 'emphasises', (index) =>
      has(parseReference(emphasises[index]?.value ?? '')?.owner),
    ),
  ];
}

/** The ids of the tracks that the positions of a ladder ask for, or take as optional. */
export function tracksAskedFor(text: string): string[] {
  const { model } = parseTemplate(text);
  if (model?.kind !== 'ladder') throw new Error('The text must be that of a ladder.');
  return model.positions
    .flatMap(({ requires, optional }) => [...requires, ...optional])
    .map(({ track }) => track.value);
}
