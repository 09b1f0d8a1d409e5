import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { cursor } from '../fixture';
import { acme, acmeFixture } from './support';

/** What is selected at the `|` of a text, step by step. */
async function stepsAt(marked: string): Promise<string[]> {
  const { text, position } = cursor(marked);
  const made = await acmeFixture({ 'new.ladder.yaml': text });
  const uri = made.uri('new.ladder.yaml');
  const { document } = made.service.workspace.file(uri)!;
  const [selection] = made.service.selectionRanges(uri, [position]);
  return chain(selection).map(({ range }) => document.getText(range));
}

function chain(selection: SelectionRange | undefined): SelectionRange[] {
  return selection ? [selection, ...chain(selection.parent)] : [];
}

describe('growing a selection', () => {
  it('goes from the word to the text, the pair, the item, the list and the file', async () => {
    const steps = await stepsAt('track: t\nlevels:\n  - level: 1\n    summary: Works |well\n  - level: 2\n');
    assert.deepEqual(steps, [
      'well',
      'Works well',
      'summary: Works well',
      'level: 1\n    summary: Works well',
      '- level: 1\n    summary: Works well',
      '- level: 1\n    summary: Works well\n  - level: 2',
      'levels:\n  - level: 1\n    summary: Works well\n  - level: 2',
      'track: t\nlevels:\n  - level: 1\n    summary: Works well\n  - level: 2',
      'track: t\nlevels:\n  - level: 1\n    summary: Works well\n  - level: 2\n',
    ]);
  });

  it('takes the text before its quotes, and a kebab-case id as one word', async () => {
    assert.deepEqual((await stepsAt('track: "senior-|engineer at work"')).slice(0, 4), [
      'senior-engineer',
      'senior-engineer at work',
      '"senior-engineer at work"',
      'track: "senior-engineer at work"',
    ]);
  });

  it('takes the text of a block before its header', async () => {
    assert.deepEqual((await stepsAt('track: t\ndescription: >-\n  One |two\n')).slice(0, 4), [
      'two',
      'One two',
      '>-\n  One two',
      'description: >-\n  One two',
    ]);
  });

  it('works in flow style, on keys and in comments', async () => {
    assert.deepEqual((await stepsAt('a: [b, {c: d|d}]')).slice(0, 5), [
      'dd',
      'c: dd',
      '{c: dd}',
      '[b, {c: dd}]',
      'a: [b, {c: dd}]',
    ]);
    assert.deepEqual((await stepsAt('na|me: T')).slice(0, 2), ['name', 'name: T']);
    assert.deepEqual((await stepsAt('track: t # to |do\n')).slice(0, 2), ['do', '# to do']);
  });

  it('has something for each place of a file, one in the next, and each larger', async () => {
    for (const text of [...Object.values(acme), '', 'a: "b\nc:\n  - - d\n  -\n', '  \n# x\n']) {
      const made = await acmeFixture({ 'new.ladder.yaml': text });
      const uri = made.uri('new.ladder.yaml');
      const { document } = made.service.workspace.file(uri)!;
      const positions = Array.from({ length: text.length + 1 }, (_, offset) => document.positionAt(offset));
      const selections = made.service.selectionRanges(uri, positions);
      assert.equal(selections.length, positions.length);
      for (const [offset, selection] of selections.entries()) {
        const extents = chain(selection).map(({ range: { start, end } }) => ({
          start: document.offsetAt(start),
          end: document.offsetAt(end),
        }));
        assert.deepEqual(extents.at(-1), { start: 0, end: text.length });
        for (const [index, { start, end }] of extents.entries()) {
          assert.ok(start <= offset && offset <= end, `${offset} is in ${start}-${end}`);
          const outer = extents[index + 1];
          if (outer)
            assert.ok(outer.start <= start && end <= outer.end && outer.end - outer.start > end - start);
        }
      }
    }
  });
});
