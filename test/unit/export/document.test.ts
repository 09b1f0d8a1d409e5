import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import schema from '../../../schemas/export.schema.json';
import { acme } from '../features/support';
import { fixture } from '../fixture';
import { documentOf, exported, samples, textsIn } from './support';

const validate = new Ajv({ allErrors: true }).compile(schema);
const whole = 'acme.ladder.yaml';

describe('An export as JSON', () => {
  it('has the levels and criteria of a track with what it inherits in its place', async () => {
    const { tracks } = await documentOf(acme, whole);
    const mobile = tracks.find(({ id }) => id === 'mobile');
    assert.deepEqual(
      mobile?.levels.map((level) => [
        level.level,
        level['inherited-from'],
        level.criteria.map(({ text }) => text),
      ]),
      [
        ['1', 'craft', ['Tests what was **written**', 'Asks for reviews']],
        ['2', undefined, ['Reviews apps on real phones', 'Tests offline']],
        ['3', undefined, []],
      ],
    );
  });

  it('has tracks by category, and says what the scale says of a level', async () => {
    const { framework, tracks } = await documentOf(
      { ...acme, 'aaa.ladder.yaml': 'track: aaa\nname: Aaa\nlevels: [{ level: 1 }]\n' },
      whole,
    );
    assert.deepEqual(
      tracks.map(({ id }) => id),
      ['craft', 'mobile', 'aaa'],
    );
    assert.equal(framework?.cumulative, true);
    assert.deepEqual(tracks.at(-1)?.levels, [
      {
        level: '1',
        name: 'Learning',
        description: 'With support',
        points: 1,
        criteria: [],
        examples: [],
        resources: [],
        'asked-by': [],
      },
    ]);
  });

  it('says what each reference names, and leaves out those that name nothing', async () => {
    const { references } = await documentOf(
      { ...acme, 'gone.ladder.yaml': 'track: gone\nname: Gone\ndescription: "[[nowhere]]"\nlevels: []\n' },
      whole,
    );
    assert.deepEqual(Object.keys(references), [
      'craft',
      'craft.reviews',
      'craft.tests',
      'engineer',
      'mobile',
    ]);
    assert.deepEqual(references['craft.tests'], {
      kind: 'criterion',
      title: 'tests',
      detail: 'Tests what was **written**',
      owner: 'craft',
      level: '1',
      id: 'tests',
    });
  });

  it('tells who asks for a level', async () => {
    const { tracks } = await documentOf(acme, whole);
    assert.deepEqual(tracks[1]?.levels[1]?.['asked-by'], [
      { position: 'engineer.junior', name: 'Junior Engineer', label: 'E1', kind: 'optional' },
    ]);
  });

  it('of a track has that track alone, and of a position what it asks for up to the level', async () => {
    const track = await documentOf(acme, whole, 'track:mobile');
    assert.deepEqual(
      [track.view, track.tracks.map(({ id }) => id), track.ladders],
      ['track:mobile', ['mobile'], []],
    );
    const position = await documentOf(acme, whole, 'position:engineer.junior');
    assert.deepEqual(
      position.tracks.map(({ id, levels }) => [id, levels.map(({ level }) => level)]),
      [
        ['craft', ['1']],
        ['mobile', ['1', '2']],
      ],
    );
    assert.deepEqual(
      position.ladders.map(({ positions }) => positions.map(({ id }) => id)),
      [['junior']],
    );
  });

  it('has only the level that is asked for where levels do not include those below', async () => {
    const files = { ...acme, [whole]: acme[whole]!.replace('name: Acme', 'name: Acme\ncumulative: false') };
    const { tracks } = await documentOf(files, whole, 'position:engineer.senior');
    assert.deepEqual(
      tracks.map(({ id, levels }) => [id, levels.map(({ level }) => level)]),
      [['craft', ['2']]],
    );
  });

  it('of a file that no framework includes has that file alone', async () => {
    const lone = await documentOf({ 'craft.ladder.yaml': acme['craft.ladder.yaml']! }, 'craft.ladder.yaml');
    assert.equal(lone.framework, undefined);
    assert.deepEqual(
      lone.tracks.map(({ id }) => id),
      ['craft'],
    );
    assert.ok(validate(lone), JSON.stringify(validate.errors));
  });

  it('says why there is none', async () => {
    const made = await fixture(acme);
    const refused = (view: string, file = whole) => assert.rejects(exported(made, file, view, 'json'));
    await refused('track:nobody');
    await refused('position:engineer.nobody');
    await refused('position:engineer');
    await refused('pie');
    await refused('framework', 'unknown.ladder.yaml');
  });

  it('is as the page of exports shows it', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/export.md'), 'utf8');
    const [, example = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
    assert.ok(validate(JSON.parse(example)), JSON.stringify(validate.errors));
  });

  for (const { name, file, files } of samples()) {
    it(`has all of ${name}, and is as its schema says`, async () => {
      const made = await fixture(files);
      const text = await exported(made, file, 'framework', 'json');
      assert.equal(await exported(await fixture(files), file, 'framework', 'json'), text);
      const document: unknown = JSON.parse(text);
      assert.ok(validate(document), JSON.stringify(validate.errors, null, 2));
      const known = new Set(textsIn(document as never));
      for (const written of textsWritten(files)) assert.ok(known.has(written), written);
    });
  }
});

/** The texts of all levels of the files, read without the service. */
function textsWritten(files: Readonly<Record<string, string>>): string[] {
  interface Written {
    tracks?: Written[];
    levels?: {
      summary?: string;
      criteria?: (string | { text: string; examples?: string[] })[];
      examples?: string[];
    }[];
  }
  return Object.values(files).flatMap((text) => {
    const file = parse(text) as Written;
    return [file, ...(file.tracks ?? [])].flatMap(({ levels = [] }) =>
      levels.flatMap(({ summary, criteria = [], examples = [] }) => [
        ...(summary === undefined ? [] : [summary]),
        ...criteria.flatMap((each) =>
          typeof each === 'string' ? [each] : [each.text, ...(each.examples ?? [])],
        ),
        ...examples,
      ]),
    );
  });
}
