import { append } from '../append';
import { emptyDraft, levelOf, nameKey, newTrack, type Draft, type DraftTrack } from '../draft/draft';
import { TrackIndex } from '../draft/track-index';
import { itemDepth, markdownBlocks, type MarkdownBlock } from '../markdown/blocks';
import { pageBlocks } from '../markdown/level-blocks';
import {
  depthsOf,
  outlineOf,
  sectionsWithLevels,
  type Depths,
  type OutlineSection,
} from '../markdown/outline';
import { tableShape, type TableShape } from '../tables/read-table';
import type { Table, TableContext } from '../tables/table';
import { isFurniture } from '../text/blocks';
import { cleanLines, hasContent, seen } from '../text/clean';
import { counted } from '../../text/wording';
import { readLevelBody } from '../text/level-body';

/** A Markdown text in which levels or tables were found. */
export interface MarkdownShape {
  readonly what: string;
  readonly reason: string;
  /** @param fallbackName what a skill is called of which the text does not say it */
  readonly read: (fallbackName: string) => Draft;
}

/** How a Markdown text is to be read: by its headings, or by its tables. Undefined where neither tells of levels. */
export function markdownShape(text: string): MarkdownShape | undefined {
  const blocks = markdownBlocks(seen(text));
  const byHeadings = outlineOf(blocks, false);
  const isByHeadings = depthsOf(byHeadings) !== undefined;
  const sections = isByHeadings ? byHeadings : outlineOf(blocks, true);
  const depths = depthsOf(sections) ?? labelledDepths(sections);
  if (depths) {
    const levels = sections.filter(({ depth }) => depth === depths.level);
    return {
      what: depths.inverse
        ? 'Markdown with skills under each level'
        : 'Markdown with levels under each skill',
      reason: `${counted(levels.length, 'heading')} such as “${levels[0]?.title ?? ''}”`,
      read: (fallbackName) => new HeadingsReader(sections, depths, fallbackName).read(),
    };
  }
  const tables = tablesIn(sections);
  const [first] = tables;
  if (!first) return undefined;
  return {
    what: `Markdown with ${first.shape.what}`,
    reason: first.shape.reason,
    read: (fallbackName) => readTables(sections, tables.length, fallbackName),
  };
}

/** Where lists start with the same words under several headings, these are skills, and the words are their levels. */
function labelledDepths(sections: readonly OutlineSection[]): Depths | undefined {
  const first = sections.findIndex(({ depth }) => depth === itemDepth);
  const track = sections.slice(0, Math.max(first, 0)).at(-1)?.depth ?? 0;
  if (first === -1) return undefined;
  return { level: itemDepth, inverse: false, ...(track === 0 ? {} : { track }) };
}

function tablesIn(sections: readonly OutlineSection[]): { table: Table; shape: TableShape }[] {
  return sections.flatMap(({ blocks, title }) =>
    blocks.flatMap((block) => {
      const shape = block.kind === 'table' ? tableShape(block.table, { track: title }) : undefined;
      return block.kind === 'table' && shape ? [{ table: block.table, shape }] : [];
    }),
  );
}

/** Reads tables under headings: over one, the heading is the framework's name; over several, each is a category. */
function readTables(sections: readonly OutlineSection[], count: number, fallbackName: string): Draft {
  const draft = emptyDraft();
  const first = sections.find(({ depth }) => depth > 0);
  const title = first && (count === 1 || !first.blocks.some(isTable)) ? first : undefined;
  if (title) draft.name = title.title;
  for (const section of sections) {
    const isOver = section === title || section.depth === 0;
    readTableSection(draft, section, {
      track: section.title || fallbackName,
      ...(isOver ? {} : { category: section.title }),
    });
    const prose = proseOf(section.blocks.filter((block) => !isTable(block)));
    if (isOver && prose !== '') draft.description = [draft.description, prose].filter(hasText).join('\n\n');
    else if (isOver) continue;
    else if (prose !== '' || !section.blocks.some(isTable)) {
      const text = [section.title, prose].filter(hasText).join('\n');
      (draft.tracks.length === 0 ? draft.head : draft.tail).push({ line: section.line, text });
    }
  }
  return draft;
}

function readTableSection(draft: Draft, { blocks }: OutlineSection, context: TableContext): void {
  const before = draft.tracks.length;
  for (const { table } of blocks.filter(isTable)) {
    const shape = tableShape(table, context);
    if (shape) shape.read(draft, context);
    else
      append(
        draft.tail,
        table.rows.map(({ line, cells }) => ({ line, text: cells.join(' | ') })),
      );
  }
  // A skill without a column for it is named by its heading, which is then no category.
  for (const track of draft.tracks.slice(before)) {
    if (nameKey(track.category ?? '') === nameKey(track.name)) delete track.category;
  }
}

