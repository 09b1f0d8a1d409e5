import type { Graph } from '../../graph/graph';
import { lineage, resolve } from '../../graph/reader';
import { levelKey, type Definition, type Reference } from '../../graph/symbols';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { descendants, partKey } from '../navigation/related';
import { subjectsOf } from '../navigation/references';
import { ProjectView } from '../project-view';
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

/**
 * What a rename of some symbols is about, framework by framework: what they name, and what goes by the same words in
 * another framework, since that includes a file in which they change.
 */
export function renameSubjects(workspace: LadderWorkspace, symbols: readonly SymbolAt[]): RenameSubject[] {
  const found: RenameSubject[] = [];
  const waiting = symbols.flatMap((symbol): Meant[] => {
    const [definition] = subjectsOf(symbol);
    return definition ? [{ view: symbol.view, definition }] : [];
  });
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { view, definition } = next;
    const isKnown = found.some(
      (each) => each.view.project === view.project && each.definitions.includes(definition),
    );
    if (isKnown) continue;
    const subject = subjectOf(view, definition);
    found.push(subject);
    waiting.push(...meantElsewhere(workspace, subject));
  }
  return found;
}

/** A definition, and a framework in which it counts. */
interface Meant {
  readonly view: ProjectView;
  readonly definition: Definition;
}

/** What the places of a subject mean in the other frameworks that have them. */
function meantElsewhere(workspace: LadderWorkspace, subject: RenameSubject): Meant[] {
  const { definitions, view } = subject;
  const elsewhere = (
    place: { readonly uri: string },
    definitionIn: (graph: Graph) => Definition | undefined,
  ): Meant[] =>
    workspace.projectsOf(place.uri).flatMap((project) => {
      const definition = project === view.project ? undefined : definitionIn(project.graph);
      return definition ? [{ view: new ProjectView(workspace, project), definition }] : [];
    });
  return [
    ...definitions.flatMap((definition) => elsewhere(definition, () => definition)),
    ...referencesOf(subject).flatMap((reference) =>
      elsewhere(reference, (graph) => resolve(graph, reference)[0]),
    ),
  ];
}

/** All references that change: those of a level of the scale, too, which is every track's. */
export function referencesOf({
  view: { graph },
  definition,
  references,
}: RenameSubject): readonly Reference[] {
  const tracks = definition.kind === 'scale-level' ? graph.all('track') : [];
  return [...references, ...tracks.flatMap((track) => graph.references(levelKey(track.id, definition.id)))];
}

/** What a rename is about in a framework. */
function subjectOf(view: ProjectView, definition: Definition): RenameSubject {
  const { graph } = view;
  const { key, kind, owner, id } = definition;
  if (owner === undefined) {
    const definitions = graph.definitions(key);
    return { view, definition, definitions, references: graph.references(key), owners: [] };
  }
  // What replaces an inherited part does so by its id, so the whole family is renamed.
  const root = lineage(graph, owner).findLast(
    (each) => graph.definitions(partKey(kind, each, id)).length > 0,
  );
  const owners = [root ?? owner, ...descendants(graph, root ?? owner)];
  const keys = owners.map((each) => partKey(kind, each, id));
  return {
    view,
    definition,
    definitions: keys.flatMap((each) => graph.definitions(each)),
    references: keys.flatMap((each) => graph.references(each)),
    owners,
  };
}
