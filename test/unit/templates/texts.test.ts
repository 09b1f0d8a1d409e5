import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { distance } from 'fastest-levenshtein';
import type { Ladder } from '../../../server/service/model/ladder';
import type { Level, Track } from '../../../server/service/model/track';
import { comparable } from '../../../server/service/rules/comparable';
import { openingVerb, wordsOf } from '../../../server/service/rules/english';
import type { Library } from '../../../server/service/templates/library';
import { parseTemplate } from '../../../server/service/templates/template-file';
import { findingsOfEveryRule, libraryFolder, readTemplate, shippedLibrary } from './support';

/** Pasts that look as the present does, with which an example may begin. */
const samePast = new Set(['Bet', 'Cut', 'Let', 'Put', 'Quit', 'Read', 'Set', 'Shut', 'Split', 'Spread']);

function modelOf(text: string): Track | Ladder {
  const { model } = parseTemplate(text);
  assert(model && model.kind !== 'framework');
  return model;
}

function levelsOf(text: string): readonly Level[] {
  const model = modelOf(text);
  return model.kind === 'track' ? model.levels : [];
}

const criteriaOf = (level: Level): string[] => level.criteria.map(({ text }) => text?.value ?? '');
const examplesOf = (level: Level): string[] =>
  [...level.examples, ...level.criteria.flatMap(({ examples }) => examples)].map(({ value }) => value);

describe('the skills of the library', () => {
  let library: Library;
  before(async () => (library = await shippedLibrary()));

  it('are sixteen or more, with Foundations first', () => {
    assert.ok(library.skills.length >= 16);
    assert.equal(library.skills[0]?.name, 'Foundations');
  });

  it('content every rule, each by itself', async () => {
    for (const { file, text } of library.skills) {
      assert.deepEqual(await findingsOfEveryRule([{ path: file, text }]), []);
    }
  });

  it('have five levels, each with a summary, three criteria and three examples at least', () => {
    for (const { id, text } of library.skills) {
      const levels = levelsOf(text);
      assert.deepEqual(
        levels.map(({ level }) => level?.value),
        ['1', '2', '3', '4', '5'],
        id,
      );
      for (const level of levels) {
        const where = `${id}@${level.level?.value ?? ''}`;
        assert.ok(level.name && level.summary, where);
        assert.ok(level.criteria.length >= 3, `${where} has criteria`);
        assert.ok(examplesOf(level).length >= 3, `${where} has examples`);
      }
    }
  });

  it('say each thing once', () => {
    const places = new Map<string, string>();
    for (const { id, text } of library.skills) {
      for (const level of levelsOf(text)) {
        for (const each of [level.summary?.value ?? '', ...criteriaOf(level), ...examplesOf(level)]) {
          const form = comparable(each);
          assert.equal(places.get(form), undefined, `${id}: ${each}`);
          places.set(form, id);
        }
      }
    }
  });

  it('say nothing twice in nearly the same words', () => {
    const texts = library.skills.flatMap(({ text }) =>
      levelsOf(text).flatMap((level) => [
        level.summary?.value ?? '',
        ...criteriaOf(level),
        ...examplesOf(level),
      ]),
    );
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        const length = Math.max(one.length, other.length);
        if (Math.min(one.length, other.length) < length * 0.65) continue;
        assert.ok(distance(one, other) > length * 0.35, `${one} / ${other}`);
      }
    }
  });

  it('state criteria and summaries in the present', () => {
    for (const { id, text } of library.skills) {
      for (const level of levelsOf(text)) {
        for (const each of [level.summary?.value ?? '', ...criteriaOf(level)]) {
          assert.equal(openingVerb(each)?.tense, 'present', `${id}: ${each}`);
        }
      }
    }
  });

  it('tell examples in the past', () => {
    for (const { id, text } of library.skills) {
      for (const each of levelsOf(text).flatMap(examplesOf)) {
        const isPast = openingVerb(each)?.tense === 'past' || samePast.has(wordsOf(each)[0]?.text ?? '');
        assert.ok(isPast, `${id}: ${each}`);
      }
    }
  });

  it('chain criteria from the lowest level to the highest', () => {
    for (const { id, text } of library.skills) {
      const levels = levelsOf(text);
      const criteria = new Map(
        levels.flatMap((level) => level.criteria.map((each) => [`${id}.${each.id?.value ?? ''}`, each])),
      );
      const length = (reference: string): number =>
        1 + Math.max(0, ...(criteria.get(reference)?.buildsOn ?? []).map(({ value }) => length(value)));
      const longest = Math.max(...levels[4]!.criteria.map((each) => length(`${id}.${each.id?.value ?? ''}`)));
      assert.equal(longest, 5, id);
    }
  });

  it('refer to nothing outside of themselves', () => {
    for (const { id, text } of library.skills) {
      assert.ok(!text.includes('[['), id);
      const criteria = levelsOf(text).flatMap((level) => level.criteria);
      for (const { value } of criteria.flatMap(({ buildsOn, see }) => [...buildsOn, ...see])) {
        assert.match(value, new RegExp(`^${id}[.@]`));
      }
    }
  });
});

