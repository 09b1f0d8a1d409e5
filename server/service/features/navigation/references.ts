import type { Location } from 'vscode-languageserver-types';
import type { Position } from '../../../protocol';
import type { Definition } from '../../graph/symbols';
import type { Span } from '../../syntax/nodes';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import type { ProjectView } from '../project-view';
import { symbolsAt, type SymbolAt } from '../symbol-at';
import { referencesTo } from './related';
import { uniqueBy } from './unique';

/** One place at which a thing is named. */
export interface Occurrence {
  readonly uri: string;
  readonly span: Span;
  readonly isDefinition: boolean;
}

/**
 * Every place that names what stands at a position, in all frameworks that the file belongs to.
 * @param includeDefinition whether the places that define it are among them
 */
export function referencesOf(
  workspace: LadderWorkspace,
  uri: string,
  position: Position,
  includeDefinition: boolean,
): Location[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const locations = symbolsAt(workspace, uri, file.document.offsetAt(position)).flatMap((symbol) =>
    occurrencesOf(symbol)
      .filter((each) => includeDefinition || !each.isDefinition)
      .flatMap((each) => symbol.view.location(each.uri, each.span) ?? []),
  );
  return uniqueBy(locations, (location) => JSON.stringify(location)).sort(byPlace);
}

/** All places of a framework that name what the symbol means. */
export function occurrencesOf(symbol: SymbolAt): Occurrence[] {
  return subjectsOf(symbol).flatMap((definition) => occurrencesOfDefinition(symbol.view, definition));
}

/** The places that define a thing or refer to it. */
function occurrencesOfDefinition({ graph }: ProjectView, definition: Definition): Occurrence[] {
  return [
    { uri: definition.uri, span: definition.node, isDefinition: true },
    ...referencesTo(graph, definition).map(({ uri, span }) => ({ uri, span, isDefinition: false })),
  ];
}

/** What the symbol is about: where a level is defined it is about that level, not about the scale's. */
export function subjectsOf({ definition, targets }: SymbolAt): readonly Definition[] {
  return definition ? [definition] : targets;
}

function byPlace(a: Location, b: Location): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
