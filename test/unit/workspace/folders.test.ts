import assert from 'node:assert/strict';
import { fixture, Fixture, folderUri, uriOf } from '../fixture';

const track = (id: string): string => `track: ${id}\nname: A\nlevels: [{ level: 1, summary: Works }]\n`;

describe('A workspace of several folders', () => {
  const files = { 'inner/a.ladder.yaml': track('a'), 'b.ladder.yaml': track('b') };

  it('knows a file once that is in two of them', async () => {
    const made = await fixture(files);
    await made.service.workspace.setFolders([folderUri, uriOf('inner')]);
    assert.deepEqual(
      made.service.workspace
        .files()
        .map(({ uri }) => uri)
        .sort(),
      [uriOf('b.ladder.yaml'), uriOf('inner/a.ladder.yaml')],
    );
  });

  it('keeps a file while one of its folders is left', async () => {
    const made = await fixture(files);
    const { workspace } = made.service;
    await workspace.setFolders([folderUri, `${uriOf('inner')}/`]);
    await workspace.setFolders([folderUri]);
    assert.equal(workspace.files().length, 2);
    await workspace.setFolders([`${uriOf('inner')}/`]);
    assert.deepEqual(
      workspace.files().map(({ uri }) => uri),
      [uriOf('inner/a.ladder.yaml')],
    );
  });

  it('shows in the inner folder what the outer one hides', async () => {
    const made = await fixture({ ...files, '.gitignore': 'inner\n' });
    const { workspace } = made.service;
    assert.equal(workspace.files().length, 1);
    await workspace.setFolders([folderUri, uriOf('inner')]);
    assert.equal(workspace.files().length, 2);
    await made.write({ 'inner/c.ladder.yaml': track('c') });
    assert.equal(workspace.files().length, 3);
  });

  it('says a fault once of a file that is in two of them', async () => {
    const made = await fixture({ 'inner/a.ladder.yaml': track('Not an id') });
    await made.service.workspace.setFolders([folderUri, uriOf('inner')]);
    assert.deepEqual(made.marks('inner/a.ladder.yaml'), ['invalid-id: Not an id']);
  });
});

describe('Files of Windows', () => {
  it('are found by `include`, in whatever form an editor gives their URIs', () => {
    const made = new Fixture();
    const { workspace } = made.service;
    const framework = 'framework: acme\nname: Acme\ninclude: [tracks/*, ../shared/*]\n';
    workspace.setOpenDocument('file:///C:/Acme/acme.ladder.yaml', 1, framework);
    workspace.setOpenDocument('file:///c%3A/Acme/tracks/a.ladder.yaml', 1, track('a'));
    workspace.setOpenDocument('file:///C%3A/shared/b.ladder.yaml', 1, track('b'));
    workspace.setOpenDocument('file:///d:/Acme/tracks/c.ladder.yaml', 1, track('c'));
    const frameworks = (uri: string): string[] => made.service.frameworks(uri).map(({ id }) => id);
    assert.deepEqual(frameworks('file:///C:/Acme/tracks/a.ladder.yaml'), ['acme']);
    assert.deepEqual(frameworks('file:///c:/shared/b.ladder.yaml'), ['acme']);
    assert.deepEqual(frameworks('file:///D:/Acme/tracks/c.ladder.yaml'), []);
  });

  it('are in their folder, in whatever form an editor gives its URI', async () => {
    const made = new Fixture();
    made.fileSystem.files.set('file:///c%3A/Acme/a.ladder.yaml', track('a'));
    await made.service.workspace.setFolders(['file:///C:/Acme/']);
    await made.service.workspace.refresh(['file:///C:/Acme/a.ladder.yaml']);
    assert.equal(made.service.workspace.files().length, 1);
  });
});

describe('A document that is no file', () => {
  it('is checked on its own while it is untitled, and includes nothing', () => {
    const made = new Fixture();
    const { workspace } = made.service;
    const framework = 'framework: f\nname: F\ninclude: ["*", "**"]\ncategories: [{ id: c }]\n';
    workspace.setOpenDocument('untitled:Untitled-1', 1, framework);
    workspace.setOpenDocument('untitled:Untitled-2', 1, `category: gone\n${track('Not an id')}`);
    assert.deepEqual(made.service.frameworks('untitled:Untitled-2'), []);
    assert.deepEqual(
      made.service.diagnostics('untitled:Untitled-2').map(({ code }) => code),
      ['invalid-id'],
    );
  });

  it('stays out of the index when it is a copy, as version control shows them', async () => {
    const made = await fixture({ 'a.ladder.yaml': track('a') });
    const { workspace } = made.service;
    const copy = `git:${uriOf('a.ladder.yaml').slice('file:'.length)}?ref`;
    workspace.setOpenDocument(copy, 1, track('Not an id'));
    assert.deepEqual(made.service.diagnostics(copy), []);
    assert.equal(made.service.hover(copy, { line: 0, character: 1 }), undefined);
    await workspace.closeDocument(copy);
    assert.equal(workspace.files().length, 1);
  });

  it('is a file when the workspace has a folder of its scheme', async () => {
    const made = new Fixture();
    const { workspace } = made.service;
    made.fileSystem.files.set('vscode-vfs://github/acme/a.ladder.yaml', track('a'));
    await workspace.setFolders(['vscode-vfs://github/acme']);
    workspace.setOpenDocument('vscode-vfs://github/acme/b.ladder.yaml', 1, track('b'));
    assert.equal(workspace.files().length, 2);
  });
});
