import assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  DiagnosticSeverity,
  Position,
  workspace,
  type Diagnostic,
  type TextDocument,
} from 'vscode';
import { diagnosticsOf } from './support/events';
import { closeEditors, remove, show, textOf, uriOf, write } from './support/files';
import { placeIn } from './support/places';
import { serverIsReady } from './support/ready';

const foundations = 'tracks/foundations.ladder.yaml';

/** The rule that a diagnostic is of. */
function ruleOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits for a rule's diagnostics in a document. */
async function waitFor(document: TextDocument, rule: string): Promise<Diagnostic> {
  const isOfRule = (each: Diagnostic): boolean => ruleOf(each) === rule;
  const all = await diagnosticsOf(document.uri, `${rule} in ${document.uri.path}`, (each) =>
    each.some(isOfRule),
  );
  const found = all.find(isOfRule);
  assert.ok(found);
  return found;
}

describe('while one types in VS Code', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('a fault is marked where it is, with the rule, its page and its source', async () => {
    const editor = await show(foundations);
    const { document } = editor;
    const place = placeIn(document, 'builds-on: |foundations.config-changes');
    await editor.edit((edit) => edit.insert(place, 'no-'));
    const diagnostic = await waitFor(document, 'unresolved-reference');
    assert.equal(document.getText(diagnostic.range), 'no-foundations');
    assert.equal(diagnostic.severity, DiagnosticSeverity.Error);
    assert.equal(
      typeof diagnostic.code === 'object' && diagnostic.code.target.fragment,
      'unresolved-reference',
    );
    assert.match(diagnostic.message, /no-foundations/);
  });

  it('the mark goes when the fault is mended', async () => {
    const editor = await show(foundations);
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new Position(1, 0), 'nmae: Twice\n'));
    await waitFor(document, 'schema');
    await editor.edit((edit) => edit.delete(document.lineAt(1).rangeIncludingLineBreak));
    await diagnosticsOf(document.uri, 'no diagnostics', (each) => each.length === 0);
  });

  it('what one renames in a track shows at once in the ladder that asks for it', async () => {
    const ladder = (await show('ladders/engineer.ladder.yaml')).document;
    await diagnosticsOf(ladder.uri, 'no diagnostics', (each) => each.length === 0);
    const editor = await show(foundations);
    await editor.edit((edit) => edit.insert(new Position(0, 'track: '.length), 'old-'));
    const diagnostic = await waitFor(ladder, 'unresolved-reference');
    assert.equal(ladder.getText(diagnostic.range), 'foundations');
    await closeEditors();
    await diagnosticsOf(ladder.uri, 'no diagnostics', (each) => each.length === 0);
  });

  it('what another program does to files shows, too', async () => {
    const ladder = (await show('ladders/manager.ladder.yaml')).document;
    const path = 'tracks/people-leadership.ladder.yaml';
    const before = await textOf(path);
    try {
      await remove(path);
      const diagnostic = await waitFor(ladder, 'unresolved-reference');
      assert.equal(ladder.getText(diagnostic.range), 'people-leadership');
    } finally {
      await write(path, before);
    }
    await diagnosticsOf(ladder.uri, 'no diagnostics', (each) => each.length === 0);
  });

  it('the setting `ladder.lint` says how much a rule matters', async () => {
    const editor = await show(foundations);
    const { document } = editor;
    const place = placeIn(document, '      - Finds out what|');
    await editor.edit((edit) => edit.insert(place.with({ character: '      - '.length }), 'E.g. '));
    assert.equal((await waitFor(document, 'example-in-criteria')).severity, DiagnosticSeverity.Warning);
    const settings = workspace.getConfiguration('ladder');
    try {
      await settings.update('lint', { 'example-in-criteria': 'error' }, ConfigurationTarget.Workspace);
      await diagnosticsOf(document.uri, 'an error', (each) =>
        each.some(({ severity }) => severity === DiagnosticSeverity.Error),
      );
      await settings.update('lint', { 'example-in-criteria': 'off' }, ConfigurationTarget.Workspace);
      await diagnosticsOf(document.uri, 'no diagnostics', (each) => each.length === 0);
    } finally {
      await settings.update('lint', undefined, ConfigurationTarget.Workspace);
    }
    await waitFor(document, 'example-in-criteria');
  });

  it('the examples have no fault', async () => {
    for (const path of ['acme.ladder.yaml', foundations, 'ladders/engineer.ladder.yaml']) {
      await show(path);
      await diagnosticsOf(uriOf(path), `no diagnostics of ${path}`, (each) => each.length === 0);
    }
  });
});
