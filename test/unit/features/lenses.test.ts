import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-types';
import { fixture, type Fixture } from '../fixture';
import { acme, acmeFixture } from './support';

/** The lenses of a file as `the id that it stands over: what it says`. */
function said(made: Fixture, name: string): string[] {
  const { document } = made.service.workspace.file(made.uri(name))!;
  return lensesOf(made, name).map(
    (lens) => `${document.getText(lens.range)}: ${made.service.lensContent(lens)?.title}`,
  );
}

/** The lenses as an editor hands them back: through JSON. */
function lensesOf(made: Fixture, name: string): CodeLens[] {
  return JSON.parse(JSON.stringify(made.service.codeLenses(made.uri(name)))) as CodeLens[];
}

/** What the places of a lens say, by line. */
function places(made: Fixture, name: string, over: string, word: string): string[] {
  const { document } = made.service.workspace.file(made.uri(name))!;
  const contents = lensesOf(made, name)
    .filter(({ range }) => document.getText(range) === over)
    .map((lens) => made.service.lensContent(lens))
    .filter((content) => content?.title.includes(word));
  return contents.flatMap((content) =>
    (content?.locations ?? []).map(({ uri, range }) => {
      const text = made.service.workspace.file(uri)!.document.getText();
      return text.split('\n')[range.start.line]!.trim();
    }),
  );
}

/** A track of levels 1 to 3, and a ladder whose positions ask for it as given. */
function asking(requirements: readonly string[], cumulative = true): Promise<Fixture> {
  const positions = requirements
    .map((each, index) => `  - id: p-${index}\n    name: P\n    ${each}\n`)
    .join('');
  return fixture({
    'f.ladder.yaml': `framework: f\nname: F\ncumulative: ${cumulative}\ninclude: ['*.ladder.yaml']\n`,
    't.ladder.yaml': 'track: t\nname: T\nlevels:\n  - level: 1\n  - level: 2\n  - level: 3\n',
    'l.ladder.yaml': `ladder: l\nname: L\npositions:\n${positions}`,
  });
}

describe('the lenses of a track', () => {
  it('count who names it and who asks for it', async () => {
    assert.deepEqual(said(await acmeFixture(), 'craft.ladder.yaml'), [
      'craft: 6 references',
      'craft: asked for by 2 positions',
      '1: asked for by 2 positions',
      'tests: 2 references',
      '2: asked for by 1 position',
      'reviews: 1 reference',
    ]);
  });

  it('lead to the places that they count', async () => {
    const made = await acmeFixture();
    assert.deepEqual(places(made, 'craft.ladder.yaml', 'reviews', 'reference'), [
      'emphasises: [craft.reviews]',
    ]);
    assert.deepEqual(places(made, 'craft.ladder.yaml', 'craft', 'position'), [
      'requires: { craft: 1 }',
      'requires: { craft: 2 }',
    ]);
  });

  it('stand only where there is something to count: what is optional is not asked for', async () => {
    assert.deepEqual(said(await acmeFixture(), 'mobile.ladder.yaml'), ['mobile: 2 references']);
    const made = await fixture({ 't.ladder.yaml': acme['mobile.ladder.yaml']! });
    assert.deepEqual(said(made, 't.ladder.yaml'), []);
  });
});

describe('the lenses of a level', () => {
  const requirements = ['requires: { t: 1 }', 'requires: { t: 3 }', 'optional: { t: 3 }', 'requires: { t: }'];

  it('count those who ask for a higher level, which includes it', async () => {
    assert.deepEqual(said(await asking(requirements), 't.ladder.yaml'), [
      't: 4 references',
      't: asked for by 3 positions',
      '1: asked for by 2 positions',
      '2: asked for by 1 position',
      '3: asked for by 1 position',
    ]);
  });

  it('count only those who ask for just that where levels do not include each other', async () => {
    assert.deepEqual(said(await asking(requirements, false), 't.ladder.yaml').slice(2), [
      '1: asked for by 1 position',
      '3: asked for by 1 position',
    ]);
  });

  it('go by the scale where there is one', async () => {
    const made = await fixture({
      'f.ladder.yaml': `framework: f
name: F
scale: [{ level: new }, { level: able }, { level: 1 }]
tracks:
  - { track: t, name: T, levels: [{ level: new }, { level: able }, { level: 1 }] }
ladders:
  - { ladder: l, name: L, positions: [{ id: p, name: P, requires: { t: able } }] }
`,
    });
    assert.deepEqual(said(made, 'f.ladder.yaml'), [
      't: 1 reference',
      't: asked for by 1 position',
      'new: asked for by 1 position',
      'able: asked for by 1 position',
    ]);
  });

  it('count who asks for it as a level that another track inherits', async () => {
    const made = await acmeFixture({
      'l.ladder.yaml': 'ladder: l\nname: L\npositions: [{ id: a, name: A, requires: { mobile: 1 } }]\n',
    });
    assert.ok(said(made, 'craft.ladder.yaml').includes('1: asked for by 3 positions'));
  });

  it('count positions, also where several take their requirements from one place', async () => {
    const made = await asking(['requires: &all { t: 2 }', 'requires:\n      <<: *all']);
    assert.ok(said(made, 't.ladder.yaml').includes('2: asked for by 2 positions'));
    assert.deepEqual(places(made, 't.ladder.yaml', '2', 'position'), ['requires: &all { t: 2 }']);
  });
});

