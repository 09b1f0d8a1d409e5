import { commands, Position } from 'vscode';
import { diagnosticsOf } from './support/events';
import { closeEditors, show } from './support/files';
import { serverIsReady } from './support/ready';

describe('the command to restart the server', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('leaves everything as it was, with what is typed and not saved', async () => {
    const editor = await show('tracks/foundations.ladder.yaml');
    const { uri } = editor.document;
    await editor.edit((edit) => edit.insert(new Position(1, 0), 'nmae: Twice\n'));
    await diagnosticsOf(uri, 'a fault', (each) => each.length > 0);
    await commands.executeCommand('ladder.restartServer');
    await serverIsReady();
    await diagnosticsOf(uri, 'the fault again', (each) => each.length > 0);
    const again = await show('tracks/foundations.ladder.yaml');
    await again.edit((edit) => edit.delete(again.document.lineAt(1).rangeIncludingLineBreak));
    await diagnosticsOf(uri, 'no fault', (each) => each.length === 0);
  });
});
