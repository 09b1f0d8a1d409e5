/** What levels are called: by their number, or, where they go by an id such as `senior`, by the name that says it in words. */

/** A level in a word: its number, or the name that goes with its id. */
export function levelWord({ level, name }: { level?: string; name?: string }): string {
  if (level === undefined) return 'no level yet';
  return isNumber(level) ? level : (name ?? level);
}

/** A level with its name, which says all where the level is no number: "level 3, Owning", "Senior Engineer". */
export function levelTitle({ level, name }: { level: string; name?: string }): string {
  if (!isNumber(level)) return name ?? level;
  return name === undefined ? `level ${level}` : `level ${level}, ${name}`;
}

/** A level without its name, where it has a number: "level 3", "Senior Engineer". */
export function levelBriefly({ level, name }: { level: string; name?: string }): string {
  return isNumber(level) ? `level ${level}` : (name ?? level);
}

/** Whether a level goes by a number; else it is an id, such as `senior`. */
export function isNumber(level: string): boolean {
  return /^\d+$/.test(level);
}
