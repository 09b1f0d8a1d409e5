import type { SelectionRange } from 'vscode-languageserver-types';
import type { Position } from '../../../protocol';
import { spanIn, type Pair, type Span, type SyntaxNode } from '../../syntax/nodes';
import { contentStart } from '../../syntax/scalars';
import type { SyntaxTree } from '../../syntax/tree';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { itemSpan } from './dashes';

/** From and to an offset of the document, in UTF-16 units. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * For each position, what an author would select there, each in the next larger: a word, a value without its quotes,
 * the value, the pair, the item, the list, and so on to the whole file. None for a file that is not known.
 */
export function selectionRanges(
  workspace: LadderWorkspace,
  uri: string,
  positions: readonly Position[],
): SelectionRange[] {
  const tree = workspace.file(uri)?.tree;
  return tree ? positions.map((position) => selectionAt(tree, tree.document.offsetAt(position))) : [];
}

function selectionAt(tree: SyntaxTree, offset: number): SelectionRange {
  const { document } = tree;
  const whole = { start: 0, end: document.getText().length };
  let selection: SelectionRange = { range: rangeOf(tree, whole) };
  let last = whole;
  for (const next of [...extentsAt(tree, offset), ...wordAt(tree, offset)]) {
    const isWithin = last.start <= next.start && next.end <= last.end;
    const isSmaller = next.end - next.start < last.end - last.start;
    if (!isWithin || !isSmaller || offset < next.start || next.end < offset) continue;
    selection = { range: rangeOf(tree, next), parent: selection };
    last = next;
  }
  return selection;
}

/** The parts of the tree that hold the offset, outermost first. */
function extentsAt(tree: SyntaxTree, offset: number): Extent[] {
  const spans: Span[] = [];
  let list: SyntaxNode | undefined;
  for (const step of tree.pathAt(offset)) {
    if (list?.kind === 'list' && 'kind' in step) spans.push(itemSpan(list, list.items.indexOf(step), step));
    spans.push(step, ...contentOf(step));
    list = 'kind' in step ? step : undefined;
  }
  const comment = tree.comments.find((each) => tree.contains(each, offset));
  if (comment) spans.push(comment);
  return spans.map(({ from, start, to, end }) => ({
    start: tree.offsetOf(from, start),
    end: tree.offsetOf(to, end),
  }));
}

/** What is within the quotes of a scalar, or below the header of a block. */
function contentOf(step: SyntaxNode | Pair): Span[] {
  if (!('kind' in step) || step.kind !== 'scalar') return [];
  const { from, start, end, source, style } = step;
  const isQuoted = style === 'single-quoted' || style === 'double-quoted';
  const isClosed = isQuoted && source.length > 1 && source.endsWith(source.charAt(0));
  return [spanIn(from, start + contentStart(step), isClosed ? end - 1 : end)];
}

/** The word at an offset; a kebab-case id is one. */
function wordAt({ document }: SyntaxTree, offset: number): Extent[] {
  const { line } = document.positionAt(offset);
  const lineStart = document.offsetAt({ line, character: 0 });
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}_]+(?:[-'’][\p{L}\p{M}\p{N}_]+)*/gu)) {
    const start = lineStart + match.index;
    const end = start + match[0].length;
    if (start <= offset && offset <= end) return [{ start, end }];
  }
  return [];
}

function rangeOf({ document }: SyntaxTree, { start, end }: Extent): SelectionRange['range'] {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
