import type { GridLevel, GridTrack } from '../../../grid-protocol';
import type { Track } from '../../model/track';
import type { InFile, ProjectView } from '../project-view';
import { resolveLevels } from '../resolved-track';
import { dotsFor } from './dots';
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

/** Gives levels their dots. */
function withDots(
  { framework }: ProjectView,
  levels: readonly Omit<GridLevel, 'dots'>[],
): Pick<GridTrack, 'levels' | 'dots'> {
  const dots = dotsFor(
    framework?.scale?.map(({ level }) => level?.value),
    levels.map(({ level }) => level),
  );
  return {
    levels: levels.map((each) => ({ ...each, dots: dots.of(each.level) ?? 0 })),
    dots: dots.all,
  };
}
