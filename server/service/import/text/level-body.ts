import { newCriterion, type DraftLevel, type Place, type Sourced } from '../draft/draft';
import { isFurniture, type Block } from './blocks';
import { wordCount } from './clean';
import { exampleOf, sectionOf, type Section } from './marks';

export interface LevelBodyOptions {
  /** Whether the text sets its items out; where it does not, each paragraph but the first is one. */
  readonly withItems: boolean;
  /** What the first lines are, where no heading says it. */
  readonly section?: Section;
  /** The sheet or file that lines are counted in. */
  readonly part?: string;
}

/**
 * Reads the lines under a level's heading into the level: a summary, then criteria and examples. An item that stands
 * further in than the one above says more of that, and so is its example.
 */
export function readLevelBody(level: DraftLevel, blocks: readonly Block[], options: LevelBodyOptions): void {
  new LevelBody(level, options).read(blocks);
}

class LevelBody {
  #section: Section | undefined;
  /** The last criterion, with where its item stood, and whether examples may be its own. */
  #parent: Block | undefined;
  #hasItems = false;

  constructor(
    readonly level: DraftLevel,
    readonly options: LevelBodyOptions,
  ) {
    this.#section = options.section;
  }

  read(blocks: readonly Block[]): void {
    for (const block of blocks) {
      const section = block.kind === 'paragraph' ? sectionOf(block.text) : undefined;
      if (section) this.#section = section;
      else if (block.kind === 'item') this.#item(block);
      else this.#paragraph(block);
    }
  }

  #item(block: Block): void {
    const { level } = this;
    this.#hasItems = true;
    const example = exampleOf(block.text);
    const parent = this.#parent && isInside(this.#parent, block) ? level.criteria.at(-1) : undefined;
    if (parent) parent.examples.push(this.#sourced(block, example ?? block.text));
    else if (example !== undefined || this.#section === 'examples') {
      level.examples.push(this.#sourced(block, example ?? block.text));
      this.#parent = undefined;
    } else {
      level.criteria.push(newCriterion(this.#sourced(block, block.text)));
      this.#parent = block;
    }
  }

  #paragraph(block: Block): void {
    const { level } = this;
    const { withItems } = this.options;
    const example = exampleOf(block.text);
    if (isFurniture(block.text)) level.notes.push(this.#sourced(block, block.text));
    else if (example !== undefined || (this.#section === 'examples' && !withItems)) {
      level.examples.push(this.#sourced(block, example ?? block.text));
    } else if (this.#hasItems) level.notes.push(this.#sourced(block, block.text));
    else if (level.summary === undefined && this.#section !== 'criteria') {
      level.summary = this.#sourced(block, block.text);
    } else if (!withItems) level.criteria.push(newCriterion(this.#sourced(block, block.text)));
    else if (level.summary && wordCount(block.text) > 3) {
      level.summary = { ...level.summary, text: `${level.summary.text}\n\n${block.text}` };
    } else level.notes.push(this.#sourced(block, block.text));
  }

  #sourced({ line }: Place, text: string): Sourced {
    const { part } = this.options;
    return { line, text, ...(part === undefined ? {} : { part }) };
  }
}

/** Bullets that stand for a deeper list where the columns are lost. */
const deeper = /^[◦o▪▫‣⁃–]$/u;

function isInside(outer: Block, inner: Block): boolean {
  return inner.indent >= outer.indent + 2 || (deeper.test(inner.mark) && !deeper.test(outer.mark));
}
