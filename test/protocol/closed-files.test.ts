import assert from 'node:assert/strict';
import { Workspace } from './support/workspace';

const faulty = (index: number): string => `track: T ${index}
name: A
levels: [{ level: 1, summary: Works }]
`;
const sound = `track: sound
name: A
levels: [{ level: 1, summary: Works }]
`;

describe('problems of files that are not open', () => {
  it('are told of, without a version, and go with the file', async () => {
    await using workspace = await Workspace.of({ 'a.ladder.yaml': faulty(1) });
    const { client } = workspace;
    const uri = workspace.uri('a.ladder.yaml');
    const told = await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
    assert.equal(told.version, undefined);
    await workspace.write('a.ladder.yaml', undefined);
    await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('stay, and are not said twice, when the file is opened and closed', async () => {
    await using workspace = await Workspace.of({ 'a.ladder.yaml': faulty(1) });
    const { client } = workspace;
    const { uri } = await workspace.open('a.ladder.yaml');
    const opened = await client.diagnostics(uri);
    await client.close(uri);
    const count = client.published.length;
    const closed = await client.diagnostics(uri, (each) => client.published.indexOf(each) >= count);
    assert.equal(closed.version, undefined);
    assert.deepEqual(closed.diagnostics, opened.diagnostics);
    assert.deepEqual([...new Set(client.published.map((each) => each.uri))], [uri]);
  });

  it('are told of 200 files; that there are more is said, and these are shown when they are opened', async () => {
    const names = Array.from({ length: 203 }, (_, index) => `t${index}.ladder.yaml`);
    await using workspace = await Workspace.of(
      Object.fromEntries(names.map((name, index) => [name, faulty(index)])),
    );
    const { client } = workspace;
    const limited = await client.status(({ problemLimit }) => problemLimit !== undefined);
    assert.deepEqual(limited.problemLimit, { files: 200, problems: 2000 });
    assert.equal(client.published.length, 200);
    const shown = new Set(client.published.map(({ uri }) => workspace.pathOf(uri)));
    const [first, second, third] = names.filter((name) => !shown.has(name));
    assert(first !== undefined && second !== undefined && third !== undefined);

    const { uri } = await workspace.open(first);
    assert.equal((await client.diagnostics(uri)).diagnostics[0]?.code, 'invalid-id');

    const [known] = shown;
    await workspace.write(known ?? '', sound);
    await client.diagnostics(workspace.uri(second), ({ diagnostics }) => diagnostics.length > 0);
    await workspace.write(third, sound);
    await client.status(({ indexing, problemLimit }) => !indexing && problemLimit === undefined);
  });
});
