import type { LevelTable, Position, TrackPlace } from '../../../protocol';
import { knowsLineage } from '../../graph/reader';
import type { Sourced } from '../../model/fields';
import { tracksOf } from '../../model/file';
import type { Track } from '../../model/track';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { focusAt, type Focus } from '../focus';
import { ProjectView, type InFile } from '../project-view';
import { resolveLevels, type ResolvedLevel } from '../resolved-track';
import { symbolsAt } from '../symbol-at';
import { TableBuilder } from './table-builder';
import { tableReferences } from './table-references';

/**
 * The table of the track that `position` is in, or that the reference there names; without a position, of the
 * document's own track. Undefined where there is none.
 */
export function levelTable(
  workspace: LadderWorkspace,
  uri: string,
  position: Position | undefined,
): LevelTable | undefined {
  const file = workspace.file(uri);
  if (!file) return undefined;
  const offset = position && file.document.offsetAt(position);
  const [own] = file.model?.kind === 'track' ? tracksOf(file.model) : [];
  const focus = offset === undefined ? own && { track: own } : focusAt(file, offset);
  if (focus) return tableOf(viewsOf(workspace, uri), { thing: focus.track, uri: file.uri }, focus);
  return offset === undefined ? undefined : tableOfReference(workspace, uri, offset);
}

/**
 * The table of a track of a document's frameworks, with the focus on the level and the criterion that are named.
 * Undefined where there is none.
 */
export function levelTableOf(
  workspace: LadderWorkspace,
  uri: string,
  place: TrackPlace,
): LevelTable | undefined {
  const views = viewsOf(workspace, uri);
  const [track] = views.flatMap((view) => view.track(place.track) ?? []);
  if (!track) return undefined;
  const having = views.filter((view) => view.track(place.track)?.thing === track.thing);
  return tableOf(having, track, { track: track.thing }, place);
}

/** The frameworks that a document belongs to. */
function viewsOf(workspace: LadderWorkspace, uri: string): readonly ProjectView[] {
  return workspace.projectsOf(uri).map((project) => new ProjectView(workspace, project));
}

/** The table of the track that a reference names, or in which it names a level or a criterion. */
function tableOfReference(workspace: LadderWorkspace, uri: string, offset: number): LevelTable | undefined {
  const symbols = symbolsAt(workspace, uri, offset);
  const symbol = symbols.find(({ targets }) => targets.length > 0);
  const [target] = symbol?.targets ?? [];
  const thing = target && symbol?.view.thing(target);
  if (!symbol || !target || !thing || !('track' in thing)) return undefined;
  const { track } = thing;
  // A level that is inherited is shown in the track that the reference names, not in its base.
  const named = symbol.reference?.owner && symbol.view.track(symbol.reference.owner.id);
  const shown = named ?? { thing: track, uri: target.uri };
  const focus = focusOf(shown.thing, thing);
  const place = target.kind === 'level' ? { level: target.id } : undefined;
  const having = symbols.filter(({ targets }) => targets.includes(target)).map(({ view }) => view);
  return tableOf(having, shown, focus, place);
}

function focusOf(
  shown: Track,
  thing: { readonly track: Track; readonly level?: unknown; readonly criterion?: unknown },
): Focus {
  if (shown !== thing.track) return { track: shown };
  const level = shown.levels.findIndex((each) => each === thing.level);
  if (level === -1) return { track: shown };
  const criterion = shown.levels[level]?.criteria.findIndex((each) => each === thing.criterion) ?? -1;
  return criterion === -1 ? { track: shown, level } : { track: shown, level, criterion };
}

/** What is meant by ids, where the focus does not say so. */
type Named = Omit<TrackPlace, 'track'>;

/**
 * The table of a track of some frameworks. What only one of them can tell, such as the track's category, is as in the
 * first that knows all that the track inherits from.
 * @param named what is meant, where the focus does not say so because another track may have it
 */
function tableOf(
  having: readonly ProjectView[],
  track: InFile<Track>,
  focus: Focus,
  named?: Named,
): LevelTable | undefined {
  const view = having.find(({ graph }) => knowsLineage(graph, track.thing.id?.value ?? '')) ?? having[0];
  if (!view) return undefined;
  const views = [view, ...having.filter((each) => each !== view)];
  const levels = resolveLevels(view, track);
  const table = new TableBuilder(views, track.thing);
  const tableFocus = focusInTable(levels, focus, named);
  return {
    track: headOf(view, track, table),
    cumulative: view.framework?.cumulative ?? true,
    levels: levels.map((level) => table.level(level)),
    references: tableReferences(views, track.thing, levels),
    ...(tableFocus ? { focus: tableFocus } : {}),
  };
}

function headOf(view: ProjectView, track: InFile<Track>, table: TableBuilder): LevelTable['track'] {
  const { id, name, description, category, status, owner, extends: base, node } = track.thing;
  const resources = track.thing.resources.flatMap((part) => table.resource({ part, from: track }));
  return {
    id: id?.value ?? '',
    name: name?.value ?? id?.value ?? '',
    ...(description ? { description: description.value } : {}),
    ...(category ? { category: categoryOf(view, category) } : {}),
    ...(status ? { status: status.value } : {}),
    ...(owner ? { owner: owner.value } : {}),
    ...(base ? { extends: base.value } : {}),
    ...(resources.length > 0 ? { resources } : {}),
    source: table.location({ part: id?.node ?? node, from: track }),
    extent: table.location({ part: node, from: track }).range,
  };
}

function categoryOf(
  view: ProjectView,
  category: Sourced<string>,
): NonNullable<LevelTable['track']['category']> {
  const known = view.framework?.categories.find((each) => each.id?.value === category.value);
  const name = known?.name?.value ?? category.value;
  return {
    id: category.value,
    name,
    ...(known?.description ? { description: known.description.value } : {}),
    ...(known?.color ? { color: known.color.value } : {}),
  };
}

/** The focus in terms of the table's columns and of the criteria in them, inherited ones counted. */
function focusInTable(
  levels: readonly ResolvedLevel[],
  { track, level, criterion }: Focus,
  named: Named | undefined,
): LevelTable['focus'] {
  const own = level === undefined ? undefined : track.levels[level];
  const column = levels.findIndex(({ level: { part } }) =>
    own ? part === own : named?.level !== undefined && part.level?.value === named.level,
  );
  if (column === -1) return undefined;
  const written = criterion === undefined ? undefined : own?.criteria[criterion];
  const row = levels[column]?.criteria.findIndex(({ part }) =>
    own ? part === written : named?.criterion !== undefined && part.id?.value === named.criterion,
  );
  return row === undefined || row === -1 ? { level: column } : { level: column, criterion: row };
}
