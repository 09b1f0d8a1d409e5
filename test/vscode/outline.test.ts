import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, type FoldingRange, type SelectionRange } from 'vscode';
import { closeEditors, pathOf, show } from './support/files';
import { lineAt, placeIn } from './support/places';
import { serverIsReady, symbolsNamed } from './support/ready';

const foundations = 'tracks/foundations.ladder.yaml';

describe('the structure of a file in VS Code', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('is an outline of the track, its levels and criteria', async () => {
    const { document } = await show(foundations);
    const [track] = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.equal(track?.children.length, 5);
    assert.deepEqual(
      track.children.map(({ children }) => children.length),
      [3, 3, 3, 3, 3],
    );
  });

  it('is found by name from anywhere', async () => {
    const [first] = await symbolsNamed('staff-engineer');
    assert.ok(first);
    assert.equal(pathOf(first.location.uri), 'ladders/engineer.ladder.yaml');
  });

  it('can be folded', async () => {
    const { document } = await show(foundations);
    const folds = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const lines = folds.map(({ start }) => document.lineAt(start).text);
    for (const line of ['levels:', '  - level: 2', '    criteria:', '      - id: backfills'])
      assert.ok(lines.includes(line), `${line} folds`);
  });

  it('can be selected step by step', async () => {
    const { document } = await show(foundations);
    const [selection] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [placeIn(document, 'Runs back|fills that')],
    );
    const lines: string[] = [];
    for (let each = selection; each; each = each.parent) lines.push(lineAt(document, each.range));
    for (const line of [
      'text: Runs backfills that nobody outside the team notices',
      '- id: backfills',
      '- level: 2',
    ])
      assert.ok(lines.includes(line), lines.join('\n'));
  });
});
