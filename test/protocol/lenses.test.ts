import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  type Location,
  type Position,
} from 'vscode-languageserver/node';
import type { ClientOptions } from './support/client';
import { Workspace } from './support/workspace';

const mentorship = 'tracks/mentorship.ladder.yaml';

describe('code lenses', () => {
  /** What stands over the lines of a file, with the command that a click runs. */
  async function lensesOf(workspace: Workspace, path: string) {
    const document = workspace.file(path);
    const { connection } = workspace.client;
    const lenses = await connection.sendRequest(CodeLensRequest.type, {
      textDocument: { uri: document.uri },
    });
    assert.ok(
      (lenses ?? []).every(({ command }) => command === undefined),
      'they are counted when seen',
    );
    const resolved = await Promise.all(
      (lenses ?? []).map((lens) => connection.sendRequest(CodeLensResolveRequest.type, lens)),
    );
    return resolved.map(({ range, command }) => ({ over: document.lineAt(range), command }));
  }

  it('count who names a track, level and criterion, and which positions ask for it', async () => {
    await using workspace = await Workspace.examples();
    const said = (await lensesOf(workspace, mentorship)).map(
      ({ over, command }) => `${over}: ${command?.title}`,
    );
    for (const expected of [
      'track: mentorship: asked for by 6 positions',
      '- level: 4: asked for by 3 positions',
      '- id: mentors-mentors: 2 references',
    ])
      assert.ok(said.includes(expected), said.join('\n'));
  });

  it('show what they count when they are clicked', async () => {
    const options: ClientOptions = { initializationOptions: { showReferencesCommand: 'editor.show' } };
    await using workspace = await Workspace.examples(options);
    const lenses = await lensesOf(workspace, mentorship);
    const { command } = lenses.find(({ over }) => over === '- id: mentors-mentors') ?? {};
    assert.equal(command?.command, 'editor.show');
    const [uri, position, locations] = command.arguments as [string, Position, Location[]];
    assert.equal(uri, workspace.uri(mentorship));
    assert.deepEqual(position, workspace.file(mentorship).at('id: |mentors-mentors'));
    assert.deepEqual(
      locations
        .map((each) => {
          const path = workspace.pathOf(each.uri);
          return `${path}: ${workspace.file(path).lineAt(each.range)}`;
        })
        .toSorted(),
      [
        'tracks/mentorship.ladder.yaml: builds-on: mentorship.mentors-mentors',
        'tracks/people-leadership.ladder.yaml: builds-on: [people-leadership.one-to-ones, mentorship.mentors-mentors]',
      ],
    );
  });

  it('are gone while the setting is off', async () => {
    await using workspace = await Workspace.examples();
    assert.notDeepEqual(await lensesOf(workspace, mentorship), []);
    await workspace.client.configure({ codeLens: false });
    assert.deepEqual(await lensesOf(workspace, mentorship), []);
  });
});
