import assert from 'node:assert/strict';
import { levelTableMethod, type LevelTable, type LevelTableParams } from '../../server/protocol';
import type { Document } from './support/document';
import { Workspace } from './support/workspace';

describe('ladder/levelTable', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  const request = (params: LevelTableParams): Promise<LevelTable | null> =>
    workspace.client.connection.sendRequest(levelTableMethod, params);
  const tableAt = (document: Document, marked: string): Promise<LevelTable | null> =>
    request(document.place(marked));

  it('is the document’s own track where no place is given, each part with its place in the text', async () => {
    const document = workspace.file('tracks/foundations.ladder.yaml');
    const table = await request({ textDocument: { uri: document.uri } });
    assert.ok(table);
    assert.equal(table.track.name, 'Foundations');
    assert.equal(table.track.category?.name, 'Building');
    assert.equal(table.focus, undefined);
    assert.deepEqual(
      table.levels.map(({ level, name, points }) => [level, name, points]),
      [
        ['1', 'Learning', 1],
        ['2', 'Contributing', 3],
        ['3', 'Owning', 6],
        ['4', 'Guiding', 10],
        ['5', 'Shaping', 15],
      ],
    );
    for (const level of table.levels) {
      assert.equal(level.criteria.length, 3);
      assert.equal(level.examples.length, 3);
      for (const { text, source } of [...level.criteria, ...level.examples]) {
        assert.equal(source.uri, document.uri);
        assert.ok(document.lineAt(source.range).includes(text), text);
      }
    }
  });

  it('marks the level and the criterion that the place is in', async () => {
    const document = workspace.file('tracks/foundations.ladder.yaml');
    const { focus } = (await tableAt(document, 'Runs back|fills that')) ?? {};
    assert.deepEqual(focus, { level: 1, criterion: 0 });
    const example = await tableAt(document, 'Upgraded the search |cluster');
    assert.deepEqual(example?.focus, { level: 1 });
  });

  it('is an inline track’s where the place is in one', async () => {
    const framework = workspace.file('acme.ladder.yaml');
    const table = await tableAt(framework, 'Trains new inter|viewers');
    assert.equal(table?.track.id, 'hiring');
    assert.deepEqual(table.focus, { level: 2, criterion: 1 });
    assert.equal(await tableAt(framework, 'version: |'), null);
  });

  it('is that of the track that a ladder names at the place', async () => {
    const ladder = workspace.file('ladders/engineer.ladder.yaml');
    const named = await tableAt(ladder, 'foundations: |5');
    assert.equal(named?.track.id, 'foundations');
    assert.equal(named.focus?.level, 4);
    assert.equal(await tableAt(ladder, 'label: |E3'), null);
  });

  it('has what a track inherits, with where from', async () => {
    const table = await request({ textDocument: { uri: workspace.uri('tracks/mobile.ladder.yaml') } });
    assert.ok(table);
    assert.deepEqual(
      table.levels.map(({ inheritedFrom }) => inheritedFrom),
      [undefined, undefined, undefined, 'craft', 'craft'],
    );
    const second = table.levels[1];
    assert.ok(second);
    assert.equal(second.summary?.inheritedFrom, undefined);
    // The base's criterion `accessible` is replaced where it stood.
    assert.deepEqual(
      second.criteria.map(({ id, inheritedFrom }) => [id, inheritedFrom]),
      [
        ['reviews', 'craft'],
        [undefined, 'craft'],
        ['accessible', undefined],
        ['store-releases', undefined],
      ],
    );
  });

  it('has what the references in its texts name', async () => {
    const table = await request({ textDocument: { uri: workspace.uri('tracks/foundations.ladder.yaml') } });
    const reference = table?.references['reliability'];
    assert.equal(reference?.title, 'Reliability');
    assert.equal(workspace.pathOf(reference.source.uri), 'tracks/reliability.ladder.yaml');
  });

  it('follows what is typed', async () => {
    const document = await workspace.open('tracks/delivery.ladder.yaml');
    await workspace.client.change(
      document.uri,
      document.text.replace('name: Delivery', 'name: Getting it out'),
    );
    const table = await request({ textDocument: { uri: document.uri } });
    assert.equal(table?.track.name, 'Getting it out');
    await workspace.client.close(document.uri);
  });
});
