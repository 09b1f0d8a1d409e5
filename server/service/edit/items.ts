import type { ListNode, MapNode, Pair, Span, SyntaxNode } from '../syntax/nodes';
import type { SyntaxTree } from '../syntax/tree';
import type { TextChange } from './change';
import { flowItemSource, flowMapSource } from './scalar';
import { columnOf, lineEnd, lineEndOf, lineStart, nextLine } from './lines';

/** An item of a list, or a pair of a map, by its zero-based place. */
type Container = ListNode | MapNode;

/**
 * Takes a member out of a list or map. What stands on its lines behind it (a comment) goes along; comments above it
 * stay. Of a list or map that has no other member, take out what holds it instead: an empty one says something else.
 */
export function removal(tree: SyntaxTree, container: Container, index: number): TextChange {
  const text = tree.document.getText();
  if (container.flow) return flowRemoval(tree, container, index);
  const [start, end] = extentOf(tree, container, index);
  if (/\S/.test(text.slice(lineStart(text, start), start))) {
    // It shares its first line with the dash of the map that it is in, behind which the next pair moves up.
    const next = memberStart(tree, container, index + 1);
    return { start, end: next ?? end, newText: '' };
  }
  const from = lineStart(text, start);
  const to = nextLine(text, end);
  const isLast = to === text.length && lineEnd(text, end) === text.length;
  return { start: isLast ? beforeLineEnd(text, from) : from, end: to, newText: '' };
}

/** The text of a list's item without its dash, its anchor included, its further lines moved to the left margin. */
export function itemLines(tree: SyntaxTree, list: ListNode, index: number): string[] {
  const text = tree.document.getText();
  const item = list.items[index];
  if (!item) return [''];
  const own = tree.offsetOf(item.from, item.start);
  // What stands between a dash and its item is an anchor, a tag or a comment.
  const dash = memberStart(tree, list, index) ?? own;
  const start = list.flow
    ? own
    : dash + 1 + (/^[ ]*(?=[^ \r\n])/.exec(text.slice(dash + 1, own))?.[0].length ?? own - dash - 1);
  const end = lineEnd(text, tree.offsetOf(item.to, item.end));
  return dedent(text.slice(start, list.flow ? tree.offsetOf(item.to, item.end) : end), columnOf(text, start));
}

/** Lines of which the first is at its place and the others are indented by at least `column`, all at the margin. */
function dedent(text: string, column: number): string[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => {
    if (index === 0) return line;
    const indent = line.length - line.trimStart().length;
    return line.slice(Math.min(indent, column));
  });
}

/**
 * Puts a new item into a list that has one.
 * @param lines the item without its dash, further lines as at the left margin
 * @param index where it shall stand, zero-based
 */
export function itemInsertion(
  tree: SyntaxTree,
  list: ListNode,
  index: number,
  lines: readonly string[],
): TextChange {
  const text = tree.document.getText();
  if (list.flow) {
    return flowInsertion(tree, list, index, flowItemSource(lines.join(' '), isTight(tree, list)));
  }
  const eol = lineEndOf(tree.document);
  const [first] = extentOf(tree, list, 0);
  const indent = ' '.repeat(columnOf(text, first));
  const item = `${indent}- ${lines.map((line, at) => (at === 0 || line === '' ? line : `${indent}  ${line}`)).join(eol)}`;
  if (index === 0) {
    const at = lineStart(text, first);
    return { start: at, end: at, newText: item + eol };
  }
  const at = lineEnd(text, extentOf(tree, list, index - 1)[1]);
  return { start: at, end: at, newText: eol + item };
}

/**
 * The lines of a new item as they can stand in a list or a map: as they are, but between brackets on one line. Undefined
 * where that cannot be, or the brackets do not stand on one line.
 * @param lines the item without its dash, further lines as at the left margin
 */
export function fittingLines(
  tree: SyntaxTree,
  container: Container,
  lines: readonly string[],
): readonly string[] | undefined {
  if (!container.flow || lines.length === 1) return lines;
  if (!isOnOneLine(tree, container)) return undefined;
  const source = flowMapSource(lines, isTight(tree, container));
  return source === undefined ? undefined : [source];
}

/** Whether a list or map begins and ends on the same line. */
export function isOnOneLine(tree: SyntaxTree, container: Container): boolean {
  return !/[\r\n]/.test(sourceOf(tree, container));
}

