import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CreateFile,
  DeleteFile,
  TextDocumentEdit,
  type CodeAction,
} from 'vscode-languageserver/node';
import { parse } from 'yaml';
import { Client } from './support/client';
import type { Document } from './support/document';
import { Workspace } from './support/workspace';

const giveId = /^Give this criterion the id/;
const foundations = 'tracks/foundations.ladder.yaml';

/** What is offered at the `|` of a document. */
async function actionsAt(
  client: Client,
  document: Document,
  marked: string,
  only?: string[],
): Promise<CodeAction[]> {
  const position = document.at(marked);
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: document.uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
  return (actions ?? []) as CodeAction[];
}

function titled(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const found = actions.find((action) => title.test(action.title));
  assert.ok(found, `${title} is offered, not only ${actions.map((each) => each.title).join(', ')}`);
  return found;
}

describe('code actions', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  const resolve = (action: CodeAction): Promise<CodeAction> =>
    workspace.client.connection.sendRequest(CodeActionResolveRequest.type, action);

  /** The texts of the files that an action changes, after it; undefined for one that it removes. */
  function textsAfter({ edit }: CodeAction): Map<string, string | undefined> {
    const texts = new Map<string, string | undefined>();
    for (const change of edit?.documentChanges ?? []) {
      if (CreateFile.is(change)) texts.set(workspace.pathOf(change.uri), '');
      else if (DeleteFile.is(change)) texts.set(workspace.pathOf(change.uri), undefined);
      else if (TextDocumentEdit.is(change)) {
        const path = workspace.pathOf(change.textDocument.uri);
        const edits = change.edits.map((each) => ({ newText: '', ...each }));
        const isNew = texts.has(path);
        texts.set(path, isNew ? (edits[0]?.newText ?? '') : workspace.file(path).after(edits));
      }
    }
    return texts;
  }

  it('say what they would do at once, and how only when chosen', async () => {
    const action = titled(
      await actionsAt(workspace.client, workspace.file(foundations), 'Finds out |what'),
      giveId,
    );
    assert.equal(action.edit, undefined);
    const after = textsAfter(await resolve(action));
    assert.deepEqual([...after.keys()], [foundations]);
    const before = workspace.file(foundations).text;
    const line = '      - Finds out what a service depends on before touching it\n';
    const [given = ''] = /id: finds-out[\w-]*/.exec(after.get(foundations) ?? '') ?? [];
    assert.equal(
      after.get(foundations),
      before.replace(
        line,
        `      - ${given}\n        text: Finds out what a service depends on before touching it\n`,
      ),
    );
  });

  it('move a criterion to another level, and leave all else as it is', async () => {
    const action = titled(
      await actionsAt(workspace.client, workspace.file(foundations), 'Finds out |what'),
      /to level `2`$/,
    );
    const text = textsAfter(await resolve(action)).get(foundations) ?? '';
    const levels = (parse(text) as { levels: { criteria: unknown[] }[] }).levels;
    assert.deepEqual(
      levels.map(({ criteria }) => criteria.length),
      [2, 4, 3, 3, 3],
    );
    assert.ok(levels[1]?.criteria.includes('Finds out what a service depends on before touching it'));
    const lines = (each: string): string[] => each.split('\n').toSorted();
    assert.deepEqual(lines(text), lines(workspace.file(foundations).text));
  });

  it('move an inline track to a file of its own', async () => {
    const framework = workspace.file('acme.ladder.yaml');
    const action = titled(await actionsAt(workspace.client, framework, 'track: hi|ring'), /file/);
    const after = textsAfter(await resolve(action));
    const created = [...after.keys()].find((path) => path !== 'acme.ladder.yaml') ?? '';
    assert.match(created, /hiring\.ladder\.yaml$/);
    assert.match(after.get(created) ?? '', /^track: hiring\nname: Hiring\n/);
    assert.doesNotMatch(after.get('acme.ladder.yaml') ?? '', /track: hiring/);
  });

  it('come in the kinds that the editor asks for', async () => {
    const document = workspace.file(foundations);
    const moves = await actionsAt(workspace.client, document, 'Finds out |what', ['refactor.move']);
    assert.ok(moves.length > 0);
    assert.ok(moves.every(({ kind }) => kind === 'refactor.move'));
    assert.deepEqual(
      await actionsAt(workspace.client, document, 'Finds out |what', ['source.organizeImports']),
      [],
    );
  });

  it('come with their edits, and without new files, for an editor that can do no more', async () => {
    await using client = await Client.start(workspace.folder);
    await client.status(({ indexing }) => !indexing);
    const actions = await actionsAt(client, workspace.file(foundations), 'Finds out |what');
    const changes = titled(actions, giveId).edit?.changes;
    assert.deepEqual(Object.keys(changes ?? {}), [workspace.uri(foundations)]);
    const others = await actionsAt(client, workspace.file('acme.ladder.yaml'), 'track: hi|ring');
    assert.ok(others.every(({ kind }) => kind !== 'refactor.extract'));
  });

  it('are none while the file cannot be read', async () => {
    const { text } = workspace.file(foundations);
    const document = await workspace.open(foundations, text.replace('status: active', 'status: [active'));
    const kinds = (await actionsAt(workspace.client, document, 'Finds out |what')).map(({ kind }) => kind);
    assert.deepEqual(kinds, []);
    await workspace.client.close(document.uri);
  });
});
