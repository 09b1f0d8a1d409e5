import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  exportChoicesMethod,
  exportFormats,
  exportMethod,
  type ExportAnswer,
  type ExportChoices,
  type ExportParams,
} from '../../server/export-protocol';
import { inRoot } from '../host/paths';
import { Workspace } from './support/workspace';

describe('ladder/export', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  const ask = (
    params: Omit<ExportParams, 'textDocument'>,
    file = 'acme.ladder.yaml',
  ): Promise<ExportAnswer> =>
    workspace.client.connection.sendRequest(exportMethod, {
      textDocument: { uri: workspace.uri(file) },
      ...params,
    });

  const views = ['framework', 'grid', 'criteria', 'track:craft', 'position:engineer.senior-engineer'];
  for (const view of views) {
    const hasChart = /^(criteria|position:)/.test(view);
    for (const format of exportFormats.filter((each) => each !== 'svg' || hasChart)) {
      it(`of ${view} as ${format} is what the command line writes, to the byte`, async () => {
        const answer = await ask({ view, format });
        assert('text' in answer, 'refused' in answer ? answer.refused : '');
        const folder = fileURLToPath(workspace.uri('.'));
        const args = ['render', folder, '--root', folder, '--view', view, '--format', format];
        const written = execFileSync(process.execPath, [inRoot('dist/cli.js'), ...args]);
        assert.ok(written.equals(Buffer.from(answer.text)), 'they differ');
        assert.ok(answer.fileName.endsWith(`.${format}`), answer.fileName);
      });
    }
  }

  it('follows what is typed', async () => {
    const document = await workspace.open('tracks/craft.ladder.yaml');
    await workspace.client.change(
      document.uri,
      document.text.replace('name: Engineering craft', 'name: Typed'),
    );
    const answer = await ask({ view: 'track:craft', format: 'md' });
    assert('text' in answer && answer.text.startsWith('# <a id="craft"></a>Typed\n'));
    await workspace.client.close(document.uri);
  });

  it('says why there is none', async () => {
    const answer = await ask({ view: 'track:nobody', format: 'md' });
    assert('refused' in answer);
    assert.match(answer.refused, /^There is no track “nobody”\. There are craft, foundations, /);
    const unknown = await ask({ view: 'framework', format: 'md' }, 'tracks/gone.ladder.yaml');
    assert.deepEqual(unknown, { refused: 'This is no ladder file.' });
  });

  it('is offered for the framework and each part of it, and for what the cursor is in', async () => {
    const document = workspace.file('ladders/engineer.ladder.yaml');
    const all: ExportChoices[] = await workspace.client.connection.sendRequest(
      exportChoicesMethod,
      document.place('foundations: |5'),
    );
    const [{ name, choices } = { name: '', choices: [] }] = all;
    assert.equal(name, 'Acme Engineering');
    assert.deepEqual(
      choices.filter(({ isHere }) => isHere).map(({ view, title }) => [view, title]),
      [['position:engineer.principal-engineer', 'Engineer: Principal Engineer']],
    );
    assert.ok(choices.some(({ view }) => view === 'framework'));
    assert.ok(choices.some(({ view }) => view === 'track:hiring'));
  });
});