/** Whether there are no spaces within braces. */
function isTight(tree: SyntaxTree, container: Container): boolean {
  return /\{\S/.test(sourceOf(tree, container));
}

function sourceOf(tree: SyntaxTree, { from, start, to, end }: Span): string {
  return tree.document.getText().slice(tree.offsetOf(from, start), tree.offsetOf(to, end));
}

/**
 * Puts a new pair into a map that has one, after the pair at `after` (zero-based; -1 puts it first).
 * @param lines the pair from its key on, further lines as if the key stood at the left margin
 */
export function pairInsertion(
  tree: SyntaxTree,
  map: MapNode,
  after: number,
  lines: readonly string[],
): TextChange {
  if (map.flow) return flowInsertion(tree, map, after + 1, lines.join(' '));
  const text = tree.document.getText();
  const eol = lineEndOf(tree.document);
  const [first] = extentOf(tree, map, 0);
  const indent = ' '.repeat(columnOf(text, first));
  if (after < 0) {
    const newText = lines.map((line) => (line === '' ? eol : `${line}${eol}${indent}`)).join('');
    return { start: first, end: first, newText };
  }
  const at = lineEnd(text, extentOf(tree, map, after)[1]);
  return {
    start: at,
    end: at,
    newText: lines.map((line) => (line === '' ? eol : `${eol}${indent}${line}`)).join(''),
  };
}

/** An item as it stands in a block list, and the comment lines directly above it. */
export interface ItemBlock {
  /** Without its dash, further lines as at the left margin. */
  readonly lines: readonly string[];
  /** Comment lines, as at the left margin. */
  readonly comments: readonly string[];
}

/** An item of a block list with the comment lines directly above it, and the change that takes out both. */
export function itemBlock(
  tree: SyntaxTree,
  list: ListNode,
  index: number,
): ItemBlock & { change: TextChange } {
  const text = tree.document.getText();
  const change = removal(tree, list, index);
  const [dash] = extentOf(tree, list, index);
  const start = blockStart(text, dash, true);
  const above = text.slice(start, lineStart(text, dash)).split(/\r\n|\r|\n/);
  return {
    lines: itemLines(tree, list, index),
    comments: above.slice(0, -1).map((line) => line.trim()),
    change: { ...change, start: change.start - (lineStart(text, dash) - start) },
  };
}

/** Puts an item, with comments above it, before another of a block list that has one; behind the last with no other. */
export function blockInsertion(
  tree: SyntaxTree,
  list: ListNode,
  before: number | undefined,
  { lines, comments }: ItemBlock,
): TextChange {
  const text = tree.document.getText();
  const eol = lineEndOf(tree.document);
  const [first] = extentOf(tree, list, 0);
  const indent = ' '.repeat(columnOf(text, first));
  const further = lines.map((line, at) => (at === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`));
  const block = [...comments, ...further].map((line) => (line === '' ? '' : indent + line)).join(eol);
  if (before === undefined) {
    const at = lineEnd(text, extentOf(tree, list, list.items.length - 1)[1]);
    return { start: at, end: at, newText: eol + block };
  }
  const at = blockStart(text, extentOf(tree, list, before)[0], true);
  return { start: at, end: at, newText: block + eol };
}

/**
 * Puts the items of a list into another order. Comments directly above an item of a block list go along with it, blank
 * lines between items stay where they are; between brackets, so does all that stands between the items.
 * @param order for each place, the zero-based present place of the item that shall stand there
 * @param withFirst whether comments above the first item are its own too, and not the whole list's
 */
export function reordering(
  tree: SyntaxTree,
  list: ListNode,
  order: readonly number[],
  withFirst = false,
): TextChange {
  const text = tree.document.getText();
  const extents = list.items.map((_, index) => extentOf(tree, list, index));
  const starts = extents.map(([start], index) =>
    list.flow ? start : blockStart(text, start, withFirst || index > 0),
  );
  const ends = extents.map(([, end]) => (list.flow ? end : lineEnd(text, end)));
  const blocks = starts.map((start, index) => text.slice(start, ends[index]));
  const gaps = ends.map((end, index) => text.slice(end, starts[index + 1] ?? end));
  const newText = order.map((from, place) => (blocks[from] ?? '') + (gaps[place] ?? '')).join('');
  return { start: starts[0] ?? 0, end: ends.at(-1) ?? 0, newText };
}

/** The start of the line of an item's dash, or of the comment lines directly above it that stand at the same column. */
function blockStart(text: string, dash: number, withComments: boolean): number {
  const indent = ' '.repeat(columnOf(text, dash));
  let start = lineStart(text, dash);
  while (withComments && start > 0) {
    const above = lineStart(text, beforeLineEnd(text, start));
    if (!text.startsWith(`${indent}#`, above)) break;
    start = above;
  }
  return start;
}

/** Where a member starts and ends: from its dash, key or anchor to the end of what it says. */
function extentOf(
  tree: SyntaxTree,
  container: Container,
  index: number,
): readonly [start: number, end: number] {
  const start = memberStart(tree, container, index);
  if (start === undefined) throw new Error(`A ${container.kind} has no member ${index}.`);
  const member = membersOf(container)[index];
  return [start, member ? tree.offsetOf(member.to, member.end) : start + 1];
}

function memberStart(tree: SyntaxTree, container: Container, index: number): number | undefined {
  const mark: Span | undefined =
    container.kind === 'list' && !container.flow ? container.dashes[index] : membersOf(container)[index];
  if (!mark) return undefined;
  const start = tree.offsetOf(mark.from, mark.start);
  if (!container.flow) return start;
  const text = tree.document.getText();
  const before = text.slice(lineStart(text, start), start);
  return start - (/(?:[&!][^\s,[\]{}]*[ \t]+)*$/.exec(before)?.[0].length ?? 0);
}

function membersOf(container: Container): readonly (SyntaxNode | Pair | undefined)[] {
  return container.kind === 'list' ? container.items : container.pairs;
}

function flowRemoval(tree: SyntaxTree, container: Container, index: number): TextChange {
  const text = tree.document.getText();
  const [start, end] = extentOf(tree, container, index);
  const next = memberStart(tree, container, index + 1);
  if (next !== undefined) return { start, end: next, newText: '' };
  const comma = /\s*,\s*$/.exec(text.slice(0, start));
  return { start: comma?.index ?? start, end, newText: '' };
}

function flowInsertion(tree: SyntaxTree, container: Container, index: number, newText: string): TextChange {
  if (membersOf(container).length === 0) {
    const at = tree.offsetOf(container.from, container.start) + 1;
    return { start: at, end: at, newText: container.kind === 'map' ? ` ${newText} ` : newText };
  }
  if (index === 0) {
    const [at] = extentOf(tree, container, 0);
    return { start: at, end: at, newText: `${newText}, ` };
  }
  const [, at] = extentOf(tree, container, index - 1);
  return { start: at, end: at, newText: `, ${newText}` };
}

/** The offset before the line end that stands in front of a line. */
function beforeLineEnd(text: string, start: number): number {
  if (text.startsWith('\r\n', start - 2)) return start - 2;
  return Math.max(0, start - 1);
}
