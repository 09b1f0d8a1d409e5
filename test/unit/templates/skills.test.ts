import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Library } from '../../../server/service/templates/library';
import { levelsOn } from '../../../server/service/templates/levels';
import { frameworkFacts, skillFor, type FrameworkFacts } from '../../../server/service/templates/skill';
import { parseTemplate } from '../../../server/service/templates/template-file';
import { runs } from '../arbitraries';
import { findingsOfEveryRule, shippedLibrary } from './support';

const bare: FrameworkFacts = { scale: [], categories: [], ids: [], asksForTracks: false };

describe('a skill for a framework', () => {
  let library: Library;
  before(async () => (library = await shippedLibrary()));

  const fitted = (facts: Partial<FrameworkFacts>, id = 'craft') =>
    skillFor(library, id, { ...bare, ...facts });

  it('is the template itself where it fits', () => {
    const facts = { categories: ['delivering'], scale: ['0', '1', '2', '3', '4', '5', '6'] };
    assert.deepEqual(fitted(facts), {
      id: 'craft',
      text: library.skills.find(({ id }) => id === 'craft')?.text,
      category: undefined,
    });
  });

  it('is in no category where the framework has none', () => {
    assert.ok(!fitted({}).text.includes('category:'));
  });

  it('brings its category along where the framework has others only', () => {
    const { text, category } = fitted({ categories: ['building'] });
    assert.match(text, /^category: delivering$/m);
    assert.deepEqual(category, [
      'id: delivering',
      'name: Delivering',
      'description: Bringing good work to its goal, together.',
      "color: '#d97706'",
    ]);
  });

  it('has another id where its own is taken, in its references, too', () => {
    const { id, text } = fitted({ ids: ['craft', 'craft-2', 'mobile'] });
    assert.equal(id, 'craft-3');
    assert.match(text, /^track: craft-3\n/);
    assert.match(text, /builds-on: craft-3\.own-check\n/);
    assert.match(text, /builds-on: \[craft-3\.lighter-process, craft-3\.shared-standards\]\n/);
    assert.ok(!text.includes('craft.'));
    assert.match(fitted({ ids: ['foundations'] }, 'foundations').text, /see: foundations-2@1\n/);
  });

  it('takes the levels of the scale, and builds on what is left', () => {
    const { text } = fitted({ scale: ['junior', 'mid', 'senior'] });
    const { model } = parseTemplate(text);
    assert(model?.kind === 'track');
    assert.deepEqual(
      model.levels.map(({ level, name }) => [level?.value, name?.value]),
      [
        ['junior', 'Taking care'],
        ['mid', 'Raising the standard'],
        ['senior', 'Embodying it'],
      ],
    );
    assert.deepEqual(
      model.levels[2]?.criteria[0]?.buildsOn.map(({ value }) => value),
      ['craft.root-causes', 'craft.quality-in-plans'],
    );
  });

  it('drops what it would say of levels that are gone', () => {
    const { text } = fitted({ scale: ['2'] });
    assert.ok(!text.includes('builds-on'));
  });

  it('is a draft while the framework has positions, none of which asks for it', () => {
    assert.match(fitted({ asksForTracks: true }).text, /^status: draft # while no position asks for it$/m);
  });

  it('refuses a skill that there is not', () => {
    assert.throws(() => fitted({}, 'juggling'), /The library has no skill “juggling”/);
  });

  it('contents every rule in a framework of any scale and any categories', async () => {
    const numbered = fc.tuple(fc.nat({ max: 2 }), fc.integer({ min: 1, max: 7 }));
    const scales: fc.Arbitrary<readonly string[]> = fc.oneof(
      fc.constant([]),
      numbered.map(([first, count]) => Array.from({ length: count }, (_, at) => String(first + at))),
      fc.uniqueArray(fc.constantFrom('junior', 'mid', 'senior', 'lead', 'true', 'null', '1e3', 'top'), {
        minLength: 1,
      }),
    );
    const cases = fc.record({
      skill: fc.constantFrom(...library.skills.map(({ id }) => id)),
      scale: scales,
      hasCategories: fc.boolean(),
      isThere: fc.boolean(),
      asksForTracks: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ skill, scale, hasCategories, isThere, asksForTracks }) => {
        const own = isThere ? skill : 'own';
        const lines = [
          'framework: acme',
          'name: Acme',
          ...(scale.length > 0 ? ['scale:', ...scale.map((level) => `  - level: '${level}'`)] : []),
        ];
        const track = [
          'tracks:',
          ...[`  - track: ${own}`, '    name: Own', ...(hasCategories ? ['    category: own'] : [])],
          ...['    levels:', `      - level: '${scale[0] ?? '1'}'`, '        summary: Takes part'],
          ...['        examples:', '          - Came along'],
        ];
        const ladder = [
          ...['ladders:', '  - ladder: worker', '    name: Worker', '    positions:', '      - id: worker'],
          ...['        name: Worker', `        requires: { ${own}: '${scale[0] ?? '1'}' }`],
        ];
        const framework = (categories: readonly string[]): string =>
          [
            ...lines,
            ...(hasCategories ? ['categories:', '  - id: own', '    name: Own', ...categories] : []),
            ...['include:', '  - added.ladder.yaml'],
            ...track,
            ...(asksForTracks ? ladder : []),
            '',
          ].join('\n');
        const facts = frameworkFacts([parseTemplate(framework([])).model]);
        assert.equal(facts.asksForTracks, asksForTracks);
        const { text, category = [] } = skillFor(library, skill, facts);
        const added = category.map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`));
        assert.deepEqual(
          await findingsOfEveryRule([
            { path: 'acme.ladder.yaml', text: framework(added) },
            { path: 'added.ladder.yaml', text },
          ]),
          [],
        );
      }),
      runs(40),
    );
  }).timeout(60_000);
});

describe('levels on a scale', () => {
  const levels = ['1', '2', '3', '4', '5'];

  it('are the same where the scale has them, or there is none', () => {
    for (const scale of [[], levels, ['0', ...levels, '6']]) {
      assert.deepEqual(
        [...levelsOn(scale, levels)].flat(),
        levels.flatMap((each) => [each, each]),
      );
    }
  });

  it('are spread over a shorter one, and the lowest ones of a longer one', () => {
    assert.deepEqual([...levelsOn(['a', 'b', 'c'], levels)].flat(), ['1', 'a', '3', 'b', '5', 'c']);
    assert.deepEqual([...levelsOn(['a'], levels)].flat(), ['1', 'a']);
    assert.deepEqual(
      [...levelsOn(['a', 'b', 'c', 'd', 'e', 'f'], levels).values()],
      ['a', 'b', 'c', 'd', 'e'],
    );
  });

  it('rise as the scale does, each level of it once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/)), (scale) => {
        const found = [...levelsOn(scale, levels)];
        const own = found.map(([level]) => level);
        assert.deepEqual(own, [...new Set(own)].sort());
        if (scale.length > 0)
          assert.deepEqual(
            found.map(([, id]) => id),
            scale.slice(0, levels.length),
          );
      }),
      runs(100),
    );
  });
});
