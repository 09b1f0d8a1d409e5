import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { temporaryFolder, type TemporaryFolder } from '../host/temporary-folder';
import { Client } from './support/client';

const framework = `framework: acme
name: Acme
include: ['*.ladder.yaml']
lint: { placeholder-text: off }
`;
const track = `track: craft
name: Craft
category: gone
levels:
  - level: 1
    summary: TODO
  - level: Level Two
    summary: Works
`;

/** A folder on disk that no server has read yet, and its URI. */
function unread(): TemporaryFolder & { readonly uri: string } {
  const temporary = temporaryFolder();
  writeFileSync(join(temporary.path, 'acme.ladder.yaml'), framework);
  writeFileSync(join(temporary.path, 'craft.ladder.yaml'), track);
  for (let index = 0; index < 100; index++) {
    writeFileSync(
      join(temporary.path, `t${index}.ladder.yaml`),
      track.replace('track: craft', `track: t${index}`),
    );
  }
  return { ...temporary, uri: pathToFileURL(temporary.path).toString() };
}

/** Something that happens when one says so. */
function later(): { readonly happened: Promise<void>; readonly happen: () => void } {
  let happen = (): void => undefined;
  const happened = new Promise<void>((resolve) => (happen = resolve));
  return { happened, happen };
}

describe('while the workspace is read for the first time', () => {
  it('an open file is told of what is wrong in itself, and later of the rest', async () => {
    using folder = unread();
    // Until it knows the settings, the server can't know what is hidden, and so not read the workspace.
    const settings = later();
    await using client = await Client.start(
      folder.path,
      { workspace: { configuration: true } },
      { settingsReady: settings.happened },
    );
    const uri = `${folder.uri}/craft.ladder.yaml`;
    await client.open(uri, track);
    const first = await client.diagnostics(uri);
    assert.deepEqual(errorsIn(first), ['invalid-id'], 'nothing that its framework has a say in');
    assert.equal((await client.status(({ documents }) => documents.length > 0)).indexing, true);
    settings.happen();
    const second = await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 1);
    assert.deepEqual(errorsIn(second), ['unresolved-reference', 'invalid-id']);
    await client.status(({ indexing }) => !indexing);
  });

  it('it says how far it is, where the editor shows that', async () => {
    using folder = unread();
    const settings = later();
    await using client = await Client.start(
      folder.path,
      { workspace: { configuration: true }, window: { workDoneProgress: true } },
      { settingsReady: settings.happened },
    );
    const begun = await client.progress(({ kind }) => kind === 'begin');
    assert.equal(begun.kind === 'begin' && begun.title, 'Reading career frameworks');
    settings.happen();
    const done = await client.progress((value) => value.kind === 'report' && value.percentage === 100);
    assert.equal(done.kind === 'report' && done.message, '102 of 102');
    await client.progress(({ kind }) => kind === 'end');
  });

  it('closed files are told of when all is known', async () => {
    using folder = unread();
    await using client = await Client.start(folder.path);
    const uri = `${folder.uri}/t7.ladder.yaml`;
    const told = await client.diagnostics(uri, () => true);
    assert.deepEqual(errorsIn(told), ['unresolved-reference', 'invalid-id']);
  });
});

/** The rules that something breaks. What is only a hint or a warning is none of this test's concern. */
function errorsIn({ diagnostics }: PublishDiagnosticsParams): unknown[] {
  return diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error).map(({ code }) => code);
}
