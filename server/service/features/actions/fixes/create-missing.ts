import { itemAddition } from '../placing';
import { editsOf, type FileChange } from '../action';
import { includeAddition, newFileFor } from '../move-track';
import type { TextChange } from '../../../edit/change';
import { fittingLines, itemInsertion } from '../../../edit/items';
import { isLevelOf, type Definition, type Reference } from '../../../graph/symbols';
import { fieldsOf } from '../../../model/fields';
import type { Framework } from '../../../model/framework';
import { isId } from '../../../model/ids';
import type { Level, Track } from '../../../model/track';
import { definitionAt, type ThingKind } from '../../../schema/lookup';
import type { MapNode } from '../../../syntax/nodes';
import { quoted, sentenceCase } from '../../../text/wording';
import type { LadderFile } from '../../../workspace/ladder-file';
import type { LadderWorkspace } from '../../../workspace/ladder-workspace';
import type { ProjectView } from '../../project-view';
import { levelRank } from '../../resolved-track';
import type { Fix } from './fix';

/** Makes what a reference names and nothing defines: a category, a track, a level, a criterion or a position. */
export function createMissing(
  workspace: LadderWorkspace,
  view: ProjectView,
  uri: string,
  reference: Reference,
): Fix[] {
  const { id, owner, role } = reference;
  if (!isId(id)) return [];
  if (role === 'category')
    return addTo(workspace, view, `Add the category ${quoted(id)}`, 'categories', [`id: ${id}`]);
  if (!owner) return createTrack(workspace, view, reference);
  const [definition] = view.resolve(owner.id);
  const target = definition && workspace.file(definition.uri);
  const thing = definition && view.thing(definition);
  if (!target || !thing || target.tree.faults.length > 0) return [];
  const fix = (what: string, change: TextChange | undefined): Fix[] =>
    change
      ? [
          {
            title: `Add the ${what} ${quoted(id)} to ${quoted(owner.id)}`,
            changes: () => [editsOf(workspace, target, [change])],
          },
        ]
      : [];
  if (thing.kind === 'ladder') {
    const lines = [`id: ${id}`, `name: ${nameFrom(id)}`];
    return fix('position', addition(target, thing.ladder.node, 'ladder', 'positions', lines));
  }
  if (thing.kind !== 'track') return [];
  return isLevelOf(owner.id, reference)
    ? fix('level', levelInsertion(view, target, thing.track, id))
    : fix('criterion', criterionAddition(target, thing.track, id, levelOf(view, uri, reference, definition)));
}

/** A track in a file of its own, which the framework then includes. */
function createTrack(workspace: LadderWorkspace, view: ProjectView, { id }: Reference): Fix[] {
  const { frameworkUri } = view.project;
  const target = frameworkUri === undefined ? undefined : workspace.file(frameworkUri);
  const { framework } = view;
  if (!target || !framework || target.tree.faults.length > 0) return [];
  const { uri, isIncluded } = newFileFor(target.uri, framework, id);
  if (workspace.file(uri)) return [];
  return [
    {
      title: `Create the track ${quoted(id)}`,
      changesFiles: true,
      changes: () => {
        const inclusion = isIncluded ? undefined : includeAddition(target, framework, uri);
        const changes: FileChange[] = [{ uri, text: trackText(framework, id) }];
        if (inclusion) changes.push(editsOf(workspace, target, [inclusion]));
        return changes;
      },
    },
  ];
}

function trackText({ scale }: Framework, id: string): string {
  const level = scale?.[0]?.level?.value ?? '1';
  return `track: ${id}\nname: ${nameFrom(id)}\nlevels:\n  - level: ${level}\n    summary: TODO\n`;
}

function addTo(
  workspace: LadderWorkspace,
  { project, framework }: ProjectView,
  title: string,
  key: string,
  lines: readonly string[],
): Fix[] {
  const target = project.frameworkUri === undefined ? undefined : workspace.file(project.frameworkUri);
  if (!target || !framework || target.tree.faults.length > 0) return [];
  const change = addition(target, framework.node, 'framework', key, lines);
  return change ? [{ title, changes: () => [editsOf(workspace, target, [change])] }] : [];
}

function addition(
  file: LadderFile,
  map: MapNode,
  kind: ThingKind,
  key: string,
  lines: readonly string[],
): TextChange | undefined {
  return itemAddition(file, map, definitionAt([], kind) ?? {}, key, lines);
}

/** The level in its place among the others. */
function levelInsertion(
  view: ProjectView,
  file: LadderFile,
  track: Track,
  id: string,
): TextChange | undefined {
  const list = fieldsOf(track.node).list('levels');
  if (list?.items.length !== track.levels.length) return undefined;
  const lines = fittingLines(file.tree, list, [`level: ${id}`, 'summary: TODO']);
  const scale = view.framework?.scale;
  const rank = levelRank(id, scale) ?? Infinity;
  const next = track.levels.findIndex(({ level }) => (levelRank(level?.value, scale) ?? -1) > rank);
  const index = next === -1 ? list.items.length : next;
  return lines && itemInsertion(file.tree, list, index, lines);
}

function criterionAddition(
  file: LadderFile,
  track: Track,
  id: string,
  level: Level | undefined,
): TextChange | undefined {
  const target = level ?? track.levels[0];
  return target && addition(file, target.node, 'level', 'criteria', [`id: ${id}`, 'text: TODO']);
}

/** What builds on a criterion of its own track builds on one of the level below, most likely. */
function levelOf(view: ProjectView, uri: string, reference: Reference, owner: Definition): Level | undefined {
  const file = view.file(uri);
  const thing = view.thing(owner);
  if (reference.role !== 'builds-on' || uri !== owner.uri || !file || thing?.kind !== 'track')
    return undefined;
  const at = file.tree.offsetOf(reference.span.from, reference.span.start);
  const own = thing.track.levels.findIndex(({ node }) => file.tree.contains(node, at));
  return thing.track.levels[Math.max(0, own - 1)];
}

function nameFrom(id: string): string {
  return sentenceCase(id.replaceAll('-', ' '));
}
