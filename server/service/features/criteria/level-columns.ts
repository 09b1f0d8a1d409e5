import type { CriteriaLevel } from '../../../criteria-protocol';
import type { ScaleLevel } from '../../model/framework';
import type { Track } from '../../model/track';
import type { ProjectView } from '../project-view';

/**
 * The levels of some tracks in one order, lowest first: that of the scale, or else of their numbers. One that neither
 * has follows the one that it follows in its track.
 *
 * @param shown the levels wanted, as written
 */
export function levelColumns(
  view: ProjectView,
  tracks: readonly Track[],
  shown: ReadonlySet<string>,
): CriteriaLevel[] {
  const scale = view.framework?.scale;
  return orderOf(tracks, scale)
    .filter((level) => shown.has(level))
    .map((level) => {
      const name = view.scaleLevel(level)?.name?.value ?? commonName(tracks, level);
      return { level, ...(name === undefined ? {} : { name }) };
    });
}

function orderOf(tracks: readonly Track[], scale: readonly ScaleLevel[] | undefined): readonly string[] {
  const sequences = tracks.map(({ levels }) => levels.map(({ level }) => level?.value ?? ''));
  const order = scale ? scale.map(({ level }) => level?.value ?? '') : numbersIn(sequences.flat());
  const known = new Set(order);
  for (const sequence of sequences) {
    sequence.forEach((level, index) => {
      if (known.has(level)) return;
      known.add(level);
      const before = sequence[index - 1];
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, level);
    });
  }
  return order;
}

function numbersIn(levels: readonly string[]): string[] {
  return [...new Set(levels.filter((level) => /^\d+$/.test(level)))].sort((a, b) => Number(a) - Number(b));
}

/** What tracks call a level, where those that have a name for it agree. */
function commonName(tracks: readonly Track[], level: string): string | undefined {
  const names = tracks.flatMap(({ levels }) =>
    levels.flatMap((each) => (each.level?.value === level && each.name ? [each.name.value] : [])),
  );
  return new Set(names).size === 1 ? names[0] : undefined;
}
