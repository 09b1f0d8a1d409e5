import assert from 'node:assert/strict';
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFileSystem } from '../../../server/node/file-system';
import { findLadderFiles } from '../../../server/service/workspace/find-files';
import { HiddenFiles } from '../../../server/service/workspace/hidden-files';
import { childUri } from '../../../server/service/workspace/uris';
import { temporaryFolder } from '../../host/temporary-folder';

describe('The files of this machine', () => {
  it('are read without their byte order mark, and are absent where there are none', async () => {
    using temporary = temporaryFolder();
    writeFileSync(join(temporary.path, 'ü #1.ladder.yaml'), '\uFEFFtrack: a\n');
    const folder = pathToFileURL(temporary.path).toString();
    assert.equal(await nodeFileSystem.readFile(childUri(folder, 'ü #1.ladder.yaml')), 'track: a\n');
    assert.equal(await nodeFileSystem.readFile(childUri(folder, 'gone.ladder.yaml')), undefined);
    assert.equal(await nodeFileSystem.readFile(folder), undefined);
    assert.equal(await nodeFileSystem.readFile('untitled:Untitled-1'), undefined);
  });

  it('are listed with their kinds, where a folder is', async () => {
    using temporary = temporaryFolder();
    mkdirSync(join(temporary.path, 'a'));
    writeFileSync(join(temporary.path, 'b'), '');
    const folder = pathToFileURL(temporary.path).toString();
    const entries = (await nodeFileSystem.readFolder(folder)) ?? [];
    assert.deepEqual(
      [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)),
      [
        { name: 'a', kind: 'folder' },
        { name: 'b', kind: 'file' },
      ],
    );
    assert.equal(await nodeFileSystem.readFolder(childUri(folder, 'b')), undefined);
    assert.equal(await nodeFileSystem.readFolder(childUri(folder, 'c')), undefined);
    assert.equal(await nodeFileSystem.readFolder('untitled:Untitled-1'), undefined);
  });

  it('are found through links, which may lead in a circle or nowhere', async function () {
    using temporary = temporaryFolder();
    const path = realpathSync(temporary.path);
    mkdirSync(join(path, 'a'));
    mkdirSync(join(path, 'b'));
    writeFileSync(join(path, 'a', 'x.ladder.yaml'), '');
    try {
      symlinkSync(path, join(path, 'a', 'up'), 'dir');
      symlinkSync(join(path, 'a'), join(path, 'b', 'to-a'), 'dir');
      symlinkSync(join(path, 'b'), join(path, 'a', 'to-b'), 'dir');
      symlinkSync(join(path, 'nowhere'), join(path, 'y.ladder.yaml'));
      symlinkSync(join(path, 'a', 'x.ladder.yaml'), join(path, 'z.ladder.yaml'));
    } catch (error) {
      // Windows lets only some people make links.
      if (error instanceof Error && 'code' in error && error.code === 'EPERM') this.skip();
      throw error;
    }
    const folder = pathToFileURL(path).toString();
    const uris = await findLadderFiles(nodeFileSystem, new HiddenFiles(nodeFileSystem, folder, []));
    assert.deepEqual(uris.map((uri) => uri.slice(folder.length + 1)).sort(), [
      'a/x.ladder.yaml',
      'b/to-a/x.ladder.yaml',
      'z.ladder.yaml',
    ]);
  });
});
