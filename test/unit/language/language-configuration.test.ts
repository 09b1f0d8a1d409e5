import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../host/paths';
import schema from '../../../schemas/ladder.schema.json';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
}

interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string };
  readonly autoClosingPairs: readonly {
    readonly open: string;
    readonly close: string;
    readonly notIn?: string[];
  }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly offSide: boolean };
  readonly indentationRules: { readonly increaseIndentPattern: string };
  readonly onEnterRules: readonly EnterRule[];
}

const configuration = JSON.parse(
  readFileSync(inRoot('language-configuration.json'), 'utf8'),
) as LanguageConfiguration;

/**
 * The line that Enter makes where `|` stands in a line: what the first rule that fits says, on top of the indentation,
 * with a tab size of two. The rest of the line follows the new `|`.
 */
function enter(line: string): string {
  const [before = '', after = ''] = line.split('|');
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after)),
  );
  const indentation = /^\s*/.exec(before)?.[0] ?? '';
  const step = rule?.action.indent === 'indent' ? '  ' : '';
  return `${indentation}${step}${rule?.action.appendText ?? ''}|${after}`;
}

/** The keys of the format whose values go on below them: lists, maps and prose. */
function keysThatOpen(): string[] {
  const keys = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node) {
      for (const [key, value] of Object.entries(node.properties as Record<string, object>)) {
        const text = JSON.stringify(value);
        if (/"(array|object)"|references"|Markdown/.test(text)) keys.add(key);
      }
    }
    for (const value of Object.values(node)) collect(value);
  };
  collect(schema);
  return [...keys];
}

describe('Enter in a ladder file', () => {
  it('goes one step in below every key of the format that a block may stand under', () => {
    const keys = keysThatOpen();
    assert.ok(keys.includes('levels') && keys.includes('builds-on') && keys.includes('summary'));
    for (const key of keys) {
      assert.equal(enter(`  ${key}:|`), '    |', key);
      assert.equal(enter(`  - ${key}: |`), '      |', key);
      assert.match(`  - ${key}:`, new RegExp(configuration.indentationRules.increaseIndentPattern), key);
    }
  });

  it('goes one step in for a block of text, an anchor, and before a comment', () => {
    for (const line of ['text: >-|', 'requires: &base|', 'levels: # all of them|'])
      assert.equal(enter(line), '  |');
    // The bar is the cursor here, so the mark of a literal block is left to the other tests.
    assert.equal(enter('- >-|'), '  |');
  });

  it('goes to the column of the key in an item that is a map', () => {
    assert.equal(enter('  - id: backfills|'), '    |');
    assert.equal(enter('  - level: 1|'), '    |');
    assert.equal(enter('  - &base|'), '    |');
    assert.equal(enter('  - <<: *base|'), '    |');
  });

  it('makes the next item at the end of one that is text or a reference', () => {
    assert.equal(enter('      - Writes postmortems|'), '      - |');
    assert.equal(enter('      - "Quoted: text"|'), '      - |');
    assert.equal(enter('      - craft.reviews # why|'), '      - |');
    assert.equal(enter('- tracks/*.ladder.yaml|'), '- |');
  });

  it('makes no item within one, in an empty one, or in what is still open', () => {
    assert.equal(enter('  - Writes| postmortems'), '  | postmortems');
    assert.equal(enter('  - |'), '  |');
    assert.equal(enter('  - "Writes: |'), '  |');
    assert.equal(enter('  - [|'), '  |');
  });

  it('keeps the place in prose and after a value, whatever they say', () => {
    for (const line of [
      '    level: 1|',
      '    Consider the following:|',
      '    Works as in summary:|',
      '  text: see:|',
    ]) {
      assert.equal(enter(line), /^\s*/.exec(line)![0] + '|');
    }
  });

  it('keeps the rest of a comment a comment', () => {
    assert.equal(enter('  # one |two'), '  # |two');
    assert.equal(enter('  # one| two'), '  #| two');
    assert.equal(enter('  level: 1 # one |two'), '  # |two');
    assert.equal(enter('  # one|'), '  |');
    assert.equal(enter('  text: "a # |b"'), '  |b"');
  });
});

describe('words in a ladder file', () => {
  const { pattern, flags } = configuration.wordPattern;
  const words = (text: string): string[] => text.match(new RegExp(pattern, `g${flags}`)) ?? [];

  it('are ids whole, so that a word is what one renames', () => {
    assert.deepEqual(words('senior-engineer'), ['senior-engineer']);
    assert.deepEqual(words('[[foundations.backfills|them]]'), ['foundations', 'backfills', 'them']);
    assert.deepEqual(words('see: [foundations@3]'), ['see', 'foundations', '3']);
  });

  it('include an id that is still being typed, but no dash of a list', () => {
    assert.deepEqual(words('- senior-'), ['senior-']);
  });

  it('may be of any language', () => {
    assert.deepEqual(words('führt Änderungen, naïve'), ['führt', 'Änderungen', 'naïve']);
  });
});

describe('pairs in a ladder file', () => {
  it('close brackets in prose too, so that two open ones are closed by two', () => {
    const bracket = configuration.autoClosingPairs.find(({ open }) => open === '[');
    assert.deepEqual(bracket, { open: '[', close: ']' });
  });

  it('leave an apostrophe in prose and comments alone', () => {
    for (const quote of ['"', "'"]) {
      const pair = configuration.autoClosingPairs.find(({ open }) => open === quote);
      assert.deepEqual(pair?.notIn, ['string', 'comment']);
    }
  });

  it('surround a selection with the marks of Markdown', () => {
    const marks = configuration.surroundingPairs.map(([open]) => open);
    for (const mark of ['*', '_', '`', '[']) assert.ok(marks.includes(mark));
  });
});
