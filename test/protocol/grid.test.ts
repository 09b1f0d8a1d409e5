import assert from 'node:assert/strict';
import { gridMethod, type Grid, type GridParams } from '../../server/grid-protocol';
import { Workspace } from './support/workspace';

describe('ladder/grid', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  const request = (params: GridParams): Promise<Grid[]> =>
    workspace.client.connection.sendRequest(gridMethod, params);

  const positionOf = (grid: Grid | undefined, position: string) =>
    grid?.ladders.flatMap(({ positions }) => positions).find(({ id }) => id === position);

  it('is the grid of the framework that the document belongs to', async () => {
    const document = workspace.file('ladders/engineer.ladder.yaml');
    const [grid, ...others] = await request({ textDocument: { uri: document.uri } });
    assert.deepEqual(others, []);
    assert.equal(grid?.name, 'Acme Engineering');
    assert.deepEqual(
      grid.categories.map(({ name }) => name),
      ['Building', 'Delivering', 'Growing others', 'Leading'],
    );
    const senior = positionOf(grid, 'senior-engineer');
    assert.equal(senior?.source.uri, document.uri);
    assert.equal(senior.asks['craft']?.level, '3');
  });

  it('tells where the cursor is', async () => {
    const document = workspace.file('ladders/engineer.ladder.yaml');
    const [grid] = await request(document.place('foundations: |5'));
    assert.deepEqual(grid?.focus, {
      ladder: 'engineer',
      position: 'principal-engineer',
      track: 'foundations',
    });
  });

  it('follows what is typed', async () => {
    const document = await workspace.open('ladders/engineer.ladder.yaml');
    await workspace.client.change(document.uri, document.text.replace('foundations: 5', 'foundations: 4'));
    const [grid] = await request({ textDocument: { uri: document.uri } });
    const principal = positionOf(grid, 'principal-engineer');
    assert.equal(principal?.asks['foundations']?.level, '4');
    await workspace.client.close(document.uri);
  });

  it('is nothing of a document that is not known', async () => {
    assert.deepEqual(await request({ textDocument: { uri: workspace.uri('tracks/gone.ladder.yaml') } }), []);
  });
});
