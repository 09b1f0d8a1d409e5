import { clean, hasContent, wordCount } from './clean';
import { exampleOf, isBareBullet, itemOf, sectionOf } from './marks';

/** A line of a text with its one-based number. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/** Lines of a text that belong together: an item of a list, or a paragraph. */
export interface Block {
  readonly kind: 'item' | 'paragraph';
  readonly line: number;
  readonly text: string;
  /** For items: the columns before the mark, and the mark. */
  readonly indent: number;
  readonly mark: string;
}

/** A line of at least so many characters may have been broken because the page was full. */
export const wrapLength = 50;

/** What pages carry that belongs to no text: page numbers, addresses, copyright. */
const furniture =
  /^(?:(?:page|seite)\s+)?\d+(?:\s*(?:of|von|\/)\s*\d+)?$|^https?:\/\/\S+$|^(?:©|\(c\)|copyright\b)/iu;

/** Whether a line is of the page and not of its text. */
export function isFurniture(line: string): boolean {
  return furniture.test(clean(line));
}

/**
 * Puts the lines of a text together that were one before the page was too narrow for them. Items go on in the lines
 * directly under them, and in those after a gap that start in the middle of a sentence.
 * @param withItems whether the text sets its items out; where it does not, each line may be one
 */
export function blocksOf(lines: readonly NumberedLine[], withItems: boolean): Block[] {
  const blocks: OpenBlock[] = [];
  let afterGap = true;
  let bare: NumberedLine | undefined;
  for (const { line, text } of lines) {
    if (isBareBullet(text)) bare = { line, text };
    else if (!hasContent(text)) afterGap ||= clean(text) === '';
    else {
      const read = blockOf(line, text, bare !== undefined);
      const last = blocks.at(-1);
      if (last && bare === undefined && last.goesOn(read, { afterGap, withItems })) last.add(read.text);
      else blocks.push(new OpenBlock(read));
      bare = undefined;
      afterGap = false;
    }
  }
  return blocks.map((block) => block.whole());
}

function blockOf(line: number, text: string, isItem: boolean): Block {
  const item = itemOf(text);
  if (item) return { kind: 'item', line, text: item.text, indent: item.indent, mark: item.mark };
  const indent = text.length - text.trimStart().length;
  return { kind: isItem ? 'item' : 'paragraph', line, text: clean(text), indent, mark: isItem ? '•' : '' };
}

/** A block that further lines may be added to. It looks at its last line alone, as there may be very many. */
class OpenBlock {
  readonly #first: Block;
  readonly #parts: string[];
  #lastLine: string;
  #length: number;

  constructor(first: Block) {
    this.#first = first;
    this.#parts = [first.text];
    this.#lastLine = first.text;
    this.#length = first.text.length;
  }

  /** Whether a line goes on with the text of this block. */
  goesOn(next: Block, { afterGap, withItems }: { afterGap: boolean; withItems: boolean }): boolean {
    const isItem = this.#first.kind === 'item';
    if (next.kind === 'item' || this.#standsAlone() || standsAlone(next.text)) return false;
    if (exampleOf(next.text) !== undefined) return false;
    const inSentence = /^[\p{Ll}(,;]/u.test(next.text) && !/[.!?]$/.test(this.#lastLine);
    if (afterGap) return inSentence && isItem;
    if (isItem) return true;
    return inSentence || /[,;–-]$/.test(this.#lastLine) || (withItems && this.#length >= wrapLength);
  }

  /** Adds a line. A word that is broken at a hyphen keeps it, since nobody can tell whether it is the word's own. */
  add(text: string): void {
    const between = /\p{L}-$/u.test(this.#lastLine) && /^\p{Ll}/u.test(text) ? '' : ' ';
    this.#parts.push(between, text);
    this.#lastLine = text;
    this.#length += between.length + text.length;
  }

  whole(): Block {
    return { ...this.#first, text: this.#parts.join('') };
  }

  #standsAlone(): boolean {
    return this.#parts.length === 1 && standsAlone(this.#lastLine);
  }
}

/** Whether a line is a heading within a level, or of the page: no text goes on from one. */
function standsAlone(line: string): boolean {
  return sectionOf(line) !== undefined || isFurniture(line);
}

/** Whether a text is long enough to be a sentence, and no title. */
export function isSentence(text: string): boolean {
  return wordCount(text) >= 6 || text.length > 60;
}
