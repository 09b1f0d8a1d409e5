import assert from 'node:assert/strict';
import {
  DiagnosticSeverity,
  DocumentSymbolRequest,
  HoverRequest,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

const framework = `framework: acme
name: Acme
include: ['**/*']
`;
const track = (id: string): string => `track: ${id}
name: A
levels:
  - level: 1
    summary: Works
`;

describe('a document that is no file of the workspace', () => {
  it('is left alone when it is a copy, as version control shows them', async () => {
    await using workspace = await Workspace.of({
      'acme.ladder.yaml': framework,
      'a.ladder.yaml': track('a'),
    });
    const { client } = workspace;
    const copy = `git:${workspace.uri('a.ladder.yaml').slice('file:'.length)}?ref=HEAD`;
    await client.open(copy, track('a'));
    const textDocument = { uri: copy };
    const hover = { textDocument, position: { line: 0, character: 8 } };
    assert.equal(await client.connection.sendRequest(HoverRequest.type, hover), null);
    assert.deepEqual(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), []);
    await client.change(copy, track('Not an id'));
    await client.close(copy);
    const { uri } = await workspace.open('a.ladder.yaml');
    assert.deepEqual(errorsIn(await client.diagnostics(uri)), [], 'the id is not used twice');
    assert.deepEqual(
      client.published.filter((each) => each.uri === copy),
      [],
    );
    assert.deepEqual(client.errors, []);
  });

  it('is checked on its own while it is untitled', async () => {
    await using workspace = await Workspace.of({
      'acme.ladder.yaml': framework,
      'a.ladder.yaml': track('a'),
    });
    const { client } = workspace;
    await client.open('untitled:Untitled-1', framework);
    await client.open('untitled:Untitled-2', `${track('Not an id')}category: gone\n`);
    const told = await client.diagnostics('untitled:Untitled-2');
    assert.deepEqual(errorsIn(told), ['invalid-id']);
    const { documents } = await client.status((status) => status.documents.length === 2);
    assert.deepEqual(documents.find(({ uri }) => uri === 'untitled:Untitled-2')?.frameworks, []);
  });
});

describe('a file of Windows', () => {
  it('is one file, in whatever form its URI comes, and is answered under the editor’s', async () => {
    await using workspace = await Workspace.of({});
    const { client } = workspace;
    await client.open('file:///c%3A/Acme/acme.ladder.yaml', framework.replace('**/*', 'tracks/*'));
    await client.open('file:///C:/Acme/tracks/a.ladder.yaml', `${track('a')}category: gone\n`);
    const uri = 'file:///C:/Acme/tracks/a.ladder.yaml';
    const told = await client.diagnostics(uri, (each) => each.diagnostics.length > 0);
    assert.deepEqual(errorsIn(told), ['unresolved-reference']);
    const textDocument = { uri: 'file:///c%3A/Acme/tracks/a.ladder.yaml' };
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.equal(symbols?.length, 1);
  });
});

describe('a workspace of several folders', () => {
  it('says what is wrong with a file once, and keeps it while one of its folders is left', async () => {
    await using workspace = await Workspace.of({
      'inner/a.ladder.yaml': track('Not an id'),
      'b.ladder.yaml': track('Nor this'),
    });
    const { client } = workspace;
    const [inner, a, b] = ['inner', 'inner/a.ladder.yaml', 'b.ladder.yaml'].map((path) =>
      workspace.uri(path),
    );
    assert(inner !== undefined && a !== undefined && b !== undefined);
    await client.diagnostics(a, (each) => errorsIn(each).length === 1);
    await client.changeFolders({ added: [inner] });
    await client.changeFolders({ removed: [inner] });
    await client.changeFolders({ added: [inner], removed: [workspace.uri('')] });
    await client.diagnostics(b, ({ diagnostics }) => diagnostics.length === 0);
    assert.deepEqual(
      client.published.filter(({ uri }) => uri === a).map((each) => errorsIn(each)),
      [['invalid-id']],
    );
    await client.changeFolders({ removed: [inner] });
    await client.diagnostics(a, ({ diagnostics }) => diagnostics.length === 0);
  });
});

/** The rules that something breaks. What is only a hint or a warning is none of this test's concern. */
function errorsIn({ diagnostics }: PublishDiagnosticsParams): unknown[] {
  return diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error).map(({ code }) => code);
}
