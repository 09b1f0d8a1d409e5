import assert from 'node:assert/strict';
import type { Place } from '../../host/workbench';

/** A file of the folder that is open, and where in it things stand. */
export class TextFile {
  /** @param file its path in the folder */
  constructor(
    readonly file: string,
    readonly text: string,
  ) {}

  /** The place of the `|` in words that the file holds once. */
  at(marked: string): Required<Place> {
    const cut = marked.indexOf('|');
    const words = marked.replace('|', '');
    const offset = this.text.indexOf(words);
    assert(cut >= 0, `"${marked}" has a |`);
    assert(offset >= 0, `"${words}" stands in ${this.file}`);
    assert.equal(this.text.lastIndexOf(words), offset, `"${words}" stands in ${this.file} once`);
    const lines = this.text.slice(0, offset + cut).split('\n');
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  }
}
