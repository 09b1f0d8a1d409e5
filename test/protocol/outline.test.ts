import assert from 'node:assert/strict';
import {
  DocumentSymbolRequest,
  WorkspaceSymbolRequest,
  type DocumentSymbol,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import { Client } from './support/client';
import { Workspace } from './support/workspace';

const foundations = 'tracks/foundations.ladder.yaml';

describe('symbols', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  const symbolsOf = async (path: string): Promise<DocumentSymbol[]> => {
    const textDocument = { uri: workspace.uri(path) };
    const symbols = await workspace.client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    });
    return symbols as DocumentSymbol[];
  };

  it('of a track are its levels, and of those their criteria', async () => {
    const [track, ...more] = await symbolsOf(foundations);
    assert.ok(track);
    assert.deepEqual(more, []);
    const document = workspace.file(foundations);
    assert.equal(document.textAt(track.selectionRange), 'foundations');
    assert.deepEqual(
      track.children?.map(({ selectionRange }) => document.lineAt(selectionRange)),
      [1, 2, 3, 4, 5].map((level) => `- level: ${level}`),
    );
    assert.deepEqual(
      track.children[1]?.children?.map(({ selectionRange }) => document.lineAt(selectionRange)),
      [
        '- id: backfills',
        '- id: routine-upgrades',
        '- Describes infrastructure as code, so that it can be made again',
      ],
    );
  });

  it('of a ladder are its positions', async () => {
    const [ladder] = await symbolsOf('ladders/manager.ladder.yaml');
    assert.equal(ladder?.children?.length, 3);
    assert.match(ladder.children[0]?.name ?? '', /Team Lead|team-lead/);
  });

  it('come as a list for an editor that knows no trees', async () => {
    await using client = await Client.start(workspace.folder);
    await client.status(({ indexing }) => !indexing);
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: workspace.uri('ladders/manager.ladder.yaml') },
    })) as SymbolInformation[];
    assert.equal(symbols.length, 4);
    assert.ok(symbols.every(({ location }) => location.uri === workspace.uri('ladders/manager.ladder.yaml')));
  });

  it('are found by name over all files, closed ones too', async () => {
    const found = await workspace.client.connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'paved',
    });
    const [first] = found ?? [];
    assert.ok(first, 'something is found');
    assert.equal(workspace.pathOf(first.location.uri), foundations);
    assert.match(first.name, /paved-road|paved road/);
  });

  it('that nothing matches are none', async () => {
    const query = { query: 'qqqq-zzzz' };
    assert.deepEqual(await workspace.client.connection.sendRequest(WorkspaceSymbolRequest.type, query), []);
  });
});
