/**
 * Which level of a scale each level of a skill stands for. A skill that fits the scale keeps its levels. On another
 * scale, the levels take its lowest ones in turn; where it is shorter, those between are left out evenly, so that the
 * lowest and the highest stay what they are.
 * @param scale the ids of the scale, lowest first; none where there is no scale
 * @param levels the ids of the skill's levels, lowest first
 * @returns the id on the scale by the skill's own, for the levels that stay
 */
export function levelsOn(scale: readonly string[], levels: readonly string[]): ReadonlyMap<string, string> {
  if (scale.length === 0 || levels.every((level) => scale.includes(level))) {
    return new Map(levels.map((level) => [level, level]));
  }
  const count = Math.min(scale.length, levels.length);
  const step = count === 1 ? 0 : (levels.length - 1) / (count - 1);
  return new Map(
    scale.slice(0, count).flatMap((id, index) => {
      const level = levels[Math.round(index * step)];
      return level === undefined ? [] : [[level, id]];
    }),
  );
}
