import assert from 'node:assert/strict';
import { Fixture, folderUri, uriOf } from '../fixture';

const framework = `framework: acme
name: Acme
categories: [{ id: building }]
include: ['*']
lint: { placeholder-text: off }
`;
const open = `track: craft
name: Craft
category: building
extends: base
levels:
  - level: 1
    summary: TODO
    criteria:
      - text: Works
        see: other@1
  - level: one two
`;
const other = (id: string): string =>
  `track: ${id}\nname: A\ncategory: gone\nlevels: [{ level: 1, summary: Works }]\n`;

/** A workspace on disk, of which nothing has been read yet. */
function unread(): Fixture {
  const made = new Fixture();
  const files = { acme: framework, craft: open, base: other('base'), other: other('other') };
  for (const [name, text] of Object.entries(files))
    made.fileSystem.files.set(uriOf(`${name}.ladder.yaml`), text);
  return made;
}

describe('While a workspace is read for the first time', () => {
  it('a file is told only of what is wrong whatever the others say', async () => {
    const made = unread();
    const reading = made.service.workspace.setFolders([folderUri]);
    made.open('acme.ladder.yaml', framework);
    made.open('craft.ladder.yaml', open);
    assert.deepEqual(made.marks('craft.ladder.yaml'), ['invalid-id: one two']);
    assert.deepEqual(made.marks('acme.ladder.yaml'), []);
    await reading;
    assert.deepEqual(made.marks('craft.ladder.yaml'), ['empty-level: one two', 'invalid-id: one two']);
  });

  it('an open file is told of as soon as it is opened, and again when all is known', async () => {
    const made = unread();
    const reading = made.service.workspace.setFolders([folderUri]);
    made.open('craft.ladder.yaml', open);
    assert.deepEqual(made.changes, [new Set([uriOf('craft.ladder.yaml')])]);
    await reading;
    assert.equal(made.changes.length, 2);
    assert(made.changes[1]?.has(uriOf('craft.ladder.yaml')));
  });

  it('a file is judged in the end even where nothing can be read', async () => {
    const made = new Fixture();
    made.fileSystem.readFolder = () => Promise.reject(new Error('The disk is gone'));
    const reading = made.service.workspace.setFolders([folderUri]);
    made.open(
      'acme.ladder.yaml',
      'framework: acme\nname: Acme\nladders: [{ ladder: l, name: L, positions: [] }]\ntracks: [{ track: t, name: T, extends: gone, levels: [] }]\n',
    );
    await assert.rejects(reading, /The disk is gone/);
    assert(made.marks('acme.ladder.yaml').includes('unresolved-reference: gone'));
  });

  it('folders that are taken before the first are read count, and these are judged once', async () => {
    const made = unread();
    const first = made.service.workspace.setFolders([]);
    const second = made.service.workspace.setFolders([folderUri]);
    assert.equal(made.service.workspace.isComplete, false);
    await Promise.all([first, second]);
    assert.equal(made.service.workspace.isComplete, true);
    assert.equal(made.service.workspace.files().length, 4);
    assert.equal(made.changes.length, 1);
  });
});

describe('Reading 1,000 files', () => {
  it('tells how many are done, asks for few at once, and lets other work through', async () => {
    const made = new Fixture();
    for (let index = 0; index < 1000; index++) {
      // Long enough that to read them all takes many times as long as others may have to wait.
      const criteria = Array.from(
        { length: 60 },
        (_, at) => `      - Does the thing ${at} of ${index}\n`,
      ).join('');
      const text = `track: t${index}\nlevels:\n  - level: 1\n    criteria:\n${criteria}`;
      made.fileSystem.files.set(uriOf(`t${index}.ladder.yaml`), text);
    }
    let [running, most] = [0, 0];
    const readFile = made.fileSystem.readFile.bind(made.fileSystem);
    made.fileSystem.readFile = async (uri) => {
      most = Math.max(most, ++running);
      const text = await readFile(uri);
      running--;
      return text;
    };
    const done: [number, number][] = [];
    let turns = 0;
    const ticking = setInterval(() => turns++);
    await made.service.workspace.setFolders([folderUri], { progress: (...each) => done.push(each) });
    clearInterval(ticking);
    assert(most > 1 && most <= 32, `${most} at once`);
    assert.deepEqual(done.at(-1), [1000, 1000]);
    assert(done.length > 5);
    assert(turns > 3, `${turns} turns`);
  });
});
