import assert from 'node:assert/strict';
import { inRoot } from '../host/paths';
import { Client } from './support/client';

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

  it('ends with code 0 when the editor asks it to, and has logged no error by then', async () => {
    await using client = await Client.start(inRoot('examples'));
    await client.stop();
    assert.deepEqual(client.errors, []);
  });
});
