/** A reference as it is written, taken apart: `track`, `track@level` or `owner.member`. */
export interface ReferenceText {
  /** The id of a track or ladder. */
  readonly owner: string;
  readonly part?: {
    readonly kind: 'level' | 'member';
    readonly id: string;
    /** Where the id starts in the reference's text, in UTF-16 units. */
    readonly start: number;
  };
}

const form = /^([^@.[\]|\n]+)(?:([@.])([^[\]|\n]+))?$/;

/**
 * Takes a reference apart, at the first mark; undefined for a text that has not the form of one. Ids need not be valid:
 * what names one that is not, with blanks in it for instance, is to be found, too.
 */
export function parseReference(text: string): ReferenceText | undefined {
  if (text !== text.trim()) return undefined;
  const match = form.exec(text);
  const [, owner, mark, id] = match ?? [];
  if (owner === undefined) return undefined;
  if (mark === undefined || id === undefined) return { owner };
  return { owner, part: { kind: mark === '@' ? 'level' : 'member', id, start: owner.length + 1 } };
}

/** One `[[reference]]` or `[[reference|label]]` in prose; offsets count from the start of the text searched. */
export interface ProseReference {
  /** What stands between the brackets, before any `|`. */
  readonly text: string;
  readonly label?: string;
  readonly start: number;
  readonly end: number;
}

const codeOrReference = /(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)|\[\[([^[\]|\n]*)(?:\|([^[\]]*))?\]\]/g;

/** The references in a text of prose, in order. What stands in a Markdown code span is none. */
export function findProseReferences(prose: string): ProseReference[] {
  const found: ProseReference[] = [];
  for (const match of prose.matchAll(codeOrReference)) {
    const [, , text, label] = match;
    if (text === undefined) continue;
    const start = match.index + 2;
    found.push({ text, start, end: start + text.length, ...(label === undefined ? {} : { label }) });
  }
  return found;
}
