import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { saveFiles } from '../../../server/cli/files/save';
import { acme, folderOf, ladder } from './support';

describe('`ladder check --fix`', () => {
  it('mends what needs no decision, and tells what is left', async () => {
    using folder = folderOf(acme);
    const { code, out, err } = await ladder(folder.path, ['check', '--fix']);
    assert.equal(code, 1);
    assert.equal(err, 'Changed 1 file.\n');
    assert.match(out, /crafd[^]*\n1 error in 3 files\.\n$/);
    assert.equal(
      readFileSync(join(folder.path, 'tracks/craft.ladder.yaml'), 'utf8'),
      `track: craft
name: Craft
levels:
  - level: 1
    criteria:
      - id: tests
        text: Tests what was written
    examples:
      - Wrote a test first
  - level: 2
    summary: Builds on [[craft.tests]]
`,
    );
  });

  it('mends only what is named', async () => {
    using folder = folderOf(acme);
    const { err } = await ladder(folder.path, ['check', '--fix', 'engineer.ladder.yaml']);
    assert.equal(err, '');
    assert.equal(
      readFileSync(join(folder.path, 'tracks/craft.ladder.yaml'), 'utf8'),
      acme['tracks/craft.ladder.yaml'],
    );
  });

  it('keeps line ends, the byte order mark, comments, permissions and links', async () => {
    using folder = folderOf({});
    const text =
      '\uFEFFtrack: craft # the craft\r\nname: Craft\r\nlevels:\r\n  - level: 1\r\n    summary: Two  spaces\r\n';
    const real = join(folder.path, 'craft.txt');
    writeFileSync(real, text);
    chmodSync(real, 0o600);
    symlinkSync(real, join(folder.path, 'craft.ladder.yaml'));
    const { code } = await ladder(folder.path, ['check', '--fix']);
    assert.equal(code, 0);
    assert.equal(readFileSync(real, 'utf8'), text.replace('Two  spaces', 'Two spaces'));
    assert.equal(statSync(real).mode & 0o777, 0o600);
    assert.ok(lstatSync(join(folder.path, 'craft.ladder.yaml')).isSymbolicLink());
    assert.deepEqual(readdirSync(folder.path).sort(), ['craft.ladder.yaml', 'craft.txt']);
  });

  it('leaves a file as it is that it could not write back whole', async () => {
    using folder = folderOf({});
    const file = join(folder.path, 'craft.ladder.yaml');
    const bytes = Buffer.from(
      'track: craft\nname: Caf\xe9\nlevels:\n  - level: 1\n    summary: Two  spaces\n',
      'latin1',
    );
    writeFileSync(file, bytes);
    const { code, err } = await ladder(folder.path, ['check', '--fix']);
    assert.equal(code, 2);
    assert.match(err, /craft\.ladder\.yaml is not UTF-8: save it as such\.\n$/);
    assert.deepEqual(readFileSync(file), bytes);
  });
});

describe('Files', () => {
  it('are all written, or none', async () => {
    using folder = folderOf({ 'a.txt': 'a', 'b.txt': 'changed by another' });
    const [a, b] = ['a.txt', 'b.txt'].map((name) => join(folder.path, name)) as [string, string];
    await assert.rejects(
      saveFiles([
        { path: a, before: 'a', after: 'A' },
        { path: b, before: 'b', after: 'B' },
      ]),
      /b\.txt was changed meanwhile; nothing is written\.$/,
    );
    assert.equal(readFileSync(a, 'utf8'), 'a');
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.txt', 'b.txt']);
  });
});
