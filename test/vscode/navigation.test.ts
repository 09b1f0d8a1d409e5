import assert from 'node:assert/strict';
import {
  commands,
  workspace,
  type DocumentHighlight,
  type Location,
  type LocationLink,
  type Uri,
} from 'vscode';
import { closeEditors, pathOf, show } from './support/files';
import { lineAt, placeIn } from './support/places';
import { serverIsReady } from './support/ready';

const foundations = 'tracks/foundations.ladder.yaml';
const engineer = 'ladders/engineer.ladder.yaml';

/** What a command of the editor finds at the `|` of a file, each as `file: its line`. */
async function found(command: string, path: string, marked: string): Promise<string[]> {
  const { document } = await show(path);
  const places = await commands.executeCommand<(Location | LocationLink)[]>(
    command,
    document.uri,
    placeIn(document, marked),
  );
  return Promise.all(
    places.map((place) =>
      'targetUri' in place
        ? lineOf(place.targetUri, place.targetSelectionRange ?? place.targetRange)
        : lineOf(place.uri, place.range),
    ),
  );
}

async function lineOf(uri: Uri, range: Location['range']): Promise<string> {
  return `${pathOf(uri)}: ${lineAt(await workspace.openTextDocument(uri), range)}`;
}

describe('in VS Code one goes', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('from what a position asks for to its track', async () => {
    for (const command of ['vscode.executeDefinitionProvider', 'vscode.executeDeclarationProvider']) {
      assert.deepEqual(await found(command, engineer, 'founda|tions: 5'), [
        'tracks/foundations.ladder.yaml: track: foundations',
      ]);
    }
  });

  it('from a reference in prose to what it names', async () => {
    assert.deepEqual(await found('vscode.executeDefinitionProvider', foundations, '[[relia|bility]]'), [
      'tracks/reliability.ladder.yaml: track: reliability',
    ]);
  });

  it('from an include pattern to its files', async () => {
    const files = await found('vscode.executeDefinitionProvider', 'acme.ladder.yaml', 'ladders/|*.ladder');
    assert.deepEqual(files, [
      'ladders/engineer.ladder.yaml: ladder: engineer',
      'ladders/manager.ladder.yaml: ladder: manager',
    ]);
  });

  it('from a criterion to all that name it', async () => {
    const places = await found('vscode.executeReferenceProvider', foundations, 'id: paved-|road');
    assert.deepEqual(places.toSorted(), [
      'ladders/engineer.ladder.yaml: - foundations.paved-road',
      'tracks/foundations.ladder.yaml: - id: paved-road',
      'tracks/foundations.ladder.yaml: builds-on: foundations.paved-road',
    ]);
  });

  it('and sees the same thing marked in the file', async () => {
    const { document } = await show(foundations);
    const marks = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      placeIn(document, 'id: config-|changes'),
    );
    assert.deepEqual(
      marks.map(({ range }) => lineAt(document, range)),
      ['- id: config-changes', 'builds-on: foundations.config-changes'],
    );
  });
});
