import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acme, folderOf, ladder, type Ran } from './support';

describe('`ladder check`', () => {
  it('shows each problem with its line, by file, and counts them', async () => {
    using folder = folderOf(acme);
    const { code, out, err } = await ladder(folder.path, ['check']);
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.equal(
      out,
      `engineer.ladder.yaml
  6:17  error  There is no track \`crafd\`. Did you mean \`craft\`?  unresolved-reference
      5 |     name: Junior
    > 6 |     requires: { crafd: 1 }
        |                 ^^^^^
      7 |   - id: senior

tracks/craft.ladder.yaml
  8:9  warning  This criterion is an example: move it to \`examples\`, without the “E.g.”.  example-in-criteria
      7 |         text: Tests what was written
    > 8 |       - E.g. wrote a test first
        |         ^^^^
      9 |   - level: 2

  10:23  hint  Here one space is enough.  text-style
       9 |   - level: 2
    > 10 |     summary: Builds on  [[craft.tests]]
         |                       ^^

1 error, 1 warning and 1 hint in 3 files.
`,
    );
  });

  it('is content with files that are well', async () => {
    using folder = folderOf({ 'craft.ladder.yaml': sound });
    const { code, out } = await ladder(folder.path, ['check', '--rule', 'orphan-file=off']);
    assert.deepEqual({ code, out }, { code: 0, out: 'No problems in 1 file.\n' });
  });

  it('fails by errors, and by warnings only where there are more than there may be', async () => {
    using folder = folderOf({ 'craft.ladder.yaml': warned });
    const run = async (...args: string[]): Promise<number> =>
      (await ladder(folder.path, ['check', '--quiet', ...args])).code;
    assert.equal(await run(), 0);
    assert.equal(await run('--max-warnings', '1'), 0);
    assert.equal(await run('--max-warnings', '0'), 1);
    assert.equal(await run('--rule', 'example-in-criteria=error'), 1);
    assert.equal(await run('--rule', 'example-in-criteria=off', '--max-warnings=0'), 0);
  });

  it('says that there are too many warnings', async () => {
    using folder = folderOf({ 'craft.ladder.yaml': warned });
    const { out } = await ladder(folder.path, ['check', '--max-warnings', '0']);
    assert.match(out, /1 warning in 1 file\. There may be 0 warnings at most\.\n$/);
  });

  it('shows errors alone when it is to be quiet, and counts all', async () => {
    using folder = folderOf(acme);
    const { out } = await ladder(folder.path, ['check', '-q']);
    assert.match(out, /crafd/);
    assert.doesNotMatch(out, /example-in-criteria|text-style/);
    assert.match(out, /\n1 error, 1 warning and 1 hint in 3 files\.\n$/);
  });

  it('takes the framework’s `lint` into account, and what is said here after it', async () => {
    const lint = `framework: acme\nname: Acme\nlint: { example-in-criteria: error }\ninclude: [craft.ladder.yaml]\n`;
    using folder = folderOf({ 'acme.ladder.yaml': lint, 'craft.ladder.yaml': warned });
    const found = async (...args: string[]): Promise<string> => (await ladder(folder.path, args)).out;
    assert.match(await found('check'), /error {2}This criterion is an example/);
    assert.match(
      await found('check', '--rule', 'example-in-criteria=info'),
      /info {2}This criterion is an example[^]*1 note/,
    );
  });

  it('checks named files with all that belongs to them, and tells of these alone', async () => {
    using folder = folderOf(acme);
    mkdirSync(join(folder.path, '.git'));
    const files = async (cwd: string, ...paths: string[]): Promise<string[]> => {
      const { out } = await ladder(join(folder.path, cwd), ['check', '--format', 'json', ...paths]);
      return (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);
    };
    const craft = ['tracks/craft.ladder.yaml'];
    assert.deepEqual(await files('', 'tracks'), craft);
    assert.deepEqual(await files('', 'tracks/craft.ladder.yaml'), craft);
    assert.deepEqual(await files('', 'tracks/*.ladder.yaml'), craft);
    assert.deepEqual(await files('', '*.ladder.yaml'), ['acme.ladder.yaml', 'engineer.ladder.yaml']);
    assert.deepEqual(await files('', 'tracks', 'eng*'), ['engineer.ladder.yaml', ...craft]);
    assert.deepEqual(await files('tracks'), ['craft.ladder.yaml']);
    assert.deepEqual(await files('tracks', '..'), [
      '../acme.ladder.yaml',
      '../engineer.ladder.yaml',
      'craft.ladder.yaml',
    ]);
  });

  it('looks only where it is told to for what belongs together', async () => {
    using folder = folderOf({
      'acme.ladder.yaml': `framework: acme
name: Acme
scale:
  - { level: 2, name: Owning }
include: ['b/*.ladder.yaml']
`,
      'b/craft.ladder.yaml': sound,
    });
    mkdirSync(join(folder.path, '.git'));
    const found = async (...args: string[]): Promise<string> =>
      (await ladder(folder.path, ['check', 'b', ...args])).out;
    assert.match(await found(), /level-not-on-scale/);
    assert.equal(await found('--root', 'b'), 'No problems in 1 file.\n');
  });

  it('checks what Git ignores where it is named', async () => {
    using folder = folderOf({ ...acme, '.gitignore': 'tracks/\nengineer*\n' });
    mkdirSync(join(folder.path, '.git'));
    const checked = async (...paths: string[]): Promise<string> =>
      (await ladder(folder.path, ['check', ...paths])).out;
    assert.match(await checked(), /in 1 file\.\n$/);
    assert.match(await checked('tracks'), /in 1 file\.\n$/);
    assert.match(await checked('engineer.ladder.yaml'), /in 1 file\.\n$/);
    assert.match(await checked('tracks', 'engineer.ladder.yaml', '.'), /in 3 files\.\n$/);
  });

  it('says plainly why it can’t run', async () => {
    using folder = folderOf({ ...acme, 'notes.yaml': '', 'empty/notes.txt': '' });
    const fault = async (...args: string[]): Promise<string> => {
      const { code, out, err } = await ladder(folder.path, ['check', ...args]);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.doesNotMatch(err, /\bat .*:\d+:\d+/, 'no stack trace');
      return err.split('\n')[0] ?? '';
    };
    assert.equal(await fault('nowhere'), 'ladder: There is no nowhere.');
    assert.equal(await fault('--root', 'nowhere'), 'ladder: There is no nowhere.');
    assert.equal(await fault('--root', 'notes.yaml'), 'ladder: notes.yaml is no folder.');
    assert.equal(await fault('empty'), 'ladder: No ladder file (*.ladder.yaml) is in empty.');
    assert.equal(await fault('x/**'), 'ladder: No ladder file (*.ladder.yaml) matches x/**.');
    assert.match(await fault('notes.yaml'), /^ladder: notes\.yaml is no ladder file: /);
    assert.match(await fault('--formt', 'json'), /^ladder: unknown option '--formt'/);
    assert.match(await fault('--format', 'jsn'), /'jsn' is invalid\. Did you mean json\? There are pretty, /);
    assert.match(await fault('--format', 'xml'), /'xml' is invalid\. There are pretty, json, /);
    assert.match(await fault('--max-warnings', 'few'), /'few' is invalid\. It is no whole number\.$/);
    assert.match(
      await fault('--rule', 'level-gp=off'),
      /There is no rule level-gp\. Did you mean level-gap\? See `ladder explain` for all\.$/,
    );
    assert.match(await fault('--rule', 'level-gap=fatal'), /fatal is no severity\. There are off, hint, /);
    assert.match(await fault('--rule', 'level-gap=eror'), /Did you mean error\? There are off, hint, /);
    assert.match(await fault('--rule', 'level-gap'), /Write it as level-gap=error\.$/);
    assert.match(await fault('--rule', 'syntax=off'), /The rule syntax is always an error\.$/);
    assert.match(await fault('--watch', '--fix'), /cannot be used with/);
  });

  it('passes over no file that is not UTF-8, and takes a replacement character that was written', async () => {
    using folder = folderOf({
      'craft.ladder.yaml': acme['tracks/craft.ladder.yaml']!.replace('Tests', '\uFFFD'),
    });
    const check = async (): Promise<Ran> => ladder(folder.path, ['check']);
    assert.equal((await check()).code, 0);
    for (const encoding of ['latin1', 'utf16le'] as const) {
      writeFileSync(
        join(folder.path, 'caf\xe9.ladder.yaml'),
        Buffer.from('\uFEFFtrack: a\nname: Caf\xe9\nlevels:\n  - level: 1\n    summary: B\n', encoding),
      );
      const { code, out, err } = await check();
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, /caf\xe9\.ladder\.yaml is not UTF-8: save it as such\.\n$/);
    }
  });

  it('waits for no pipe', async function () {
    if (process.platform === 'win32') this.skip();
    using folder = folderOf(acme);
    execFileSync('mkfifo', [join(folder.path, 'pipe.ladder.yaml')]);
    const { code, err } = await ladder(folder.path, ['check', 'pipe.ladder.yaml']);
    assert.equal(code, 2);
    assert.equal(err, 'ladder: pipe.ladder.yaml is no file: it is a pipe or a device.\n');
  });

  it('colours on terminals, unless it is told otherwise', async () => {
    using folder = folderOf(acme);
    const isColored = async (args: string[], columns?: number, env = {}): Promise<boolean> => {
      const { out } = await ladder(folder.path, ['check', ...args], { ...(columns && { columns }), env });
      return out.includes('\u001B[');
    };
    assert.equal(await isColored([]), false);
    assert.equal(await isColored([], 80), true);
    assert.equal(await isColored([], 80, { NO_COLOR: '1' }), false);
    assert.equal(await isColored([], undefined, { FORCE_COLOR: '1' }), true);
    assert.equal(await isColored(['--color'], undefined, { NO_COLOR: '1' }), true);
    assert.equal(await isColored(['--no-color'], 80), false);
  });

  it('lets no text of a file steer the terminal', async () => {
    const name = 'Craft \u001B]0;owned\u0007 \u202Eevil';
    using folder = folderOf({ 'craft.ladder.yaml': `track: craft\nname: ${name}\nnmae: x\nlevels: []\n` });
    const { out } = await ladder(folder.path, ['check', '--no-color']);
    assert.match(out, /nmae/);
    // eslint-disable-next-line no-control-regex -- that none is there
    assert.doesNotMatch(out, /[\u0000-\u0009\u000B-\u001F\u202E]/);
  });
});

const sound = `track: craft
name: Craft
levels:
  - level: 1
    summary: Learns
`;

const warned = `track: craft
name: Craft
levels:
  - level: 1
    criteria:
      - E.g. wrote a test first
`;
