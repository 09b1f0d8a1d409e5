import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatYaml } from '../../../server/service/features/formatting/formatter';
import { isPlaceholder } from '../../../server/service/rules/placeholder-text';
import { frameworkFiles, type FrameworkChoice } from '../../../server/service/templates/framework';
import { layouts, type Library } from '../../../server/service/templates/library';
import { parseTemplate } from '../../../server/service/templates/template-file';
import { runs } from '../arbitraries';
import { findingsOfEveryRule, shippedLibrary } from './support';

describe('a framework from a starter', () => {
  let library: Library;
  before(async () => (library = await shippedLibrary()));

  /** A choice of all that a starter proposes, but for the name and what is said otherwise. */
  const choose = (starter: string, choice: Partial<FrameworkChoice> = {}): FrameworkChoice => ({
    starter,
    skills: library.starters.find(({ id }) => id === starter)?.skills ?? [],
    name: 'Acme: people & growth',
    layout: 'folder',
    ...choice,
  });

  /** The lines of the framework's own file. */
  const mainLines = (choice: FrameworkChoice): string[] =>
    frameworkFiles(library, choice)[0]?.text.split('\n') ?? [];

  it('contents every rule, for each starter and layout', async () => {
    for (const { id } of library.starters) {
      for (const layout of layouts) {
        const files = frameworkFiles(library, choose(id, { layout }));
        assert.deepEqual(await findingsOfEveryRule(files), [], `${id} ${layout}`);
      }
    }
  });

  it('is laid out as the formatter does it', async () => {
    for (const { id } of library.starters) {
      for (const layout of layouts) {
        for (const { path, text } of frameworkFiles(library, choose(id, { layout }))) {
          assert.deepEqual(await formatYaml(text, { tabSize: 2, singleQuotes: true }), [], `${id}: ${path}`);
        }
      }
    }
  }).timeout(60_000);

  it('is a folder with a file for each track and ladder, or one file', () => {
    const paths = (layout: FrameworkChoice['layout']): string[] =>
      frameworkFiles(library, choose('small', { layout })).map(({ path }) => path);
    assert.deepEqual(paths('one-file'), ['acme-people-growth.ladder.yaml']);
    assert.deepEqual(paths('folder'), [
      'acme-people-growth.ladder.yaml',
      'tracks/foundations.ladder.yaml',
      'tracks/craft.ladder.yaml',
      'tracks/communication.ladder.yaml',
      'tracks/mentorship.ladder.yaml',
      'ladders/engineering-ic.ladder.yaml',
    ]);
  });

  it('has the name that it is given, and an id that follows from it', () => {
    assert.deepEqual(mainLines(choose('small')).slice(0, 2), [
      'framework: acme-people-growth',
      "name: 'Acme: people & growth'",
    ]);
    assert.deepEqual(mainLines(choose('small', { name: ' 成長\n 之路 ' })).slice(0, 2), [
      'framework: framework',
      'name: 成長 之路',
    ]);
    assert.equal(mainLines(choose('small', { name: ' ' }))[1], 'name: Small');
  });

  it('says the same in one file as in a folder', () => {
    for (const { id } of library.starters) {
      const [main, ...parts] = frameworkFiles(library, choose(id));
      const [one] = frameworkFiles(library, choose(id, { layout: 'one-file' }));
      const oneLines = new Set(one?.text.split('\n').map((line) => line.trim().replace(/^- /, '')));
      for (const line of parts.flatMap(({ text }) => text.split('\n'))) {
        assert.ok(oneLines.has(line.trim().replace(/^- /, '')), line);
      }
      assert.ok(main && one && one.text.length > main.text.length);
    }
  });

  it('takes the text of a skill as it is, comments and all', () => {
    const commented = library.skills.map((skill) =>
      skill.id === 'craft'
        ? { ...skill, text: skill.text.replace('levels:', 'levels: # lowest first') }
        : skill,
    );
    const files = frameworkFiles({ ...library, skills: commented }, choose('small'));
    assert.equal(
      files.find(({ path }) => path === 'tracks/craft.ladder.yaml')?.text,
      commented.find(({ id }) => id === 'craft')?.text,
    );
  });

  it('has the categories that its skills are in, and no others', () => {
    const categories = (skills: string[]): string[] => {
      const { model } = parseTemplate(mainLines(choose('large', { skills })).join('\n'));
      assert(model?.kind === 'framework');
      return model.categories.flatMap(({ id }) => id?.value ?? []);
    };
    assert.deepEqual(categories(['craft', 'mobile']), ['building', 'delivering']);
    assert.equal(categories([]).length, 5);
  });

  it('leaves out what ladders ask of skills that were not picked', () => {
    const files = frameworkFiles(library, choose('small', { skills: ['communication', 'craft'] }));
    const ladder = files.find(({ path }) => path === 'ladders/engineering-ic.ladder.yaml')?.text ?? '';
    const senior = ladder.slice(
      ladder.indexOf('- id: senior-engineer'),
      ladder.indexOf('- id: staff-engineer'),
    );
    assert.equal(
      senior,
      `- id: senior-engineer
    name: Senior Engineer
    label: E3
    description: Answers for a part of the product, and leads the project when there is one.
    requires:
      craft: 3
      communication: 3
    emphasises:
      - craft.root-causes
      - communication.decidable-proposals

  `,
    );
    assert.ok(!ladder.includes('principal-engineer'), 'only the positions of the starter');
  });

  it('leaves out positions and ladders that would ask for nothing', () => {
    const positions = (starter: string, skills: string[]): string[] =>
      frameworkFiles(library, choose(starter, { skills })).flatMap(({ path, text }) =>
        [...text.matchAll(/^ {2}- id: ([a-z-]+)$/gm)].flatMap(([, id = '']) =>
          path.startsWith('ladders/') ? id : [],
        ),
      );
    assert.deepEqual(positions('small', ['wellbeing']), ['senior-engineer', 'staff-engineer']);
    assert.deepEqual(positions('small', ['evangelism']), ['staff-engineer']);
    const files = frameworkFiles(library, choose('small', { skills: ['org-design'] }));
    assert.deepEqual(
      files.map(({ path }) => path),
      ['acme-people-growth.ladder.yaml', 'tracks/org-design.ladder.yaml'],
    );
    assert.ok(!files[0]?.text.includes('ladders/'));
  });

  it('calls a skill a draft that no position asks for', () => {
    const files = frameworkFiles(
      library,
      choose('small', { skills: ['craft', 'user-research', 'accomplishment'] }),
    );
    const drafts = files.filter(({ text }) => text.includes('status: draft'));
    assert.deepEqual(
      drafts.map(({ path }) => path),
      [],
      'the engineers’ ladder takes both as optional',
    );
    const analysts = library.starters.map((starter) => ({ ...starter, ladders: [{ id: 'data-ic' }] }));
    const other = frameworkFiles(
      { ...library, starters: analysts },
      choose('small', { skills: ['craft', 'mobile'] }),
    );
    assert.match(
      other.find(({ path }) => path === 'tracks/mobile.ladder.yaml')?.text ?? '',
      /taken back\.\nstatus: draft # while no position asks for it\nlevels:/,
    );
  });

  it('refuses a starter or a skill that there is not', () => {
    assert.throws(() => frameworkFiles(library, choose('huge')), /The library has no starter “huge”/);
    assert.throws(
      () => frameworkFiles(library, choose('small', { skills: ['juggling'] })),
      /The library has no skill “juggling”/,
    );
  });

  it('contents every rule, whichever skills are picked and whatever it is called', async () => {
    const choice = fc.record({
      starter: fc.constantFrom(...library.starters.map(({ id }) => id)),
      skills: fc.subarray(library.skills.map(({ id }) => id)),
      name: fc
        .string({ unit: 'grapheme', maxLength: 80 })
        .filter((name) => name.trim() === '' || !isPlaceholder(name)),
      layout: fc.constantFrom(...layouts),
    });
    await fc.assert(
      fc.asyncProperty(choice, async (picked) => {
        assert.deepEqual(await findingsOfEveryRule(frameworkFiles(library, picked)), []);
      }),
      runs(20),
    );
  }).timeout(60_000);
});
