import type { GridLevel, GridTrack } from '../../../grid-protocol';
import type { Track } from '../../model/track';
import type { InFile, ProjectView } from '../project-view';
import { levelRank, resolveLevels } from '../resolved-track';
import { sourceOf } from './things';

/** A track as a row of the grid. */
export function gridTrack(view: ProjectView, track: InFile<Track>): GridTrack {
  const { id, name, status } = track.thing;
  const levels = resolveLevels(view, track).flatMap(({ level, name: own }) => {
    const written = level.part.level?.value;
    if (written === undefined) return [];
    const shown = (own ?? view.scaleLevel(written)?.name)?.value;
    return [{ level: written, ...(shown === undefined ? {} : { name: shown }) }];
  });
  return {
    id: id?.value ?? '',
    name: name?.value ?? id?.value ?? '',
    ...(status ? { status: status.value } : {}),
    source: sourceOf(view, track),
    ...withDots(view, levels),
  };
}

/** A row for a track that positions ask for and that no file defines. */
export function missingTrack(id: string): GridTrack {
  return { id, name: id, levels: [], dots: 0 };
}

/**
 * Gives levels their dots: by their place on the scale, so that rows can be compared; without one, by their place in the
 * track. A lowest level that is called 0 has none.
 */
function withDots(
  { framework }: ProjectView,
  levels: readonly Omit<GridLevel, 'dots'>[],
): Pick<GridTrack, 'levels' | 'dots'> {
  const scale = framework?.scale;
  const all = scale ? scale.map(({ level }) => level?.value) : levels.map(({ level }) => level);
  const first = all[0] === '0' ? 0 : 1;
  const dotsOf = (level: string, index: number): number => {
    const place = scale ? levelRank(level, scale) : index;
    return place === undefined ? 0 : place + first;
  };
  return {
    levels: levels.map((each, index) => ({ ...each, dots: dotsOf(each.level, index) })),
    dots: all.length === 0 ? 0 : all.length - 1 + first,
  };
}
