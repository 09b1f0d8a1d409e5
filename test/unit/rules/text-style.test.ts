import assert from 'node:assert/strict';
import { findings, framework, track } from './support';

const summary = (text: string): string => track('- level: 1', `  summary: ${text.replaceAll('\n', '\n  ')}`);
const list = (key: string, ...texts: string[]): string =>
  track('- level: 1', `  ${key}:`, ...texts.map((text) => `    - ${text}`));
const marks = async (text: string): Promise<string[]> => (await findings(text)).map(([mark]) => mark);

describe('The rule `text-style`, as to spaces,', () => {
  it('marks those that are too many between two words', async () => {
    assert.deepEqual(await findings(summary('Works  with   care')), [
      ['text-style:   ', 'Here one space is enough.'],
      ['text-style:    ', 'Here one space is enough.'],
    ]);
  });

  it('marks those at the start and the end of a text in quotes', async () => {
    for (const quote of ["'", '"']) {
      assert.deepEqual(await findings(summary(`${quote} Works  ${quote}`)), [
        ['text-style:  ', 'This text starts with a space.'],
        ['text-style:   ', 'This text ends with a space.'],
      ]);
    }
  });

  it('leaves those alone that YAML takes away: at the ends of lines, in front of a comment', async () => {
    assert.deepEqual(await marks(summary('Works  \n    with care   # really')), []);
    assert.deepEqual(await marks(summary("'Works  \n    with care'")), []);
  });

  it('looks at each line of a text of several lines, and not at how it is set out', async () => {
    assert.deepEqual(
      await marks(summary('|\n    Works  well:\n\n    -   one\n      -  two\n    1.  three')),
      ['text-style:   '],
    );
  });

  it('leaves Markdown code, tables and hard line breaks as they are', async () => {
    assert.deepEqual(await marks(summary('|\n    Runs `a  b`  \n    and\n\n    | a   | b |')), []);
    assert.deepEqual(await marks(summary('|\n    ```\n    a  b\n    ```')), []);
  });

  it('takes no return before a line’s end for a space', async () => {
    assert.deepEqual(
      await findings(summary('>-\n    Works \n    well\n    `so  it`\n    is').replaceAll('\n', '\r\n')),
      [['text-style:  ', 'This line ends with a space, which makes two of them in the text.']],
    );
  });

  it('marks those at the end of a line that is folded, where they make two', async () => {
    assert.deepEqual(await findings(summary('>-\n    Works \n    well')), [
      ['text-style:  ', 'This line ends with a space, which makes two of them in the text.'],
    ]);
  });

  it('leaves an empty text to the rule `placeholder-text`', async () => {
    assert.deepEqual(await findings(summary("'  '"), 'text-style'), []);
  });

  it('looks at names, descriptions, summaries, criteria and examples everywhere', async () => {
    const text = framework(
      'description: A  1',
      'scale: [{ level: 1, name: A  2, description: A  3 }]',
      'categories: [{ id: a, name: A  4, description: A  5 }]',
      'tracks:',
      '  - track: a',
      '    name: A  6',
      '    description: A  7',
      '    levels:',
      '      - level: 1',
      '        name: A  8',
      '        summary: A  9',
      '        criteria: [A  10, { text: A  11, examples: [A  12] }]',
      '        examples: [A  13]',
      'ladders:',
      '  - ladder: b',
      '    name: A  14',
      '    description: A  15',
      '    positions: [{ id: a, name: A  16, label: A  17, description: A  18 }]',
    ).replace('name: Acme', 'name: A  0');
    assert.equal((await findings(text, 'text-style')).length, 19);
  });
});

describe('The rule `text-style`, as to full stops,', () => {
  it('marks the stop of a criterion where most have none', async () => {
    assert.deepEqual(await findings(list('criteria', 'Works', 'Asks.', 'Leads')), [
      ['text-style: .', 'Most criteria of this level end without a full stop, and this one has one.'],
    ]);
  });

  it('marks the last word of an example that has none where most have one', async () => {
    assert.deepEqual(await findings(list('examples', 'Did this.', "'Did that'", 'Led them.')), [
      ['text-style: that', 'Most examples of this level end with a full stop, and this one does not.'],
    ]);
  });

  it('says nothing where nobody can tell which is the rule', async () => {
    assert.deepEqual(await marks(list('criteria', 'Works.', 'Asks')), []);
    assert.deepEqual(await marks(list('criteria', 'Works.')), []);
  });

  it('counts criteria and examples apart, and examples of criteria among the examples', async () => {
    const text = track(
      '- level: 1',
      '  criteria: [Works, Leads, { text: Asks, examples: [Did it] }]',
      '  examples: [Did that., Did more.]',
    );
    assert.deepEqual(await marks(text), ['text-style: it']);
  });

  it('lets a text of several sentences end with its stop', async () => {
    assert.deepEqual(await marks(list('criteria', 'Works', 'Asks. Listens.', 'Leads')), []);
  });

  it('makes nothing of other marks, of abbreviations, and of texts of several lines', async () => {
    assert.deepEqual(
      await marks(
        list(
          'criteria',
          'Works',
          'Asks',
          'Why?',
          'Reads logs, traces etc.',
          'Waits ...',
          '|\n        One.\n        Two.',
        ),
      ),
      [],
    );
  });

  it('sees the stop within quotes, brackets and emphasis, and of a folded text', async () => {
    assert.deepEqual(await marks(list('criteria', 'Works', 'Asks **why.**', '(Leads.)', 'Reads', 'Waits')), [
      'text-style: .',
      'text-style: .',
    ]);
    assert.deepEqual(await marks(list('criteria', 'Works', '>-\n        Asks\n        why.', 'Leads')), [
      'text-style: .',
    ]);
  });
});
