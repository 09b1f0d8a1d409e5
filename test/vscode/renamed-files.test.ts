import assert from 'node:assert/strict';
import { ConfigurationTarget, workspace, WorkspaceEdit } from 'vscode';
import { diagnosticsOf, until } from './support/events';
import { closeEditors, remove, show, uriOf, write } from './support/files';
import { serverIsReady } from './support/ready';

const folder = 'renamed-files';
const framework = `${folder}/team.ladder.yaml`;

describe('files renamed in VS Code', () => {
  const settings = workspace.getConfiguration('ladder');

  before(async () => {
    await serverIsReady();
    await settings.update('updateIncludes', 'always', ConfigurationTarget.Workspace);
  });
  after(() => settings.update('updateIncludes', undefined, ConfigurationTarget.Workspace));
  beforeEach(async () => {
    const include = 'include: [writing.ladder.yaml, more/*.ladder.yaml] # by hand\n';
    await write(framework, `framework: team\nname: Team\n${include}`);
    await write(`${folder}/writing.ladder.yaml`, track('writing'));
    await write(`${folder}/more/reading.ladder.yaml`, track('reading'));
  });
  afterEach(async () => {
    await closeEditors();
    await remove(folder);
  });

  it('stay included: the framework names them as they are called now', async () => {
    const { document } = await show(framework);
    await rename('writing.ladder.yaml', 'prose.ladder.yaml');
    await until('the include to follow', [workspace.onDidChangeTextDocument], () =>
      document.getText().includes('include: [prose.ladder.yaml, more/*.ladder.yaml] # by hand\n')
        ? true
        : undefined,
    );
    await diagnosticsOf(document.uri, 'no diagnostics', (each) => each.length === 0);
  });

  it('stay included when their folder is renamed', async () => {
    const { document } = await show(framework);
    await rename('more', 'rest');
    await until('the include to follow', [workspace.onDidChangeTextDocument], () =>
      document.getText().includes('include: [writing.ladder.yaml, rest/*.ladder.yaml] # by hand\n')
        ? true
        : undefined,
    );
  });

  async function rename(from: string, to: string): Promise<void> {
    const edit = new WorkspaceEdit();
    edit.renameFile(uriOf(`${folder}/${from}`), uriOf(`${folder}/${to}`));
    assert.ok(await workspace.applyEdit(edit));
  }
});

function track(id: string): string {
  return `track: ${id}\nname: ${id.toUpperCase()}\nlevels:\n  - level: 1\n    summary: Does it with help\n`;
}
