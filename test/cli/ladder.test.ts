import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../host/paths';
import { acme, folderOf } from '../unit/cli/support';
import { LadderProcess } from './support/process';

describe('`ladder` as it is built', () => {
  it('finds nothing wrong with the examples', async () => {
    using ladder = new LadderProcess(inRoot('.'), ['check', 'examples', '--max-warnings', '0']);
    assert.equal(await ladder.ended, 0);
    assert.match(ladder.out, /^No problems in \d+ files\.\n$/);
    assert.equal(ladder.err, '');
  });

  it('ends with 1 where there are errors, and with 2 where it can’t run', async () => {
    using folder = folderOf(acme);
    using failing = new LadderProcess(folder.path, ['check']);
    assert.equal(await failing.ended, 1);
    using astray = new LadderProcess(folder.path, ['check', 'nowhere']);
    assert.equal(await astray.ended, 2);
    assert.equal(astray.err, 'ladder: There is no nowhere.\n');
  });

  it('has every command and format in the build', async () => {
    using folder = folderOf({ ...acme, 'roles.csv': 'Skill,Level 1,Level 2\nCare,Asks,Helps\n' });
    const runs = [
      [['check', '--format', 'pretty'], 1],
      [['check', '--format', 'json'], 1],
      [['check', '--format', 'sarif'], 1],
      [['check', '--format', 'github'], 1],
      [['check', '--format', 'junit'], 1],
      [['check', '--fix'], 1],
      [['import', 'roles.csv'], 0],
      [['rename', '--dry-run', 'craft', 'making'], 0],
      [['explain', 'level-gap'], 0],
      [['schema'], 0],
      [['--version'], 0],
    ] as const;
    for (const [args, code] of runs) {
      using ladder = new LadderProcess(folder.path, args);
      assert.equal(await ladder.ended, code, `${args.join(' ')}\n${ladder.err}`);
      assert.doesNotMatch(ladder.err, /Error|fault/, args.join(' '));
      assert.notEqual(ladder.out, '');
    }
  });

  it('writes a long report to its end before it ends', async () => {
    using folder = folderOf(longFiles);
    using ladder = new LadderProcess(folder.path, ['check', '--format', 'json']);
    assert.equal(await ladder.ended, 1);
    assert.ok(ladder.out.length > 500_000);
    const { counts } = JSON.parse(ladder.out) as { counts: { error: number } };
    assert.equal(counts.error, 2000);
  });

  it('ends quietly, with its own exit code, when nobody reads on', async () => {
    using folder = folderOf(longFiles);
    using ladder = new LadderProcess(folder.path, ['check']);
    ladder.child.stdout.destroy();
    assert.equal(await ladder.ended, 1);
    assert.equal(ladder.err, '');
  });

  it('watches files until it is interrupted', async () => {
    using folder = folderOf(acme);
    using ladder = new LadderProcess(folder.path, ['check', '--watch', '--no-color']);
    await ladder.shown(({ out }) => out.endsWith('1 error, 1 warning and 1 hint in 3 files.\n'));
    await ladder.shown(({ err }) => err.includes('Ctrl-C'));
    const file = join(folder.path, 'engineer.ladder.yaml');
    writeFileSync(file, (acme['engineer.ladder.yaml'] ?? '').replace('crafd', 'craft'));
    await ladder.shown(({ out }) => out.endsWith('\n1 warning and 1 hint in 3 files.\n'));
    mkdirSync(join(folder.path, 'more'));
    writeFileSync(join(folder.path, 'more', 'x.ladder.yaml'), 'track: x\nname: X\nlevels: []\nnmae: x\n');
    await ladder.shown(({ out }) => out.endsWith('in 4 files.\n'));
    rmSync(join(folder.path, 'more'), { recursive: true });
    await ladder.shown(({ out }) => out.endsWith('\n1 warning and 1 hint in 3 files.\n'));
    assert.equal(ladder.child.exitCode, null);
    ladder.child.kill('SIGINT');
    assert.equal(await ladder.ended, 0);
  });
});

/** More problems than fit into a pipe. */
const longFiles = Object.fromEntries(
  Array.from({ length: 20 }, (_, file) => [
    `track-${file}.ladder.yaml`,
    `track: track-${file}\nname: Track\nlevels:\n  - level: 1\n    summary: Learns\n    criteria:\n${Array.from(
      { length: 100 },
      (__, line) => `      - txet: Criterion ${line} of a track, in which a key is written wrong\n`,
    ).join('')}`,
  ]),
);
