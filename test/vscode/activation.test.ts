import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { until } from './support/events';
import { closeEditors, show } from './support/files';

const extension = extensions.getExtension('ladder.ladder');

describe('the extension in VS Code', () => {
  afterEach(closeEditors);

  it('takes files named *.ladder.yaml for ladder files', async () => {
    const { document } = await show('tracks/foundations.ladder.yaml');
    assert.equal(document.languageId, 'ladder');
  });

  it('wakes when a ladder file is opened', async () => {
    assert(extension, 'VS Code knows the extension');
    await show('acme.ladder.yaml');
    await until('the extension to be active', [], () => extension.isActive || undefined);
  });

  it('offers its commands', async () => {
    const offered = await commands.getCommands(true);
    for (const command of ['ladder.preview.open', 'ladder.preview.openToSide', 'ladder.restartServer']) {
      assert(offered.includes(command), `${command} is offered`);
    }
  });
});
