import { keyText, pairsOf } from '../model/fields';
import { laddersOf, tracksOf } from '../model/file';
import { memoByNode } from '../model/memo';
import { shellValueOf, valueOf } from '../model/value';
import { schemaFaults, type SchemaFault } from '../schema/faults';
import type { Path, ThingKind } from '../schema/lookup';
import { dereference, type ContentNode, type MapNode, type Pair, type Span, type SyntaxNode } from '../syntax/nodes';
import type { Problem, Rule } from './rule';

type Found = Omit<Problem, 'rule'>;

/**
 * Wrong types, missing or unknown keys, bad values. Each thing is checked by itself (and its items as things of their
 * own), and what was found is kept with its node, so that an edit costs what it changed.
 */
export const schema: Rule = {
  name: 'schema',
  severity: 'error',
  file: ({ model }, report) => {
    const things = model ? [model, ...tracksOf(model), ...laddersOf(model)] : [];
    for (const thing of new Set(things)) {
      for (const problem of [...ofShell[thing.kind](thing.node), ...ofItems(thing.kind, thing.node)]) report(problem);
    }
  },
};

/** Of each thing, the list whose items are things of their own, and their kind. */
const bulk: Record<'framework' | 'track' | 'ladder', readonly (readonly [string, ThingKind])[]> = {
  framework: [
    ['tracks', 'track'],
    ['ladders', 'ladder'],
  ],
  track: [['levels', 'level']],
  ladder: [['positions', 'position']],
};

const ofShell = {
  framework: memoByNode((node: MapNode) => shellFaults('framework', node)),
  track: memoByNode((node: MapNode) => shellFaults('track', node)),
  ladder: memoByNode((node: MapNode) => shellFaults('ladder', node)),
};
const ofItem = {
  level: memoByNode((node: ContentNode) => faultsIn('level', node)),
  position: memoByNode((node: ContentNode) => faultsIn('position', node)),
};

function shellFaults(kind: keyof typeof bulk, node: MapNode): readonly Found[] {
  const lists = new Set(bulk[kind].map(([key]) => key));
  return located(schemaFaults(kind, shellValueOf(node, lists)), node);
}

function faultsIn(kind: ThingKind, node: ContentNode): readonly Found[] {
  return located(schemaFaults(kind, valueOf(node)), node);
}

/** The faults of the items of a thing's lists. Tracks and ladders that are maps are things that the caller walks. */
function ofItems(kind: keyof typeof bulk, node: MapNode): readonly Found[] {
  return bulk[kind].flatMap(([key, itemKind]) => {
    const list = dereference(pairsOf(node).findLast((pair) => keyText(pair) === key)?.value);
    if (list?.kind !== 'list') return [];
    return list.items.flatMap((item): readonly Found[] => {
      const content = dereference(item);
      if (content === undefined) return [{ message: 'Nothing is written after this dash.', span: list }];
      if (itemKind === 'level' || itemKind === 'position') return ofItem[itemKind](content);
      return content.kind === 'map' ? [] : faultsIn(itemKind, content);
    });
  });
}

function located(faults: readonly SchemaFault[], root: ContentNode): readonly Found[] {
  return faults.map(({ message, path, at }) => ({ message, span: spanAt(root, path, at) }));
}

/** The narrowest text that a fault is about. A map that lacks a key is shown at its first key. */
function spanAt(root: ContentNode, path: Path, at: SchemaFault['at']): Span {
  let node: SyntaxNode = root;
  let pair: Pair | undefined;
  for (const step of path) {
    const target = dereference(node);
    pair = target?.kind === 'map' ? pairsOf(target).findLast((each) => keyText(each) === step) : undefined;
    const next: SyntaxNode | undefined =
      target?.kind === 'list' && typeof step === 'number' ? target.items[step] : pair?.value;
    if (next === undefined) return pair?.key ?? node;
    node = next;
  }
  if (at === 'key' && pair) return pair.key;
  if (at === 'value') return node.kind === 'scalar' ? node : (pair?.key ?? firstKey(node));
  return firstKey(node);
}

function firstKey(node: SyntaxNode): Span {
  return node.kind === 'map' ? (node.pairs[0]?.key ?? node) : node;
}
