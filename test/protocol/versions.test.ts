import assert from 'node:assert/strict';
import { HoverRequest, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

const framework = `framework: acme
name: Acme
include: ['*.ladder.yaml']
`;
const track = (id: string, see: string): string => `track: ${id}
name: A
levels:
  - level: 1
    summary: Works
    criteria:
      - id: one
        text: Does it
        see: ${see}
`;

describe('diagnostics of a text that is edited', () => {
  it('never come for an older text after those for a newer, and end with those of the last', async () => {
    await using workspace = await Workspace.of({ 'acme.ladder.yaml': framework });
    const { client } = workspace;
    const { uri } = await workspace.open('a.ladder.yaml', track('a', 'a.one'));
    await client.diagnostics(uri);
    for (let round = 1; round <= 30; round++) {
      await client.change(uri, track('a', `a.gone-${round}`));
      // Some of the texts are seen on their own, most run into the next.
      if (round % 10 === 0) await client.diagnostics(uri);
    }
    const versions = client.published.filter((each) => each.uri === uri).map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    for (const { version, diagnostics } of client.published.filter((each) => each.uri === uri)) {
      const named = diagnostics.flatMap(({ message }) =>
        typeof message === 'string' ? [...message.matchAll(/gone-\d+/g)].map(([id]) => id) : [],
      );
      assert.deepEqual(named, version === 1 ? [] : [`gone-${(version ?? 0) - 1}`]);
    }
  });

  it('do not grow in number when files that name each other are edited in turn', async () => {
    await using workspace = await Workspace.of({ 'acme.ladder.yaml': framework });
    const { client } = workspace;
    const texts = { a: track('a', 'b.gone'), b: track('b', 'a.one'), c: track('a', 'c.one') };
    const uris: Record<string, string> = {};
    for (const [name, text] of Object.entries(texts)) {
      uris[name] = (await workspace.open(`${name}.ladder.yaml`, text)).uri;
    }
    // Between two answers the server publishes at least one document, and there are four.
    const settle = async (): Promise<void> => {
      const hover = { textDocument: { uri: uris['a'] ?? '' }, position: { line: 0, character: 0 } };
      for (let turn = 0; turn < 6; turn++) await client.connection.sendRequest(HoverRequest.type, hover);
    };
    await settle();
    const before = countsOf(client.published);
    assert((before.get(uris['a'] ?? '') ?? 0) > 1, 'there is something to be said twice');
    for (let round = 0; round < 5; round++) {
      for (const [name, text] of Object.entries(texts)) {
        await client.change(uris[name] ?? '', `${text}# edited\n`);
        await settle();
        await client.change(uris[name] ?? '', text);
        await settle();
      }
      assert.deepEqual(countsOf(client.published), before);
    }
    for (const { diagnostics } of client.published) {
      const faults = diagnostics.map(({ range, code, message }) => JSON.stringify([range, code, message]));
      assert.equal(new Set(faults).size, faults.length, 'no fault is said twice');
    }
  });
});

/** How many problems an editor shows of each file. */
function countsOf(published: readonly PublishDiagnosticsParams[]): Map<string, number> {
  return new Map(published.map(({ uri, diagnostics }) => [uri, diagnostics.length]));
}
