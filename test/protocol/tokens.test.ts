import assert from 'node:assert/strict';
import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver/node';
import type { Document } from './support/document';
import { Workspace } from './support/workspace';

const path = 'tracks/mobile.ladder.yaml';

describe('semantic tokens', () => {
  let workspace: Workspace;
  let document: Document;
  beforeEach(async () => {
    workspace = await Workspace.examples();
    document = await workspace.open(path);
  });
  afterEach(() => workspace[Symbol.asyncDispose]());

  const request = { textDocument: { uri: '' } };
  beforeEach(() => void (request.textDocument.uri = workspace.uri(path)));
  const all = async (): Promise<SemanticTokens> => {
    const tokens = await workspace.client.connection.sendRequest(SemanticTokensRequest.type, request);
    assert.ok(tokens, 'there are tokens');
    return tokens;
  };

  /** The marked words with their types and modifiers. */
  function told({ data }: SemanticTokens): string[] {
    const { legend } = workspace.client.initialized.capabilities.semanticTokensProvider ?? {};
    assert.ok(legend, 'the server has a legend');
    const words: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
      character = lines === 0 ? character + characters : characters;
      line += lines;
      const end = { line, character: character + length };
      const modifiers = legend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
      const word = document.textAt({ start: { line, character }, end });
      words.push([word, legend.tokenTypes[type], ...modifiers].join(' '));
    }
    return words;
  }

  it('tell what each id names, and where it is defined', async () => {
    const words = told(await all());
    for (const expected of [
      'mobile class declaration',
      'craft class',
      'offline method declaration',
      'simplifies method',
    ])
      assert.ok(words.includes(expected), words.join('\n'));
  });

  it('of a range are those within it', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const tokens = await workspace.client.connection.sendRequest(SemanticTokensRangeRequest.type, {
      ...request,
      range,
    });
    assert.deepEqual(told(tokens ?? { data: [] }), ['mobile class declaration']);
  });

  it('come as what changed since the last answer, with which an editor has the same as by asking anew', async () => {
    const before = await all();
    assert.ok(before.resultId, 'an answer has an id');
    await workspace.client.change(document.uri, document.text.replace('extends: craft', 'extends: delivery'));
    const delta = (await workspace.client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      ...request,
      previousResultId: before.resultId,
    })) as SemanticTokensDelta;
    assert.ok('edits' in delta, 'the answer is a difference');
    const data = [...before.data];
    for (const { start, deleteCount, data: added = [] } of [...delta.edits].reverse())
      data.splice(start, deleteCount, ...added);
    assert.deepEqual(data, (await all()).data);
    assert.notDeepEqual(data, before.data);
  });
});