describe('the ladders of the library', () => {
  let library: Library;
  before(async () => (library = await shippedLibrary()));

  it('are for experts and for managers, of four disciplines', () => {
    assert.deepEqual(
      library.ladders.map(({ id }) => id),
      ['engineering', 'product-design', 'product-management', 'data'].flatMap((each) => [
        `${each}-ic`,
        `${each}-manager`,
      ]),
    );
  });

  it('have five to eight positions, each of which says what it is and asks for more than the one before', () => {
    for (const { id, text } of library.ladders) {
      const model = modelOf(text);
      assert(model.kind === 'ladder');
      assert.ok(model.positions.length >= 5 && model.positions.length <= 8, id);
      const sums = model.positions.map(({ requires }) =>
        requires.reduce((sum, { level }) => sum + Number(level?.value), 0),
      );
      for (const [index, sum] of sums.entries()) assert.ok(sum > (sums[index - 1] ?? 0), `${id} ${index}`);
      for (const position of model.positions) assert.ok(position.label && position.description, id);
    }
  });

  it('never take as optional what they ask for, nor less of it further up', () => {
    for (const { id, text } of library.ladders) {
      const model = modelOf(text);
      assert(model.kind === 'ladder');
      const highest = new Map<string, number>();
      for (const { requires, optional } of model.positions) {
        const required = new Set(requires.map(({ track }) => track.value));
        for (const { track } of optional) assert.ok(!required.has(track.value), `${id} ${track.value}`);
        for (const { track, level } of [...requires, ...optional]) {
          assert.ok(Number(level?.value) >= (highest.get(track.value) ?? 0), `${id} ${track.value}`);
          highest.set(track.value, Number(level?.value));
        }
      }
    }
  });
});

describe('the library as one framework', () => {
  it('contents every rule, as it lies in its folder', async () => {
    const library = await shippedLibrary();
    const own = { path: 'library.ladder.yaml', text: library.framework };
    const parts = [...library.skills, ...library.ladders].map(({ file, text }) => ({ path: file, text }));
    assert.deepEqual(await findingsOfEveryRule([own, ...parts]), []);
  });

  it('lists every file of the folder', async () => {
    const { skills, ladders, starters } = await shippedLibrary();
    const found = await readdir(libraryFolder, { recursive: true, withFileTypes: true });
    const files = found.filter((each) => each.isFile()).map(({ name }) => name);
    const listed = [...skills, ...ladders, ...starters].map(({ file }) => file.split('/').at(-1));
    assert.deepEqual(files.sort(), [...listed, 'library.json', 'library.ladder.yaml'].sort());
  });

  it('calls each skill and ladder as its file does', async () => {
    const { skills, ladders } = await shippedLibrary();
    for (const { id, kind, name, category, file } of [...skills, ...ladders]) {
      const model = modelOf(await readTemplate(file));
      assert.equal(model.name?.value, name, id);
      if (kind === 'skill') assert.equal((model as Track).category?.value, category, id);
    }
  });
});
