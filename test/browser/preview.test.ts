import assert from 'node:assert/strict';
import { Session } from './support/session';

describe('the preview beside the text', () => {
  const session = Session.forTests();

  it('shows the track as a table of its levels', async () => {
    await using workbench = await session.open('tracks/foundations.ladder.yaml');
    await workbench.run('ladder.preview.openToSide');
    const preview = workbench.webview();
    await preview.getByRole('heading', { level: 1, name: 'Foundations' }).waitFor();
    assert.equal(await preview.getByRole('rowheader').count(), 5);
    await preview.getByText('Runs backfills that nobody outside the team notices').waitFor();
  });

  it('takes one to the line of what one clicks on', async () => {
    await using workbench = await session.open('tracks/foundations.ladder.yaml');
    await workbench.run('ladder.preview.openToSide');
    await workbench.webview().getByText('Finds out what a service depends on').click();
    await workbench.statusItem(/^Ln 23, /).waitFor();
  });

  it('shows what is typed', async () => {
    await using workbench = await session.open('tracks/craft.ladder.yaml');
    await workbench.run('ladder.preview.openToSide');
    await workbench.goTo({ line: 2, column: 7 });
    await workbench.type('Everyday ');
    await workbench
      .webview()
      .getByRole('heading', { level: 1, name: 'Everyday Engineering craft' })
      .waitFor();
  });
});