function isTable(block: MarkdownBlock): block is MarkdownBlock & { kind: 'table' } {
  return block.kind === 'table';
}

function hasText(text: string | undefined): text is string {
  return text !== undefined && hasContent(text);
}

/** The source of parts that are kept as they are, since prose is Markdown. */
function proseOf(blocks: readonly MarkdownBlock[]): string {
  return cleanLines(blocks.map(({ raw }) => raw).join('\n\n'));
}

/** Reads headings from top to bottom. */
class HeadingsReader {
  readonly #draft = emptyDraft();
  readonly #tracks = new TrackIndex(this.#draft);
  readonly #withItems: boolean;
  /** The places of the headings that have levels under them. */
  readonly #withLevels: ReadonlySet<number>;
  #track: DraftTrack | undefined;
  #category: string | undefined;
  #level: string | undefined;

  constructor(
    readonly sections: readonly OutlineSection[],
    readonly depths: Depths,
    readonly fallbackName: string,
  ) {
    this.#withLevels = sectionsWithLevels(sections, depths.level);
    this.#withItems = sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'list'));
  }

  read(): Draft {
    this.sections.forEach((section, index) => {
      if (section.depth === 0) this.#aboveAll(section);
      else if (section.depth === this.depths.level) this.#levelSection(section);
      else if (section.depth === this.depths.track) this.#trackSection(section);
      else if (section.depth < Math.min(this.depths.level, this.depths.track ?? Infinity))
        this.#over(section, index);
      else this.#inside(section);
    });
    return this.#draft;
  }

  #aboveAll({ blocks }: OutlineSection): void {
    const prose = proseOf(blocks);
    if (prose !== '') this.#draft.head.push({ line: blocks[0]?.line ?? 1, text: prose });
  }

  /** A heading over those of skills is the title of all, or a category. */
  #over({ title, line, blocks, depth }: OutlineSection, index: number): void {
    const draft = this.#draft;
    const prose = proseOf(blocks);
    const isTitle = draft.name === undefined && draft.tracks.length === 0 && this.#isOnly(depth, index);
    if (isTitle) {
      draft.name = title;
      if (prose !== '') draft.description = prose;
      return;
    }
    this.#category = title;
    this.#track = undefined;
    draft.categories.push({ name: title, ...(prose === '' ? {} : { description: prose }) });
    if (!this.#withLevels.has(index)) {
      draft.categories.pop();
      this.#category = undefined;
      draft.tail.push({ line, text: [title, prose].filter(hasContent).join('\n') });
    }
  }

  /** Whether no other heading of that depth has levels under it. */
  #isOnly(depth: number, index: number): boolean {
    return ![...this.#withLevels].some((at) => at > index && this.sections[at]?.depth === depth);
  }

  #trackSection({ title, line, blocks }: OutlineSection): void {
    if (this.depths.inverse) {
      this.#track = this.#tracks.get(title, { line });
      this.#readLevel(this.#level ?? title, blocks);
      return;
    }
    const prose = proseOf(blocks);
    this.#track = newTrack(
      title,
      { line },
      {
        ...(this.#category === undefined ? {} : { category: this.#category }),
        ...(prose === '' ? {} : { description: prose }),
      },
    );
    this.#draft.tracks.push(this.#track);
  }

  #levelSection({ title, line, blocks }: OutlineSection): void {
    if (!this.depths.inverse) {
      this.#track ??= this.#tracks.get(this.fallbackName, { line });
      this.#readLevel(title, blocks);
      return;
    }
    const prose = proseOf(blocks);
    this.#level = title;
    this.#draft.scale.push({ label: title, ...(prose === '' ? {} : { description: prose }) });
  }

  /** A heading below those of levels: its title is kept, and what stands under it is the level's. */
  #inside({ title, line, blocks }: OutlineSection): void {
    const level = this.#track?.levels.at(-1);
    if (!level || !this.#track) {
      this.#draft.tail.push({ line, text: [title, proseOf(blocks)].filter(hasContent).join('\n') });
      return;
    }
    level.notes.push({ line, text: title });
    this.#readLevel(level.label, blocks);
  }

  #readLevel(label: string, blocks: readonly MarkdownBlock[]): void {
    if (!this.#track) return;
    const level = levelOf(this.#track, label);
    const isKept = ({ kind, raw }: MarkdownBlock): boolean =>
      kind === 'other' || kind === 'table' || isFurniture(raw);
    append(
      level.notes,
      blocks.filter(isKept).map(({ line, raw }) => ({ line, text: cleanLines(raw) })),
    );
    readLevelBody(level, pageBlocks(blocks.filter((block) => !isKept(block))), {
      withItems: this.#withItems,
    });
  }
}
