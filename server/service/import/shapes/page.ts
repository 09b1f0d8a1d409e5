import { append } from '../append';
import {
  addLevel,
  emptyDraft,
  nameKey,
  newTrack,
  type Draft,
  type DraftTrack,
  type Sourced,
} from '../draft/draft';
import { blocksOf, isFurniture, isSentence, wrapLength, type Block, type NumberedLine } from '../text/blocks';
import { clean, hasContent, linesOf, seen, wordCount } from '../text/clean';
import { isLevelLike, isNumbered, readLabel } from '../text/labels';
import { readLevelBody } from '../text/level-body';
import { isBareBullet, itemOf, sectionOf } from '../text/marks';

/** The headings of levels that a page has, in its order. */
export interface PageHeadings {
  /** One-based lines. */
  readonly lines: readonly number[];
  /** The first of them, as it is written. */
  readonly sample: string;
}

/**
 * The lines of a page that are headings of levels: those with a number (`Level 1`), else those with a word of seniority
 * (`Senior`), else the short lines that stand over lists. Undefined where there are fewer than two, or one with a
 * number.
 * @param byLists whether short lines over lists count, where there is nothing better
 */
export function pageHeadings(text: string, byLists = true): PageHeadings | undefined {
  const lines = numbered(text).filter(
    ({ text: line }) => hasContent(line) && !isItem(line) && !isFurniture(line),
  );
  const byNumber = lines.filter((line) => isNumbered(line.text) && !/\.$/.test(clean(line.text)));
  const bySeniority = lines.filter((line) => isLevelLike(line.text) && !/[.,;:!?]$/.test(clean(line.text)));
  const found =
    byNumber.length > 0 ? byNumber : bySeniority.length > 1 ? bySeniority : byLists ? overLists(text) : [];
  const [first] = found;
  if (!first || (found.length < 2 && byNumber.length === 0)) return undefined;
  return { lines: found.map(({ line }) => line), sample: clean(first.text) };
}

/**
 * Reads the text of a page: a title and a description, then levels with summary, criteria and examples. Where levels
 * begin again, another skill begins, whose title stands above them.
 * @param fallbackName what a skill is called of which the page does not say it
 */
export function readPage(text: string, headings: PageHeadings, fallbackName: string): Draft {
  const draft = emptyDraft();
  const lines = numbered(text);
  const withItems = lines.some(({ text: line }) => isItem(line));
  const starts = headings.lines.map((line) => line - 1);
  const head = blocksOf(lines.slice(0, starts[0]), withItems);
  let track = openTrack(draft, head, fallbackName);
  starts.forEach((start, index) => {
    const { label, summary } = headingLevel(lines[start]?.text ?? '', start + 1);
    const level = addLevel(track, label);
    if (summary) level.summary = summary;
    const bodyLines = lines.slice(start + 1, starts[index + 1]);
    const next = starts[index + 1];
    const nextLabel = next === undefined ? undefined : headingLevel(lines[next]?.text ?? '', 0).label;
    const isLast = nextLabel !== undefined && beginsAgain(track, nextLabel);
    const split = isLast ? titleStart(bodyLines, withItems) : bodyLines.length;
    readLevelBody(level, blocksOf(bodyLines.slice(0, split), withItems), { withItems });
    if (isLast) track = openTrack(draft, blocksOf(bodyLines.slice(split), withItems), fallbackName);
  });
  moveEndingNotes(draft);
  return draft;
}

function numbered(text: string): NumberedLine[] {
  return linesOf(seen(text)).map((line, index) => ({ line: index + 1, text: line }));
}

function isItem(line: string): boolean {
  return itemOf(line) !== undefined || isBareBullet(line);
}

/** Short lines over lists, none directly under another of the kind. */
function overLists(text: string): NumberedLine[] {
  const lines = numbered(text).filter(({ text: line }) => hasContent(line) || isBareBullet(line));
  const isTitle = (line: NumberedLine | undefined): boolean =>
    line !== undefined &&
    !isItem(line.text) &&
    wordCount(line.text) <= 4 &&
    !/[.,;:!?]$/.test(clean(line.text)) &&
    sectionOf(line.text) === undefined;
  return lines.filter((line, index) => {
    const [next, second] = [lines[index + 1], lines[index + 2]];
    if (!isTitle(line) || !next || isTitle(next)) return false;
    return isItem(next.text) || (second !== undefined && isItem(second.text));
  });
}

/** What a heading calls its level, and the summary that stands on the same line. */
function headingLevel(text: string, line: number): { label: string; summary?: Sourced } {
  const label = clean(text);
  const { number, name = '' } = readLabel(label);
  if (number === undefined || wordCount(name) < 6 || !label.endsWith(name)) return { label };
  return {
    label: label.slice(0, -name.length).replace(/[\s:.–—-]+$/u, ''),
    summary: { line, text: name },
  };
}

function beginsAgain({ levels }: DraftTrack, label: string): boolean {
  return levels.some((level) => nameKey(level.label) === nameKey(label));
}

/** Where in the lines over a skill's first level its title starts: behind the last item, or the last few paragraphs. */
function titleStart(lines: readonly NumberedLine[], withItems: boolean): number {
  const blocks = blocksOf(lines, withItems);
  const own = withItems ? blocks.findLastIndex(({ kind }) => kind === 'item') : 0;
  const next = blocks.find(
    ({ kind, text }, index) => index > own && kind === 'paragraph' && !isFurniture(text),
  );
  const start = next ? lines.findIndex(({ line }) => line === next.line) : lines.length;
  // Without a gap before it, a title looks like the end of the last item.
  const above = lines.slice(0, start).findLastIndex(({ text }) => hasContent(text));
  const isTitle = next === undefined || isSentence(next.text);
  return isTitle && above > 0 && looksLikeTitle(lines[above]?.text ?? '', lines[above - 1]?.text ?? '')
    ? above
    : start;
}

/** Whether a line right under an item is a title and not its end: it is short, and the item had room for more. */
function looksLikeTitle(line: string, above: string): boolean {
  return (
    !isItem(line) &&
    !isFurniture(line) &&
    !isSentence(clean(line)) &&
    /^\s*\p{Lu}/u.test(line) &&
    above.length < wrapLength
  );
}

/** Begins a skill whose title and description stand in `head`. What is neither becomes a note. */
function openTrack(draft: Draft, head: readonly Block[], fallbackName: string): DraftTrack {
  const titles = head.filter(
    ({ kind, text }) => kind === 'paragraph' && !isSentence(text) && !isFurniture(text),
  );
  const description = head.find(({ kind, text }) => kind === 'paragraph' && isSentence(text));
  const title =
    titles.find((one, index) =>
      titles.some(({ text }, at) => at > index && nameKey(text) === nameKey(one.text)),
    ) ??
    (description && titles.findLast(({ line }) => line < description.line)) ??
    titles.at(-1);
  const name = title?.text ?? fallbackName;
  const track = newTrack(
    name,
    { line: title?.line ?? head[0]?.line ?? 1 },
    description ? { description: description.text } : {},
  );
  const left = head.filter((block) => block !== description && nameKey(block.text) !== nameKey(name));
  append(
    draft.tracks.length === 0 ? draft.head : track.notes,
    left.map(({ line, text }) => ({ line, text })),
  );
  draft.tracks.push(track);
  return track;
}

/** What stands behind the last list of a page is the page's, and not the last level's. */
function moveEndingNotes(draft: Draft): void {
  const level = draft.tracks.at(-1)?.levels.at(-1);
  if (level) append(draft.tail, level.notes.splice(0));
}
