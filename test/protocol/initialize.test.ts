import assert from 'node:assert/strict';
import { inRoot } from '../host/paths';
import { Client } from './support/client';
import { Workspace } from './support/workspace';

describe('the server over stdio', () => {
  it('says who it is and what it can do', async () => {
    await using client = await Client.start(inRoot('examples'));
    const { serverInfo, capabilities } = client.initialized;
    assert.equal(serverInfo?.name, 'ladder-language-server');
    assert.equal(capabilities.hoverProvider, true);
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
  });

  it('serves an editor that has no folder open', async () => {
    await using client = await Client.start();
    await client.open(
      'untitled:Untitled-1',
      'track: Not An Id\nname: Made up\nlevels: [{level: 1, summary: Tries}]\n',
    );
    const { diagnostics } = await client.diagnostics('untitled:Untitled-1');
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['invalid-id'],
    );
  });

  for (const folderBy of ['workspaceFolders', 'rootUri', 'rootPath'] as const) {
    it(`reads the folder that an editor tells by \`${folderBy}\``, async () => {
      await using workspace = await Workspace.of(
        {
          'acme.ladder.yaml': 'framework: acme\nname: Acme\ninclude: [craft.ladder.yaml]\n',
          'craft.ladder.yaml': 'track: craft\nname: Craft\nlevels: [{ level: 1, summary: Works }]\n',
        },
        { folderBy, capabilities: {} },
      );
      const { uri } = await workspace.open('craft.ladder.yaml');
      const { documents } = await workspace.client.status(({ documents: [open] }) => open?.uri === uri);
      assert.deepEqual(
        documents.flatMap(({ frameworks }) => frameworks.map(({ name }) => name)),
        ['Acme'],
      );
    });
  }

  it('ends with code 0 when the editor asks it to, and has logged no error by then', async () => {
    await using client = await Client.start(inRoot('examples'));
    await client.stop();
    assert.deepEqual(client.errors, []);
  });
});
