import assert from 'node:assert/strict';
import { acme, acmeFixture } from './support';

/** The folds of a text: `first-last`, zero-based lines, with the kind where one is told. */
async function foldsOf(text: string): Promise<string[]> {
  const made = await acmeFixture({ 'new.ladder.yaml': text });
  return made.service
    .foldingRanges(made.uri('new.ladder.yaml'))
    .map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`);
}

describe('folding', () => {
  it('folds lists, items and maps, their last lines with them', async () => {
    const text = `track: t
levels:
  - level: 1
    criteria:
      - id: a
        text: A
      - B

  - level: 2
    summary: S
name: T
`;
    assert.deepEqual(await foldsOf(text), ['1-9', '2-6', '3-6', '4-5', '8-9']);
  });

  it('folds a file that ends without a line end to its last line', async () => {
    assert.deepEqual(await foldsOf('track: t\nlevels:\n  - level: 1\n    summary: S'), ['1-3', '2-3']);
  });

  it('folds lists whose dashes stand level with their key', async () => {
    assert.deepEqual(await foldsOf('track: t\nlevels:\n- level: 1\n  summary: S\n- level: 2\n'), [
      '1-4',
      '2-3',
    ]);
  });

  it('folds texts of several lines, in blocks, quotes or neither', async () => {
    const text = `track: t
description: >-
  One

  two
name: "Long
  name"
owner: some
  body
`;
    assert.deepEqual(await foldsOf(text), ['1-4', '5-6', '7-8']);
  });

  it('leaves the bracket that closes a map or list of several lines to be seen', async () => {
    const text = `ladder: l
positions:
  - id: a
    requires: {
      craft: 1,
      mobile: 2
    }
    emphasises: [craft.tests,
      craft.reviews]
`;
    assert.deepEqual(await foldsOf(text), ['1-8', '2-8', '3-5', '7-8']);
  });

  it('folds comments of several lines, not those behind a value', async () => {
    const text = `# One
# two
track: t # three
# four
name: T
  # five
  # six

# seven
`;
    assert.deepEqual(await foldsOf(text), ['0-1 comment', '5-6 comment']);
  });

  it('counts lines that end in a carriage return', async () => {
    assert.deepEqual(await foldsOf('track: t\r\nlevels:\r\n  - level: 1\r\n    summary: S\r\n'), [
      '1-3',
      '2-3',
    ]);
  });

  it('folds what a quote that is not closed leaves to fold, and fails on nothing', async () => {
    for (const text of ['', '#', 'a', '- \n- b:\n    c: "', 'track: "t\nlevels:\n  - level: 1\n', 'x: {\n']) {
      for (const fold of await foldsOf(text)) assert.match(fold, /^\d+-\d+/);
    }
  });

  it('gives each line one fold, which ends below it', async () => {
    for (const text of Object.values(acme)) {
      const made = await acmeFixture({ 'new.ladder.yaml': text });
      const folds = made.service.foldingRanges(made.uri('new.ladder.yaml'));
      assert.equal(new Set(folds.map(({ startLine }) => startLine)).size, folds.length);
      assert.ok(folds.length > 0 && folds.every(({ startLine, endLine }) => startLine < endLine));
    }
  });
});
