import { lineage } from '../../graph/reader';
import type { Definition, Reference } from '../../graph/symbols';
import { descendants, partKey } from '../navigation/related';
import { subjectsOf } from '../navigation/references';
import type { ProjectView } from '../project-view';
import type { SymbolAt } from '../symbol-at';

/** All that has to get a new id together, in one framework. */
export interface RenameSubject {
  readonly view: ProjectView;
  /** What is renamed: the definition that was meant. */
  readonly definition: Definition;
  /** It, and those that go with it: a criterion or level of the same id that a base has, or that an heir has in its place. */
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  /** The tracks or ladders in which the id is used; empty for what has no owner. */
  readonly owners: readonly string[];
}

/** What a rename of the symbol is about in its framework; undefined where it names nothing. */
export function subjectOf(symbol: SymbolAt): RenameSubject | undefined {
  const [definition] = subjectsOf(symbol);
  if (!definition) return undefined;
  const { graph } = symbol.view;
  const { key, kind, owner, id } = definition;
  if (owner === undefined) {
    const definitions = graph.definitions(key);
    return { view: symbol.view, definition, definitions, references: graph.references(key), owners: [] };
  }
  // What replaces an inherited part does so by its id, so the whole family is renamed.
  const root = lineage(graph, owner).findLast(
    (each) => graph.definitions(partKey(kind, each, id)).length > 0,
  );
  const owners = [root ?? owner, ...descendants(graph, root ?? owner)];
  const keys = owners.map((each) => partKey(kind, each, id));
  return {
    view: symbol.view,
    definition,
    definitions: keys.flatMap((each) => graph.definitions(each)),
    references: keys.flatMap((each) => graph.references(each)),
    owners,
  };
}
