import assert from 'node:assert/strict';
import {
  commands,
  Range,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type TextEdit,
  type TextEditor,
} from 'vscode';
import { closeEditors, show } from './support/files';
import { placeIn } from './support/places';
import { serverIsReady } from './support/ready';

const foundations = 'tracks/foundations.ladder.yaml';

/** What is offered at the `|` of an editor's text, with the edits that it takes. */
function actionsAt(editor: TextEditor, marked: string, kind?: string): Thenable<CodeAction[]> {
  const place = placeIn(editor.document, marked);
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    new Range(place, place),
    kind,
    100,
  );
}

async function apply(actions: readonly CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((each) => title.test(each.title));
  assert.ok(action, `${title} is offered, not only ${actions.map((each) => each.title).join(', ')}`);
  assert.ok(action.edit, 'it has an edit');
  assert.ok(await workspace.applyEdit(action.edit));
}

describe('refactoring in VS Code', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('gives a criterion an id, and takes that back in one step', async () => {
    const editor = await show(foundations);
    const before = editor.document.getText();
    await apply(await actionsAt(editor, 'Finds out |what'), /^Give this criterion the id/);
    assert.match(
      editor.document.getText(),
      / {6}- id: finds-out[\w-]*\n {8}text: Finds out what a service depends on before touching it\n/,
    );
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('moves a criterion to another level', async () => {
    const editor = await show(foundations);
    await apply(await actionsAt(editor, 'Finds out |what', 'refactor'), /to level `2`$/);
    const text = editor.document.getText();
    assert.ok(text.indexOf('Finds out what') > text.indexOf('- level: 2'));
    assert.ok(text.indexOf('Finds out what') < text.indexOf('- level: 3'));
  });

  it('lays out a file again', async () => {
    const editor = await show(foundations);
    const before = editor.document.getText();
    await editor.edit((edit) => edit.insert(placeIn(editor.document, 'category: |building'), '  '.repeat(2)));
    const edits = await commands.executeCommand<TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      editor.document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    const edit = new WorkspaceEdit();
    edit.set(editor.document.uri, edits);
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(editor.document.getText(), before);
  });
});
