import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { importLadder } from '../../../server/service/import/import';
import { imported, refused, type Content } from './support';

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['bcdefghi'].flatMap((letters) =>
    Array.from(letters).map((letter, index) => {
      const before = 'abcdefgh'.charAt(index);
      return `${letter}: &${letter} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    }),
  ),
].join('\n');

/** What is refused, and with which words. */
const cases: readonly (readonly [what: string, name: string, content: Content, said: RegExp])[] = [
  ['an empty file', 'a.txt', '', /^There is nothing in it\.$/],
  ['a blank file', 'a.md', ' \n\n\t', /^There is nothing in it\.$/],
  ['a PDF', 'a.txt', '%PDF-1.7 …', /^This is a PDF\. /],
  [
    'an old workbook',
    'a.xls',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]),
    /^This is an old Office file\. Save it as \.xlsx/,
  ],
  ['binary data', 'a.txt', new Uint8Array(5000).map((_, index) => index % 251), /zero bytes/],
  ['a zero byte', 'a.txt', 'Level 1\n• a\0b', /^2: This is no text: it has zero bytes in it\.$/],
  ['ten megabytes', 'a.txt', 'Level 1\n• a\n'.repeat(900_000), /^This is too big to be a framework/],
  ['HTML', 'a.html', '\n<!doctype html><h1>Level 1</h1>', /^2: This is HTML\. /],
  ['lists nested deep', 'a.yaml', `a:\nb: ${'['.repeat(50_000)}`, /^2: This is nested more than 64 deep\.$/],
  [
    'maps nested deep',
    'a.yaml',
    Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    /^66: /,
  ],
  ['dashes nested deep', 'a.yaml', `${'- '.repeat(20_000)}x`, /^1: This is nested more than 64 deep\.$/],
  [
    'a literal nested deep',
    'a.js',
    `export const a = ${'['.repeat(50_000)}`,
    /^1: This is nested more than 256 deep\.$/,
  ],
  ['an alias bomb', 'a.yaml', bomb, /^\d+: This grows without bound where its aliases are followed\.$/],
  [
    'an alias of itself',
    'a.yaml',
    'a: &a\n  b: *a\n',
    /^1: This is nested more than 64 deep, or refers to itself\.$|^2: /,
  ],
  [
    'several documents in one file',
    'a.yaml',
    'craft:\n  levels: {1: [Tests]}\n---\nother: lost\n',
    /^[34]: Another document starts here\. Put each into a file of its own/,
  ],
  ['broken data', 'a.json', '{"tracks": [}', /^1: This can’t be read as data: /],
  [
    'a broken literal',
    'a.js',
    'const b = 1\nexport const a = {b: c d}',
    /^2: This literal can’t be read: Unexpected token\.$/,
  ],
  ['a text without levels', 'a.txt', 'Dear Ann,\n\nhow are you?\n', /^No levels were found in this text/],
  ['Markdown without levels', 'a.md', '# Title\n\nText\n', /^No levels were found in this Markdown/],
  ['data without levels', 'a.json', '{"a": 1}', /^No skills with levels were found in this data/],
  [
    'more levels than can be',
    'a.txt',
    Array.from({ length: 200 }, (_, level) => `Level ${level}\n• a`).join('\n'),
    /more than 100 levels/,
  ],
];

describe('importing what was not meant for it', () => {
  for (const [what, name, content, said] of cases) {
    it(`refuses ${what}, and says why`, async () => assert.match(await refused(name, content), said));
  }

  it('says which of several files it is that it refuses', async () => {
    await assert.rejects(imported({ 'a.txt': 'Level 1\n• a', 'b.txt': '' }), {
      message: 'b.txt: There is nothing in it.',
    });
  });

  it('keeps marks of other languages as the text that they are', async () => {
    const { text } = await imported({
      'Craft.txt':
        'Level 1\n• Uses <script>alert(1)</script> [[nothing]]: # no comment\n• - x\n• *a &b !c %d @e `f\n• "g" \'h\'\n',
    });
    assert.match(text, /- 'Uses <script>alert\(1\)<\/script> \\\[\\\[nothing\]\]: # no comment'\n/);
  });

  it('keeps in its comments what would end them, or what YAML can’t hold', async () => {
    for (const mark of ['\r', '\n', '\0', '\u0007', '\u0085', '\u2028', '\uFFFE']) {
      const data = { [`od${mark}d: x`]: 'y', craft: { levels: { 1: ['Tests'] } }, note: `x${mark}levels: 1` };
      const { text } = await imported({ [`a${mark}b: c.json`]: JSON.stringify(data) });
      assert.deepEqual(parse(text), {
        track: 'craft',
        name: 'Craft',
        levels: [{ level: 1, criteria: ['Tests'] }],
      });
    }
  });

  it('comes to an end with much of the same', async () => {
    const much: Readonly<Record<string, string>> = {
      'brackets.md': `# Level 1\n\n${'['.repeat(50_000)}\n${'*a '.repeat(50_000)}`,
      'quotes.md': `${'>'.repeat(20_000)} a\n# Level 1\n- x\n`,
      'spaces.txt': `${' '.repeat(500_000)}\nLevel 1\n${' '.repeat(500_000)}x\n`,
      'words.txt': `Level 1\n• ${'a '.repeat(300_000)}\n`,
      'broken.txt': `Level 1\n• a\n${'b\n'.repeat(200_000)}Level 2\n• a\n\n${'b,\n'.repeat(200_000)}`,
      'head.txt': `Craft\n${'• a\n'.repeat(150_000)}Level 1\n• b\nLevel 2\n• c\n`,
      'inner.md': `# Level 1\n- a\n${'  - b\n'.repeat(150_000)}`,
      'marks.txt': `Level 1\n${'('.repeat(50_000)}e.g.${' '.repeat(50_000)}x\n${'- '.repeat(50_000)}\n`,
      'aliases.yaml': `x: &x Tests\nCraft:\n  levels:\n    - level: 1\n      criteria:\n${'        - *x\n'.repeat(20_000)}`,
      'blank.js': `${'\n'.repeat(200_000)}export const skills = [{name: 'Craft', levels: [{level: 1, summary: 'Tests'}]}];`,
      'tracks.csv': `Skill,L1,L2\n${Array.from({ length: 5000 }, (_, row) => `S${row},a,b`).join('\n')}`,
    };
    for (const [name, text] of Object.entries(much)) {
      const made = await importLadder([{ name, bytes: new TextEncoder().encode(text) }]);
      assert.notEqual(made.text, '');
    }
  });
});
