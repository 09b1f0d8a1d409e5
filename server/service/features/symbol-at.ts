import { resolve } from '../graph/reader';
import type { Definition, Reference } from '../graph/symbols';
import type { Span } from '../syntax/nodes';
import type { LadderWorkspace } from '../workspace/ladder-workspace';
import { ProjectView } from './project-view';

/** An id at a place in a file, and what it names. */
export interface SymbolAt {
  /** The framework in which it names something, of those that the file belongs to. */
  readonly view: ProjectView;
  /** The id as written there. */
  readonly span: Span;
  /** The definition that stands there, if one does. */
  readonly definition: Definition | undefined;
  /** The reference that stands there, if one does. A level of a track is both: it also names one of the scale. */
  readonly reference: Reference | undefined;
  /** What the reference names: nothing, one, or several where an id is used twice. */
  readonly targets: readonly Definition[];
}

/**
 * The id at `offset` (UTF-16 units) of a file, once for each framework that the file belongs to; empty where there is
 * none.
 */
export function symbolsAt(workspace: LadderWorkspace, uri: string, offset: number): readonly SymbolAt[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const isHere = (span: Span): boolean => file.tree.has(span) && file.tree.contains(span, offset);
  const definition = file.entries
    .flatMap(({ definitions }) => definitions)
    .find(({ node, uri: at }) => at === file.uri && isHere(node));
  const reference = file.entries.flatMap(({ references }) => references).find(({ span }) => isHere(span));
  const span = reference?.span ?? definition?.node;
  if (!span) return [];
  return workspace.projectsOf(uri).map((project) => {
    const view = new ProjectView(workspace, project);
    return { view, span, definition, reference, targets: reference ? resolve(view.graph, reference) : [] };
  });
}

/** The id at `offset` (UTF-16 units) of a file, in the first framework in which it names something. */
export function symbolAt(workspace: LadderWorkspace, uri: string, offset: number): SymbolAt | undefined {
  const symbols = symbolsAt(workspace, uri, offset);
  return symbols.find(({ targets }) => targets.length > 0) ?? symbols[0];
}
