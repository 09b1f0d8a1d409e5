import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  HoverRequest,
  LSPErrorCodes,
  ReferencesRequest,
  ResponseError,
} from 'vscode-languageserver/node';
import { levelTableMethod } from '../../server/protocol';
import { Workspace } from './support/workspace';

const foundations = 'tracks/foundations.ladder.yaml';

/** What an editor asks of a document, each answered by code of its own. */
const methods = [
  ...['hover', 'definition', 'declaration', 'references', 'documentHighlight', 'prepareRename', 'rename'],
  ...['completion', 'codeAction', 'codeLens', 'inlayHint', 'formatting', 'rangeFormatting'],
  ...['documentSymbol', 'foldingRange', 'selectionRange', 'documentLink'],
  ...['semanticTokens/full', 'semanticTokens/range', 'prepareCallHierarchy', 'prepareTypeHierarchy'],
];

/** Null, no items, or no tokens. */
function isNothing(answer: unknown): boolean {
  if (answer === null) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  return (
    typeof answer === 'object' && 'data' in answer && Array.isArray(answer.data) && answer.data.length === 0
  );
}

describe('a request that fails', () => {
  let workspace: Workspace;
  beforeEach(async () => void (workspace = await Workspace.examples()));
  afterEach(() => workspace[Symbol.asyncDispose]());

  it('is logged and answered with nothing, and the server goes on', async () => {
    const { client } = workspace;
    const document = await workspace.open(foundations);
    for (const method of methods) {
      // No editor sends this: it stands for whatever makes the server's own code throw.
      const params = { textDocument: null, position: null, context: {} };
      const answer = await client.connection.sendRequest(`textDocument/${method}`, params);
      assert.ok(isNothing(answer), `${method}: ${JSON.stringify(answer)}`);
    }
    assert.equal(await client.connection.sendRequest(levelTableMethod, { textDocument: null }), null);
    assert.equal(client.errors.length, methods.length + 1, client.errors.join('\n'));
    for (const error of client.errors) assert.match(error, /^[\w ]+ failed: TypeError: .*\n +at /);
    const hover = await client.connection.sendRequest(HoverRequest.type, document.place('owner|: platform'));
    assert.ok(hover, 'the next is answered');
  });

  it('for a file that nobody knows is answered with nothing, and is no error', async () => {
    const { client } = workspace;
    const place = {
      textDocument: { uri: workspace.uri('nowhere.ladder.yaml') },
      position: { line: 3, character: 2 },
    };
    assert.equal(await client.connection.sendRequest(HoverRequest.type, place), null);
    assert.equal(await client.connection.sendRequest(levelTableMethod, place), null);
    const params = { ...place, context: { includeDeclaration: true } };
    assert.deepEqual(await client.connection.sendRequest(ReferencesRequest.type, params), []);
    assert.deepEqual(client.errors, []);
  });

  it('because it was cancelled is answered as such', async () => {
    const { connection } = workspace.client;
    const cancellation = new CancellationTokenSource();
    const place = workspace.file(foundations).place('owner|: platform');
    const answer = connection.sendRequest(HoverRequest.type, place, cancellation.token);
    cancellation.cancel();
    await assert.rejects(
      answer,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    assert.deepEqual(workspace.client.errors, []);
    assert.ok(await connection.sendRequest(HoverRequest.type, place), 'the next is answered');
  });
});
