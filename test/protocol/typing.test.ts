import assert from 'node:assert/strict';
import { DidChangeTextDocumentNotification, HoverRequest } from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

const edits = 50;

describe('a burst of edits', () => {
  it('ends in the diagnostics of the last text, and none older come after newer', async () => {
    await using workspace = await Workspace.examples();
    const { client } = workspace;
    const path = 'tracks/foundations.ladder.yaml';
    const document = await workspace.open(path);
    const start = document.at('|builds-on: foundations.config-changes');
    for (let edit = 0; edit < edits; edit++) {
      // Each takes one letter of the reference, or puts it back.
      const at = { line: start.line, character: start.character + 'builds-on: '.length };
      const [text, length] = edit % 2 === 0 ? ['', 1] : ['f', 0];
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: document.uri, version: edit + 2 },
        contentChanges: [{ range: { start: at, end: { ...at, character: at.character + length } }, text }],
      });
    }
    const last = await client.diagnostics(document.uri, ({ version }) => version === edits + 1);
    assert.deepEqual(last.diagnostics, []);
    // What was under way when that came has been sent by the time of an answer to a later request.
    await client.connection.sendRequest(HoverRequest.type, document.place('owner|: platform'));
    const versions = client.published.flatMap(({ uri, version }) => (uri === document.uri ? [version] : []));
    assert.deepEqual(
      versions,
      versions.toSorted((one, other) => (one ?? 0) - (other ?? 0)),
    );
    assert.equal(versions.at(-1), edits + 1);
  });

  it('in files that depend on each other ends with the faults that there are, however often it comes', async () => {
    await using workspace = await Workspace.examples();
    const { client } = workspace;
    const track = await workspace.open('tracks/craft.ladder.yaml');
    const ladder = await workspace.open('ladders/engineer.ladder.yaml');
    const broken = track.text.replace('- id: simplifies', '- id: simplified');
    const counts = new Set<number>();
    let version = 1;
    for (let round = 0; round < 5; round++) {
      await client.change(track.uri, broken);
      await client.change(ladder.uri, `${ladder.text}# ${round}\n`);
      version++;
      const after = version;
      const faulty = await client.diagnostics(
        ladder.uri,
        (published) => published.version === after && published.diagnostics.length > 0,
      );
      counts.add(faulty.diagnostics.length);
      await client.change(track.uri, track.text);
      await client.change(ladder.uri, ladder.text);
      version++;
      const mended = version;
      await client.diagnostics(
        ladder.uri,
        (published) => published.version === mended && published.diagnostics.length === 0,
      );
    }
    assert.deepEqual([...counts], [1]);
  });
});
