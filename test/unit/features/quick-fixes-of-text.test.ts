import assert from 'node:assert/strict';
import { fixesIn } from './actions-support';
import { acme } from './support';

const track = (rest: string): string => `track: new\nname: New\n${rest}`;

describe('quick fixes of `level-gap`', () => {
  it('insert the levels that are skipped', async () => {
    const text = track('levels:\n  - level: 1\n    summary: A\n  - level: 3\n    summary: C\n');
    const { after } = await fixesIn('level-gap', 'n.ladder.yaml', text);
    assert.deepEqual(await after('Insert level `2`'), {
      'n.ladder.yaml': track(
        'levels:\n  - level: 1\n    summary: A\n  - level: 2\n    summary: TODO\n  - level: 3\n    summary: C\n',
      ),
    });
    const wide = 'track: t\nname: T\nlevels:\n  - level: 1\n    summary: A\n  - level: 4\n    summary: D\n';
    const fixes = await fixesIn('level-gap', 'sub/n.ladder.yaml', wide);
    assert.match(
      (await fixes.after('Insert the 2 levels'))['sub/n.ladder.yaml']!,
      /level: 1\n[^]*level: 2\n[^]*level: 3\n[^]*level: 4/,
    );
  });
});

describe('quick fixes of `unused-category` and `unused-track`', () => {
  it('remove a category', async () => {
    const { after } = await fixesIn('unused-category', 'acme.ladder.yaml', acme['acme.ladder.yaml']!);
    assert.deepEqual(await after('Remove this category'), {
      'acme.ladder.yaml': acme['acme.ladder.yaml']!.replace('  - id: growing\n', ''),
    });
  });

  it('remove an inline track, or the file of one', async () => {
    const inline = `${acme['acme.ladder.yaml']!}tracks:\n  - track: extra\n    name: Extra\n    category: growing\n    levels: [{level: 1, summary: A}]\n`;
    const { after } = await fixesIn('unused-track', 'acme.ladder.yaml', inline);
    assert.deepEqual(await after('Remove this track'), { 'acme.ladder.yaml': acme['acme.ladder.yaml'] });
    const made = await fixesIn(
      'unused-track',
      'extra.ladder.yaml',
      track('levels: [{level: 1, summary: A}]\n'),
    );
    assert.deepEqual(made.titles, ['Delete the file of `new`']);
  });
});

describe('quick fixes of `orphan-file`', () => {
  it('include it in a framework', async () => {
    const { after } = await fixesIn(
      'orphan-file',
      'sub/n.ladder.yaml',
      track('levels: [{level: 1, summary: A}]\n'),
    );
    assert.deepEqual(await after('Include it in `acme.ladder.yaml`'), {
      'acme.ladder.yaml': acme['acme.ladder.yaml']!.replace(
        "  - '*.ladder.yaml'\n",
        "  - '*.ladder.yaml'\n  - sub/n.ladder.yaml\n",
      ),
    });
  });
});

describe('quick fixes of `duplicate-text`', () => {
  const levels = (second: string): string =>
    track(
      `levels:\n  - level: 1\n    criteria:\n      - Tests things # here\n  - level: 2\n    summary: More\n${second}`,
    );

  it('remove the repeated text', async () => {
    const text = levels('    criteria:\n      - Tests things\n      - Reviews\n');
    const { after } = await fixesIn('duplicate-text', 'n.ladder.yaml', text);
    assert.deepEqual(await after('Remove it'), {
      'n.ladder.yaml': levels('    criteria:\n      - Reviews\n'),
    });
  });

  it('take away the list that is left empty', async () => {
    const { after } = await fixesIn(
      'duplicate-text',
      'n.ladder.yaml',
      levels('    criteria:\n      - Tests things\n'),
    );
    assert.deepEqual(await after('Remove it'), { 'n.ladder.yaml': levels('') });
  });

  it('refer to the first, which gets an id for it', async () => {
    const text = levels('    criteria:\n      - id: more\n        text: Tests things\n');
    const { titles, after } = await fixesIn('duplicate-text', 'n.ladder.yaml', text);
    assert.deepEqual(titles, ['Refer to `new.tests-things` instead']);
    assert.deepEqual(await after('Refer to `new.tests-things` instead'), {
      'n.ladder.yaml': levels(
        "    criteria:\n      - id: more\n        text: '[[new.tests-things]]'\n",
      ).replace('- Tests things # here', '- id: tests-things\n        text: Tests things # here'),
    });
  });
});

describe('quick fixes of `text-style`', () => {
  const cases: readonly (readonly [what: string, before: string, title: string, after: string])[] = [
    ['spaces within a text', 'Does  things', 'Remove the spaces', 'Does things'],
    ['spaces at its end', "'Does things '", 'Remove the spaces', "'Does things'"],
    ['a full stop that its siblings lack', 'Does things.', 'Remove the full stop', 'Does things'],
  ];
  for (const [what, before, title, after] of cases) {
    it(`mend ${what}`, async () => {
      const text = (criterion: string): string =>
        track(`levels:\n  - level: 1\n    criteria:\n      - ${criterion}\n      - Reads\n      - Writes\n`);
      const fixes = await fixesIn('text-style', 'n.ladder.yaml', text(before));
      assert.deepEqual(await fixes.after(title), { 'n.ladder.yaml': text(after) });
    });
  }

  it('add and remove a full stop in a text with escapes', async () => {
    const text = (odd: string, stop: string): string =>
      track(
        `levels:\n  - level: 1\n    criteria:\n      - ${odd}\n      - Asks${stop}\n      - Leads${stop}\n`,
      );
    const adding = await fixesIn('text-style', 'n.ladder.yaml', text('"Asks \\"why\\" early"', '.'));
    assert.deepEqual(await adding.after('Add a full stop'), {
      'n.ladder.yaml': text('"Asks \\"why\\" early."', '.'),
    });
    const removing = await fixesIn('text-style', 'n.ladder.yaml', text('"Asks \\"why\\" early."', ''));
    assert.deepEqual(await removing.after('Remove the full stop'), {
      'n.ladder.yaml': text('"Asks \\"why\\" early"', ''),
    });
  });

  it('add a full stop that its siblings have', async () => {
    const text = (criterion: string): string =>
      track(`levels:\n  - level: 1\n    criteria:\n      - ${criterion}\n      - Reads.\n      - Writes.\n`);
    const fixes = await fixesIn('text-style', 'n.ladder.yaml', text('"Does things"'));
    assert.deepEqual(await fixes.after('Add a full stop'), { 'n.ladder.yaml': text('"Does things."') });
  });
});

describe('quick fixes of `compound-criterion`', () => {
  it('split it', async () => {
    const files = { 'acme.ladder.yaml': `${acme['acme.ladder.yaml']!}lint: {compound-criterion: hint}\n` };
    const text = (criteria: string): string => track(`levels:\n  - level: 1\n    criteria:\n${criteria}`);
    const before = text('      - Follows a runbook to the end, and corrects it where it is wrong\n');
    const { after } = await fixesIn('compound-criterion', 'n.ladder.yaml', before, files);
    assert.deepEqual(await after('Split it into two criteria'), {
      'n.ladder.yaml': text('      - Follows a runbook to the end\n      - Corrects it where it is wrong\n'),
    });
  });
});
