import type { EditRefusal } from '../../edit-protocol';
import type { TextChange } from '../edit/change';
import { commentsIn } from '../edit/comments';
import {
  blockInsertion,
  itemBlock,
  itemInsertion,
  itemLines,
  pairInsertion,
  removal,
  reordering,
  type ItemBlock,
} from '../edit/items';
import { layoutOf } from '../edit/layout';
import { columnOf, lineEnd, lineEndOf } from '../edit/lines';
import { scalarSource } from '../edit/scalar';
import { fieldsOf } from '../model/fields';
import type { Level } from '../model/track';
import { definitionAt } from '../schema/lookup';
import type { ListNode, Pair } from '../syntax/nodes';
import type { SyntaxTree } from '../syntax/tree';
import { quoted } from '../text/wording';
import type { LadderFile } from '../workspace/ladder-file';
import { criteriaOf, type CriterionPlace } from './actions/criterion-at';
import { asItem, itemAddition, placeFor } from './actions/placing';

/** Where a criterion goes: before one of the level's criteria, or behind them all. */
export interface Goal {
  readonly level: Level;
  /** Zero-based in the level's list as written. */
  readonly before: number | undefined;
}

/** Another order within the level. */
export function orderChanges(
  file: LadderFile,
  { list, index }: CriterionPlace,
  { before }: Goal,
): readonly TextChange[] {
  const order = list.items.map((_, at) => at).filter((at) => at !== index);
  const to = before === undefined ? order.length : order.indexOf(before);
  if (before === index || to === index) return [];
  order.splice(to, 0, index);
  return [reordering(file.tree, list, order, true)];
}

/** Out of one level, and into another, with the comments directly above it. */
export function levelChanges(
  file: LadderFile,
  place: CriterionPlace,
  { level, before }: Goal,
): readonly TextChange[] | EditRefusal {
  const { tree } = file;
  const { change, ...block } = blockOf(file, place);
  const out = place.list.items.length === 1 ? takenOut(tree, place) : change;
  const list = criteriaOf(level.node);
  const target = list && list.items.length > 0 ? list : undefined;
  if (target ? target.flow : level.node.flow) {
    // What takes lines of its own, or has a comment on its line, can't stand between brackets.
    const source = commentsIn(tree, out).length > 0 ? undefined : flowSource(place);
    const addition = source === undefined ? undefined : betweenBrackets(file, level, target, before, source);
    return addition ? [out, addition] : { refused: oneLineWords(level) };
  }
  if (target) return [out, blockInsertion(tree, target, before, block)];
  const pair = fieldsOf(level.node).pair('criteria');
  return pair ? [out, ...filled(file, pair, list, block)] : [out, withKey(file, level, block)];
}

function betweenBrackets(
  file: LadderFile,
  { node }: Level,
  list: ListNode | undefined,
  before: number | undefined,
  source: string,
): TextChange | undefined {
  if (list) return itemInsertion(file.tree, list, before ?? list.items.length, [source]);
  return itemAddition(file, node, definitionAt([], 'level') ?? {}, 'criteria', [source]);
}

/** The criterion as it is written, and the change that takes it out. */
function blockOf({ tree }: LadderFile, { list, index }: CriterionPlace): ItemBlock & { change: TextChange } {
  if (!list.flow) return itemBlock(tree, list, index);
  return { lines: itemLines(tree, list, index), comments: [], change: removal(tree, list, index) };
}

function oneLineWords(level: Level): string {
  return `The criteria of level ${quoted(level.level?.value ?? '')} are written on one line, where this one has no room. Move it in the text.`;
}

/** The criterion as it can stand between brackets; undefined where it takes lines of its own. */
function flowSource({ criterion: { node }, list }: CriterionPlace): string | undefined {
  if (list.flow) return node.kind === 'scalar' ? node.source : undefined;
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  if (node.style === 'single-quoted' || node.style === 'double-quoted') {
    return node.source.includes('\n') ? undefined : node.source;
  }
  const isPlain = node.style === 'plain' && !/[,[\]{}\n]/.test(node.source);
  return isPlain ? node.source : scalarSource(node.value, { style: 'single-quoted' });
}

/** Gives a level the key, with its first criterion in a line of its own. */
function withKey(file: LadderFile, { node }: Level, { lines, comments }: ItemBlock): TextChange {
  const { dash } = layoutOf(file);
  const items = [...comments.map((comment) => ' '.repeat(dash) + comment), ...asItem(lines, dash)];
  const after = placeFor(node, definitionAt([], 'level') ?? {}, 'criteria');
  return pairInsertion(file.tree, node, after, ['criteria:', ...items]);
}

/** Gives a level's key that holds no criteria its first one, in a line of its own. */
function filled(
  file: LadderFile,
  pair: Pair,
  list: ListNode | undefined,
  { lines, comments }: ItemBlock,
): TextChange[] {
  const { tree, document } = file;
  const text = document.getText();
  const keyStart = tree.offsetOf(pair.key.from, pair.key.start);
  const margin = ' '.repeat(columnOf(text, keyStart));
  const { dash } = layoutOf(file);
  const all = [...comments.map((comment) => ' '.repeat(dash) + comment), ...asItem(lines, dash)];
  const at = lineEnd(text, tree.offsetOf(pair.to, pair.end));
  const eol = lineEndOf(document);
  const newText = all.map((line) => eol + (line === '' ? '' : margin + line)).join('');
  const addition = { start: at, end: at, newText };
  if (!list) return [addition];
  const start = tree.offsetOf(list.from, list.start);
  const blanks = /[ ]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return [{ start: start - blanks, end: tree.offsetOf(list.to, list.end), newText: '' }, addition];
}

/** The criterion; where it is the only one, the key of the list too, which would say nothing. */
export function takenOut(tree: SyntaxTree, { level, list, index }: CriterionPlace): TextChange {
  if (list.items.length > 1) return removal(tree, list, index);
  return removal(
    tree,
    level.node,
    level.node.pairs.findIndex((pair) => pair.value === list),
  );
}
