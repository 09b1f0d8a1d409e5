import { escapeHtml } from '../../server/service/prose/markdown';
import { findWords, isFound, searchWords, type Stretch } from './search';
import { wordDifference } from './word-difference';

/** What prose is to be marked with. */
export interface Marking {
  /** What is searched for: its words are marked, where the text has them all. */
  readonly search?: string | undefined;
  /** The text that this one is compared with, and how the words are marked that only this one has. */
  readonly against?: { readonly text: string; readonly kind: 'added' | 'removed' } | undefined;
}

/** A stretch of a text that is marked. */
export interface Mark extends Stretch {
  kind: 'found' | 'added' | 'removed';
}

const elements: Readonly<Record<Mark['kind'], string>> = { found: 'mark', added: 'ins', removed: 'del' };

/**
 * Marks the words of prose.
 *
 * @param html the text as HTML, as a renderer writes it that escapes `<` and `>` wherever they are none of a tag's
 * @param render makes HTML of the text that it is compared with
 */
export function markProse(
  html: string,
  { search, against }: Marking,
  render: (text: string) => string,
): string {
  const text = textOf(html);
  const words = searchWords(search ?? '');
  const found: Stretch[] = isFound(text, words) ? findWords(text, words) : [];
  const changed = against ? changedWords(textOf(render(against.text)), text) : [];
  return markHtml(html, [
    ...changed.map((stretch) => ({ ...stretch, kind: against?.kind ?? ('added' as const) })),
    ...found.map((stretch) => ({ ...stretch, kind: 'found' as const })),
  ]);
}

/** The words that only the second text has; none where the texts have so little in common that it would be all. */
function changedWords(other: string, text: string): Stretch[] {
  const { added, alike } = wordDifference(other, text);
  return alike < 0.3 ? [] : added;
}

/** The text that HTML shows, each element's text after the one before. */
export function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(entity, (name) => characters[name] ?? name);
}

/** Puts marks around stretches of the text that HTML shows. An element that ends within a stretch ends its mark. */
export function markHtml(html: string, marks: readonly Mark[]): string {
  if (marks.length === 0) return html;
  let at = 0;
  return html.replace(/<[^>]*>|[^<]+/g, (piece) => {
    if (piece.startsWith('<')) return piece;
    const text = textOf(piece);
    const start = at;
    at += text.length;
    return markText(text, start, marks);
  });
}

/** Marks the part of the whole text that starts at an offset. */
function markText(text: string, start: number, marks: readonly Mark[]): string {
  const end = start + text.length;
  const within = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = within.flatMap((mark) => [mark.start, mark.end]).filter((cut) => cut > start && cut < end);
  const bounds = [...new Set([start, ...cuts, end])].sort((one, other) => one - other);
  return bounds
    .slice(0, -1)
    .map((from, index) => {
      const to = bounds[index + 1] ?? end;
      const names = within
        .filter((mark) => mark.start <= from && mark.end >= to)
        .map(({ kind }) => elements[kind]);
      return wrapped(escapeHtml(text.slice(from - start, to - start)), [...new Set(names)]);
    })
    .join('');
}

function wrapped(html: string, names: readonly string[]): string {
  return names.reduceRight((inner, name) => `<${name}>${inner}</${name}>`, html);
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};
const entity = /&(?:amp|lt|gt|quot);/g;
