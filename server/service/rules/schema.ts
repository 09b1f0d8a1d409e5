import { fieldsOf } from '../model/fields';
import { kindPairs, laddersOf, tracksOf } from '../model/file';
import { memoByNode } from '../model/memo';
import { shellValueOf, valueOf } from '../model/value';
import { schemaFaults, type SchemaFault } from '../schema/faults';
import type { Path, ThingKind } from '../schema/lookup';
import { dereference, type ContentNode, type MapNode, type Span, type SyntaxNode } from '../syntax/nodes';
import type { SyntaxTree } from '../syntax/tree';
import type { RulePage } from './page';
import type { Problem, Remedy, Rule } from './rule';

interface Found extends Omit<Problem, 'rule'> {
  /** The map that lacks a key, where that is the fault. */
  readonly lacking?: MapNode;
}

/**
 * Wrong types, missing or unknown keys, bad values. Each thing is checked by itself (and its items as things of their
 * own), and what was found is kept with its node, so that an edit costs what it changed.
 */
export const schema: Rule = {
  name: 'schema',
  severity: 'error',
  file: ({ model, tree }, report) => {
    const things = model ? [model, ...tracksOf(model), ...laddersOf(model)] : [];
    // A second key that tells a kind is told by the rule `kind`.
    const told = new Set<Span>(kindPairs(tree).map((pair) => pair.key));
    for (const { kind, node } of new Set(things)) {
      for (const { lacking, ...problem } of ofThing[kind](node)) {
        if (told.has(problem.span) && node === model?.node && lacking === undefined) continue;
        if (lacking === undefined || isReadable(lacking, tree)) report(problem);
      }
    }
  },
};

/** Whether all of a map is YAML: else, a key that it seems to lack may only be unreadable. */
function isReadable(map: MapNode, tree: SyntaxTree): boolean {
  if (map.from.faults.length > 0 || map.to.faults.length > 0) return false;
  return map.from === map.to || tree.faults.length === 0;
}

/** Of each thing, the list whose items are things of their own, and their kind. */
const bulk: Record<'framework' | 'track' | 'ladder', readonly (readonly [string, ThingKind])[]> = {
  framework: [
    ['tracks', 'track'],
    ['ladders', 'ladder'],
  ],
  track: [['levels', 'level']],
  ladder: [['positions', 'position']],
};

const ofThing = {
  framework: memoByNode((node: MapNode) => [
    ...shellFaults('framework', node),
    ...ofItems('framework', node),
  ]),
  track: memoByNode((node: MapNode) => [...shellFaults('track', node), ...ofItems('track', node)]),
  ladder: memoByNode((node: MapNode) => [...shellFaults('ladder', node), ...ofItems('ladder', node)]),
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
    const list = fieldsOf(node).list(key);
    if (!list) return [];
    return list.items.flatMap((item, index): readonly Found[] => {
      const content = dereference(item);
      if (item === undefined) {
        return [{ message: 'Nothing is written after this dash.', span: list.dashes[index] ?? list }];
      }
      if (content === undefined) return []; // an alias that stands for nothing: the `syntax` rule has told
      if (itemKind === 'level' || itemKind === 'position') return ofItem[itemKind](content);
      return content.kind === 'map' ? [] : faultsIn(itemKind, content);
    });
  });
}

function located(faults: readonly SchemaFault[], root: ContentNode): readonly Found[] {
  return faults.flatMap(({ message, path, at, fix }): readonly Found[] => {
    const place = placeAt(root, path);
    const span = spanAt(place, at, path);
    if (!span) return [];
    const map = at === 'map' ? dereference(place.node) : undefined;
    const lacking = map?.kind === 'map' ? map : undefined;
    const remedy = fix && remedyOf(fix, lacking);
    return [{ message, span, ...(lacking ? { lacking } : {}), ...(remedy ? { remedy } : {}) }];
  });
}

function remedyOf(fix: NonNullable<SchemaFault['fix']>, map: MapNode | undefined): Remedy | undefined {
  if (fix.kind === 'rename-key') return { kind: 'rename-key', to: fix.to };
  return map && { kind: 'add-key', map, key: fix.key };
}

/** A place in a thing: what is written there, and the key or dash that it is written after. */
interface Place {
  readonly node: SyntaxNode | undefined;
  readonly mark: Span;
}

/**
 * The narrowest text that a fault is about; undefined where an alias stands for nothing, of which the `syntax` rule has
 * told. A map that lacks a key is shown at its first key.
 */
function spanAt({ node, mark }: Place, at: SchemaFault['at'], path: Path): Span | undefined {
  if (at === 'key' || node === undefined) return mark;
  if (node.kind === 'alias' && node.target === undefined) return undefined;
  if (at === 'map') return firstKey(node);
  if (node.kind === 'scalar') return node;
  return typeof path.at(-1) === 'string' ? mark : firstKey(node);
}

function placeAt(root: ContentNode, path: Path): Place {
  let place: Place = { node: root, mark: firstKey(root) };
  for (const step of path) place = stepInto(place, step);
  return place;
}

function stepInto({ node, mark }: Place, step: string | number): Place {
  const target = dereference(node);
  if (target?.kind === 'map') {
    const pair = fieldsOf(target).pair(String(step));
    return { node: pair?.value, mark: pair?.key ?? firstKey(target) };
  }
  if (target?.kind === 'list' && typeof step === 'number') {
    return { node: target.items[step], mark: target.dashes[step] ?? target };
  }
  return { node: undefined, mark };
}

function firstKey(node: SyntaxNode): Span {
  return node.kind === 'map' ? (node.pairs[0]?.key ?? node) : node;
}

export const schemaPage: RulePage = {
  what:
    'A key that the format does not have, a required key that is missing, a value of the wrong type or one that is not ' +
    'among those allowed, a key or dash with nothing after it.',
  why:
    'A misspelt key would otherwise be passed over in silence, and its text would be missing from every table. The ' +
    'message names the key that was probably meant. [format.md](format.md) lists the keys of each thing.',
  fix: 'adds the missing key, or gives an unknown one the name that was meant',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    sumary: Changes existing systems safely
    criteria: Follows a runbook to the end
`,
  },
  right: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
    criteria:
      - Follows a runbook to the end
`,
  },
};
