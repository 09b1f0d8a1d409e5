import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acme as framework, folderOf, ladder } from './support';

const acme: Readonly<Record<string, string>> = {
  ...framework,
  'engineer.ladder.yaml': `ladder: engineer
name: Engineer
description: Starts with [[craft.tests|testing]] and [[craft@1]].
positions:
  - id: junior
    name: Junior
    requires: { craft: 1 }
    emphasises: [craft.tests]
`,
};

describe('`ladder rename`', () => {
  it('gives a criterion another id in all files, prose included', async () => {
    using folder = folderOf(acme);
    const { code, err, out } = await ladder(folder.path, ['rename', 'craft.tests', 'testing']);
    assert.deepEqual({ code, out }, { code: 0, out: '' });
    assert.equal(err, 'The criterion `craft.tests` has its new id in 4 places of 2 files.\n');
    const ladderFile = readFileSync(join(folder.path, 'engineer.ladder.yaml'), 'utf8');
    assert.match(ladderFile, /\[\[craft\.testing\|testing\]\]/);
    assert.match(ladderFile, /emphasises: \[craft\.testing\]/);
    const track = readFileSync(join(folder.path, 'tracks/craft.ladder.yaml'), 'utf8');
    assert.match(track, /- id: testing\n/);
    assert.match(track, /Builds on {2}\[\[craft\.testing\]\]/);
  });

  it('takes any reference, an id alone where it is clear, and the whole reference as the new id', async () => {
    const renames = [
      ['craft', 'making'],
      ['craft@1', '7'],
      ['engineer.junior', 'engineer.starter'],
      ['tests', 'testing'],
      ['junior', 'starter'],
    ];
    for (const names of renames) {
      using folder = folderOf(acme);
      const { code, err } = await ladder(folder.path, ['rename', ...names]);
      assert.equal(code, 0, err);
      const { out } = await ladder(folder.path, ['check', '--quiet']);
      assert.doesNotMatch(out, /error/, 'no reference is left behind');
    }
  });

  it('shows beforehand what it would change, in a form that `patch` takes', async () => {
    using folder = folderOf(acme);
    const { code, out, err } = await ladder(folder.path, ['rename', '-n', 'craft', 'making']);
    assert.equal(code, 0);
    assert.match(err, /^The track `craft` would have its new id in /);
    for (const [name, text] of Object.entries(acme)) {
      assert.equal(readFileSync(join(folder.path, name), 'utf8'), text);
    }
    assert.match(out, /^--- a\/tracks\/craft\.ladder\.yaml\n\+\+\+ b\/tracks\/craft\.ladder\.yaml\n@@ -1,2 /);
    writeFileSync(join(folder.path, 'change.patch'), out);
    execFileSync('git', ['apply', 'change.patch'], { cwd: folder.path });
    const { out: after } = await ladder(folder.path, ['check', '-q', '--format', 'json']);
    assert.doesNotMatch(after, /unresolved-reference/);
  });

  it('lists what an id may mean that is not clear', async () => {
    using folder = folderOf({
      ...acme,
      'acme.ladder.yaml': `${acme['acme.ladder.yaml']}categories:\n  - { id: craft, name: Craft }\n`,
    });
    const { code, err } = await ladder(folder.path, ['rename', 'craft', 'making']);
    assert.equal(code, 2);
    assert.match(err, /`craft` may mean several things\./);
    assert.match(err, /\n {2}the category `craft` \(acme\.ladder\.yaml:9:11\)\n/);
    assert.match(err, /\n {2}the track `craft` \(tracks\/craft\.ladder\.yaml:1:8\)\n/);
    const { err: done } = await ladder(folder.path, ['rename', 'craft', 'making', '--kind', 'category']);
    assert.equal(done, 'The category `craft` has its new id in 1 place of 1 file.\n');
    const { code: chosen } = await ladder(folder.path, ['rename', 'craft', 'making', 'tracks']);
    assert.equal(chosen, 0);
  });

  it('refuses with the reason', async () => {
    using folder = folderOf(acme);
    const refused = async (...names: string[]): Promise<string> => {
      const { code, out, err } = await ladder(folder.path, ['rename', ...names]);
      assert.deepEqual({ code, out }, { code: 1, out: '' });
      return err;
    };
    assert.match(await refused('craft', 'engineer'), /^Refused: There is a ladder `engineer` already\.\n$/);
    assert.match(await refused('craft', 'The Craft'), /lower-case letters.* You could write `the-craft`\./);
    writeFileSync(join(folder.path, 'engineer.ladder.yaml'), `ladder: engineer\nname: "of craft\n`);
    assert.match(
      await refused('craft', 'making'),
      /^Refused: engineer\.ladder\.yaml may name it too and can't be read as YAML at the moment\./,
    );
  });

  it('says what is near where nothing is called so', async () => {
    using folder = folderOf(acme);
    const { code, err } = await ladder(folder.path, ['rename', 'crafts.tests', 'testing']);
    assert.deepEqual(
      { code, err },
      { code: 2, err: 'ladder: Nothing is called `crafts.tests` there. Did you mean `craft.tests`?\n' },
    );
    const { err: other } = await ladder(folder.path, ['rename', 'craft', 'x', '--kind', 'ladder']);
    assert.match(other, /No ladder is called `craft` there\./);
  });
});
