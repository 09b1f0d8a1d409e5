import { foldLine } from '../../edit/fold';
import { scalarSource } from '../../edit/scalar';
import type { Sourced } from '../draft/draft';
import { noteLines } from '../notes';

/** Beyond this column, a text is folded. */
const width = 110;

/** Lines of YAML that are written one after the other. */
export class YamlLines {
  readonly #lines: string[] = [];

  /** @param indent the columns before what is written */
  line(indent: number, text: string): void {
    this.#lines.push(text === '' ? '' : ' '.repeat(indent) + text);
  }

  /** A blank line, unless there is one already or nothing stands above. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** A key with a text, where there is one. */
  pair(indent: number, key: string, text: string | undefined): void {
    if (text === undefined) return;
    // Behind a dash, the key itself stands two columns in.
    this.#scalar(indent, `${key}: `, indent + (key.startsWith('- ') ? 4 : 2), text);
  }

  /** An item of a list of texts. */
  item(indent: number, text: string): void {
    this.#scalar(indent, '- ', indent + 2, text);
  }

  /** What was not understood, as comments, each with the line that it stood on. */
  notes(indent: number, notes: readonly Sourced[]): void {
    for (const line of notes.flatMap(noteLines)) this.line(indent, line);
  }

  toString(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }

  /** @param inner the column of a text's further lines */
  #scalar(indent: number, start: string, inner: number, text: string): void {
    const prose = harmless(text);
    const isLong = prose.includes('\n') || indent + start.length + prose.length > width;
    if (!isLong || !canBeBlock(prose)) {
      this.line(indent, start + scalarSource(prose));
      return;
    }
    const isLiteral = prose.includes('\n');
    this.line(indent, start + (isLiteral ? '|-' : '>-'));
    for (const line of isLiteral
      ? prose.split('\n')
      : foldLine(prose, { first: width - inner, further: width - inner }))
      this.line(inner, line);
  }
}

/** Double brackets are references in a ladder's prose, and in no other format. */
function harmless(text: string): string {
  return text.replaceAll('[[', '\\[\\[');
}

// eslint-disable-next-line no-control-regex -- what YAML has only as escapes
const special = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u{D800}-\u{DFFF}\uFEFF\uFFFE\uFFFF]/u;

/** A block takes its indentation from its first line, and folds at single spaces. */
function canBeBlock(text: string): boolean {
  return !special.test(text) && !/^\s|\s$|[^\S\n]{2}|[^\S\n]\n|\n[^\S\n]/.test(text);
}
