import assert from 'node:assert/strict';
import { positionMethod, type PositionParams, type PositionView } from '../../server/position-protocol';
import { Workspace } from './support/workspace';

describe('ladder/position', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  const request = (params: PositionParams): Promise<PositionView | null> =>
    workspace.client.connection.sendRequest(positionMethod, params);

  it('is what the position at the cursor asks for, compared with the next one up', async () => {
    const document = workspace.file('ladders/engineer.ladder.yaml');
    const view = await request(document.place('foundations: |4'));
    assert.equal(view?.position.reference, 'engineer.staff-engineer');
    assert.equal(view.compared?.reference, 'engineer.principal-engineer');
    const delivery = view.categories.flatMap(({ tracks }) => tracks).find(({ id }) => id === 'delivery');
    assert.equal(delivery?.ask?.level, '4');
    assert.equal(delivery.change?.kind, 'same');
    assert.deepEqual(view.focus, {
      ladder: 'engineer',
      position: 'staff-engineer',
      track: 'foundations',
    });
  });

  it('is what was chosen, with the details that were asked for', async () => {
    const document = workspace.file('tracks/craft.ladder.yaml');
    const view = await request({
      textDocument: { uri: document.uri },
      shown: 'engineer.junior-engineer',
      compare: 'engineer.senior-engineer',
      details: ['craft'],
    });
    const [craft] = view?.categories.flatMap(({ tracks }) => tracks) ?? [];
    assert.deepEqual(
      craft?.levels?.map(({ level, asked, compared }) => [level, asked, compared]),
      [
        ['1', true, true],
        ['2', false, true],
        ['3', false, true],
      ],
    );
  });

  it('is nothing of a document that is not known', async () => {
    assert.equal(await request({ textDocument: { uri: workspace.uri('tracks/gone.ladder.yaml') } }), null);
  });
});
