import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileChangeType, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { temporaryFolder } from '../host/temporary-folder';
import { Client } from './support/client';
import { Workspace } from './support/workspace';

const framework = `framework: acme
name: Acme
include: ['**/*.ladder.yaml']
`;
const track = (id: string): string => `track: ${id}
name: A
levels:
  - level: 1
    summary: Works
`;
const engineer = `ladder: engineer
name: Engineer
positions:
  - id: junior
    name: Junior
    requires: { craft: 1 }
`;
const faulty = track('Not an id');

const files = {
  'acme.ladder.yaml': framework,
  'engineer.ladder.yaml': engineer,
  'tracks/craft.ladder.yaml': track('craft'),
  'tracks/faulty.ladder.yaml': faulty,
};

const hasFault = ({ diagnostics }: PublishDiagnosticsParams, rule: string): boolean =>
  diagnostics.some(({ code }) => code === rule);
const isMissing = (published: PublishDiagnosticsParams): boolean =>
  hasFault(published, 'unresolved-reference');
const isFound = (published: PublishDiagnosticsParams): boolean => !isMissing(published);
const isEmpty = ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.length === 0;

function write(workspace: Workspace, path: string, text: string): void {
  const file = join(workspace.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Tells of what happened to files and folders, all at once. */
async function tell(
  workspace: Workspace,
  kinds: { created?: readonly string[]; changed?: readonly string[]; deleted?: readonly string[] },
): Promise<void> {
  const { created = [], changed = [], deleted = [] } = kinds;
  const events = (paths: readonly string[], type: FileChangeType) =>
    paths.map((path) => ({ uri: workspace.uri(path), type }));
  await workspace.client.filesChanged([
    ...events(created, FileChangeType.Created),
    ...events(changed, FileChangeType.Changed),
    ...events(deleted, FileChangeType.Deleted),
  ]);
}

describe('files that change outside the editor', () => {
  it('are asked for where the editor can tell, folders that come and go included', async () => {
    using temporary = temporaryFolder();
    const dynamicRegistration = true;
    await using client = await Client.start(temporary.path, {
      workspace: {
        didChangeWatchedFiles: { dynamicRegistration },
        didChangeConfiguration: { dynamicRegistration },
      },
    });
    assert.deepEqual(await client.registration('workspace/didChangeWatchedFiles'), {
      watchers: [
        { globPattern: '**/*.ladder.{yaml,yml}', kind: 2 },
        { globPattern: '**/.gitignore', kind: 2 },
        { globPattern: '**/*', kind: 1 + 4 },
      ],
    });
    assert.deepEqual(await client.registration('workspace/didChangeConfiguration'), {
      section: ['ladder', 'files.exclude'],
    });
  });

  it('go with their folder, of which alone the editor tells', async () => {
    await using workspace = await Workspace.of(files);
    const { client } = workspace;
    const ladder = await workspace.open('engineer.ladder.yaml');
    await client.diagnostics(ladder.uri, isFound);
    await client.diagnostics(workspace.uri('tracks/faulty.ladder.yaml'), (each) => !isEmpty(each));
    rmSync(join(workspace.folder, 'tracks'), { recursive: true });
    await tell(workspace, { deleted: ['tracks'] });
    await client.diagnostics(ladder.uri, isMissing);
    const cleared = await client.diagnostics(workspace.uri('tracks/faulty.ladder.yaml'), isEmpty);
    assert.equal(cleared.version, undefined);
  });

  it('move with their folder, of which alone the editor tells', async () => {
    await using workspace = await Workspace.of(files);
    const { client } = workspace;
    await client.diagnostics(workspace.uri('tracks/faulty.ladder.yaml'), (each) => !isEmpty(each));
    renameSync(join(workspace.folder, 'tracks'), join(workspace.folder, 'skills'));
    await tell(workspace, { created: ['skills'], deleted: ['tracks'] });
    await client.diagnostics(workspace.uri('tracks/faulty.ladder.yaml'), isEmpty);
    await client.diagnostics(workspace.uri('skills/faulty.ladder.yaml'), (each) =>
      hasFault(each, 'invalid-id'),
    );
    const ladder = await workspace.open('engineer.ladder.yaml');
    assert(isFound(await client.diagnostics(ladder.uri)));
  });

  it('come, go and change together on another branch, and leave no fault behind', async () => {
    await using workspace = await Workspace.of(files);
    const { client } = workspace;
    const ladder = await workspace.open('engineer.ladder.yaml');
    assert(isFound(await client.diagnostics(ladder.uri)));
    write(workspace, 'tracks/craft.ladder.yaml', track('art'));
    write(workspace, 'tracks/faulty.ladder.yaml', track('sound'));
    write(workspace, 'new/other.ladder.yaml', faulty);
    await tell(workspace, {
      created: ['new', 'new/other.ladder.yaml'],
      changed: ['tracks/craft.ladder.yaml', 'tracks/faulty.ladder.yaml'],
    });
    await client.diagnostics(ladder.uri, isMissing);
    await client.diagnostics(workspace.uri('new/other.ladder.yaml'), (each) => hasFault(each, 'invalid-id'));
    write(workspace, 'tracks/craft.ladder.yaml', track('craft'));
    rmSync(join(workspace.folder, 'new'), { recursive: true });
    await tell(workspace, {
      changed: ['tracks/craft.ladder.yaml'],
      deleted: ['new', 'new/other.ladder.yaml'],
    });
    await client.diagnostics(ladder.uri, isFound);
    await client.diagnostics(workspace.uri('new/other.ladder.yaml'), isEmpty);
    const mended = last(client.published, workspace.uri('tracks/faulty.ladder.yaml'));
    assert(mended && !hasFault(mended, 'invalid-id'));
  });
});

describe('files that are hidden', () => {
  const hidden = ['build/a', 'drafts/b', 'node_modules/c/c', '.git/d'].map((path) => `${path}.ladder.yaml`);

  it('stay out of the workspace, also when the editor tells of them', async () => {
    const excludes = { '**/drafts': true, '**/shown': false };
    await using workspace = await Workspace.of(
      { '.gitignore': 'build\n', [hidden[0] ?? '']: faulty, [hidden[1] ?? '']: faulty },
      { excludes },
    );
    const { client } = workspace;
    for (const path of [...hidden, 'shown/e.ladder.yaml']) write(workspace, path, faulty);
    await tell(workspace, { created: [...hidden, 'build', 'node_modules', '.git', 'shown/e.ladder.yaml'] });
    await client.diagnostics(workspace.uri('shown/e.ladder.yaml'));
    assert.deepEqual(
      client.published.map(({ uri }) => workspace.pathOf(uri)),
      ['shown/e.ladder.yaml'],
    );
  });

  it('come and go with the editor’s setting', async () => {
    await using workspace = await Workspace.of({ 'drafts/b.ladder.yaml': faulty });
    const { client } = workspace;
    const uri = workspace.uri('drafts/b.ladder.yaml');
    await client.diagnostics(uri, (each) => !isEmpty(each));
    await client.exclude({ '**/drafts': true });
    await client.diagnostics(uri, isEmpty);
    const count = client.published.length;
    await client.exclude({});
    await client.diagnostics(uri, (each) => client.published.indexOf(each) >= count);
    assert(hasFault(last(client.published, uri) ?? { uri, diagnostics: [] }, 'invalid-id'));
  });

  it('come and go with a `.gitignore`', async () => {
    await using workspace = await Workspace.of({ 'drafts/b.ladder.yaml': faulty });
    const { client } = workspace;
    const uri = workspace.uri('drafts/b.ladder.yaml');
    await client.diagnostics(uri, (each) => !isEmpty(each));
    write(workspace, '.gitignore', 'drafts/\n');
    await tell(workspace, { created: ['.gitignore'] });
    await client.diagnostics(uri, isEmpty);
    const count = client.published.length;
    rmSync(join(workspace.folder, '.gitignore'));
    await tell(workspace, { deleted: ['.gitignore'] });
    await client.diagnostics(uri, (each) => client.published.indexOf(each) >= count);
    assert(hasFault(last(client.published, uri) ?? { uri, diagnostics: [] }, 'invalid-id'));
  });
});

function last(
  published: readonly PublishDiagnosticsParams[],
  uri: string,
): PublishDiagnosticsParams | undefined {
  return published.findLast((each) => each.uri === uri);
}