describe('the lenses of a level that a merge key asks for', () => {
  it('leave out who asks for another level beside the key', async () => {
    const made = await asking(['requires: &all { t: 3 }', 'requires: { <<: *all, t: 1 }']);
    assert.deepEqual(said(made, 't.ladder.yaml').slice(2), [
      '1: asked for by 2 positions',
      '2: asked for by 1 position',
      '3: asked for by 1 position',
    ]);
  });
});

describe('the lenses of a ladder', () => {
  it('count who names it and its positions', async () => {
    const made = await acmeFixture({
      'new.ladder.yaml':
        'track: new\nname: N\nlevels: [{ level: 1, summary: "As [[engineer.senior]] does" }]\n',
    });
    assert.deepEqual(said(made, 'engineer.ladder.yaml'), ['engineer: 2 references', 'senior: 1 reference']);
  });
});

describe('lenses over several frameworks', () => {
  it('count each place and each position once', async () => {
    const framework = (id: string): string =>
      `framework: ${id}\nname: F\ninclude: [t.ladder.yaml, l.ladder.yaml]\n`;
    const made = await fixture({
      'one.ladder.yaml': framework('one'),
      'two.ladder.yaml': framework('two'),
      't.ladder.yaml': 'track: t\nname: T\nlevels: [{ level: 1 }]\n',
      'l.ladder.yaml': 'ladder: l\nname: L\npositions: [{ id: a, name: A, requires: { t: 1 } }]\n',
    });
    assert.deepEqual(said(made, 't.ladder.yaml'), [
      't: 1 reference',
      't: asked for by 1 position',
      '1: asked for by 1 position',
    ]);
  });
});

describe('a lens that has grown old', () => {
  it('says what is true when it is looked at, and nothing when its thing is gone', async () => {
    const made = await acmeFixture();
    const lens = made.service.codeLenses(made.uri('craft.ladder.yaml'))[3]!;
    made.open(
      'craft.ladder.yaml',
      acme['craft.ladder.yaml']!.replace('summary: Takes [[craft.tests]]', 'summary: X'),
    );
    assert.equal(made.service.lensContent(lens)?.title, '1 reference');
    made.open('craft.ladder.yaml', acme['craft.ladder.yaml']!.replace('id: tests', 'id: checks'));
    assert.equal(made.service.lensContent(lens), undefined);
  });
});

describe('changes that other files show', () => {
  it('are those to what a file defines or names, not those to other prose', async () => {
    const made = await acmeFixture();
    const craft = acme['craft.ladder.yaml']!;
    const edit = (from: string, to: string): string[] => {
      made.open('craft.ladder.yaml', craft.replace(from, to));
      return [...made.service.takeSharedChanges()];
    };
    made.open('craft.ladder.yaml', craft);
    made.service.takeSharedChanges();
    const changed = [made.uri('craft.ladder.yaml')];
    assert.deepEqual(edit('Writes code', 'Writes some code'), []);
    assert.deepEqual(edit('Wrote a test', 'Wrote two tests'), []);
    assert.deepEqual(edit('Tests what', 'Checks what'), changed);
    assert.deepEqual(edit('Tests what', 'Checks what'), []);
    assert.deepEqual(edit('name: Deciding', 'name: Daring'), changed);
    assert.deepEqual(edit('builds-on: craft.tests', 'see: craft.tests'), changed);
    assert.deepEqual(edit('status: draft', 'status: deprecated'), changed);
  });

  it('are made by files that come, go or move to another framework', async () => {
    const made = await acmeFixture();
    assert.equal(made.service.takeSharedChanges().size, 4);
    assert.equal(made.service.takeSharedChanges().size, 0);
    await made.write({ 'mobile.ladder.yaml': undefined });
    assert.ok(made.service.takeSharedChanges().has(made.uri('mobile.ladder.yaml')));
    await made.write({ 'acme.ladder.yaml': 'framework: acme\nname: Acme\n' });
    assert.ok(made.service.takeSharedChanges().has(made.uri('craft.ladder.yaml')));
  });
});
