import { append } from '../append';
import { clean, wordCount } from '../text/clean';
import { isLevelLike, isNumbered } from '../text/labels';
import { sectionOf } from '../text/marks';
import { itemDepth, plain, type MarkdownBlock, type MarkdownItem } from './blocks';

/** A heading with what stands under it before the next one, however deep. */
export interface OutlineSection {
  /** 0 for what stands above the first heading. */
  readonly depth: number;
  readonly title: string;
  readonly line: number;
  readonly blocks: readonly MarkdownBlock[];
}

/**
 * The sections of a text. Lists of levels are taken apart, so that each level is a section of its own.
 * @param byLabels whether lists that start with the same words are those of levels, too
 */
export function outlineOf(blocks: readonly MarkdownBlock[], byLabels: boolean): OutlineSection[] {
  const sections: { depth: number; title: string; line: number; blocks: MarkdownBlock[] }[] = [
    { depth: 0, title: '', line: 1, blocks: [] },
  ];
  const labels = byLabels ? repeatedLabels(blocks) : new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'heading' && sectionOf(block.text) === undefined) {
      sections.push({ depth: block.depth, title: block.text, line: block.line, blocks: [] });
      continue;
    }
    const levels = block.kind === 'list' ? levelItems(block.items, labels) : undefined;
    if (levels) append(sections, levels);
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

const labelled =
  /^(?:\*\*|__)([^*_]+?)\s*:?\s*(?:\*\*|__)\s*[:–—-]?\s*(.*)$|^([^:–—]{1,40}?)\s*[:–—]\s+(.+)$/s;

/** The label that an item starts with, as in `**Novice**: Learns`, and the rest. */
function labelOf({ text }: MarkdownItem): { label: string; rest: string } | undefined {
  const [, bold, boldRest, word, wordRest] = labelled.exec(text) ?? [];
  const label = bold ?? word;
  return label === undefined ? undefined : { label: plain(label), rest: clean(boldRest ?? wordRest ?? '') };
}

/** Labels that start items in two lists at least, which so may be the levels of several skills. */
function repeatedLabels(blocks: readonly MarkdownBlock[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'list') continue;
    const own = new Set(block.items.flatMap((item) => labelOf(item)?.label.toLowerCase() ?? []));
    for (const label of own) seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  return new Set([...seen].flatMap(([label, count]) => (count > 1 ? [label] : [])));
}

/** The items of a list as sections, where each is a level: `Level 1` over a list, or `**Novice**: Learns`. */
function levelItems(
  items: readonly MarkdownItem[],
  repeated: ReadonlySet<string>,
): (OutlineSection & { blocks: MarkdownBlock[] })[] | undefined {
  const sections = items.map((item) => {
    const named = labelOf(item);
    const isLabel = named && (isLevelLike(named.label) || repeated.has(named.label.toLowerCase()));
    const title = isLabel ? named.label : plain(item.text);
    const isLevel = isLabel || (item.children.length > 0 && isLevelLike(title));
    if (!isLevel) return undefined;
    const { line } = item;
    const rest: MarkdownBlock[] =
      isLabel && named.rest !== '' ? [{ kind: 'paragraph', line, raw: named.rest, text: named.rest }] : [];
    const list: MarkdownBlock[] =
      item.children.length > 0 ? [{ kind: 'list', line, raw: '', items: item.children }] : [];
    return { depth: itemDepth, title, line, blocks: [...rest, ...list] };
  });
  const known = sections.filter((section) => section !== undefined);
  return known.length > 1 && known.length === sections.length ? known : undefined;
}

/** Which depths of headings are levels and which are skills. */
export interface Depths {
  readonly level: number;
  /** Absent where one skill has no heading of its own. */
  readonly track?: number;
  /** Whether skills stand under levels, and not levels under skills. */
  readonly inverse: boolean;
}

/** Finds the depths of levels and skills; undefined where no headings are levels. */
export function depthsOf(sections: readonly OutlineSection[]): Depths | undefined {
  const likely = sections.filter(
    ({ depth, title }) => depth > 0 && (isNumbered(title) || isLevelLike(title)),
  );
  const level = commonest(likely.map(({ depth }) => depth));
  if (level === undefined) return undefined;
  const isEnough =
    likely.filter(({ depth }) => depth === level).length > 1 || likely.some(({ title }) => isNumbered(title));
  if (!isEnough) return undefined;
  const inside = innerTracks(sections, level);
  if (inside !== undefined) return { level, track: inside, inverse: true };
  const parents = new Set([...sectionsOver(sections, level).values()].map((section) => section.depth));
  const track = parents.size === 0 ? undefined : Math.max(...parents);
  return { level, ...(track === undefined ? {} : { track }), inverse: false };
}

/** For each section of the depth `level`, by its zero-based place: the section right above it that it is a part of. */
function sectionsOver(
  sections: readonly OutlineSection[],
  level: number,
): ReadonlyMap<number, OutlineSection> {
  const over = new Map<number, OutlineSection>();
  let parent: OutlineSection | undefined;
  sections.forEach((section, index) => {
    if (section.depth > 0 && section.depth < level) parent = section;
    else if (section.depth === level && parent) over.set(index, parent);
  });
  return over;
}

/** The sections, by their zero-based places, that have one of the depth `level` among their parts. */
export function sectionsWithLevels(sections: readonly OutlineSection[], level: number): ReadonlySet<number> {
  const found = new Set<number>();
  let open: number[] = [];
  sections.forEach(({ depth }, index) => {
    open = open.filter((at) => (sections[at]?.depth ?? 0) < depth);
    if (depth === level) for (const at of open) found.add(at);
    if (depth > 0) open.push(index);
  });
  return found;
}

/**
 * The depth of skills that stand under levels: that of the headings right below them, where two levels at least have
 * one of the same name, or no heading stands over the levels but a title.
 */
function innerTracks(sections: readonly OutlineSection[], level: number): number | undefined {
  const owners = new Map<string, Set<number>>();
  const depths: number[] = [];
  let owner = -1;
  sections.forEach(({ depth, title }, index) => {
    if (depth <= level) owner = depth === level ? index : -1;
    else if (owner !== -1 && wordCount(title) > 0) {
      depths.push(depth);
      owners.set(title.toLowerCase(), (owners.get(title.toLowerCase()) ?? new Set()).add(owner));
    }
  });
  const isShared = [...owners.values()].some((levels) => levels.size > 1);
  // A text of a single level, as one of several files, is made of its skills.
  const isSingle = depths.length > 1 && sections.filter(({ depth }) => depth === level).length === 1;
  return isShared || isSingle ? commonest(depths) : undefined;
}

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
