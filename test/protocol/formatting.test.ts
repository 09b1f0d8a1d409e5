import assert from 'node:assert/strict';
import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

const messy = `track:   craft   # its id
name: Craft
levels:
    - level: 1
      summary:   Works
`;
const options = { tabSize: 2, insertSpaces: true };

describe('formatting', () => {
  let workspace: Workspace;
  beforeEach(async () => void (workspace = await Workspace.of({})));
  afterEach(() => workspace[Symbol.asyncDispose]());

  it('is offered, for documents and ranges', () => {
    const { capabilities } = workspace.client.initialized;
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
  });

  it('lays out a document, and leaves it alone once that is done', async () => {
    const { connection } = workspace.client;
    const document = await workspace.open('craft.ladder.yaml', messy);
    const textDocument = { uri: document.uri };
    const edits = await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    const after = document.after(edits ?? []);
    assert.equal(after, 'track: craft # its id\nname: Craft\nlevels:\n  - level: 1\n    summary: Works\n');
    await workspace.client.change(document.uri, after);
    assert.deepEqual(
      await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }),
      [],
    );
  });

  it('of a range alters what that touches', async () => {
    const { connection } = workspace.client;
    const document = await workspace.open('craft.ladder.yaml', messy);
    const edits = await connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: { uri: document.uri },
      options,
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } },
    });
    assert.equal(document.after(edits ?? []), messy.replace('track:   craft   #', 'track: craft #'));
  });

  it('touches nothing that is not YAML, and logs nothing', async () => {
    const { client } = workspace;
    const { uri } = await workspace.open('craft.ladder.yaml', `${messy}name: "Craft\n`);
    const textDocument = { uri };
    assert.equal(
      await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }),
      null,
    );
    assert.deepEqual(client.errors, []);
  });

  it('has nothing to do in the examples', async () => {
    await using examples = await Workspace.examples();
    for (const path of ['acme.ladder.yaml', 'tracks/craft.ladder.yaml', 'ladders/engineer.ladder.yaml']) {
      const textDocument = { uri: (await examples.open(path)).uri };
      assert.deepEqual(
        await examples.client.connection.sendRequest(DocumentFormattingRequest.type, {
          textDocument,
          options,
        }),
        [],
        path,
      );
    }
  });
});
