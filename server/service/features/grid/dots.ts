/** How many dots a track's levels are told by, and how many of these stand for a level. */
export interface Dots {
  readonly all: number;
  /** Undefined for a level that has no place among them. */
  readonly of: (level: string) => number | undefined;
}

/**
 * Tells levels by dots: by their place on the scale, so that tracks can be compared; without one, by their place in the
 * track. A lowest level that is called 0 has none.
 *
 * @param scale the levels of the scale, lowest first
 * @param levels those of the track
 */
export function dotsFor(
  scale: readonly (string | undefined)[] | undefined,
  levels: readonly (string | undefined)[],
): Dots {
  const all = scale ?? levels;
  const first = all[0] === '0' ? 0 : 1;
  return {
    all: all.length === 0 ? 0 : all.length - 1 + first,
    of: (level) => {
      const place = all.indexOf(level);
      return place === -1 ? undefined : place + first;
    },
  };
}
