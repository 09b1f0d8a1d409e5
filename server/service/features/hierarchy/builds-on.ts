import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Range,
} from 'vscode-languageserver-types';
import type { Position } from '../../../protocol';
import { textSpan } from '../../graph/entry-builder';
import { memberKey, type Definition, type Reference } from '../../graph/symbols';
import type { Criterion } from '../../model/track';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { focusAt } from '../focus';
import { subjectsOf } from '../navigation/references';
import { referencesTo } from '../navigation/related';
import { uniqueBy } from '../navigation/unique';
import { ProjectView } from '../project-view';
import { symbolsAt } from '../symbol-at';
import { criteriaIn, criterionDefinedBy, criterionOf, itemOf, type PlacedCriterion } from './criterion-item';

/** The criteria at a position: what a reference names, or else the one that the position is in. */
export function prepareBuildsOn(
  workspace: LadderWorkspace,
  uri: string,
  position: Position,
): CallHierarchyItem[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const offset = file.document.offsetAt(position);
  const named = symbolsAt(workspace, uri, offset).flatMap((symbol) =>
    subjectsOf(symbol).flatMap((definition) => criterionDefinedBy(symbol.view, definition) ?? []),
  );
  const found = named.length > 0 ? named : criterionIn(file, offset);
  return uniqueBy(found.map(itemOf), keyOf);
}

function criterionIn(file: LadderFile, offset: number): PlacedCriterion[] {
  const { track, level: levelAt, criterion: criterionAt } = focusAt(file, offset) ?? {};
  const level = levelAt === undefined ? undefined : track?.levels[levelAt];
  const criterion = criterionAt === undefined ? undefined : level?.criteria[criterionAt];
  return track && level && criterion ? [{ file, track, level, criterion }] : [];
}

/** What a criterion builds on, each with the places in the criterion that say so. */
export function outgoingBuildsOn(
  workspace: LadderWorkspace,
  item: CallHierarchyItem,
): CallHierarchyOutgoingCall[] {
  const placed = criterionOf(workspace, item);
  if (!placed) return [];
  const { file, criterion } = placed;
  const calls = new Calls();
  for (const project of workspace.projectsOf(file.uri)) {
    const view = new ProjectView(workspace, project);
    for (const { node, value } of criterion.buildsOn) {
      const range = file.range(textSpan(node, 0, value.length));
      for (const definition of view.resolve(value)) {
        const target = criterionDefinedBy(view, definition);
        if (target) calls.add(itemOf(target), range);
      }
    }
  }
  return calls.all().map(({ item: to, fromRanges }) => ({ to, fromRanges }));
}

/** The criteria that build on a criterion, each with the places in it that say so; those included that have no id. */
export function incomingBuildsOn(
  workspace: LadderWorkspace,
  item: CallHierarchyItem,
): CallHierarchyIncomingCall[] {
  const placed = criterionOf(workspace, item);
  const track = placed?.track.id?.value;
  const id = placed?.criterion.id;
  if (track === undefined || !id) return [];
  const calls = new Calls();
  for (const project of workspace.projectsOf(item.uri)) {
    const view = new ProjectView(workspace, project);
    const definition = view.graph
      .definitions(memberKey(track, id.value))
      .find(({ node }) => node === id.node);
    if (definition) addBuilding(view, definition, calls);
  }
  return calls.all().map(({ item: from, fromRanges }) => ({ from, fromRanges }));
}

function addBuilding(view: ProjectView, definition: Definition, calls: Calls): void {
  const references = referencesTo(view.graph, definition).filter(({ role }) => role === 'builds-on');
  for (const uri of new Set(references.map((reference) => reference.uri))) {
    const file = view.file(uri);
    if (!file) continue;
    const here = references.filter((reference) => reference.uri === uri);
    for (const placed of criteriaIn(file)) {
      if (placed.criterion.buildsOn.length === 0) continue;
      for (const reference of here.filter((each) => says(placed.criterion, each))) {
        calls.add(itemOf(placed), file.range(reference.whole));
      }
    }
  }
}

/** Whether a reference is one of those that a criterion writes under `builds-on`. */
function says({ buildsOn }: Criterion, { whole }: Reference): boolean {
  return buildsOn.some(
    ({ node }) => node.from === whole.from && node.start <= whole.start && whole.end <= node.end,
  );
}

/** Criteria with the places at which each is connected; each criterion and each place once. */
class Calls {
  readonly #calls = new Map<string, { readonly item: CallHierarchyItem; readonly fromRanges: Range[] }>();

  add(item: CallHierarchyItem, range: Range): void {
    const key = keyOf(item);
    const call = this.#calls.get(key) ?? { item, fromRanges: [] };
    this.#calls.set(key, call);
    const isKnown = call.fromRanges.some((each) => JSON.stringify(each) === JSON.stringify(range));
    if (!isKnown) call.fromRanges.push(range);
  }

  all(): { readonly item: CallHierarchyItem; readonly fromRanges: Range[] }[] {
    return [...this.#calls.values()];
  }
}

function keyOf({ uri, selectionRange }: CallHierarchyItem): string {
  return JSON.stringify([uri, selectionRange]);
}
