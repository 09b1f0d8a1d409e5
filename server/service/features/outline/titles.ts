import { lineage, type GraphReader } from '../../graph/reader';
import { levelKey, scaleKey, type Definition } from '../../graph/symbols';

/** What a level of a track is called: its own name, else that of the nearest base with one, else the scale's. */
export function levelName(graph: GraphReader, track: string | undefined, level: string): string | undefined {
  const tracks = track === undefined ? [] : lineage(graph, track);
  for (const each of tracks) {
    const name = titleAmong(graph.definitions(levelKey(each, level)));
    if (name !== undefined) return name;
  }
  return titleAmong(graph.definitions(scaleKey(level)));
}

/** The first title that is not blank. */
export function titleAmong(definitions: readonly Definition[]): string | undefined {
  return definitions.map(({ title }) => title).find((title) => title !== undefined && title.trim() !== '');
}

/** How a definition is referred to: `foundations`, `foundations@3`, `foundations.backfills`. */
export function referenceText({ kind, id, owner }: Definition): string {
  if (owner === undefined) return id;
  return kind === 'level' ? `${owner}@${id}` : `${owner}.${id}`;
}

/** Prose (Markdown) as plain text on one line, for places that show no Markdown. */
export function plainText(prose: string): string {
  return prose
    .replace(/\[\[([^[\]|\n]*)(?:\|([^[\]]*))?\]\]/g, (_, text: string, label?: string) => label ?? text)
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/`+/g, '')
    .replace(/(\*{1,3})(?=\S)([^*]*[^*\s])\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text cut at a word, with an ellipsis, where it has more than `limit` UTF-16 units. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const lastBlank = cut.lastIndexOf(' ');
  const words = lastBlank > cut.length / 2 ? cut.slice(0, lastBlank) : cut.slice(0, -1);
  // No half of an emoji, and no mark before the ellipsis.
  return `${words.replace(/[\uD800-\uDBFF]$|[\s,;:.]+$/, '')}…`;
}

/** Whether a name says what an id says already: case aside, with hyphens as spaces. */
export function saysTheSame(id: string, name: string): boolean {
  const words = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s-]+/g, ' ')
      .trim();
  return words(id) === words(name);
}
