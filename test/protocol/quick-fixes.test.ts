import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  TextDocumentEdit,
  type CodeAction,
} from 'vscode-languageserver/node';
import type { Document } from './support/document';
import { Workspace } from './support/workspace';

const framework = `framework: acme
name: Acme
include: ['*.ladder.yaml']
`;
const engineer = `ladder: engineer
name: Engineer
positions:
  - id: junior
    name: Junior
    requires: { craft: 1 } # to begin with
`;
const craft = `track: craft
name: "Craft" # of writing
levels:
  - level: 1
    summary: Writes code
    criteria:
      - id: tests
        text: Tests it
  - level: 2
    summary: Reviews code
    criteria:
      - text: Reviews it
        builds-on: craft.tests
`;

describe('quick fixes', () => {
  let workspace: Workspace;
  beforeEach(
    async () =>
      void (workspace = await Workspace.of({
        'acme.ladder.yaml': framework,
        'engineer.ladder.yaml': engineer,
        'craft.ladder.yaml': craft,
      })),
  );
  afterEach(() => workspace[Symbol.asyncDispose]());

  /** What mends the problem of a rule in a document. */
  async function fixesOf(document: Document, rule: string): Promise<CodeAction[]> {
    const { client } = workspace;
    const { diagnostics } = await client.diagnostics(document.uri);
    const problem = diagnostics.find(({ code }) => code === rule);
    assert.ok(problem, `${rule} is found, not only ${diagnostics.map(({ code }) => code).join()}`);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: document.uri },
      range: problem.range,
      context: { diagnostics: [problem], only: ['quickfix'] },
    });
    return ((actions ?? []) as CodeAction[]).filter((each) =>
      each.diagnostics?.some(({ code }) => code === rule),
    );
  }

  /** The texts of the files that a fix changes, after it, by path. */
  async function afterFix(fixes: readonly CodeAction[], title: string): Promise<Map<string, string>> {
    const fix = fixes.find((each) => each.title === title);
    assert.ok(fix, `"${title}" is offered, not only ${fixes.map((each) => each.title).join(', ')}`);
    const { edit } = await workspace.client.connection.sendRequest(CodeActionResolveRequest.type, fix);
    assert.ok(edit?.documentChanges, 'it has an edit');
    return new Map(
      edit.documentChanges.map((change) => {
        assert.ok(TextDocumentEdit.is(change));
        const path = workspace.pathOf(change.textDocument.uri);
        const before = path === opened?.path ? opened.document : workspace.file(path);
        return [path, before.after(change.edits.map((each) => ({ newText: '', ...each })))];
      }),
    );
  }

  let opened: { path: string; document: Document } | undefined;
  async function open(path: string, text: string): Promise<Document> {
    const document = await workspace.open(path, text);
    opened = { path, document };
    return document;
  }

  it('of a misspelt reference is the nearest that there is', async () => {
    const document = await open('craft.ladder.yaml', craft.replace('craft.tests', 'craft.test'));
    const after = await afterFix(await fixesOf(document, 'unresolved-reference'), 'Change it to `tests`');
    assert.deepEqual(after, new Map([['craft.ladder.yaml', craft]]));
  });

  it('of a misspelt key is the key that was meant', async () => {
    const document = await open('craft.ladder.yaml', craft.replace('summary: Reviews', 'sumary: Reviews'));
    const after = await afterFix(await fixesOf(document, 'schema'), 'Change it to `summary`');
    assert.deepEqual(after, new Map([['craft.ladder.yaml', craft]]));
  });

  it('of a missing key is the key, where it belongs', async () => {
    const document = await open('engineer.ladder.yaml', engineer.replace('    name: Junior\n', ''));
    const after = await afterFix(await fixesOf(document, 'schema'), 'Add `name`');
    assert.match(after.get('engineer.ladder.yaml') ?? '', /- id: junior\n {4}name: .*\n {4}requires: /);
  });

  it('of a key that is there twice removes it', async () => {
    const document = await open('craft.ladder.yaml', craft.replace('levels:', 'name: Twice\nlevels:'));
    const after = await afterFix(await fixesOf(document, 'duplicate-key'), 'Remove this `name`');
    assert.deepEqual(after, new Map([['craft.ladder.yaml', craft]]));
  });

  it('of levels in disorder sorts them, each with its comments', async () => {
    const [head = '', first = '', second = ''] = craft.split('  - level: ');
    const disorder = `${head}  - level: ${second}  # the first\n  - level: ${first}`;
    const document = await open('craft.ladder.yaml', disorder);
    const after = await afterFix(await fixesOf(document, 'level-order'), 'Sort the levels, lowest first');
    assert.deepEqual(
      after,
      new Map([['craft.ladder.yaml', `${head}  # the first\n  - level: ${first}  - level: ${second}`]]),
    );
  });

  it('of what is no id writes it as one, and names it so in every file', async () => {
    await workspace.write('engineer.ladder.yaml', engineer.replace('craft: 1', 'The Craft: 1'));
    const ladder = workspace.uri('engineer.ladder.yaml');
    await workspace.client.diagnostics(ladder, ({ diagnostics }) => diagnostics.length > 0);
    const document = await open('craft.ladder.yaml', craft.replace('track: craft', 'track: The Craft'));
    const after = await afterFix(
      await fixesOf(document, 'invalid-id'),
      'Change it to `the-craft`, wherever it is named',
    );
    assert.match(after.get('craft.ladder.yaml') ?? '', /^track: the-craft\n/);
    assert.equal(after.get('engineer.ladder.yaml'), engineer.replace('craft: 1', 'the-craft: 1'));
  });

  it('of an example among the criteria moves it to the examples', async () => {
    const text = craft.replace('      - id: tests\n', '      - E.g. Wrote a test first\n      - id: tests\n');
    const document = await open('craft.ladder.yaml', text);
    const after = await afterFix(await fixesOf(document, 'example-in-criteria'), 'Move it to the examples');
    const mended = craft.replace(
      '        text: Tests it\n',
      '        text: Tests it\n    examples:\n      - Wrote a test first\n',
    );
    assert.deepEqual(after, new Map([['craft.ladder.yaml', mended]]));
  });

  it('of all that needs no decision are made at once when the editor asks for that', async () => {
    // The spaces in the comment are the author's own affair.
    const mended = craft.replace('# of writing', '# of  writing');
    const text = mended
      .replace('text: Reviews it', 'text: Reviews  it')
      .replace('text: Tests it', "text: 'Tests it '");
    const document = await open('craft.ladder.yaml', text);
    await workspace.client.diagnostics(document.uri);
    const actions = (await workspace.client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: document.uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    })) as CodeAction[];
    const [all, ...more] = actions;
    assert.ok(all, 'it is offered');
    assert.deepEqual(more, []);
    assert.match(all.kind ?? '', /^source\.fixAll/);
    const after = await afterFix([all], all.title);
    assert.deepEqual(
      after,
      new Map([['craft.ladder.yaml', mended.replace('text: Tests it', "text: 'Tests it'")]]),
    );
  });
});
