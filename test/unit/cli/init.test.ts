import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, ladder } from './support';

describe('`ladder init`', () => {
  it('writes a small framework in one file, in which there is nothing wrong', async () => {
    using folder = folderOf({});
    const { code, out, err } = await ladder(folder.path, ['init', 'Acme Engineering']);
    assert.equal(code, 0, err);
    assert.equal(out, 'Written:\n  acme-engineering.ladder.yaml\n');
    assert.match(err, /^Next: make it yours, beginning with acme-engineering\.ladder\.yaml; `ladder check` /);
    const text = readFileSync(join(folder.path, 'acme-engineering.ladder.yaml'), 'utf8');
    assert.match(text, /^framework: acme-engineering\nname: Acme Engineering\n/);
    assert.equal((await ladder(folder.path, ['check', '--max-warnings', '0'])).code, 0);
  });

  it('writes a file for each skill and ladder, elsewhere, by the name of the folder', async () => {
    using folder = folderOf({});
    const { code, out, err } = await ladder(folder.path, ['init', '-s', 'medium', '-o', 'our-people']);
    assert.equal(code, 0, err);
    assert.match(out, /^Written:\n {2}our-people\/our-people\.ladder\.yaml\n {2}our-people\/tracks\//);
    assert.match(err, /`ladder check our-people`/);
    const text = readFileSync(join(folder.path, 'our-people/our-people.ladder.yaml'), 'utf8');
    assert.match(text, /^name: Our people$/m);
    assert.equal(readdirSync(join(folder.path, 'our-people/tracks')).length, 8);
    assert.equal((await ladder(folder.path, ['check', '--max-warnings', '0'])).code, 0);
  });

  it('takes the skills, ladders and layout that are named', async () => {
    using folder = folderOf({});
    const options = ['--skills', 'craft, mobile', '--ladders', 'data-ic', '--layout', 'folder'];
    assert.equal((await ladder(folder.path, ['init', 'Acme', ...options])).code, 0);
    assert.deepEqual(readdirSync(join(folder.path, 'tracks')).sort(), [
      'craft.ladder.yaml',
      'mobile.ladder.yaml',
    ]);
    assert.deepEqual(readdirSync(join(folder.path, 'ladders')), ['data-ic.ladder.yaml']);
    assert.equal((await ladder(folder.path, ['check', '--max-warnings', '0'])).code, 0);
  });

  it('leaves what is there as it is, and then writes nothing at all', async () => {
    using folder = folderOf({ 'tracks/craft.ladder.yaml': 'mine' });
    const { code, out, err } = await ladder(folder.path, ['init', 'Acme', '--layout', 'folder']);
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.equal(
      err,
      'There already, and left as it is:\n  tracks/craft.ladder.yaml\nNothing is written. Another NAME or --out goes elsewhere.\n',
    );
    assert.equal(readFileSync(join(folder.path, 'tracks/craft.ladder.yaml'), 'utf8'), 'mine');
    assert.ok(!existsSync(join(folder.path, 'acme.ladder.yaml')));
  });

  it('takes back what it wrote where the rest can’t be written, and says why', async () => {
    using folder = folderOf({ ladders: 'a file where a folder is needed' });
    const { code, err } = await ladder(folder.path, ['init', 'Acme', '--layout', 'folder']);
    assert.equal(code, 2);
    assert.match(err, /^ladder: E\w+: .*ladders/);
    assert.ok(!existsSync(join(folder.path, 'acme.ladder.yaml')));
    assert.deepEqual(readdirSync(join(folder.path, 'tracks')), []);
  });

  it('says what a template may have been meant to be', async () => {
    using folder = folderOf({});
    const wrong = [
      [['--starter', 'smal'], /There is no starter smal\. Did you mean small\?/],
      [['--skills', 'craft,mobil'], /There is no skill mobil\. Did you mean mobile\?/],
      [['--ladders', 'pilots'], /There is no ladder pilots\. `ladder init --list` lists all\./],
    ] as const;
    for (const [options, message] of wrong) {
      const { code, err } = await ladder(folder.path, ['init', ...options]);
      assert.equal(code, 2);
      assert.match(err, message);
    }
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('lists what there is, by category', async () => {
    using folder = folderOf({});
    const { code, out } = await ladder(folder.path, ['init', '--list']);
    assert.equal(code, 0);
    assert.match(out, /^Starters:\n {2}small +Four skills and one ladder /);
    assert.match(out, /\nSkills, Building:\n {2}foundations +The platform /);
    assert.match(out, /\nLadders, Data:\n {2}data-ic +/);
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('quotes a folder with spaces where it says what to do next', async () => {
    using folder = folderOf({});
    mkdirSync(join(folder.path, 'our people'));
    writeFileSync(join(folder.path, 'our people/notes.txt'), '');
    const { err } = await ladder(folder.path, ['init', 'Acme', '--out', 'our people']);
    assert.match(err, /`ladder check "our people"`/);
  });
});
