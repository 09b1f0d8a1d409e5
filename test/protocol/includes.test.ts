import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

const framework = `framework: acme
name: Acme
include: [tracks/*.ladder.yaml, ladders/*.ladder.yaml]
`;
const craft = `track: craft
name: Craft
levels:
  - level: 1
    summary: Writes code
  - level: 2
    summary: Reviews code
`;
const engineer = `ladder: engineer
name: Engineer
positions:
  - id: junior
    name: Junior
    requires: { craft: 1 }
  - id: senior
    name: Senior
    requires: { craft: 2 }
`;

/** Whether something that a file names is not there. */
function hasUnresolved({ diagnostics }: PublishDiagnosticsParams): boolean {
  return diagnostics.some(({ code }) => code === 'unresolved-reference');
}

function isResolved(published: PublishDiagnosticsParams): boolean {
  return !hasUnresolved(published);
}

describe('the files of a framework find each other', () => {
  it('on disk, without having been opened', async () => {
    await using workspace = await Workspace.of({
      'acme.ladder.yaml': framework,
      'tracks/craft.ladder.yaml': craft,
      'ladders/engineer.ladder.yaml': engineer,
    });
    const { uri } = await workspace.open('ladders/engineer.ladder.yaml');
    assert.ok(isResolved(await workspace.client.diagnostics(uri)));
  });

  it('in editors, where nothing is saved yet', async () => {
    await using workspace = await Workspace.of({});
    const ladder = await workspace.open('ladders/engineer.ladder.yaml', engineer);
    await workspace.open('acme.ladder.yaml', framework);
    await workspace.client.diagnostics(ladder.uri, hasUnresolved);
    await workspace.open('tracks/craft.ladder.yaml', craft);
    await workspace.client.diagnostics(ladder.uri, isResolved);
  });

  it('and what is typed in one counts in another at once, before the text on disk', async () => {
    await using workspace = await Workspace.of({
      'acme.ladder.yaml': framework,
      'tracks/craft.ladder.yaml': craft,
      'ladders/engineer.ladder.yaml': engineer,
    });
    const { client } = workspace;
    const ladder = await workspace.open('ladders/engineer.ladder.yaml');
    const track = await workspace.open('tracks/craft.ladder.yaml');
    await client.diagnostics(ladder.uri, isResolved);
    await client.change(track.uri, craft.replace('track: craft', 'track: art'));
    const { diagnostics } = await client.diagnostics(ladder.uri, hasUnresolved);
    const marked = diagnostics.filter(({ code }) => code === 'unresolved-reference');
    assert.deepEqual(
      marked.map(({ range }) => ladder.textAt(range)),
      ['craft', 'craft'],
    );
    // What was typed and not saved is lost: the text on disk counts again.
    await client.close(track.uri);
    await client.diagnostics(ladder.uri, isResolved);
  });

  it('when they appear, change or vanish on disk', async () => {
    await using workspace = await Workspace.of({
      'acme.ladder.yaml': framework,
      'ladders/engineer.ladder.yaml': engineer,
    });
    const { uri } = await workspace.open('ladders/engineer.ladder.yaml');
    await workspace.client.diagnostics(uri, hasUnresolved);
    await workspace.write('tracks/craft.ladder.yaml', craft);
    await workspace.client.diagnostics(uri, isResolved);
    await workspace.write('tracks/craft.ladder.yaml', craft.replace('- level: 2', '- level: 3'));
    await workspace.client.diagnostics(uri, hasUnresolved);
    await workspace.write('tracks/craft.ladder.yaml', craft);
    await workspace.client.diagnostics(uri, isResolved);
    await workspace.write('tracks/craft.ladder.yaml', undefined);
    await workspace.client.diagnostics(uri, hasUnresolved);
  });

  it('and say which framework each belongs to', async () => {
    await using workspace = await Workspace.examples();
    const { uri } = await workspace.open('tracks/craft.ladder.yaml');
    const { documents } = await workspace.client.status((status) => status.documents.length > 0);
    assert.deepEqual(documents, [
      {
        uri,
        frameworks: [
          { id: 'acme-engineering', name: 'Acme Engineering', uri: workspace.uri('acme.ladder.yaml') },
        ],
      },
    ]);
  });
});
