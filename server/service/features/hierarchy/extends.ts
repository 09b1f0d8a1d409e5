import { SymbolTag, type TypeHierarchyItem } from 'vscode-languageserver-types';
import type { Position } from '../../../protocol';
import { ownerKey, type Definition } from '../../graph/symbols';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { focusAt } from '../focus';
import { subjectsOf } from '../navigation/references';
import { uniqueBy } from '../navigation/unique';
import { extentOf } from '../outline/extent';
import { isDeprecated, symbolKinds } from '../outline/kinds';
import { ProjectView } from '../project-view';
import { symbolsAt } from '../symbol-at';

/** How an item is found again. */
interface ItemData {
  readonly track: string;
}

/** The tracks at a position: what a reference names, or else the one that the position is in. */
export function prepareExtends(
  workspace: LadderWorkspace,
  uri: string,
  position: Position,
): TypeHierarchyItem[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const offset = file.document.offsetAt(position);
  const named = symbolsAt(workspace, uri, offset).flatMap((symbol) =>
    subjectsOf(symbol).flatMap((definition) => itemOf(symbol.view, definition)),
  );
  if (named.length > 0) return unique(named);
  const id = focusAt(file, offset)?.track.id;
  if (!id) return [];
  return inEach(workspace, uri, ({ graph }) =>
    graph.definitions(ownerKey(id.value)).filter(({ node }) => node === id.node),
  );
}

/** The track that a track extends; several where that id is used twice. */
export function supertypesOf(workspace: LadderWorkspace, item: TypeHierarchyItem): TypeHierarchyItem[] {
  const { track } = item.data as ItemData; // as written below: editors hand it back untouched
  const uri = workspace.file(item.uri)?.uri;
  return inEach(workspace, item.uri, ({ graph }) =>
    graph
      .definitions(ownerKey(track))
      .filter((each) => each.uri === uri)
      .flatMap(({ base }) => (base === undefined ? [] : graph.definitions(ownerKey(base)))),
  );
}

/** The tracks that extend a track. */
export function subtypesOf(workspace: LadderWorkspace, item: TypeHierarchyItem): TypeHierarchyItem[] {
  const { track } = item.data as ItemData; // as written below: editors hand it back untouched
  return inEach(workspace, item.uri, ({ graph }) => graph.all('track').filter(({ base }) => base === track));
}

/** What is found in each framework that a file belongs to. */
function inEach(
  workspace: LadderWorkspace,
  uri: string,
  find: (view: ProjectView) => readonly Definition[],
): TypeHierarchyItem[] {
  const found = workspace.projectsOf(uri).flatMap((project) => {
    const view = new ProjectView(workspace, project);
    return find(view).flatMap((definition) => itemOf(view, definition));
  });
  return unique(found);
}

/** A track as an item of the hierarchy; nothing else is one. */
function itemOf(view: ProjectView, definition: Definition): TypeHierarchyItem[] {
  const thing = view.thing(definition);
  const file = view.file(definition.uri);
  if (thing?.kind !== 'track' || !file) return [];
  const { track } = thing;
  const name = track.name?.value.trim();
  const { id } = definition;
  return [
    {
      name: name === undefined || name === '' ? id || 'Unnamed track' : name,
      detail: id,
      kind: symbolKinds.track,
      ...(isDeprecated(track) ? { tags: [SymbolTag.Deprecated] } : {}),
      uri: file.uri,
      ...extentOf(file, track.node, track.id?.node),
      data: { track: id } satisfies ItemData,
    },
  ];
}

function unique(items: readonly TypeHierarchyItem[]): TypeHierarchyItem[] {
  return uniqueBy(items, ({ uri, selectionRange }) => JSON.stringify([uri, selectionRange]));
}
