import type { ScalarNode, ScalarStyle } from '../syntax/nodes';
import type { SyntaxTree } from '../syntax/tree';
import type { TextChange } from './change';
import { blockChange, headComment, indented, isBlockStyle } from './block-source';
import { foldLine, foldWidth } from './fold';
import { columnOf, lineEndOf } from './lines';
import { scalarSource } from './scalar';

/** Where a scalar stands, as far as that decides how its text can be written. */
export interface ScalarPlace {
  readonly tree: SyntaxTree;
  readonly node: ScalarNode;
  /** Whether it stands between brackets or braces, where no block can. */
  readonly inFlow: boolean;
  /** The column at which the lines of a block would stand that is not there yet. */
  readonly indent: number;
}

/**
 * The changes that give a scalar another text, the best first: in its own style, then in the plainest. Not each of them
 * is right for each text: who asks has to try them.
 *
 * @param text `\n` between its lines
 */
export function textChanges(place: ScalarPlace, text: string): TextChange[] {
  const { style } = place.node;
  const isBlock = style === 'literal' || style === 'folded';
  const isLong = text.includes('\n');
  const blocks = place.inFlow ? [] : [blockChange(place, text, isBlock ? style : 'literal')];
  if (isBlock && style === 'folded') blocks.push(blockChange(place, text, 'literal'));
  const lines = inlineStyles(style).flatMap((each) => inlineChanges(place, text, each));
  const prefersBlock = isBlock || (isLong && style !== 'double-quoted');
  return (prefersBlock ? [...blocks, ...lines] : [...lines, ...blocks]).flatMap((change) => change ?? []);
}

type InlineStyle = Exclude<ScalarStyle, 'literal' | 'folded'>;

function inlineStyles(style: ScalarStyle): InlineStyle[] {
  const plainest: InlineStyle[] = ['plain', 'single-quoted', 'double-quoted'];
  return style === 'literal' || style === 'folded' || style === 'plain' ? plainest : [style, ...plainest];
}

/** In a style without a block: over lines where it was so before, and on one line. */
function inlineChanges(place: ScalarPlace, text: string, style: InlineStyle): TextChange[] {
  const source = inlineSource(text, style);
  if (source === undefined) return [];
  const onOneLine = changeTo(place, [source]);
  const { node, tree } = place;
  const [, second] = node.source.split(/\r?\n/);
  if (second === undefined || isBlockStyle(node.style)) return [onOneLine];
  const document = tree.document.getText();
  const indent = second.length - second.trimStart().length;
  const width = foldWidth(tree);
  const first = width - columnOf(document, tree.offsetOf(node.from, node.start));
  const lines = foldLine(source, { first, further: width - indent });
  return [changeTo(place, indented(lines, indent)), onOneLine];
}

function inlineSource(text: string, style: InlineStyle): string | undefined {
  switch (style) {
    case 'plain':
      return text.includes('\n') ? undefined : text;
    case 'single-quoted':
      return text.includes('\n') ? undefined : `'${text.replaceAll("'", "''")}'`;
    case 'double-quoted':
      return scalarSource(text, { style });
  }
}

function changeTo({ tree, node }: ScalarPlace, lines: readonly string[]): TextChange {
  return {
    start: tree.offsetOf(node.from, node.start),
    end: tree.offsetOf(node.to, node.end),
    newText: lines.join(lineEndOf(tree.document)) + headComment(node),
  };
}
