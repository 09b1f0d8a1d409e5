import { fittingLines, itemInsertion } from '../../../edit/items';
import { fieldsOf } from '../../../model/fields';
import { focusAt } from '../../focus';
import type { Track } from '../../../model/track';
import { quoted } from '../../../text/wording';
import type { InFile, ProjectView } from '../../project-view';
import { levelRank, resolveLevels } from '../../resolved-track';
import { editsOf } from '../action';
import type { Fixer } from './fix';

/** Inserts the levels that are skipped. */
export const fixLevelGap: Fixer = ({ workspace, view, file, offset }) => {
  const focus = focusAt(file, offset);
  const track = focus?.track;
  const list = track && fieldsOf(track.node).list('levels');
  if (focus?.level === undefined || !list || list.items.length !== track.levels.length) return [];
  const gap = gapAt(view, { thing: track, uri: file.uri }, focus.level);
  if (!gap) return [];
  const { missing, index } = gap;
  const items = missing.flatMap((id) => {
    const lines = fittingLines(file.tree, list, [`level: ${id}`, 'summary: TODO']);
    return lines ? [lines] : [];
  });
  if (items.length < missing.length) return [];
  const insertions = items.map((lines) => itemInsertion(file.tree, list, index, lines));
  const what = missing.length === 1 ? `level ${quoted(missing[0] ?? '')}` : `the ${missing.length} levels`;
  return [{ title: `Insert ${what}`, changes: () => [editsOf(workspace, file, insertions)] }];
};

/**
 * The levels that are missing beside a level of a track, and where they belong among the track's own.
 * @param place the level, zero-based as written
 */
function gapAt(
  view: ProjectView,
  track: InFile<Track>,
  place: number,
): { readonly missing: readonly string[]; readonly index: number } | undefined {
  const scale = view.framework?.scale;
  const rank = levelRank(track.thing.levels[place]?.level?.value, scale);
  if (rank === undefined) return undefined;
  const ranks = resolveLevels(view, track)
    .flatMap(({ level }) => levelRank(level.part.level?.value, scale) ?? [])
    .sort((a, b) => a - b);
  const below = ranks.findLast((each) => each < rank);
  // The gap is told at the level above it, or, where that is inherited, at the one below.
  const isAbove = below !== undefined && below < rank - 1;
  const low = isAbove ? below : rank;
  const high = isAbove ? rank : (ranks.find((each) => each > rank) ?? rank);
  const missing = Array.from({ length: Math.max(0, high - low - 1) }, (_, at) => low + 1 + at);
  if (missing.length === 0) return undefined;
  const ids = missing.map((each) => scale?.[each]?.level?.value ?? String(each));
  return { missing: ids, index: isAbove ? place : place + 1 };
}
