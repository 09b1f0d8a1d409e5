import assert from 'node:assert/strict';
import { cursor, fixture } from '../fixture';
import { applied } from './rename-support';

type Files = Readonly<Record<string, string>>;

/** Renames what stands at the `|` of a file: the texts that changed, by path, or why none did. */
async function renamed(
  name: string,
  newId: string,
  marked: Files,
): Promise<Readonly<Record<string, string>> | string> {
  const files = Object.entries(marked).map(([path, text]) => [path, text.replace('|', '')]);
  const made = await fixture(Object.fromEntries(files) as Files);
  const { position } = cursor(marked[name]!);
  const result = made.service.rename(made.uri(name), position, newId);
  if ('refused' in result) return result.refused;
  return Object.fromEntries(result.map((file) => [file.uri.slice(made.uri('').length), applied(made, file)]));
}

const framework = (id: string, more = ''): string =>
  `framework: ${id}\nname: F\n${more}include: [../shared.ladder.yaml, '*.ladder.yaml']\n`;
const ladder = (asks: string): string =>
  `ladder: l\nname: L\npositions: [{id: a, name: A, requires: {${asks}: 1}}]\n`;
const track = (id: string): string => `track: ${id}\nname: T\nlevels: [{level: 1, summary: A}]\n`;

describe('renaming in two frameworks that share a file', () => {
  it('reaches the other from a file that it does not have', async () => {
    const files = {
      'shared.ladder.yaml': track('craft'),
      'one/one.ladder.yaml': framework('one'),
      'one/l.ladder.yaml': ladder('cr|aft'),
      'two/two.ladder.yaml': framework('two'),
      'two/l.ladder.yaml': ladder('craft'),
    };
    assert.deepEqual(await renamed('one/l.ladder.yaml', 'code', files), {
      'one/l.ladder.yaml': ladder('code'),
      'shared.ladder.yaml': track('code'),
      'two/l.ladder.yaml': ladder('code'),
    });
  });

  it('takes along what the shared file names by the same id in the other', async () => {
    const files = {
      'shared.ladder.yaml': ladder('craft'),
      'one/one.ladder.yaml': framework('one'),
      'one/craft.ladder.yaml': track('cr|aft'),
      'two/two.ladder.yaml': framework('two'),
      'two/craft.ladder.yaml': track('craft'),
      'two/more.ladder.yaml': 'track: more\nname: M\nextends: craft\nlevels: []\n',
    };
    assert.deepEqual(await renamed('one/craft.ladder.yaml', 'code', files), {
      'one/craft.ladder.yaml': track('code'),
      'shared.ladder.yaml': ladder('code'),
      'two/craft.ladder.yaml': track('code'),
      'two/more.ladder.yaml': 'track: more\nname: M\nextends: code\nlevels: []\n',
    });
  });

  it('takes the other’s level along where a level of the scale is renamed', async () => {
    const scale = (level: string): string => `scale: [{level: ${level}}, {level: 2}]\n`;
    const files = {
      'shared.ladder.yaml': track('craft'),
      'one/one.ladder.yaml': framework('one', scale('|1')),
      'two/two.ladder.yaml': framework('two', scale('1')),
    };
    assert.deepEqual(await renamed('one/one.ladder.yaml', '3', files), {
      'one/one.ladder.yaml': framework('one', scale('3')),
      'shared.ladder.yaml': track('craft').replace('level: 1', 'level: 3'),
      'two/two.ladder.yaml': framework('two', scale('3')),
    });
  });

  it('is refused where the other has the new id already', async () => {
    const files = {
      'shared.ladder.yaml': track('craft'),
      'one/one.ladder.yaml': framework('one'),
      'one/l.ladder.yaml': ladder('cr|aft'),
      'two/two.ladder.yaml': framework('two'),
      'two/code.ladder.yaml': track('code'),
    };
    assert.equal(await renamed('one/l.ladder.yaml', 'code', files), 'There is a track `code` already.');
  });
});
