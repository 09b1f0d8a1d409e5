import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Diagnostic } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import type { Document } from './support/document';
import { Workspace } from './support/workspace';

const framework = `framework: acme
name: Acme
include: ['*.ladder.yaml']
`;
const track = `track: craft
name: Craft
levels:
  - level: 1
    summary: Writes code
    criteria:
      - id: tests
        text: Tests it
  - level: 2
    summary: Reviews code
    criteria:
      - text: Reviews it
        builds-on: craft.testing
`;

/** The diagnostics of one rule as `the text that is marked: the message`. */
function said(document: Document, diagnostics: readonly Diagnostic[], rule: string): string[] {
  return diagnostics
    .filter(({ code }) => code === rule)
    .map(({ range, message }) => `${document.textAt(range)}: ${messageText(message)}`);
}

function messageText(message: Diagnostic['message']): string {
  assert(typeof message === 'string', 'messages are plain text');
  return message;
}

describe('diagnostics', () => {
  it('mark the narrowest place, and name the rule and its severity', async () => {
    await using workspace = await Workspace.of({ 'acme.ladder.yaml': framework });
    const document = await workspace.open('craft.ladder.yaml', track);
    const { diagnostics } = await workspace.client.diagnostics(document.uri);
    const [found] = diagnostics.filter(({ code }) => code === 'unresolved-reference');
    assert.ok(found, JSON.stringify(diagnostics));
    assert.equal(document.textAt(found.range), 'testing');
    assert.equal(found.severity, 1);
    assert.match(messageText(found.message), /`testing`/);
  });

  it('lead to a heading that the page of the rules has', async () => {
    await using workspace = await Workspace.of({ 'acme.ladder.yaml': framework });
    const document = await workspace.open('craft.ladder.yaml', `${track}status: maybe\ntrack: twice\n`);
    const { diagnostics } = await workspace.client.diagnostics(document.uri);
    assert.ok(diagnostics.length >= 3, JSON.stringify(diagnostics));
    for (const { code, codeDescription } of diagnostics) {
      const { scheme, fsPath, fragment } = URI.parse(codeDescription?.href ?? '');
      assert.equal(scheme, 'file');
      assert.equal(fragment, code);
      assert.match(readFileSync(fsPath, 'utf8'), new RegExp(`^## ${fragment}$`, 'm'));
    }
  });

  it('are of the text as it was last typed, and go when it is mended', async () => {
    await using workspace = await Workspace.of({ 'acme.ladder.yaml': framework });
    const { client } = workspace;
    const document = await workspace.open('craft.ladder.yaml', track);
    const first = await client.diagnostics(document.uri);
    assert.equal(first.version, 1);
    await client.change(document.uri, track.replace('craft.testing', 'craft.tests'));
    const second = await client.diagnostics(document.uri);
    assert.equal(second.version, 2);
    assert.deepEqual(said(document, second.diagnostics, 'unresolved-reference'), []);
  });

  it('tell of text that is not YAML', async () => {
    await using workspace = await Workspace.of({});
    const document = await workspace.open('craft.ladder.yaml', 'track: craft\nname: [Craft\n');
    const { diagnostics } = await workspace.client.diagnostics(document.uri);
    assert.deepEqual([...new Set(diagnostics.map(({ code }) => code))], ['syntax']);
  });

  it('tell of each fault of the format once, in the author’s words', async () => {
    await using workspace = await Workspace.of({});
    const text = track.replace('name: Craft', 'nmae: Craft').replace('summary: Writes', 'sumary: Writes');
    const document = await workspace.open('craft.ladder.yaml', text);
    const { diagnostics } = await workspace.client.diagnostics(document.uri);
    const marks = said(document, diagnostics, 'schema');
    assert.equal(new Set(marks).size, marks.length);
    assert.ok(
      marks.some((mark) => mark.startsWith('nmae: ') && mark.includes('`name`')),
      marks.join('\n'),
    );
    assert.ok(
      marks.some((mark) => mark.startsWith('sumary: ') && mark.includes('`summary`')),
      marks.join('\n'),
    );
    assert.doesNotMatch(marks.join(), /anyOf|oneOf|schema/);
  });

  it('name the other place of an id that is used twice', async () => {
    await using workspace = await Workspace.of({ 'acme.ladder.yaml': framework, 'craft.ladder.yaml': track });
    const document = await workspace.open('copy.ladder.yaml', track.replace('name: Craft', 'name: Copy'));
    const { diagnostics } = await workspace.client.diagnostics(document.uri);
    const found = diagnostics.find(({ code }) => code === 'duplicate-id');
    assert.ok(found, JSON.stringify(diagnostics));
    const places = (found.relatedInformation ?? []).map(({ location }) => workspace.pathOf(location.uri));
    assert.deepEqual(places, ['craft.ladder.yaml']);
  });

  it('are silenced by a comment, for the rules that it names', async () => {
    await using workspace = await Workspace.of({ 'acme.ladder.yaml': framework });
    const ignoring = track.replace('craft.testing', '$& # ladder-ignore unresolved-reference');
    const document = await workspace.open('craft.ladder.yaml', ignoring);
    const ignored = await workspace.client.diagnostics(document.uri);
    assert.deepEqual(said(document, ignored.diagnostics, 'unresolved-reference'), []);
    await workspace.client.change(document.uri, track.replace('craft.testing', '$& # ladder-ignore kind'));
    const named = await workspace.client.diagnostics(document.uri);
    assert.equal(said(document, named.diagnostics, 'unresolved-reference').length, 1);
  });

  it('have the severity that the framework’s `lint` gives, and then the editor’s setting', async () => {
    await using workspace = await Workspace.of({
      'acme.ladder.yaml': `${framework}lint:\n  unresolved-reference: warning\n`,
    });
    const { client } = workspace;
    const document = await workspace.open('craft.ladder.yaml', track);
    const withSeverity = (severity: number | undefined) =>
      client.diagnostics(
        document.uri,
        ({ diagnostics }) =>
          diagnostics.find(({ code }) => code === 'unresolved-reference')?.severity === severity,
      );
    await withSeverity(2);
    await client.configure({ lint: { 'unresolved-reference': 'hint' } });
    await withSeverity(4);
    await client.configure({ lint: { 'unresolved-reference': 'off' } });
    await withSeverity(undefined);
  });

  it('of a file go when it is closed and is not on disk', async () => {
    await using workspace = await Workspace.of({ 'acme.ladder.yaml': framework });
    const document = await workspace.open('craft.ladder.yaml', track);
    await workspace.client.diagnostics(document.uri, ({ diagnostics }) => diagnostics.length > 0);
    await workspace.client.close(document.uri);
    await workspace.client.diagnostics(
      document.uri,
      ({ diagnostics, version }) => version === undefined && diagnostics.length === 0,
    );
  });

  it('find no fault in the examples', async () => {
    await using workspace = await Workspace.examples();
    for (const path of ['acme.ladder.yaml', 'tracks/mobile.ladder.yaml', 'ladders/manager.ladder.yaml']) {
      const { uri } = await workspace.open(path);
      assert.deepEqual((await workspace.client.diagnostics(uri)).diagnostics, [], path);
    }
  });
});
