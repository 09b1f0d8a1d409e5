import assert from 'node:assert/strict';
import {
  commands,
  MarkdownString,
  SnippetString,
  type CompletionList,
  type CompletionItem,
  type TextEditor,
} from 'vscode';
import { closeEditors, show } from './support/files';
import { placeIn } from './support/places';
import { serverIsReady } from './support/ready';

/** Types words at the `|` of a file, and asks for completions behind them; the first few are resolved. */
async function completeAfter(
  path: string,
  marked: string,
  typed: string,
): Promise<{ editor: TextEditor; items: readonly CompletionItem[] }> {
  const editor = await show(path);
  const place = placeIn(editor.document, marked);
  await editor.edit((edit) => edit.insert(place, typed));
  const { document } = editor;
  const position = document.positionAt(document.offsetAt(place) + typed.length);
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    1000,
  );
  return { editor, items: list.items };
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function item(items: readonly CompletionItem[], label: string): CompletionItem {
  const found = items.find((each) => labelOf(each) === label);
  assert.ok(found, `"${label}" is offered, not only ${items.map(labelOf).join(', ')}`);
  return found;
}

describe('completing in VS Code', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('offers keys, with what they are for', async () => {
    const { items } = await completeAfter('tracks/craft.ladder.yaml', 'category: building\n|', 'st\n'.trim());
    const { documentation } = item(items, 'status');
    assert.ok(documentation instanceof MarkdownString);
    assert.match(documentation.value, /active/);
  });

  it('offers references to other files', async () => {
    const { items } = await completeAfter(
      'tracks/craft.ladder.yaml',
      'builds-on: |craft.readable-code',
      'relia',
    );
    assert.match(String(item(items, 'reliability.useful-alerts').detail), /alerts that say what is wrong/);
  });

  it('offers a new level with the next number, to be filled in', async () => {
    const { items } = await completeAfter(
      'tracks/mobile.ladder.yaml',
      '- Made drafts survive a week without a connection\n|',
      '  - ',
    );
    const { insertText } = item(items, 'new level');
    assert.ok(insertText instanceof SnippetString);
    assert.match(insertText.value, /^level: \$\{1:4\}/);
  });
});
