import assert from 'node:assert/strict';
import { readLibrary } from '../../../server/service/templates/read-library';
import { readTemplate, shippedLibrary } from './support';

/** The shipped library with another text for one of its files; a function alters what the list says. */
function readWith(changes: Record<string, string | ((text: string) => string)>): Promise<unknown> {
  return readLibrary(async (path) => {
    const change = changes[path];
    return typeof change === 'string' ? change : (change?.(await readTemplate(path)) ?? readTemplate(path));
  });
}

describe('reading the library', () => {
  it('answers skills, ladders and starters in the order of the list, with their texts', async () => {
    const library = await shippedLibrary();
    assert.equal(library.ladders[0]?.id, 'engineering-ic');
    assert.deepEqual(
      library.starters.map(({ id, layout }) => [id, layout]),
      [
        ['small', 'one-file'],
        ['medium', 'folder'],
        ['large', 'folder'],
      ],
    );
    assert.match(library.skills[0]?.text ?? '', /^track: foundations\n/);
  });

  it('names every category that a template is in, those of skills as the framework has them', async () => {
    const { categories } = await shippedLibrary();
    assert.deepEqual(
      categories.map(({ name }) => name),
      [
        ...['Building', 'Understanding', 'Delivering', 'Leading people', 'Strengthening'],
        ...['Engineering', 'Product design', 'Product management', 'Data', 'Whole frameworks'],
      ],
    );
  });

  it('proposes for the largest starter all skills and ladders', async () => {
    const { skills, ladders, starters } = await shippedLibrary();
    const large = starters.find(({ id }) => id === 'large');
    assert.deepEqual(
      large?.skills,
      skills.map(({ id }) => id),
    );
    assert.deepEqual(
      large.ladders,
      ladders.map(({ id }) => ({ id })),
    );
  });

  it('says where the list is not as it must be', async () => {
    const faults: [before: string | RegExp, after: string, message: RegExp][] = [
      ['"framework":', '"frame":', /^library\.json\/framework must be a text\.$/],
      [/"templates": \[/, '"templates": 1, "rest": [', /^library\.json\/templates must be a list\.$/],
      [
        /"kind": "skill"/,
        '"kind": "talent"',
        /^library\.json\/templates\/0\/kind must be one of skill, ladder, starter\.$/,
      ],
      [/"templates": \[/, '"templates": [1, ', /^library\.json\/templates\/0 must be an object\.$/],
      [
        /"category": "building"/,
        '"category": "bilding"',
        /^“foundations” names the category “bilding”, which is unknown\.$/,
      ],
      [
        /"skills": \["foundations"/,
        '"skills": ["fundamentals"',
        /^“small” names the skill “fundamentals”, which is unknown\.$/,
      ],
      [
        /"id": "data-ic",\n/,
        '"id": "data-manager",\n',
        /^ladders\/data-ic\.ladder\.yaml must hold the ladder of the ladder “data-manager”\.$/,
      ],
    ];
    for (const [before, after, message] of faults) {
      const changed = readWith({
        'library.json': (text) => {
          assert.notEqual(text.replace(before, after), text, String(before));
          return text.replace(before, after);
        },
      });
      await assert.rejects(changed, { message });
    }
  });

  it('says which file does not hold what it should', async () => {
    await assert.rejects(readWith({ 'skills/craft.ladder.yaml': 'ladder: craft\nname: Craft\n' }), {
      message: 'skills/craft.ladder.yaml must hold the track of the skill “craft”.',
    });
    await assert.rejects(readWith({ 'library.ladder.yaml': 'track: a\n' }), {
      message: 'library.ladder.yaml must hold a framework.',
    });
  });

  it('fails as reading a file fails', async () => {
    const fails = readLibrary((path) =>
      path === 'skills/mobile.ladder.yaml' ? Promise.reject(new Error('gone')) : readTemplate(path),
    );
    await assert.rejects(fails, { message: 'gone' });
  });
});
