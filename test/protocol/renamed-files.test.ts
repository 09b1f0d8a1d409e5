import assert from 'node:assert/strict';
import {
  ShowMessageRequest,
  TextDocumentEdit,
  WillRenameFilesRequest,
  type MessageActionItem,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

const files = {
  'acme.ladder.yaml': `framework: acme
name: Acme
include:
  - craft.ladder.yaml # the first
  - more/*.ladder.yaml
`,
  'craft.ladder.yaml': 'track: craft\nname: Craft\nlevels: [{ level: 1, summary: Works }]\n',
  'more/mobile.ladder.yaml': 'track: mobile\nname: Mobile\nlevels: [{ level: 1, summary: Works }]\n',
};

describe('files that are renamed', () => {
  let workspace: Workspace;
  beforeEach(async () => void (workspace = await Workspace.of(files)));
  afterEach(() => workspace[Symbol.asyncDispose]());

  const rename = (from: string, to: string): Promise<WorkspaceEdit | null> =>
    workspace.client.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: workspace.uri(from), newUri: workspace.uri(to) }],
    });

  /** Lets the person pick the answer with this place in the list. Answers what is asked, as it comes. */
  function answerWith(index: number | undefined): string[] {
    const asked: string[] = [];
    workspace.client.connection.onRequest(ShowMessageRequest.type, ({ message, actions = [] }) => {
      asked.push(`${message} ${actions.map(({ title }) => title).join('/')}`);
      const picked: MessageActionItem | undefined = index === undefined ? undefined : actions[index];
      return picked ?? null;
    });
    return asked;
  }

  /** The framework after an edit. */
  function frameworkAfter(edit: WorkspaceEdit | null): string {
    const [change, ...more] = edit?.documentChanges ?? [];
    assert.deepEqual(more, []);
    assert.ok(TextDocumentEdit.is(change), 'one document is edited');
    assert.equal(workspace.pathOf(change.textDocument.uri), 'acme.ladder.yaml');
    return workspace.file('acme.ladder.yaml').after(change.edits.map((each) => ({ newText: '', ...each })));
  }

  it('are asked about, and the include follows when the person agrees', async () => {
    const asked = answerWith(0);
    const after = frameworkAfter(await rename('craft.ladder.yaml', 'tracks/craft.ladder.yaml'));
    assert.equal(after, files['acme.ladder.yaml'].replace('- craft', '- tracks/craft'));
    assert.equal(asked.length, 1);
    assert.match(asked[0] ?? '', /Update .*include.*\? Update\/Leave as They Are$/);
  });

  it('leave the include as it is when the person says no, or nothing', async () => {
    const asked = answerWith(1);
    assert.equal(await rename('craft.ladder.yaml', 'tracks/craft.ladder.yaml'), null);
    answerWith(undefined);
    assert.equal(await rename('craft.ladder.yaml', 'tracks/craft.ladder.yaml'), null);
    assert.equal(asked.length, 1);
  });

  it('are not asked about where the setting is `always`, nor where it is `never`', async () => {
    const asked = answerWith(1);
    await workspace.client.configure({ updateIncludes: 'always' });
    const after = frameworkAfter(await rename('more', 'rest'));
    assert.equal(after, files['acme.ladder.yaml'].replace('more/', 'rest/'));
    await workspace.client.configure({ updateIncludes: 'never' });
    assert.equal(await rename('craft.ladder.yaml', 'tracks/craft.ladder.yaml'), null);
    assert.deepEqual(asked, []);
  });

  it('are not asked about where their framework includes them still', async () => {
    const asked = answerWith(0);
    assert.equal(await rename('more/mobile.ladder.yaml', 'more/apps.ladder.yaml'), null);
    assert.deepEqual(asked, []);
  });
});
