import assert from 'node:assert/strict';
import { findings, relatedPlaces, track, type Finding } from './support';

const starts = 'A ladder file starts with `framework:`, `track:` or `ladder:` and an id.';
const none =
  'This file does not say what it is: it needs one of the keys `framework:`, `track:` or `ladder:`.';
const empty = 'This file is empty. Start it with `framework:`, `track:` or `ladder:` and an id.';

type Case = readonly [name: string, text: string, ...findings: Finding[]];

const cases: Case[] = [
  ['nothing in a track', track('- level: 1', '  summary: Works')],
  [
    'nothing in a track whose kind is told last',
    'name: A\nlevels: [{ level: 1, summary: Works }]\ntrack: a\n',
  ],
  ['an empty file', '', ['kind: ', empty]],
  ['a blank file', ' \n\n', ['kind: ', empty]],
  ['a file of comments', '# only\n# comments\n', ['kind: ', empty]],
  ['a file with a `---` and nothing else', '---\n', ['kind: ', empty]],
  ['a word', 'tra', ['kind: tra', starts]],
  ['a list', '- n', ['kind: - n', starts]],
  [
    'a long text, of which its first line is marked',
    'Dear team\n  this is\n  prose\n',
    ['kind: Dear team', starts],
  ],
  ['a file without a kind', 'name: A\nowner: b\n', ['kind: name', none]],
  ['a misspelt kind', 'name: A\ntrak: b\n', ['kind: trak', `${none} Did you mean \`track\`?`]],
  [
    'two kinds, which then is no unknown key, too',
    'ladder: a\nname: A\npositions: [{ id: b, name: B, requires: { d: 1 } }]\ntrack: c\n',
    ['kind: track', 'This file says that it is a `ladder` and a `track`, and it can be only one of them.'],
  ],
];

describe('The rule `kind` finds', () => {
  for (const [name, text, ...expected] of cases) {
    it(name, async () => assert.deepEqual(await findings(text), expected));
  }

  it('where the first of two kinds is told', async () => {
    assert.deepEqual(await relatedPlaces('track: a\nname: A\nlevels: []\nladder: b\n'), [
      'a.ladder.yaml: track: Here it says that it is a `track`.',
    ]);
  });

  it('nothing where the file can’t be read, of which the rule `syntax` tells', async () => {
    for (const text of ['"track: a', 'track a\nname: A\n', '[', '{']) {
      assert.deepEqual(
        [...new Set((await findings(text)).map(([mark]) => mark.split(':')[0]))],
        ['syntax'],
        text,
      );
    }
  });
});
