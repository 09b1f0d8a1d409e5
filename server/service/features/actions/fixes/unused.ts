import { removal } from '../../../edit/items';
import { isUnused } from '../../../rules/unused-track';
import { quoted } from '../../../text/wording';
import type { ListNode, MapNode } from '../../../syntax/nodes';
import type { LadderFile } from '../../../workspace/ladder-file';
import type { TextChange } from '../../../edit/change';
import { placeAt } from '../../place';
import { editsOf } from '../action';
import type { Fixer } from './fix';

/** Takes out a category that no track is in. */
export const fixUnusedCategory: Fixer = ({ workspace, file, offset }) => {
  const change = itemRemoval(file, offset, 'categories');
  if (!change) return [];
  return [{ title: 'Remove this category', changes: () => [editsOf(workspace, file, [change])] }];
};

/** Takes out a track that no position asks for: from the framework, or its file. */
export const fixUnusedTrack: Fixer = ({ workspace, file, offset }) => {
  if (file.model?.kind === 'track') {
    const track = file.entries.flatMap(({ definitions }) => definitions).find(({ kind }) => kind === 'track');
    // It would be gone in all frameworks that include it.
    const projects = workspace.projectsOf(file.uri);
    if (!track || !projects.every(({ graph }) => isUnused(track, graph))) return [];
    const title = `Delete the file of ${quoted(file.model.id?.value ?? '')}`;
    return [{ title, changesFiles: true, changes: () => [{ uri: file.uri, isRemoved: true }] }];
  }
  const change = itemRemoval(file, offset, 'tracks');
  if (!change) return [];
  return [{ title: 'Remove this track', changes: () => [editsOf(workspace, file, [change])] }];
};

/** Takes the item out of a framework's list that the offset is in; with the last one, the list's key. */
function itemRemoval(file: LadderFile, offset: number, key: string): TextChange | undefined {
  const place = placeAt(file.tree, offset);
  const [at, index] = place?.path ?? [];
  const [root, list] = place?.parents ?? [];
  if (at !== key || typeof index !== 'number' || root?.kind !== 'map' || list?.kind !== 'list')
    return undefined;
  return withoutItem(file, root, list, index);
}

function withoutItem({ tree }: LadderFile, map: MapNode, list: ListNode, index: number): TextChange {
  if (list.items.length > 1) return removal(tree, list, index);
  const pair = map.pairs.findIndex(({ value }) => value === list);
  return removal(tree, map, pair);
}
