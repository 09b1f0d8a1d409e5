import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { nodeDisk, type Disk } from '../../../server/cli/files/disk';
import { acme, folderOf, ladder } from './support';

/** The disk of the machine, but for folders (absolute paths) that can't be read. */
function without(...folders: readonly string[]): Disk {
  const isKept = (uri: string): boolean => folders.includes(URI.parse(uri).fsPath);
  return {
    ...nodeDisk,
    readFolder: (uri) => (isKept(uri) ? Promise.resolve(undefined) : nodeDisk.readFolder(uri)),
    faultOf: (uri, kind) =>
      isKept(uri) ? Promise.resolve("can't be read: permission denied.") : nodeDisk.faultOf(uri, kind),
  };
}

const secretWarning =
  "Warning: secret can't be read: permission denied. To leave it out, name it in a .gitignore.\n";

describe('A folder that can’t be read', () => {
  const files = { ...acme, 'secret/other.ladder.yaml': acme['tracks/craft.ladder.yaml']! };

  it('is told of by `ladder check`, which shows what it finds in the others, and ends with 2', async () => {
    using folder = folderOf(files);
    const disk = without(join(folder.path, 'secret'));
    const { code, out, err } = await ladder(folder.path, ['check'], { disk });
    assert.equal(err, secretWarning);
    assert.match(out, /crafd/);
    assert.match(out, /in 3 files\.\n$/);
    assert.equal(code, 2);
    const strict = await ladder(folder.path, ['check', '--format', 'json', '--root', '.', 'tracks'], {
      disk,
    });
    assert.deepEqual({ code: strict.code, err: strict.err }, { code: 2, err: secretWarning });
    JSON.parse(strict.out);
  });

  it('is of no interest where a `.gitignore` names it', async () => {
    using folder = folderOf({ ...files, '.gitignore': 'secret\n' });
    const disk = without(join(folder.path, 'secret'));
    const { code, err } = await ladder(folder.path, ['check'], { disk });
    assert.deepEqual({ code, err }, { code: 1, err: '' });
  });

  it('is why nothing is found where it alone is asked for', async () => {
    using folder = folderOf(files);
    const disk = without(join(folder.path, 'secret'));
    const { code, out, err } = await ladder(folder.path, ['check', 'secret'], { disk });
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(
      err,
      /^ladder: secret can't be read: permission denied\. .*\nNo ladder file .* is in secret\.\n$/,
    );
  });

  it('stops what would write, since something may be left out', async () => {
    using folder = folderOf(files);
    const disk = without(join(folder.path, 'secret'));
    for (const args of [
      ['check', '--fix'],
      ['rename', 'craft.tests', 'tested'],
      ['render', '--format', 'md'],
    ]) {
      const { code, out, err } = await ladder(folder.path, args, { disk });
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.equal(err, secretWarning.replace('Warning', 'ladder'));
    }
    assert.equal(
      readFileSync(join(folder.path, 'tracks/craft.ladder.yaml'), 'utf8'),
      acme['tracks/craft.ladder.yaml'],
    );
  });

  it('is the working folder, too', async () => {
    using folder = folderOf(files);
    const { code, err } = await ladder(folder.path, ['check'], { disk: without(folder.path) });
    assert.equal(code, 2);
    assert.match(err, /^ladder: This folder can't be read: permission denied\./);
  });
});

describe('The machine’s disk', () => {
  it('says in words why something can’t be read, and nothing of what can be or is gone', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip(); // there, all may be read
    using folder = folderOf({});
    const uriOf = (name: string): string => URI.file(join(folder.path, name)).toString();
    mkdirSync(join(folder.path, 'closed'));
    chmodSync(join(folder.path, 'closed'), 0);
    writeFileSync(join(folder.path, 'a.ladder.yaml'), '', { mode: 0 });
    const fault = "can't be read: permission denied.";
    assert.equal(await nodeDisk.faultOf(uriOf('closed'), 'folder'), fault);
    assert.equal(await nodeDisk.faultOf(uriOf('a.ladder.yaml'), 'file'), fault);
    chmodSync(join(folder.path, 'closed'), 0o700);
    assert.equal(await nodeDisk.faultOf(uriOf('closed'), 'folder'), undefined);
  });

  it('has the system’s own words for what is no folder, and none for what is gone', async () => {
    using folder = folderOf({ 'a.txt': '' });
    const uriOf = (name: string): string => URI.file(join(folder.path, name)).toString();
    assert.equal(await nodeDisk.faultOf(uriOf('a.txt'), 'folder'), "can't be read: not a directory.");
    assert.equal(await nodeDisk.faultOf(uriOf('b.txt'), 'folder'), undefined);
    assert.equal(await nodeDisk.faultOf(uriOf('b.txt'), 'file'), undefined);
  });
});
