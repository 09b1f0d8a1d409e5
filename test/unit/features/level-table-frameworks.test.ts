import assert from 'node:assert/strict';
import type { LevelTable } from '../../../server/protocol';
import { fixture } from '../fixture';

describe('the level table of a track that two frameworks include', () => {
  const framework = (id: string, name: string, more: string): string =>
    `framework: ${id}\nname: ${name}\n${more}include: [../craft.ladder.yaml, '*.ladder.yaml', ../both.ladder.yaml]\n`;
  const ladder = (id: string, level: number): string =>
    `ladder: ${id}\nname: ${id}\npositions: [{id: lead, name: Lead of ${id}, requires: {craft: ${level}}, emphasises: [craft.tests]}]\n`;
  const files: Readonly<Record<string, string>> = {
    'craft.ladder.yaml':
      'track: craft\nname: Craft\ncategory: making\ndescription: "[[first]] [[second]]"\nextends: basics\nlevels:\n  - level: 1\n    criteria: [{id: tests, text: Tests, see: [second]}]\n  - level: 2\n    summary: Owns\n',
    'both.ladder.yaml': ladder('both', 2),
    'one/one.ladder.yaml': framework(
      'one',
      'One',
      'scale: [{level: 1, name: Low, points: 1}, {level: 2, name: Same}]\n',
    ),
    'one/first.ladder.yaml': ladder('first', 1),
    'two/two.ladder.yaml': framework(
      'two',
      'Two',
      'scale: [{level: 1, name: Early, description: At first}, {level: 2, name: Same}]\ncategories: [{id: making, name: Making}]\n',
    ),
    'two/second.ladder.yaml': ladder('second', 1),
    'two/basics.ladder.yaml': 'track: basics\nname: Basics\nlevels: [{level: 1, summary: Knows}]\n',
  };
  const table = async (name = 'craft.ladder.yaml'): Promise<LevelTable> => {
    const made = await fixture(files);
    const found = made.service.levelTableOf(made.uri(name), { track: 'craft' });
    assert.ok(found);
    assert.deepEqual(made.service.levelTable(made.uri('craft.ladder.yaml'))?.levels.length, 2);
    return found;
  };
  const names = (said: readonly { position: string; framework?: string }[] = []): unknown[] =>
    said.map(({ position, framework: of }) => (of === undefined ? position : [position, of]));

  it('says who asks in each of them, and in which where not in both', async () => {
    const { levels } = await table();
    assert.deepEqual(names(levels[0]?.askedBy), [
      ['Lead of second', 'Two'],
      ['Lead of first', 'One'],
    ]);
    assert.deepEqual(names(levels[1]?.askedBy), ['Lead of both']);
    assert.deepEqual(names(levels[0]?.criteria[0]?.emphasisedBy), [
      'Lead of both',
      ['Lead of second', 'Two'],
      ['Lead of first', 'One'],
    ]);
  });

  it('says what each scale says of a level, where they differ', async () => {
    const { levels } = await table();
    assert.deepEqual(levels[0]?.scales, [
      { framework: 'Two', name: 'Early', description: 'At first' },
      { framework: 'One', name: 'Low', points: 1 },
    ]);
    assert.equal(levels[0].name, 'Early / Low');
    assert.deepEqual([levels[1]?.name, levels[1]?.scales], ['Same', undefined]);
  });

  it('shows what it inherits, and what it refers to, in the one that has it', async () => {
    const { levels, references, track } = await table();
    assert.equal(levels[0]?.summary?.text, 'Knows');
    assert.deepEqual(Object.keys(references), ['first', 'second']);
    assert.equal(levels[0].criteria[0]?.related?.[0]?.reference, 'second');
    assert.equal(track.category?.name, 'Making');
  });

  it('is of one of them alone, asked for from a file of that one', async () => {
    const { levels } = await table('one/first.ladder.yaml');
    assert.deepEqual(names(levels[0]?.askedBy), ['Lead of first']);
    assert.deepEqual([levels[0]?.name, levels[0]?.scales], ['Low', undefined]);
  });
});
