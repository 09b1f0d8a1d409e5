import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

describe('hierarchies', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  const foundations = 'tracks/foundations.ladder.yaml';

  it('show what a criterion builds on, and what builds on it, over files', async () => {
    const { connection } = workspace.client;
    const place = workspace.file(foundations).place('id: designs-|systems');
    const [item, ...more] = (await connection.sendRequest(CallHierarchyPrepareRequest.type, place)) ?? [];
    assert.ok(item);
    assert.deepEqual(more, []);
    assert.equal(item.name, 'foundations.designs-systems');
    const outgoing = await connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item });
    assert.deepEqual(
      outgoing?.map(({ to }) => to.name),
      ['foundations.backfills', 'reliability.reads-signals'],
    );
    const incoming = await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
    assert.deepEqual(incoming?.map(({ from }) => from.name).toSorted(), [
      'craft.architecture',
      'foundations.paved-road',
    ]);
    for (const { from, fromRanges } of incoming) {
      const document = workspace.file(workspace.pathOf(from.uri));
      for (const range of fromRanges) assert.match(document.textAt(range), /designs-systems/);
    }
  });

  it('show which track extends which', async () => {
    const { connection } = workspace.client;
    const place = workspace.file('tracks/mobile.ladder.yaml').place('track: mob|ile');
    const [mobile] = (await connection.sendRequest(TypeHierarchyPrepareRequest.type, place)) ?? [];
    assert.ok(mobile);
    const [craft] =
      (await connection.sendRequest(TypeHierarchySupertypesRequest.type, { item: mobile })) ?? [];
    assert.equal(workspace.pathOf(craft?.uri ?? ''), 'tracks/craft.ladder.yaml');
    assert.ok(craft);
    const back = await connection.sendRequest(TypeHierarchySubtypesRequest.type, { item: craft });
    assert.deepEqual(
      back?.map(({ uri }) => workspace.pathOf(uri)),
      ['tracks/mobile.ladder.yaml'],
    );
  });

  it('are none where nothing has one', async () => {
    const { connection } = workspace.client;
    const place = workspace.file('ladders/engineer.ladder.yaml').place('label: |E3');
    assert.equal(await connection.sendRequest(CallHierarchyPrepareRequest.type, place), null);
    assert.equal(await connection.sendRequest(TypeHierarchyPrepareRequest.type, place), null);
  });
});
