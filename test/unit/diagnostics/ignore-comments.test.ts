import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, track } from '../rules/support';

/** The marks that are left in a level with the given criteria. */
async function marks(...lines: string[]): Promise<string[]> {
  const found = await findings(track('- level: 1', '  criteria:', ...lines.map((line) => `    ${line}`)));
  return found.map(([mark]) => mark);
}

describe('A comment `# ladder-ignore`', () => {
  it('silences a rule on its line', async () => {
    assert.deepEqual(await marks('- E.g. one # ladder-ignore example-in-criteria', '- E.g. two'), [
      'example-in-criteria: E.g.',
    ]);
  });

  it('silences a rule on the line below, where it stands alone', async () => {
    assert.deepEqual(await marks('# ladder-ignore example-in-criteria', '- E.g. one', '- E.g. two'), [
      'example-in-criteria: E.g.',
    ]);
  });

  it('does not reach the line below from the end of a line', async () => {
    assert.deepEqual(await marks('- one # ladder-ignore example-in-criteria', '- E.g. two'), [
      'example-in-criteria: E.g.',
    ]);
  });

  it('reaches over other comments to the line that they stand above', async () => {
    const lines = [
      '# ladder-ignore example-in-criteria',
      '# since it is one',
      '# ladder-ignore placeholder-text',
      '- E.g. one',
    ];
    assert.deepEqual(await marks(...lines), []);
  });

  it('does not reach over a blank line', async () => {
    assert.deepEqual(await marks('# ladder-ignore example-in-criteria', '', '- E.g. one'), [
      'example-in-criteria: E.g.',
    ]);
  });

  it('names several rules, parted by commas or blanks', async () => {
    for (const names of [
      'placeholder-text, example-in-criteria',
      'placeholder-text  example-in-criteria',
      'example-in-criteria,placeholder-text',
    ]) {
      assert.deepEqual(await marks(`- E.g. one # ladder-ignore ${names}`), [], names);
    }
  });

  it('silences the rules that it names, and no others', async () => {
    assert.deepEqual(await marks('- E.g. one # ladder-ignore placeholder-text'), [
      'example-in-criteria: E.g.',
    ]);
  });

  it('does nothing without a rule', async () => {
    assert.deepEqual(await marks('- E.g. one # ladder-ignore'), ['example-in-criteria: E.g.']);
  });

  it('may be followed by a reason', async () => {
    assert.deepEqual(await marks('- E.g. one # ladder-ignore example-in-criteria: the team says so'), []);
  });

  it('is a comment only where YAML sees one', async () => {
    assert.deepEqual(await marks('- "E.g. one # ladder-ignore example-in-criteria"'), [
      'example-in-criteria: E.g.',
    ]);
    assert.deepEqual(await marks('- |', '  E.g. one # ladder-ignore example-in-criteria'), [
      'example-in-criteria: E.g.',
    ]);
  });

  it('silences a text of several lines from above, beside its header, and behind its end', async () => {
    assert.deepEqual(await marks('# ladder-ignore example-in-criteria', '- >-', '  E.g. one'), []);
    assert.deepEqual(await marks('- >- # ladder-ignore example-in-criteria', '  E.g. one'), []);
    assert.deepEqual(await marks('- E.g. one', '  and two # ladder-ignore example-in-criteria'), []);
  });

  it('works in braces, in brackets and at the end of the file', async () => {
    assert.deepEqual(
      await findings(
        'track: a\nname: A\nlevels:\n  - { level: 1, criteria: [E.g. one] } # ladder-ignore example-in-criteria',
      ),
      [],
    );
  });

  it('works on the first line of a file, with a byte order mark and any line end', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const lines = ['\uFEFF# ladder-ignore kind', 'name: A', ''];
      assert.deepEqual(await findings(lines.join(end)), [], JSON.stringify(end));
    }
  });

  it('silences what other files have a part in', async () => {
    const text = 'track: a # ladder-ignore duplicate-id\nname: A\nlevels: [{ level: 1, summary: Works }]\n';
    const made = await fixture({
      'acme.ladder.yaml': 'framework: f\nname: F\ninclude: ["tracks/*"]\n',
      'tracks/a.ladder.yaml': text,
      'tracks/b.ladder.yaml': text.replace(' # ladder-ignore duplicate-id', ''),
    });
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), []);
    assert.deepEqual(made.marks('tracks/b.ladder.yaml'), ['duplicate-id: a']);
  });

  it('is taken out again without a trace', async () => {
    const made = await fixture({});
    const text = (comment: string): string => track('- level: 1', '  criteria:', `    - E.g. one${comment}`);
    made.open('a.ladder.yaml', text(' # ladder-ignore example-in-criteria'));
    assert.deepEqual(made.marks('a.ladder.yaml'), []);
    made.open('a.ladder.yaml', text(''));
    assert.deepEqual(made.marks('a.ladder.yaml'), ['example-in-criteria: E.g.']);
  });
});
