import type { Grid, GridCategory } from '../../../grid-protocol';
import type { Position } from '../../../protocol';
import { laddersOf, tracksOf } from '../../model/file';
import type { Category } from '../../model/framework';
import type { Track } from '../../model/track';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { ProjectView, type InFile } from '../project-view';
import { gridFocus } from './grid-focus';
import { gridLadder } from './grid-ladder';
import { gridTrack, missingTrack } from './grid-track';
import { thingsOf } from './things';

/**
 * The grid of each framework that a document belongs to; of one that is in none, of the document alone. None for an
 * unknown document.
 *
 * @param position the place of the cursor, by which the focus is told
 */
export function grids(workspace: LadderWorkspace, uri: string, position: Position | undefined): Grid[] {
  const file = workspace.file(uri);
  const focus = file && position && gridFocus(file, file.document.offsetAt(position));
  return workspace
    .projectsOf(uri)
    .map((project) => ({ ...gridOf(new ProjectView(workspace, project)), ...(focus ? { focus } : {}) }));
}

/** The grid of a framework, or of a document by itself, without a focus. */
export function gridOf(view: ProjectView): Grid {
  const tracks = thingsOf(view, tracksOf);
  const ladders = thingsOf(view, laddersOf).map((ladder) => gridLadder(view, ladder));
  const known = new Set(tracks.map(({ thing }) => thing.id?.value));
  const asked = ladders.flatMap(({ positions }) => positions.flatMap(({ asks }) => Object.keys(asks)));
  const missing = [...new Set(asked)].filter((id) => !known.has(id));
  return { ...headOf(view, tracks, ladders), categories: categoriesOf(view, tracks, missing), ladders };
}

/** What the grid is of: the framework, or the one thing of a document by itself. */
function headOf(
  view: ProjectView,
  [track]: readonly InFile<Track>[],
  [ladder]: Grid['ladders'],
): Pick<Grid, 'id' | 'name' | 'source'> {
  const { framework, project } = view;
  if (!framework || project.frameworkUri === undefined) return ladder ? named(ladder) : trackName(track);
  const id = framework.id?.value ?? '';
  const source = view.location(project.frameworkUri, framework.id?.node ?? framework.node);
  return { id, name: framework.name?.value ?? id, ...(source ? { source } : {}) };
}

function named({ id, name }: { id: string; name: string }): { id: string; name: string } {
  return { id, name };
}

function trackName(track: InFile<Track> | undefined): { id: string; name: string } {
  const id = track?.thing.id?.value ?? '';
  return { id, name: track?.thing.name?.value ?? id };
}

/** The categories that have tracks, in the framework's order, and one without an id for all other tracks. */
function categoriesOf(
  view: ProjectView,
  tracks: readonly InFile<Track>[],
  missing: readonly string[],
): GridCategory[] {
  const categories = (view.framework?.categories ?? []).filter(({ id }) => id !== undefined);
  const isIn = ({ thing }: InFile<Track>, { id }: Category): boolean =>
    thing.category !== undefined && thing.category.value === id?.value;
  const rowsOf = (some: readonly InFile<Track>[]) => some.map((each) => gridTrack(view, each));
  const rest = tracks.filter((track) => !categories.some((category) => isIn(track, category)));
  return [
    ...categories.map((category) => ({
      ...categoryHead(category),
      tracks: rowsOf(tracks.filter((track) => isIn(track, category))),
    })),
    { tracks: [...rowsOf(rest), ...missing.map(missingTrack)] },
  ].filter((category) => category.tracks.length > 0);
}

function categoryHead({ id, name, color }: Category): Omit<GridCategory, 'tracks'> {
  return {
    ...(id ? { id: id.value } : {}),
    name: name?.value ?? id?.value ?? '',
    ...(color ? { color: color.value } : {}),
  };
}
