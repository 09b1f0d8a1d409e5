import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, ladder } from './support';

const page = 'Templates\n\nCraft\n\nLevel 1\n\n• Tests\n• E.g. Tested\n\nLevel 2\n\n• Reviews\n';

const made = `# Imported from page.txt: a page of text, with 2 headings such as “Level 1”.
# Line 1: Templates
track: craft
name: Craft
levels:
  - level: 1
    criteria:
      - Tests
    examples:
      - Tested

  - level: 2
    criteria:
      - Reviews
`;

const told = `page.txt is a page of text: it has 2 headings such as “Level 1”.
1 track, 2 levels, 2 criteria, 1 example; 1 line kept as a comment: 1.
  1: Templates
`;

describe('`ladder import`', () => {
  it('prints the ladder file, and tells beside it what was not understood', async () => {
    using folder = folderOf({ 'page.txt': page });
    assert.deepEqual(await ladder(folder.path, ['import', 'page.txt']), { code: 0, out: made, err: told });
  });

  it('reads standard input', async () => {
    using folder = folderOf({});
    const { code, out } = await ladder(folder.path, ['import', '-'], { input: page });
    assert.equal(code, 0);
    assert.equal(out, made.replace('page.txt', 'standard input'));
    const twice = await ladder(folder.path, ['import', '-', '-'], { input: page });
    assert.deepEqual(twice, {
      code: 2,
      out: '',
      err: 'ladder: Standard input can be read once: name `-` once.\n',
    });
  });

  it('writes to a file, and overwrites none unless it is told to', async () => {
    using folder = folderOf({ 'page.txt': page, 'there.ladder.yaml': 'track: mine\n' });
    const there = join(folder.path, 'there.ladder.yaml');
    assert.deepEqual(await ladder(folder.path, ['import', 'page.txt', '--out', 'new.ladder.yaml']), {
      code: 0,
      out: '',
      err: `${told}Written to new.ladder.yaml.\n`,
    });
    assert.equal(readFileSync(join(folder.path, 'new.ladder.yaml'), 'utf8'), made);
    const refused = await ladder(folder.path, ['import', 'page.txt', '--out', 'there.ladder.yaml']);
    assert.deepEqual(refused, {
      code: 1,
      out: '',
      err: 'Refused: there.ladder.yaml is there already. Choose another name, or overwrite it by --force.\n',
    });
    assert.equal(readFileSync(there, 'utf8'), 'track: mine\n');
    const forced = await ladder(folder.path, ['import', 'page.txt', '--force', '--out', 'there.ladder.yaml']);
    assert.equal(forced.code, 0);
    assert.equal(readFileSync(there, 'utf8'), made);
  });

  it('keeps the link and the permissions of what it overwrites', async function () {
    if (process.platform === 'win32') this.skip();
    using folder = folderOf({ 'page.txt': page, 'real.ladder.yaml': 'track: mine\n' });
    const [real, link] = ['real.ladder.yaml', 'link.ladder.yaml'].map((name) => join(folder.path, name)) as [
      string,
      string,
    ];
    chmodSync(real, 0o640);
    symlinkSync(real, link);
    const { code } = await ladder(folder.path, [
      'import',
      'page.txt',
      '--force',
      '--out',
      'link.ladder.yaml',
    ]);
    assert.equal(code, 0);
    assert.equal(lstatSync(link).isSymbolicLink(), true);
    assert.equal(readFileSync(real, 'utf8'), made);
    assert.equal(statSync(real).mode & 0o777, 0o640);
  });

  it('shows nothing that would steer a terminal', async () => {
    const data = { craft: { levels: { 1: ['Tests'] } }, note: '\u001B[2Jgone' };
    using folder = folderOf({ 'data.json': JSON.stringify(data) });
    const { err } = await ladder(folder.path, ['import', 'data.json']);
    assert.match(err, /^ {2}1: note: ␛\[2Jgone$/m);
  });

  it('finds a name in a folder by itself, and says where a name is no ladder file’s', async () => {
    using folder = folderOf({ 'page.txt': page });
    mkdirSync(join(folder.path, 'tracks'));
    const inFolder = await ladder(folder.path, ['import', 'page.txt', '-o', 'tracks']);
    assert.match(inFolder.err, /Written to tracks[/\\]craft\.ladder\.yaml\.\n$/);
    const otherwise = await ladder(folder.path, ['import', 'page.txt', '-o', 'craft.yaml']);
    assert.match(otherwise.err, /Its name should end in `\.ladder\.yaml`/);
  });

  it('makes one framework of several files', async () => {
    using folder = folderOf({ 'a.txt': page, 'b.csv': 'Skill,Level 1,Level 2\nCare,Asks,Helps\n' });
    const { code, out, err } = await ladder(folder.path, ['import', 'a.txt', 'b.csv']);
    assert.equal(code, 0);
    assert.match(out, /framework: imported-framework\n[^]*- track: craft\n[^]*- track: care\n/);
    assert.match(err, /^a\.txt is a page of text[^]*\nb\.csv is a table of skills down/);
  });

  it('shows the first of many places, and how many more there are', async () => {
    using folder = folderOf({
      'x.csv': `Skill,Level 1,Level 2,Remark\n${Array.from({ length: 30 }, (_, row) => `S${row},a,b,r${row}\n`).join('')}`,
    });
    const { err } = await ladder(folder.path, ['import', 'x.csv']);
    assert.match(err, /\n {2}21: Remark: r19\n {2}and 10 more, which the comments show\n$/);
  });

  it('says of what it can’t read why, with the line, and of a ladder file that it is one', async () => {
    using folder = folderOf({ 'bad.csv': 'Skill,Level 1,Level 2\nA,"b\n', 'a.ladder.yaml': made });
    writeFileSync(join(folder.path, 'a.pdf'), '%PDF-1.7');
    const cases = [
      ['bad.csv', 2, 'ladder: bad.csv:2: A quote that starts a cell here, or above, is not closed.\n'],
      [
        'a.pdf',
        2,
        'ladder: a.pdf: This is a PDF. Open it, copy its text into a .txt file, and import that.\n',
      ],
      ['nowhere.txt', 2, 'ladder: There is no nowhere.txt.\n'],
      ['.', 2, 'ladder: . is a folder: name the files in it.\n'],
      ['a.ladder.yaml', 1, 'Refused: a.ladder.yaml: This is a ladder file already: open it as it is.\n'],
    ] as const;
    for (const [name, code, err] of cases) {
      assert.deepEqual(await ladder(folder.path, ['import', name]), { code, out: '', err });
    }
  });
});
