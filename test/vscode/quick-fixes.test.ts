import assert from 'node:assert/strict';
import { commands, Position, Range, workspace, type CodeAction, type TextEditor } from 'vscode';
import { diagnosticsOf } from './support/events';
import { closeEditors, show } from './support/files';
import { placeIn } from './support/places';
import { serverIsReady } from './support/ready';

const foundations = 'tracks/foundations.ladder.yaml';

/** Asks for actions of a kind at a range, takes the one with a title like this, and waits until no fault is left. */
async function mend({ document }: TextEditor, range: Range, kind: string, title: RegExp): Promise<void> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
    100,
  );
  const action = actions.find((each) => title.test(each.title));
  assert.ok(action, `${title} is offered, not only ${actions.map((each) => each.title).join(', ')}`);
  assert.ok(action.edit, 'it has an edit');
  assert.ok(await workspace.applyEdit(action.edit));
  await diagnosticsOf(document.uri, 'no fault', (each) => each.length === 0);
}

describe('a fault in VS Code', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('is mended by the quick fix for it', async () => {
    const editor = await show(foundations);
    const before = editor.document.getText();
    const place = placeIn(editor.document, 'see: reliability.answers-|pages');
    await editor.edit((edit) => edit.insert(place, 'the-'));
    const [fault] = await diagnosticsOf(editor.document.uri, 'a fault', (each) => each.length > 0);
    assert.ok(fault);
    await mend(editor, fault.range, 'quickfix', /^Change it to `answers-pages`$/);
    assert.equal(editor.document.getText(), before);
  });

  it('and others like it are mended all at once', async () => {
    const editor = await show(foundations);
    const before = editor.document.getText();
    for (const words of ['- Upgraded| the search cluster', '- Split| the orders database']) {
      const place = placeIn(editor.document, words);
      await editor.edit((edit) => edit.insert(place, ' '));
    }
    await diagnosticsOf(editor.document.uri, 'two faults', (each) => each.length === 2);
    const top = new Position(0, 0);
    await mend(editor, new Range(top, top), 'source.fixAll', /./);
    assert.equal(editor.document.getText(), before);
  });
});
