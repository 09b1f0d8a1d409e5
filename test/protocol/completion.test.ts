import assert from 'node:assert/strict';
import {
  CompletionRequest,
  CompletionResolveRequest,
  type CompletionItem,
  type CompletionList,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { Document } from './support/document';
import { Workspace } from './support/workspace';

const foundations = 'tracks/foundations.ladder.yaml';
const mobile = 'tracks/mobile.ladder.yaml';

describe('completion', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());
  afterEach(async () => {
    for (const path of [foundations, mobile]) await workspace.client.close(workspace.uri(path));
  });

  /** Puts words with a cursor `|` in the place of others in a file, and asks for completions there. */
  async function completeAfter(instead: string, marked: string, path = foundations): Promise<Completed> {
    const { text } = workspace.file(path);
    assert.ok(text.includes(instead), `${path} has "${instead}"`);
    const document = await workspace.open(path, text.replace(instead, marked.replace('|', '')));
    const list = await workspace.client.connection.sendRequest(
      CompletionRequest.type,
      document.place(marked),
    );
    return new Completed(document, list as CompletionList);
  }

  const resolve = (item: CompletionItem): Promise<CompletionItem> =>
    workspace.client.connection.sendRequest(CompletionResolveRequest.type, item);

  it('offers the keys that the place allows and does not have yet, explained when one looks', async () => {
    const { labels, item } = await completeAfter(
      'status: active\nowner: platform@acme.example',
      's|\nowner: platform@acme.example',
    );
    assert.ok(labels.includes('status'), labels.join());
    assert.ok(labels.includes('extends'), labels.join());
    assert.ok(!labels.includes('owner'), labels.join());
    assert.equal(item('status').documentation, undefined);
    const { documentation } = await resolve(item('status'));
    assert.match((documentation as MarkupContent).value, /active/);
  });

  it('offers the levels of the track that a reference names, and what each is', async () => {
    const { labels, item, accept } = await completeAfter(
      'reliability@2, communication.',
      'reliability@|, communication.',
    );
    assert.deepEqual(
      labels.filter((label) => /^reliability@/.test(label)),
      ['reliability@1', 'reliability@2', 'reliability@3', 'reliability@4', 'reliability@5'],
    );
    assert.match(accept('reliability@3'), /see: \[reliability@3, communication\.announces-changes\]/);
    const { documentation } = await resolve(item('reliability@3'));
    assert.match((documentation as MarkupContent).value, /Owns the health of a service/);
  });

  it('offers the criteria of other files, and says what they ask for', async () => {
    const { accept, item } = await completeAfter('builds-on: foundations.paved-road', 'builds-on: craft.|');
    assert.match(accept('craft.simplifies'), /builds-on: craft\.simplifies\n/);
    const { documentation } = await resolve(item('craft.simplifies'));
    assert.match((documentation as MarkupContent).value, /Finds the simple design/);
  });

  it('offers tracks, levels and criteria between `[[` in prose', async () => {
    const { accept } = await completeAfter('Its twin is', 'See [[mob| and more. Its twin is');
    assert.match(accept('mobile'), /See \[\[mobile\]\] and more\. Its/);
  });

  it('offers categories with their names', async () => {
    const { labels, item } = await completeAfter('category: building', 'category: |');
    assert.deepEqual(labels, ['building', 'delivering', 'growing', 'leading']);
    const { documentation } = await resolve(item('growing'));
    assert.match((documentation as MarkupContent).value, /Helping colleagues/);
  });

  it('offers the values of a key that has few', async () => {
    const { labels } = await completeAfter('status: active', 'status: |');
    assert.deepEqual(labels, ['draft', 'active', 'deprecated']);
  });

  it('offers a level with the next number, as a snippet', async () => {
    const last = '- Made drafts survive a week without a connection\n';
    const { item } = await completeAfter(last, `${last}\n  - |`, mobile);
    const level = item('new level');
    assert.equal(level.insertTextFormat, 2);
    assert.match((level.textEdit as TextEdit).newText, /^level: \$\{1:4\}\n {4}summary: /);
  });

  it('works where a half-written line, a bad one elsewhere or an empty item keeps the file from being read', async () => {
    const key = await completeAfter('status: active\nowner', 'st|\nowner');
    assert.ok(key.labels.includes('status'), key.labels.join());
    const value = await completeAfter('status: active\nowner: platform@acme.example', 'status: |\nowner: [');
    assert.ok(value.labels.includes('draft'), value.labels.join());
    const item = await completeAfter('      - Finds out what', '      - |\n      - Finds out what');
    assert.ok(item.labels.includes('text'), item.labels.join());
  });

  it('offers nothing in a comment', async () => {
    const { labels } = await completeAfter('status: active', 'status: active # s|');
    assert.deepEqual(labels, []);
  });
});

/** What is offered at a place. */
class Completed {
  readonly labels: readonly string[];
  constructor(
    readonly document: Document,
    readonly list: CompletionList,
  ) {
    this.labels = list.items.map(({ label }) => label);
  }

  readonly item = (label: string): CompletionItem => {
    const found = this.list.items.find((each) => each.label === label);
    assert.ok(found, `"${label}" is offered, not only ${this.labels.join(', ')}`);
    return found;
  };

  /** The text after the item with that label was accepted. */
  readonly accept = (label: string): string => this.document.after([this.item(label).textEdit as TextEdit]);
}
