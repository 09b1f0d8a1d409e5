import assert from 'node:assert/strict';
import { findLadderFiles } from '../../../server/service/workspace/find-files';
import { HiddenFiles } from '../../../server/service/workspace/hidden-files';
import { folderUri, MemoryFileSystem, uriOf } from '../fixture';

/** A disk that notes what is read of it. */
class NotedDisk extends MemoryFileSystem {
  readonly read: string[] = [];

  override readFile(uri: string): Promise<string | undefined> {
    this.read.push(uri);
    return super.readFile(uri);
  }
}

function disk(files: Readonly<Record<string, string>>): NotedDisk {
  const made = new NotedDisk();
  for (const [path, text] of Object.entries(files)) made.files.set(uriOf(path), text);
  return made;
}

/** The paths of the ladder files that are found, in order. */
async function found(
  files: Readonly<Record<string, string>>,
  excludes: readonly string[] = [],
): Promise<string[]> {
  const made = disk(files);
  const uris = await findLadderFiles(made, new HiddenFiles(made, folderUri, excludes));
  return uris.map((uri) => decodeURIComponent(uri.slice(folderUri.length + 1))).sort();
}

describe('Reading a folder', () => {
  it('finds the ladder files in all folders, those whose names start with a dot too', async () => {
    const files = { 'a.ladder.yaml': '', 'b/c/d.ladder.yml': '', '.e/f g.ladder.yaml': '', 'h.yaml': '' };
    assert.deepEqual(await found(files), ['.e/f g.ladder.yaml', 'a.ladder.yaml', 'b/c/d.ladder.yml']);
  });

  it('leaves out what holds no work of an author', async () => {
    assert.deepEqual(await found({ 'node_modules/a/a.ladder.yaml': '', 'b/.git/a.ladder.yaml': '' }), []);
  });

  it('opens no file of some 2,000 but the `.gitignore`s that are there', async () => {
    const made = disk({ '.gitignore': 'build\n', 'tracks/.gitignore': 'old\n', 'build/a.ladder.yaml': '' });
    for (let index = 0; index < 2000; index++)
      made.files.set(uriOf(`src/${index % 40}/file-${index}.ts`), '');
    made.files.set(uriOf('tracks/a.ladder.yaml'), '');
    const uris = await findLadderFiles(made, new HiddenFiles(made, folderUri, []));
    assert.deepEqual(uris, [uriOf('tracks/a.ladder.yaml')]);
    assert.deepEqual(made.read.sort(), [uriOf('.gitignore'), uriOf('tracks/.gitignore')]);
  });
});

describe('`files.exclude`', () => {
  const files = { 'a.ladder.yaml': '', 'drafts/b.ladder.yaml': '', 'c/drafts/d.ladder.yaml': '' };

  it('hides the files that it names', async () => {
    assert.deepEqual(await found(files, ['**/b.*', 'a.ladder.yaml']), ['c/drafts/d.ladder.yaml']);
  });

  it('hides folders with all that is in them', async () => {
    assert.deepEqual(await found(files, ['**/drafts']), ['a.ladder.yaml']);
    assert.deepEqual(await found(files, ['**/drafts/']), ['a.ladder.yaml']);
    assert.deepEqual(await found(files, ['c/**']), ['a.ladder.yaml', 'drafts/b.ladder.yaml']);
  });

  it('is relative to the folder', async () => {
    assert.deepEqual(await found(files, ['drafts']), ['a.ladder.yaml', 'c/drafts/d.ladder.yaml']);
  });
});

describe('A `.gitignore`', () => {
  it('hides what it names, in all folders below', async () => {
    const files = {
      '.gitignore': '# drafts\ndraft-*\n',
      'draft-a.ladder.yaml': '',
      'b/draft-c.ladder.yaml': '',
    };
    assert.deepEqual(await found(files), []);
  });

  it('counts in its own folder and below it, not beside it', async () => {
    const files = { 'a/.gitignore': 'old\r\n', 'a/b/old/c.ladder.yaml': '', 'old/d.ladder.yaml': '' };
    assert.deepEqual(await found(files), ['old/d.ladder.yaml']);
  });

  it('ties a pattern that has a slash to its folder', async () => {
    const files = {
      'a/.gitignore': '/b\nc/d\n',
      'a/b/x.ladder.yaml': '',
      'a/e/b/x.ladder.yaml': '',
      'a/c/d/x.ladder.yaml': '',
    };
    assert.deepEqual(await found(files), ['a/e/b/x.ladder.yaml']);
  });

  it('takes back what one further up said', async () => {
    const files = {
      '.gitignore': '*.ladder.yaml\n',
      'a/.gitignore': '!b.ladder.yaml\n',
      'a/b.ladder.yaml': '',
      'a/c.ladder.yaml': '',
    };
    assert.deepEqual(await found(files), ['a/b.ladder.yaml']);
  });

  it('takes back a folder, and so what is in it', async () => {
    const files = {
      '.gitignore': 'out/\n',
      'a/.gitignore': '!out/\n',
      'a/out/b.ladder.yaml': '',
      'out/c.ladder.yaml': '',
    };
    assert.deepEqual(await found(files), ['a/out/b.ladder.yaml']);
  });

  it('cannot bring back what is in a folder that is hidden', async () => {
    const files = {
      '.gitignore': 'out/\n!out/a.ladder.yaml\n',
      'out/a.ladder.yaml': '',
      'out/.gitignore': '!*\n',
    };
    assert.deepEqual(await found(files), []);
  });

  it('means the folder that it is in, whatever that is called', async () => {
    const files = { 'a [b]*/.gitignore': 'c\n', 'a [b]*/c/d.ladder.yaml': '', 'a b/c/d.ladder.yaml': '' };
    assert.deepEqual(await found(files), ['a b/c/d.ladder.yaml']);
  });
});

describe('A circle of links', () => {
  it('is followed once', async () => {
    const made = new MemoryFileSystem();
    made.files.set(uriOf('a/x.ladder.yaml'), '');
    made.files.set(uriOf('a/up/x.ladder.yaml'), '');
    const readFolder = made.readFolder.bind(made);
    made.readFolder = async (uri) =>
      (await readFolder(uri))?.map((entry) =>
        entry.name === 'up' ? { ...entry, target: uriOf('a') } : entry,
      );
    const uris = await findLadderFiles(made, new HiddenFiles(made, folderUri, []));
    assert.deepEqual(uris, [uriOf('a/x.ladder.yaml')]);
  });
});
