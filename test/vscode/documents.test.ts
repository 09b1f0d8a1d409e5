import assert from 'node:assert/strict';
import { commands, languages, Position, Uri, ViewColumn, window, workspace, type Location } from 'vscode';
import { diagnosticsOf } from './support/events';
import { closeEditors, show, uriOf } from './support/files';
import { placeIn } from './support/places';
import { serverIsReady, symbolsNamed } from './support/ready';

const foundations = 'tracks/foundations.ladder.yaml';

describe('documents in VS Code', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('that are not saved anywhere are checked when they are given the language', async () => {
    const document = await workspace.openTextDocument({
      language: 'ladder',
      content: 'track: Not An Id\nname: New\nlevels:\n  - level: 1\n    summary: Tries\n',
    });
    await window.showTextDocument(document);
    assert.equal(document.uri.scheme, 'untitled');
    const [found] = await diagnosticsOf(document.uri, 'a fault', (each) => each.length > 0);
    assert.ok(found);
    assert.equal(document.getText(found.range), 'Not An Id');
  });

  it('that are copies under another scheme, as of older versions, are left alone', async () => {
    const text = (await workspace.openTextDocument(uriOf(foundations))).getText();
    const registration = workspace.registerTextDocumentContentProvider('older', {
      provideTextDocumentContent: () => text,
    });
    try {
      const uri = uriOf(foundations).with({ scheme: 'older', query: 'HEAD' });
      const copy = await workspace.openTextDocument(uri);
      assert.equal(copy.languageId, 'ladder');
      await window.showTextDocument(copy);
      const links = await commands.executeCommand<Location[]>(
        'vscode.executeDefinitionProvider',
        copy.uri,
        placeIn(copy, 'see: craft@|3'),
      );
      assert.deepEqual(links, []);
      // The original is asked for next, so all that the copy could have caused is known by then.
      const symbols = await symbolsNamed('platform-strategy');
      assert.deepEqual(
        symbols.map(({ location }) => location.uri.scheme),
        [uriOf(foundations).scheme],
      );
      assert.deepEqual(languages.getDiagnostics(copy.uri), []);
      assert.deepEqual(languages.getDiagnostics(uriOf(foundations)), []);
    } finally {
      registration.dispose();
    }
  });

  it('in two editors are one: what is typed in the first is marked in both', async () => {
    const { document } = await show(foundations);
    const second = await window.showTextDocument(document, ViewColumn.Beside);
    assert.equal(second.document, document);
    const first = window.visibleTextEditors.find(({ viewColumn }) => viewColumn === ViewColumn.One);
    assert.ok(first);
    await first.edit((edit) => edit.insert(new Position(1, 0), 'nmae: Twice\n'));
    const found = await diagnosticsOf(document.uri, 'a fault', (each) => each.length > 0);
    assert.equal(found.length, 1);
    // Closing one of the two leaves the document open.
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await first.edit((edit) => edit.delete(document.lineAt(1).rangeIncludingLineBreak));
    await diagnosticsOf(document.uri, 'no fault', (each) => each.length === 0);
  });

  it('of other languages are left alone', async () => {
    const document = await workspace.openTextDocument({ language: 'yaml', content: 'track: Not An Id\n' });
    const links = await commands.executeCommand<Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      new Position(0, 8),
    );
    assert.deepEqual(links, []);
    assert.deepEqual(languages.getDiagnostics(Uri.parse(document.uri.toString())), []);
  });
});
