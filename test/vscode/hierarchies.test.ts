import assert from 'node:assert/strict';
import {
  commands,
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type TypeHierarchyItem,
} from 'vscode';
import { closeEditors, show } from './support/files';
import { placeIn } from './support/places';
import { serverIsReady } from './support/ready';

describe('hierarchies in VS Code', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('lead over what criteria build on', async () => {
    const { document } = await show('tracks/foundations.ladder.yaml');
    const place = placeIn(document, 'id: designs-|systems');
    const [item] = await commands.executeCommand<CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      place,
    );
    assert.equal(item?.name, 'foundations.designs-systems');
    const outgoing = await commands.executeCommand<CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      item,
    );
    assert.deepEqual(
      outgoing.map(({ to }) => to.name),
      ['foundations.backfills', 'reliability.reads-signals'],
    );
    const incoming = await commands.executeCommand<CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    assert.deepEqual(incoming.map(({ from }) => from.name).toSorted(), [
      'craft.architecture',
      'foundations.paved-road',
    ]);
  });

  it('lead over which tracks extend which', async () => {
    const { document } = await show('tracks/mobile.ladder.yaml');
    const [mobile] = await commands.executeCommand<TypeHierarchyItem[]>(
      'vscode.prepareTypeHierarchy',
      document.uri,
      placeIn(document, 'track: mob|ile'),
    );
    const [craft] = await commands.executeCommand<TypeHierarchyItem[]>('vscode.provideSupertypes', mobile);
    assert.match(craft?.uri.path ?? '', /\/tracks\/craft\.ladder\.yaml$/);
    const back = await commands.executeCommand<TypeHierarchyItem[]>('vscode.provideSubtypes', craft);
    assert.deepEqual(
      back.map(({ name }) => name),
      [mobile?.name],
    );
  });
});
