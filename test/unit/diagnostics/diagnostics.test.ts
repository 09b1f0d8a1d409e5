import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { including, track } from '../rules/support';

const level = ['- level: 1', '  summary: Works'];

describe('A diagnostic', () => {
  it('names its rule, links to the rule’s page, and says where it comes from', async () => {
    const made = await fixture({ 'a.ladder.yaml': track('- level: 1') });
    assert.deepEqual(made.diagnostics('a.ladder.yaml'), [
      {
        range: { start: { line: 3, character: 11 }, end: { line: 3, character: 12 } },
        severity: 2,
        code: 'empty-level',
        codeDescription: { href: 'https://rules.example/empty-level' },
        source: 'ladder',
        message: 'Level `1` says nothing yet: add a `summary`, `criteria` or `examples`.',
      },
    ]);
  });

  it('stands in the order of the text, whichever rule it is of', async () => {
    const made = await fixture({
      'a.ladder.yaml': 'track: A B\nnme: x\nlevels:\n  - level: 1\n  - level: 1\n    summary: TODO\n',
    });
    assert.deepEqual(made.marks('a.ladder.yaml'), [
      'invalid-id: A B',
      'schema: nme',
      'empty-level: 1',
      'duplicate-level: 1',
      'placeholder-text: TODO',
    ]);
  });

  it('is not given for a file that is unknown', async () => {
    const made = await fixture({});
    assert.deepEqual(made.diagnostics('nowhere.ladder.yaml'), []);
  });
});

describe('A finding that rests on another file', () => {
  const files = {
    'acme.ladder.yaml': including,
    'tracks/a.ladder.yaml': track(...level),
    'ladders/e.ladder.yaml': 'ladder: e\nname: E\npositions: [{ id: p, name: P, requires: { a: 2 } }]\n',
  };

  it('goes when the other file is edited so that all is well, and that is said', async () => {
    const made = await fixture(files);
    assert.deepEqual(made.marks('ladders/e.ladder.yaml'), ['unresolved-reference: 2']);
    made.open('tracks/a.ladder.yaml', track(...level, '- level: 2', '  summary: Leads'));
    assert(made.changes.at(-1)?.has(made.uri('ladders/e.ladder.yaml')));
    assert.deepEqual(made.marks('ladders/e.ladder.yaml'), []);
  });

  it('follows the other file as it is created, renamed and deleted on disk', async () => {
    const made = await fixture({
      ...files,
      'ladders/e.ladder.yaml': files['ladders/e.ladder.yaml'].replace('a: 2', 'b: 1'),
    });
    const other = track(...level).replace('track: a', 'track: b');
    assert.deepEqual(made.marks('ladders/e.ladder.yaml'), ['unresolved-reference: b']);
    await made.write({ 'tracks/b.ladder.yaml': other });
    assert.deepEqual(made.marks('ladders/e.ladder.yaml'), []);
    await made.write({ 'tracks/b.ladder.yaml': undefined, 'elsewhere/b.ladder.yaml': other });
    assert.deepEqual(made.marks('ladders/e.ladder.yaml'), ['unresolved-reference: b']);
    await made.write({ 'elsewhere/b.ladder.yaml': undefined, 'tracks/c.ladder.yaml': other });
    assert.deepEqual(made.marks('ladders/e.ladder.yaml'), []);
  });

  it('comes back when an editor is closed without saving', async () => {
    const made = await fixture(files);
    made.open('tracks/a.ladder.yaml', track('- level: 2', '  summary: Leads'));
    assert.deepEqual(made.marks('ladders/e.ladder.yaml'), []);
    await made.close('tracks/a.ladder.yaml');
    assert.deepEqual(made.marks('ladders/e.ladder.yaml'), ['unresolved-reference: 2']);
  });

  it('is not worked out again for an edit that changes nothing that it rests on', async () => {
    const text = (summary: string): string => track(...level, '- level: 2', `  summary: ${summary}`);
    const made = await fixture({
      ...files,
      'tracks/a.ladder.yaml': text('Leads'),
      'ladders/e.ladder.yaml': files['ladders/e.ladder.yaml'].replace('a: 2', 'a: 1'),
    });
    for (const name of Object.keys(files)) assert.deepEqual(made.marks(name), []);
    made.open('tracks/a.ladder.yaml', text('Leads others'));
    assert.deepEqual([...made.changes.at(-1)!], [made.uri('tracks/a.ladder.yaml')]);
  });

  it('is not given while the other file is broken for a moment', async () => {
    const made = await fixture({
      ...files,
      'ladders/e.ladder.yaml': files['ladders/e.ladder.yaml'].replace('a: 2', 'a: 1'),
    });
    made.open('tracks/a.ladder.yaml', track(...level).replace('- level: 1', '- "level: 1'));
    assert.deepEqual(made.marks('ladders/e.ladder.yaml'), []);
    made.open('tracks/a.ladder.yaml', track('- level: 3', '  summary: Leads'));
    assert.deepEqual(made.marks('ladders/e.ladder.yaml'), ['unresolved-reference: 1']);
  });

  it('shows the other place where it is now, after lines were added above it', async () => {
    const made = await fixture({
      'acme.ladder.yaml': including,
      'tracks/a.ladder.yaml': track(...level),
      'tracks/b.ladder.yaml': track(...level),
    });
    const line = (): number | undefined =>
      made.diagnostics('tracks/b.ladder.yaml')[0]?.relatedInformation?.[0]?.location.range.start.line;
    assert.equal(line(), 0);
    made.open('tracks/a.ladder.yaml', `# one\n# two\n${track(...level)}`);
    assert(made.changes.at(-1)?.has(made.uri('tracks/b.ladder.yaml')));
    assert.equal(line(), 2);
  });
});
