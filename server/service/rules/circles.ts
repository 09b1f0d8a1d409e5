import { resolve, type GraphReader } from '../graph/reader';
import type { Definition, DefinitionKind, Reference, SymbolKey } from '../graph/symbols';

/** A step of a circle: the thing `from` rests on the thing `to`, by each of `references`. */
export interface Step {
  readonly from: Definition;
  readonly to: Definition;
  readonly references: readonly Reference[];
}

/**
 * The shortest way by which what `reference` names rests on `start` in the end. Of several as short, always the same.
 * @returns its steps, none where the reference names `start` itself; undefined where there is no such way
 */
export function wayBack(
  graph: GraphReader,
  reference: Reference,
  start: Definition,
): readonly Step[] | undefined {
  const ways = new Map<SymbolKey, readonly Step[]>();
  for (const { key } of named(graph, reference, start.kind)) ways.set(key, []);
  // Grows while it is walked: each thing is reached first by a shortest way.
  for (const [key, way] of ways) {
    if (key === start.key) return way;
    for (const step of stepsFrom(graph, key, start.kind)) {
      if (!ways.has(step.to.key)) ways.set(step.to.key, [...way, step]);
    }
  }
  return undefined;
}

/** What the thing `key` rests on, in the order of the keys: the graph gives it in none. */
function stepsFrom(graph: GraphReader, key: SymbolKey, kind: DefinitionKind): readonly Step[] {
  const steps = new Map<SymbolKey, Step>();
  // Of a thing that is there twice, the references of both count.
  for (const from of graph.definitions(key)) {
    if (from.kind !== kind) continue;
    for (const reference of from.restsOn) {
      for (const to of named(graph, reference, kind)) {
        const before = steps.get(to.key)?.references ?? [];
        steps.set(to.key, { from, to, references: [...before, reference] });
      }
    }
  }
  return [...steps.values()].sort((a, b) => (a.to.key < b.to.key ? -1 : 1));
}

function named(graph: GraphReader, reference: Reference, kind: DefinitionKind): readonly Definition[] {
  return resolve(graph, reference).filter((definition) => definition.kind === kind);
}
