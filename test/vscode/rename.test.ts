import assert from 'node:assert/strict';
import { commands, workspace, type Range, type WorkspaceEdit } from 'vscode';
import { until } from './support/events';
import { closeEditors, pathOf, show, uriOf } from './support/files';
import { lineAt, placeIn } from './support/places';
import { serverIsReady } from './support/ready';

const foundations = 'tracks/foundations.ladder.yaml';
const engineer = 'ladders/engineer.ladder.yaml';

/** The edit that renames what stands at the `|` of a file. Rejects with the reason why that can't be done. */
async function rename(path: string, marked: string, newName: string): Promise<WorkspaceEdit> {
  const { document } = await show(path);
  const place = placeIn(document, marked);
  return commands.executeCommand<WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    place,
    newName,
  );
}

describe('renaming in VS Code', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('offers the id as it is', async () => {
    const { document } = await show(foundations);
    const offer = await commands.executeCommand<{ range: Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      placeIn(document, 'id: paved-|road'),
    );
    assert.equal(offer.placeholder, 'paved-road');
    assert.equal(lineAt(document, offer.range), '- id: paved-road');
  });

  it('changes every file that names it', async () => {
    const edit = await rename(foundations, 'id: paved-|road', 'golden-path');
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => pathOf(uri))
        .toSorted(),
      [engineer, foundations],
    );
    assert.ok(await workspace.applyEdit(edit));
    for (const path of [engineer, foundations]) {
      const document = await workspace.openTextDocument(uriOf(path));
      assert.match(document.getText(), /golden-path/, path);
      assert.doesNotMatch(document.getText(), /paved-road/, path);
      await show(path);
    }
  });

  it('is one step to undo', async () => {
    const edit = await rename(foundations, 'id: routine-|upgrades', 'small-upgrades');
    const { document } = await show(foundations);
    const before = document.getText();
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(document.getText(), before.replaceAll('routine-upgrades', 'small-upgrades'));
    await commands.executeCommand('undo');
    await until('the text as it was', [workspace.onDidChangeTextDocument], () =>
      document.getText() === before ? true : undefined,
    );
  });

  it('is refused, with the reason, for an id that is taken and where nothing can be renamed', async () => {
    await assert.rejects(rename(foundations, 'id: back|fills', 'runbooks'), /runbooks/);
    await assert.rejects(rename(foundations, 'status: act|ive', 'draft'), /can be renamed/);
  });
});
