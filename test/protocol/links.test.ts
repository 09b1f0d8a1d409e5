import assert from 'node:assert/strict';
import { DocumentLinkRequest } from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

describe('links', () => {
  it('lead to the pages that a track names', async () => {
    await using workspace = await Workspace.examples();
    const document = workspace.file('tracks/foundations.ladder.yaml');
    const links = await workspace.client.connection.sendRequest(DocumentLinkRequest.type, {
      textDocument: { uri: document.uri },
    });
    assert.deepEqual(
      links?.map(({ range, target }) => `${document.textAt(range)} → ${target}`).toSorted(),
      ['https://handbook.acme.example/platform', 'https://handbook.acme.example/platform/changes'].map(
        (url) => `${url} → ${url}`,
      ),
    );
  });

  it('lead to a file that a framework includes by name', async () => {
    await using workspace = await Workspace.of({
      'a b/acme.ladder.yaml': "framework: acme\nname: Acme\ninclude: ['craft ä.ladder.yaml']\n",
      'a b/craft ä.ladder.yaml': 'track: craft\nname: Craft\nlevels: []\n',
    });
    const document = workspace.file('a b/acme.ladder.yaml');
    const [link, ...more] =
      (await workspace.client.connection.sendRequest(DocumentLinkRequest.type, {
        textDocument: { uri: document.uri },
      })) ?? [];
    assert.deepEqual(more, []);
    assert.equal(link?.target, workspace.uri('a b/craft ä.ladder.yaml'));
  });
});
