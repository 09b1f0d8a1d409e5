import assert from 'node:assert/strict';
import { LadderWorkspace } from '../../../server/service/workspace/ladder-workspace';
import type { FileSystem, FolderEntry } from '../../../server/service/workspace/file-system';
import { Waiters } from '../../protocol/support/waiters';
import { fixture, Fixture, folderUri, uriOf } from '../fixture';
import { track } from '../rules/support';

const sound = track('- level: 1', '  summary: Works');
const name = (text: string): string => `track: ${text}\nname: A\nlevels: [{ level: 1, summary: Works }]\n`;

/** A disk that answers when it is told to, in any order. It holds the one file, and shows it in its folder or not. */
class SlowDisk implements FileSystem {
  readonly #asked = new Waiters<Asked>();
  #count = 0;
  isListed = false;

  readFile(uri: string): Promise<string | undefined> {
    if (uri.endsWith('.gitignore')) return Promise.resolve(undefined);
    return new Promise((answer) => this.#asked.add({ index: this.#count++, answer }));
  }

  readFolder(): Promise<readonly FolderEntry[]> {
    return Promise.resolve(this.isListed ? [{ name: 'a.ladder.yaml', kind: 'file' }] : []);
  }

  /** Answers the reading that is asked for as the `index`th, once it is. */
  async answer(index: number, text: string | undefined): Promise<void> {
    const { answer } = await this.#asked.find(`reading ${index}`, (asked) => asked.index === index);
    answer(text);
  }
}

interface Asked {
  readonly index: number;
  readonly answer: (text: string | undefined) => void;
}

async function slow(): Promise<{
  disk: SlowDisk;
  workspace: LadderWorkspace;
  changes: number[];
  text: () => string | undefined;
}> {
  const disk = new SlowDisk();
  const changes: number[] = [];
  const workspace = new LadderWorkspace(disk, ({ uris }) => changes.push(uris.size));
  await workspace.setFolders([folderUri]);
  return { disk, workspace, changes, text: () => workspace.file(uriOf('a.ladder.yaml'))?.document.getText() };
}

describe('A text that comes late', () => {
  const uri = uriOf('a.ladder.yaml');

  it('does not overwrite a text that was read after it', async () => {
    const { disk, workspace, text } = await slow();
    const first = workspace.refresh([uri]);
    const second = workspace.refresh([uri]);
    await disk.answer(1, name('new'));
    await second;
    await disk.answer(0, name('old'));
    await first;
    assert.equal(text(), name('new'));
  });

  it('does not bring back a file that was deleted meanwhile', async () => {
    const { disk, workspace, text } = await slow();
    const first = workspace.refresh([uri]);
    const second = workspace.refresh([uri]);
    await disk.answer(1, undefined);
    await second;
    await disk.answer(0, name('old'));
    await first;
    assert.equal(text(), undefined);
  });

  it('does not overwrite the text of an editor that was opened meanwhile', async () => {
    const { disk, workspace, text } = await slow();
    const reading = workspace.refresh([uri]);
    workspace.setOpenDocument(uri, 1, name('edited'));
    await disk.answer(0, name('old'));
    await reading;
    assert.equal(text(), name('edited'));
  });

  it('does not overwrite the text of an editor that was opened again', async () => {
    const { disk, workspace, text } = await slow();
    workspace.setOpenDocument(uri, 1, name('first'));
    const closing = workspace.closeDocument(uri);
    workspace.setOpenDocument(uri, 1, name('second'));
    await disk.answer(0, name('saved'));
    await closing;
    assert.equal(text(), name('second'));
    assert.equal(workspace.isOpen(uri), true);
  });

  it('counts where an editor was opened and closed while it was read', async () => {
    const { disk, workspace, text } = await slow();
    const reading = workspace.refresh([uri]);
    workspace.setOpenDocument(uri, 1, name('edited'));
    const closing = workspace.closeDocument(uri);
    await disk.answer(1, name('saved'));
    await closing;
    await disk.answer(0, name('old'));
    await reading;
    assert.equal(text(), name('saved'));
  });

  it('is of no interest where the folder has left the workspace', async () => {
    const { disk, workspace, text } = await slow();
    disk.isListed = true;
    const indexing = workspace.setFolders([folderUri]);
    await disk.answer(0, name('old'));
    await workspace.setFolders([]);
    await indexing;
    await workspace.refresh([uri]);
    assert.equal(text(), undefined);
  });
});

describe('Asked whether files still are as they are known, a workspace', () => {
  const uri = uriOf('a.ladder.yaml');

  it('says so of those that are, and tells of no change', async () => {
    const made = await fixture({ 'a.ladder.yaml': sound, 'b.ladder.yaml': name('b') });
    const steps = made.changes.length;
    assert.equal(await made.service.workspace.confirm([uri, uriOf('b.ladder.yaml')]), true);
    assert.equal(made.changes.length, steps);
  });

  it('knows them as they are now, or not any more, where one is another', async () => {
    const made = await fixture({ 'a.ladder.yaml': sound, 'b.ladder.yaml': name('b') });
    const { workspace } = made.service;
    made.fileSystem.files.set(uri, name('new'));
    assert.equal(await workspace.confirm([uriOf('b.ladder.yaml'), uri]), false);
    assert.equal(workspace.file(uri)?.document.getText(), name('new'));
    made.fileSystem.files.delete(uri);
    assert.equal(await workspace.confirm([uri]), false);
    assert.equal(workspace.file(uri), undefined);
    assert.equal(await workspace.confirm([uri]), true);
  });

  it('takes the editor’s word for those that are open', async () => {
    const made = await fixture({ 'a.ladder.yaml': sound });
    made.open('a.ladder.yaml', name('edited'));
    made.fileSystem.files.set(uri, name('new'));
    assert.equal(await made.service.workspace.confirm([uri]), true);
  });

  it('denies it where one was opened, or was read by others, meanwhile', async () => {
    const { disk, workspace } = await slow();
    const opening = workspace.confirm([uri]);
    workspace.setOpenDocument(uri, 1, sound);
    await disk.answer(0, undefined);
    assert.equal(await opening, false);
    await closed(workspace, disk, 1);
    const confirming = workspace.confirm([uri]);
    const refreshing = workspace.refresh([uri]);
    await disk.answer(2, name('new'));
    assert.equal(await confirming, false);
    await disk.answer(3, name('new'));
    await refreshing;
    assert.equal(workspace.file(uri)?.document.getText(), name('new'));
  });

  async function closed(workspace: LadderWorkspace, disk: SlowDisk, index: number): Promise<void> {
    const closing = workspace.closeDocument(uri);
    await disk.answer(index, sound);
    await closing;
  }
});

describe('A workspace', () => {
  it('knows a file by any form of its URI', async () => {
    const made = new Fixture();
    const { workspace } = made.service;
    workspace.setOpenDocument('file:///C:/Ladders/a.ladder.yaml', 1, sound);
    workspace.setOpenDocument('file:///c%3A/Ladders/a.ladder.yaml', 2, sound);
    assert.equal(workspace.files().length, 1);
    assert.equal(workspace.isOpen('file:///c:/Ladders/a.ladder.yaml'), true);
    await workspace.closeDocument('file:///c:/Ladders/a.ladder.yaml');
    assert.equal(workspace.files().length, 0);
  });

  it('reads the ladder files in its folders, and forgets those of a folder that leaves', async () => {
    const made = await fixture({ 'a.ladder.yaml': sound, 'deep/er/b.ladder.yml': sound, 'notes.yaml': 'x' });
    assert.equal(made.service.workspace.files().length, 2);
    await made.service.workspace.setFolders([]);
    assert.equal(made.service.workspace.files().length, 0);
  });

  it('keeps an open file whose folder leaves', async () => {
    const made = await fixture({ 'a.ladder.yaml': sound });
    made.open('a.ladder.yaml', sound);
    await made.service.workspace.setFolders([]);
    assert.equal(made.service.workspace.files().length, 1);
  });

  it('says nothing of files on disk that stayed as they were', async () => {
    const made = await fixture({ 'a.ladder.yaml': sound });
    const before = made.changes.length;
    await made.write({ 'a.ladder.yaml': sound });
    assert.equal(made.changes.length, before);
  });

  it('does not look at disk for an open file, however often it is saved', async () => {
    const made = await fixture({ 'a.ladder.yaml': sound });
    made.open('a.ladder.yaml', name('edited'));
    await made.write({ 'a.ladder.yaml': name('saved') });
    assert.equal(made.service.workspace.file(made.uri('a.ladder.yaml'))?.document.getText(), name('edited'));
  });

  it('holds an untitled document that was given the language by hand, until it is closed', async () => {
    const made = new Fixture();
    made.service.workspace.setOpenDocument(
      'untitled:Untitled-1',
      1,
      'framework: f\nname: F\ninclude: ["*"]\n',
    );
    assert.deepEqual(made.service.diagnostics('untitled:Untitled-1'), []);
    await made.service.workspace.closeDocument('untitled:Untitled-1');
    assert.equal(made.service.workspace.files().length, 0);
  });
});
