import assert from 'node:assert/strict';
import { cursor, type Fixture } from '../fixture';
import { acme, acmeFixture } from './support';

/** Opens a file of {@link acme} with a cursor put where `before` starts, and answers for that place. */
async function at(
  name: string,
  before: string,
  files: Readonly<Record<string, string>> = {},
): Promise<{
  definitions: () => string[];
  references: (includeDefinition?: boolean) => string[];
  highlights: () => string[];
}> {
  const made = await acmeFixture(files);
  const text = (files[name] ?? acme[name])!;
  assert.ok(text.includes(before), `${name} has ${before}`);
  const { position } = cursor(
    text.replace(before, (found) => `§${found}`),
    '§',
  );
  const uri = made.uri(name);
  return {
    definitions: () =>
      made.service
        .definitions(uri, position)
        .map((link) => shown(made, { uri: link.targetUri, range: link.targetSelectionRange })),
    references: (includeDefinition = false) =>
      made.service.references(uri, position, includeDefinition).map((location) => shown(made, location)),
    highlights: () =>
      made.service
        .highlights(uri, position)
        .map(({ range, kind }) => `${kind === 3 ? 'defines' : 'names'} ${range.start.line}`),
  };
}

/** `craft.ladder.yaml:3 the line there`. */
function shown(made: Fixture, { uri, range }: { uri: string; range: { start: { line: number } } }): string {
  const { line } = range.start;
  const text = made.service.workspace.file(uri)!.document.getText().split('\n')[line]!;
  return `${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}:${line + 1} ${text.trim()}`;
}

describe('going to a definition', () => {
  const cases: readonly (readonly [what: string, file: string, before: string, ...targets: string[]])[] = [
    ['a track that a job asks for', 'engineer.ladder.yaml', 'craft: 1', 'craft.ladder.yaml:1 track: craft'],
    [
      'a level that a job asks for',
      'engineer.ladder.yaml',
      '2 }\n    not',
      'craft.ladder.yaml:17 - level: 2',
    ],
    ['a criterion', 'engineer.ladder.yaml', 'reviews]', 'craft.ladder.yaml:21 - id: reviews'],
    [
      'the track in front of a criterion',
      'engineer.ladder.yaml',
      'craft.reviews',
      'craft.ladder.yaml:1 track: craft',
    ],
    ['a category', 'craft.ladder.yaml', 'building', 'acme.ladder.yaml:13 - id: building'],
    ['the track that one extends', 'mobile.ladder.yaml', 'craft', 'craft.ladder.yaml:1 track: craft'],
    ['a ladder in prose', 'craft.ladder.yaml', 'engineer]]', 'engineer.ladder.yaml:1 ladder: engineer'],
    ['a level of the scale', 'craft.ladder.yaml', '2\n    name', 'acme.ladder.yaml:8 - level: 2'],
    ['a definition itself', 'craft.ladder.yaml', 'craft\n', 'craft.ladder.yaml:1 track: craft'],
  ];
  for (const [what, file, before, ...targets] of cases) {
    it(`finds ${what}`, async () => {
      assert.deepEqual((await at(file, before)).definitions(), targets);
    });
  }

  it('finds a level that is only inherited where the base has it', async () => {
    const ladder = acme['engineer.ladder.yaml']!.replace('mobile: 2', 'mobile: 1');
    const found = await at('engineer.ladder.yaml', '1 }\n    points', { 'engineer.ladder.yaml': ladder });
    assert.deepEqual(found.definitions(), ['craft.ladder.yaml:7 - level: 1']);
  });

  it('finds the files of an include pattern', async () => {
    const found = await at('acme.ladder.yaml', "*.ladder.yaml'");
    assert.equal(found.definitions().length, 3);
  });

  it('finds both where an id is used twice', async () => {
    const found = await at('engineer.ladder.yaml', 'craft: 1', {
      'twin.ladder.yaml': 'track: craft\nname: Twin\n',
    });
    assert.deepEqual(found.definitions(), [
      'craft.ladder.yaml:1 track: craft',
      'twin.ladder.yaml:1 track: craft',
    ]);
  });

  it('finds nothing for what does not exist', async () => {
    const found = await at('new.ladder.yaml', 'nobody', {
      'new.ladder.yaml': 'track: new\nextends: nobody\n',
    });
    assert.deepEqual(found.definitions(), []);
  });

  it('finds in a file of two frameworks what each of them has', async () => {
    const framework = (id: string): string =>
      `framework: ${id}\nname: F\ncategories: [{id: x}]\ninclude: [shared.ladder.yaml]\n`;
    const found = await at('shared.ladder.yaml', 'x\n', {
      'acme.ladder.yaml': framework('one'),
      'two.ladder.yaml': framework('two'),
      'shared.ladder.yaml': 'track: shared\nname: S\ncategory: x\nlevels: [{level: 1}]\n',
    });
    assert.deepEqual(
      found.definitions().map((each) => each.split(':')[0]),
      ['acme.ladder.yaml', 'two.ladder.yaml'],
    );
  });
});

describe('finding references', () => {
  it('finds every place that names a track, parts of longer references too', async () => {
    const found = await at('craft.ladder.yaml', 'craft\n');
    assert.deepEqual(found.references(), [
      'craft.ladder.yaml:19 summary: Takes [[craft.tests]] further',
      'craft.ladder.yaml:23 builds-on: craft.tests',
      'engineer.ladder.yaml:8 requires: { craft: 1 }',
      'engineer.ladder.yaml:13 requires: { craft: 2 }',
      'engineer.ladder.yaml:15 emphasises: [craft.reviews]',
      'mobile.ladder.yaml:4 extends: craft',
    ]);
  });

  it('adds the definition where it is asked for', async () => {
    const found = await at('craft.ladder.yaml', 'craft\n');
    assert.ok(found.references(true).includes('craft.ladder.yaml:1 track: craft'));
  });

  it('finds the same from a reference as from the definition', async () => {
    const definition = await at('craft.ladder.yaml', 'tests\n        text');
    const reference = await at('craft.ladder.yaml', 'tests]]');
    assert.deepEqual(definition.references(), reference.references());
    assert.equal(definition.references().length, 2);
  });

  it('finds who asks for a level', async () => {
    const found = await at('craft.ladder.yaml', '2\n    name');
    assert.deepEqual(found.references(), ['engineer.ladder.yaml:13 requires: { craft: 2 }']);
  });

  it('finds the tracks that use a level of the scale', async () => {
    const found = await at('acme.ladder.yaml', '2\n    name: Owning');
    assert.deepEqual(found.references(), [
      'craft.ladder.yaml:17 - level: 2',
      'mobile.ladder.yaml:6 - level: 2',
    ]);
  });

  it('finds references that reach a criterion by inheritance, not those to what replaces it', async () => {
    const ladder =
      'ladder: l\nname: L\npositions:\n  - id: a\n    name: A\n    emphasises: [mobile.tests, mobile.reviews]\n';
    const tests = await at('craft.ladder.yaml', 'tests\n        text', { 'l.ladder.yaml': ladder });
    assert.equal(tests.references().length, 3);
    const reviews = await at('craft.ladder.yaml', 'reviews\n        text', { 'l.ladder.yaml': ladder });
    assert.deepEqual(reviews.references(), ['engineer.ladder.yaml:15 emphasises: [craft.reviews]']);
  });
});

describe('highlighting', () => {
  it('marks in the document what names the same, and what defines it', async () => {
    const found = await at('craft.ladder.yaml', 'tests]]');
    assert.deepEqual(found.highlights().sort(), ['defines 9', 'names 18', 'names 22']);
  });
});
