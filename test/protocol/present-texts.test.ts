import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DeleteFile,
  RenameRequest,
  ShowMessageRequest,
  TextDocumentEdit,
  WillRenameFilesRequest,
  type CodeAction,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { editMethod, type EditAnswer } from '../../server/edit-protocol';
import { gridMethod, type Grid } from '../../server/grid-protocol';
import { addTemplateMethod, type AddTemplateAnswer } from '../../server/template-protocol';
import { ableEditor, Workspace } from './support/workspace';

const framework = `framework: acme
name: Acme
include:
  - craft.ladder.yaml
  - engineer.ladder.yaml
`;
const track = (id: string): string => `track: ${id}
name: A
levels:
  - level: 1
    summary: Works
`;
const engineer = `ladder: engineer
name: Engineer
positions:
  - id: junior
    name: Junior
    requires: { craft: 1 }
`;
const includeIt = 'Include it in `acme.ladder.yaml`';
const above = (text: string): string => `# A line that another program wrote.\n${text}`;

describe('edits of closed files that another program changed a moment ago', () => {
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = await Workspace.of({
      'acme.ladder.yaml': framework,
      'craft.ladder.yaml': track('craft'),
      'engineer.ladder.yaml': engineer,
      'lone.ladder.yaml': track('lone'),
    });
  });
  afterEach(() => workspace[Symbol.asyncDispose]());

  /** Writes a file, of which the editor does not tell. */
  const write = (path: string, text: string): void => writeFileSync(join(workspace.folder, path), text);

  /** A file after an edit. */
  function after(path: string, edit: WorkspaceEdit | null | undefined): string {
    const changes = (edit?.documentChanges ?? []).filter((change) => TextDocumentEdit.is(change));
    const edits = changes.find(({ textDocument }) => textDocument.uri === workspace.uri(path))?.edits ?? [];
    return workspace.file(path).after(edits.map((each) => ({ newText: '', ...each })));
  }

  const renameCraft = (newName: string): Promise<WorkspaceEdit | null> =>
    workspace.client.connection.sendRequest(RenameRequest.type, {
      ...workspace.file('craft.ladder.yaml').place('track: |craft'),
      newName,
    });

  /** The action with this title at the id of a file's track. */
  async function action(path: string, title: string): Promise<CodeAction> {
    const { textDocument, position } = workspace.file(path).place('track: |');
    const actions = await workspace.client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const found = (actions ?? []).find((each) => each.title === title);
    assert.ok(found, title);
    return found as CodeAction;
  }

  const resolve = (offered: CodeAction): Promise<CodeAction> =>
    workspace.client.connection.sendRequest(CodeActionResolveRequest.type, offered);

  it('rename what stands there now', async () => {
    await workspace.open('craft.ladder.yaml');
    write('engineer.ladder.yaml', above(engineer.replace('craft: 1', 'craft: 1 ')));
    const edit = await renameCraft('skill');
    assert.equal(after('engineer.ladder.yaml', edit), above(engineer.replace('craft: 1', 'skill: 1 ')));
  });

  it('rename nothing where nothing is named any more, or where the file is gone', async () => {
    await workspace.open('craft.ladder.yaml');
    const without = engineer.replace('craft: 1', '');
    write('engineer.ladder.yaml', without);
    assert.equal(after('engineer.ladder.yaml', await renameCraft('skill')), without);
    write('engineer.ladder.yaml', engineer);
    await workspace.client.filesChanged([{ uri: workspace.uri('engineer.ladder.yaml'), type: 2 }]);
    rmSync(join(workspace.folder, 'engineer.ladder.yaml'));
    const edit = await renameCraft('skill');
    assert.deepEqual(
      (edit?.documentChanges ?? []).map(
        (change) => TextDocumentEdit.is(change) && workspace.pathOf(change.textDocument.uri),
      ),
      ['craft.ladder.yaml'],
    );
  });

  it('are refused where the file cannot be read as YAML any more', async () => {
    await workspace.open('craft.ladder.yaml');
    write('engineer.ladder.yaml', above(engineer).replace('{ craft: 1 }', '{ craft: 1'));
    await assert.rejects(renameCraft('skill'), /engineer\.ladder\.yaml/);
  });

  it('let `include` follow renamed files', async () => {
    workspace.client.connection.onRequest(ShowMessageRequest.type, ({ actions }) => {
      write('acme.ladder.yaml', above(framework)); // while the person thinks
      return actions?.[0] ?? null;
    });
    const edit = await workspace.client.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [
        { oldUri: workspace.uri('craft.ladder.yaml'), newUri: workspace.uri('tracks/craft.ladder.yaml') },
      ],
    });
    assert.equal(after('acme.ladder.yaml', edit), above(framework.replace('- craft', '- tracks/craft')));
  });

  it('mend what is chosen', async () => {
    await workspace.open('lone.ladder.yaml');
    const offered = await action('lone.ladder.yaml', includeIt);
    write('acme.ladder.yaml', above(framework));
    const { edit } = await resolve(offered);
    assert.equal(after('acme.ladder.yaml', edit), above(`${framework}  - lone.ladder.yaml\n`));
  });

  it('mend what is offered with its edit at once', async () => {
    const { resolveSupport, ...codeAction } = ableEditor.textDocument?.codeAction ?? {};
    assert.ok(resolveSupport);
    await using eager = await Workspace.of(
      { 'acme.ladder.yaml': framework, 'lone.ladder.yaml': track('lone') },
      { capabilities: { ...ableEditor, textDocument: { codeAction } } },
    );
    await workspace[Symbol.asyncDispose]();
    workspace = eager;
    await workspace.open('lone.ladder.yaml');
    write('acme.ladder.yaml', above(framework));
    const { edit } = await action('lone.ladder.yaml', includeIt);
    assert.equal(after('acme.ladder.yaml', edit), above(`${framework}  - lone.ladder.yaml\n`));
  });

  it('take what another program wrote along when a track moves into the framework’s file', async () => {
    await workspace.open('acme.ladder.yaml');
    const offered = await action('craft.ladder.yaml', 'Move `craft` into `acme.ladder.yaml`');
    write('craft.ladder.yaml', track('craft').replace('Works', 'Works well'));
    const { edit } = await resolve(offered);
    assert.ok(edit?.documentChanges?.some((change) => DeleteFile.is(change)));
    assert.match(after('acme.ladder.yaml', edit), /summary: Works well/);
  });

  it('from the picture hit the position that was meant, or are refused', async () => {
    const textDocument = { uri: workspace.uri('engineer.ladder.yaml') };
    const [grid]: Grid[] = await workspace.client.connection.sendRequest(gridMethod, { textDocument });
    const position = grid?.ladders[0]?.positions[0];
    assert.ok(position);
    const ask = (level: string): Promise<EditAnswer> =>
      workspace.client.connection.sendRequest(editMethod, {
        edit: {
          kind: 'ask',
          source: position.source,
          position: 'junior',
          track: 'craft',
          was: { kind: 'required', level: '1' },
          ask: { kind: 'required', level },
        },
      });
    write('engineer.ladder.yaml', engineer.replace('craft: 1', 'craft:   1'));
    const moved = await ask('2');
    assert.ok('changes' in moved);
    const edits = moved.changes[0]?.edits ?? [];
    assert.equal(
      workspace.file('engineer.ladder.yaml').after(edits),
      engineer.replace('craft: 1', 'craft:   2'),
    );
    write('engineer.ladder.yaml', engineer.replace('craft: 1', 'craft: 3'));
    assert.ok('refused' in (await ask('2')));
  });

  it('add a template', async () => {
    write('acme.ladder.yaml', above(framework));
    const answer: AddTemplateAnswer<WorkspaceEdit> = await workspace.client.connection.sendRequest(
      addTemplateMethod,
      { textDocument: { uri: workspace.uri('acme.ladder.yaml') }, template: 'mobile' },
    );
    assert.ok('edit' in answer);
    const text = after('acme.ladder.yaml', answer.edit);
    assert.ok(text.startsWith(above(framework.slice(0, framework.indexOf('include')))), text);
    assert.match(text, /^ {2}- engineer\.ladder\.yaml\n {2}- .*mobile/m);
  });
});
