import assert from 'node:assert/strict';
import { fixture, type Fixture, folderUri, uriOf } from '../fixture';
import { acmeFixture } from '../features/support';

const track = (id: string): string => `track: ${id}\nname: A\nlevels: [{ level: 1, summary: Works }]\n`;

/** The paths of the files that are known, in order. */
function known({ service }: Fixture): string[] {
  return service.workspace
    .files()
    .map(({ uri }) => decodeURIComponent(uri.slice(folderUri.length + 1)))
    .sort();
}

/** Changes the disk, and tells of these paths alone. */
async function change(
  made: Fixture,
  files: Readonly<Record<string, string | undefined>>,
  told: readonly string[],
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) made.fileSystem.files.delete(uriOf(path));
    else made.fileSystem.files.set(uriOf(path), text);
  }
  await made.service.workspace.refresh(told.map(uriOf));
}

describe('A folder that is told of as one', () => {
  it('takes its files with it when it is deleted', async () => {
    const made = await fixture({
      'a/b/c.ladder.yaml': track('c'),
      'a/d.ladder.yaml': track('d'),
      'ab.ladder.yaml': track('ab'),
    });
    await change(made, { 'a/b/c.ladder.yaml': undefined, 'a/d.ladder.yaml': undefined }, ['a']);
    assert.deepEqual(known(made), ['ab.ladder.yaml']);
  });

  it('brings its files when it is created', async () => {
    const made = await fixture({});
    await change(made, { 'a/b/c.ladder.yaml': track('c'), 'a/notes.txt': '' }, ['a']);
    assert.deepEqual(known(made), ['a/b/c.ladder.yaml']);
  });

  it('moves its files when it is renamed, in one step', async () => {
    const made = await fixture({ 'a/b.ladder.yaml': track('b') });
    const steps = made.changes.length;
    await change(made, { 'a/b.ladder.yaml': undefined, 'z/b.ladder.yaml': track('b') }, ['a', 'z']);
    assert.deepEqual(known(made), ['z/b.ladder.yaml']);
    assert.equal(made.changes.length, steps + 1);
  });

  it('leaves the files that are open in the editor', async () => {
    const made = await fixture({ 'a/b.ladder.yaml': track('b'), 'a/c.ladder.yaml': track('c') });
    made.open('a/b.ladder.yaml', track('edited'));
    await change(made, { 'a/b.ladder.yaml': undefined, 'a/c.ladder.yaml': undefined }, ['a']);
    assert.deepEqual(known(made), ['a/b.ladder.yaml']);
    await made.close('a/b.ladder.yaml');
    assert.deepEqual(known(made), []);
  });
});

describe('A branch switch', () => {
  it('is one step, however many files come, go and change', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `t${index}`);
    const files = Object.fromEntries(names.map((name) => [`${name}.ladder.yaml`, track(name)]));
    const made = await fixture(files);
    const steps = made.changes.length;
    const gone = Object.fromEntries(
      Object.keys(files)
        .slice(0, 50)
        .map((path) => [path, undefined]),
    );
    const here = { 'x/new.ladder.yaml': track('new'), 't99.ladder.yaml': track('other') };
    await change(made, { ...gone, ...here }, [...Object.keys(gone), ...Object.keys(here), 'x', '.git/HEAD']);
    assert.equal(made.changes.length, steps + 1);
    assert.equal(known(made).length, 51);
  });

  it('makes references to what is gone faults, and those to what is back none', async () => {
    const made = await acmeFixture();
    const before = made.marks('mobile.ladder.yaml');
    const craft = made.fileSystem.files.get(uriOf('craft.ladder.yaml'));
    await change(made, { 'craft.ladder.yaml': undefined }, ['craft.ladder.yaml']);
    assert(made.marks('mobile.ladder.yaml').includes('unresolved-reference: craft'));
    await change(made, { 'craft.ladder.yaml': craft }, ['craft.ladder.yaml']);
    assert.deepEqual(made.marks('mobile.ladder.yaml'), before);
  });
});

describe('What is hidden', () => {
  it('stays out when it is told of', async () => {
    const made = await fixture({ '.gitignore': 'build\n' });
    await made.service.workspace.setFolders([folderUri], { excludes: () => Promise.resolve(['**/drafts']) });
    const files = ['build/a', 'drafts/b', 'node_modules/c/c', 'x/.git/d'].map(
      (path) => `${path}.ladder.yaml`,
    );
    await change(made, Object.fromEntries(files.map((path) => [path, track('a')])), [
      ...files,
      'build',
      'node_modules/c',
      'x',
    ]);
    assert.deepEqual(known(made), []);
  });

  it('follows a `.gitignore` that changes, comes or goes', async () => {
    const made = await fixture({ 'a/b.ladder.yaml': track('b'), 'c.ladder.yaml': track('c') });
    await change(made, { '.gitignore': 'a\n' }, ['.gitignore']);
    assert.deepEqual(known(made), ['c.ladder.yaml']);
    await change(made, { '.gitignore': 'c*\n' }, ['.gitignore']);
    assert.deepEqual(known(made), ['a/b.ladder.yaml']);
    await change(made, { '.gitignore': undefined, 'a/.gitignore': 'b*\n' }, ['.gitignore', 'a/.gitignore']);
    assert.deepEqual(known(made), ['c.ladder.yaml']);
  });

  it('follows the `.gitignore` of a folder that is put in the place of another', async () => {
    const made = await fixture({ 'a/b.ladder.yaml': track('b'), 'a/c.ladder.yaml': track('c') });
    await change(made, { 'a/.gitignore': 'b*\n' }, ['a']);
    assert.deepEqual(known(made), ['a/c.ladder.yaml']);
  });

  it('follows the editor’s setting', async () => {
    const made = await fixture({ 'a/b.ladder.yaml': track('b') });
    const { workspace } = made.service;
    await workspace.setFolders([folderUri], { excludes: () => Promise.resolve(['a']) });
    assert.deepEqual(known(made), []);
    await workspace.setFolders([folderUri], { excludes: () => Promise.resolve([]) });
    assert.deepEqual(known(made), ['a/b.ladder.yaml']);
  });

  it('is checked all the same while it is open in the editor', async () => {
    const made = await fixture({ '.gitignore': 'a.*\n', 'a.ladder.yaml': track('a') });
    made.open('a.ladder.yaml', track('Not an id'));
    assert.deepEqual(made.marks('a.ladder.yaml'), ['invalid-id: Not an id']);
    await made.close('a.ladder.yaml');
    assert.deepEqual(known(made), []);
  });
});
