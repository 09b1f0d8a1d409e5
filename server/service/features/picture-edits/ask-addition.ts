import type { TextChange } from '../../edit/change';
import { itemInsertion, pairInsertion } from '../../edit/items';
import { layoutOf } from '../../edit/layout';
import { lineEnd } from '../../edit/lines';
import { scalarSource } from '../../edit/scalar';
import { fieldsOf, keyText } from '../../model/fields';
import { laddersOf } from '../../model/file';
import { isId } from '../../model/ids';
import { definitionAt } from '../../schema/lookup';
import {
  dereference,
  type ListNode,
  type MapNode,
  type Pair,
  type ScalarNode,
  type Span,
  type SyntaxNode,
} from '../../syntax/nodes';
import type { LadderFile } from '../../workspace/ladder-file';
import { asItem, placeFor } from '../actions/placing';
import { askKeys, type AskKey } from './ask-values';

/** Something to be said of a track under a key of a position that does not say it yet. */
export interface Addition {
  readonly key: AskKey;
  readonly track: string;
  /** The level, under a key whose tracks have one. */
  readonly level: string | undefined;
  /** Comments of what is taken out, that come along. */
  readonly comments: readonly string[];
  readonly layout: AskLayout;
}

/** How a map or list that is not there yet is laid out. */
export interface AskLayout {
  /** On lines of its own, and not between braces. */
  readonly isBlock: boolean;
  /** Without blanks inside the braces. */
  readonly isTight: boolean;
}

/** The layout of what stands beside a key in a position, or else under the same key in another. */
export function layoutFor(file: LadderFile, position: MapNode, key: AskKey): AskLayout {
  const positions = laddersOf(file.model).flatMap((ladder) => ladder.positions.map(({ node }) => node));
  const own = askKeys.filter((each) => each !== key).map((each) => fieldsOf(position).node(each));
  const others = positions.map((each) => fieldsOf(each).node(key));
  const samples = [...own, ...others].filter(isCollection);
  const braces = samples.find(({ kind, flow }) => kind === 'map' && flow);
  return {
    isBlock: samples[0]?.flow === false,
    isTight: braces !== undefined && /^\{\S/.test(sourceOf(file, braces)),
  };
}

/** The change by which a pair gives another level. Quotes stay; an alias gives way to a level of its own. */
export function levelChange(file: LadderFile, pair: Pair, level: string): TextChange {
  const { value } = pair;
  if (value) return replaced(file, value, levelSource(level, value.kind === 'scalar' ? value : undefined));
  return behind(file, pair, levelSource(level));
}

/** The changes by which a position says more; undefined where what stands under the key is not its own to add to. */
export function askAddition(
  file: LadderFile,
  position: MapNode,
  addition: Addition,
): readonly TextChange[] | undefined {
  const pair = fieldsOf(position).pair(addition.key);
  if (!pair) {
    const behindAll = position.flow ? commentsBehind(file, position, addition.comments) : [];
    return [newPair(file, position, addition), ...behindAll];
  }
  if (!position.pairs.includes(pair)) return undefined;
  const change = intoValue(file, pair, addition);
  if (!change) return undefined;
  // Where the entry has no line of its own, the comments go behind the pair.
  const hasLine = isCollection(pair.value) && !pair.value.flow;
  return hasLine ? [change] : [change, ...commentsBehind(file, pair, addition.comments)];
}

/** The change that adds to what stands under a key. */
function intoValue(file: LadderFile, pair: Pair, addition: Addition): TextChange | undefined {
  const { value } = pair;
  if (!value) return behind(file, pair, flowSource(addition));
  if (isCollection(value)) return intoCollection(file, value, addition);
  if (value.kind === 'alias') {
    const isMap = dereference(value)?.kind === 'map';
    return isMap
      ? replaced(file, value, `{ <<: ${sourceOf(file, value)}, ${entryOf(addition)} }`)
      : undefined;
  }
  const source = value.value === null ? flowSource(addition) : `[${value.source}, ${entryOf(addition)}]`;
  return replaced(file, value, source);
}

function intoCollection(file: LadderFile, value: MapNode | ListNode, addition: Addition): TextChange {
  const line = value.flow ? entryOf(addition) : withComments(addition);
  return value.kind === 'map'
    ? pairInsertion(file.tree, value, value.pairs.length - 1, [line])
    : itemInsertion(file.tree, value, value.items.length, [line]);
}

function isCollection(node: SyntaxNode | undefined): node is MapNode | ListNode {
  return node?.kind === 'map' || node?.kind === 'list';
}

/** A pair of its own. */
function newPair(file: LadderFile, position: MapNode, addition: Addition): TextChange {
  const { key, layout, comments } = addition;
  const after = placeFor(position, definitionAt([], 'position') ?? {}, key);
  if (position.flow) return pairInsertion(file.tree, position, after, [`${key}: ${flowSource(addition)}`]);
  if (!layout.isBlock) {
    const line = [`${key}: ${flowSource(addition)}`, ...comments].join(' ');
    return pairInsertion(file.tree, position, after, [line]);
  }
  const { step, dash } = layoutOf(file);
  const entry = withComments(addition);
  const lines = key === 'not-required' ? asItem([entry], dash) : [' '.repeat(step) + entry];
  return pairInsertion(file.tree, position, after, [`${key}:`, ...lines]);
}

/** `{ track: level }` or `[track]`. */
function flowSource(addition: Addition): string {
  if (addition.key === 'not-required') return `[${entryOf(addition)}]`;
  return addition.layout.isTight ? `{${entryOf(addition)}}` : `{ ${entryOf(addition)} }`;
}

function entryOf({ key, track, level }: Addition): string {
  const id = isId(track) ? track : JSON.stringify(track);
  return key === 'not-required' ? id : `${id}: ${levelSource(level ?? '')}`;
}

function withComments(addition: Addition): string {
  return [entryOf(addition), ...addition.comments].join(' ');
}

/** A level as YAML: a number without quotes, unless one has quotes that are to be kept. */
function levelSource(level: string, like?: ScalarNode): string {
  const isQuoted = like?.style === 'single-quoted' || like?.style === 'double-quoted';
  return /^\d+$/.test(level) && !isQuoted ? level : scalarSource(level, like);
}

function replaced({ tree }: LadderFile, span: Span, newText: string): TextChange {
  return { start: tree.offsetOf(span.from, span.start), end: tree.offsetOf(span.to, span.end), newText };
}

/** Puts a value behind a key that has none. */
function behind(file: LadderFile, pair: Pair, source: string): TextChange {
  const end = file.tree.offsetOf(pair.to, pair.end);
  const isKeyAlone = !sourceOf(file, pair).endsWith(':') || keyText(pair).endsWith(':');
  return { start: end, end, newText: `${isKeyAlone ? ':' : ''} ${source}` };
}

/** Puts comments at the end of the line on which a span ends. */
export function commentsBehind(
  { tree, document }: LadderFile,
  span: Span,
  comments: readonly string[],
): TextChange[] {
  if (comments.length === 0) return [];
  const at = lineEnd(document.getText(), tree.offsetOf(span.to, span.end));
  return [{ start: at, end: at, newText: ` ${comments.join(' ')}` }];
}

function sourceOf({ tree, document }: LadderFile, span: Span): string {
  const text = document.getText();
  return text.slice(tree.offsetOf(span.from, span.start), tree.offsetOf(span.to, span.end));
}
