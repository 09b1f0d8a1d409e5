import assert from 'node:assert/strict';
import { FoldingRangeRequest, SelectionRangeRequest, type SelectionRange } from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

const foundations = 'tracks/foundations.ladder.yaml';

describe('ranges', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  it('to fold are the levels, their lists and long criteria', async () => {
    const document = workspace.file(foundations);
    const ranges = await workspace.client.connection.sendRequest(FoldingRangeRequest.type, {
      textDocument: { uri: document.uri },
    });
    const lines = document.text.split('\n');
    const folds = new Map((ranges ?? []).map(({ startLine, endLine }) => [startLine, endLine]));
    const foldOf = (line: string): string | undefined => {
      const end = folds.get(lines.indexOf(line));
      return end === undefined ? undefined : lines[end];
    };
    assert.equal(foldOf('  - level: 2'), '      - Upgraded the search cluster one node at a time');
    assert.equal(
      foldOf('levels:'),
      '      - Published the scheduler, which other companies now maintain with us',
    );
    assert.equal(
      foldOf('      - id: backfills'),
      '          - Backfilled two years of invoices in batches, pausing at peak hours',
    );
    assert.equal(foldOf('track: foundations'), undefined);
  });

  it('to select grow from a word to its text, its criterion, its level and the file', async () => {
    const document = workspace.file(foundations);
    const [selection] = await workspace.client.connection
      .sendRequest(SelectionRangeRequest.type, {
        textDocument: { uri: document.uri },
        positions: [document.at('Runs back|fills that')],
      })
      .then((found) => found ?? []);
    const texts: string[] = [];
    for (let each: SelectionRange | undefined = selection; each; each = each.parent)
      texts.push(document.textAt(each.range));
    assert.ok(texts.includes('Runs backfills that nobody outside the team notices'), texts.join('\n---\n'));
    const starts = texts.map((text) => text.split('\n')[0]);
    assert.ok(
      starts.some((start) => /^(?:- )?id: backfills$/.test(start ?? '')),
      starts.join('\n'),
    );
    assert.ok(
      starts.some((start) => /^(?:- )?level: 2$/.test(start ?? '')),
      starts.join('\n'),
    );
    assert.equal(texts.at(-1)?.trim(), document.text.trim());
    for (const [index, text] of texts.entries())
      assert.ok(index === 0 || text.length > (texts[index - 1]?.length ?? 0), 'each is larger');
  });
});
