import assert from 'node:assert/strict';
import { inRoot } from '../host/paths';
import { Session } from './support/session';

describe('the templates', () => {
  const session = Session.forTests({
    folder: inRoot('server/templates'),
    size: { width: 1600, height: 1000 },
  });

  it('open without a problem, a skill as a table of five levels', async () => {
    await using workbench = await session.open('skills/foundations.ladder.yaml');
    await workbench.run('ladder.preview.openToSide');
    const preview = workbench.webview();
    await preview.getByRole('heading', { level: 1, name: 'Foundations' }).waitFor();
    assert.equal(await preview.getByRole('rowheader').count(), 5);
    await workbench.run('workbench.actions.view.problems');
    await workbench.page.getByText('No problems have been detected in the workspace.').waitFor();
  });

  it('are one framework, whose grid says what the ladders ask of each skill', async () => {
    await using workbench = await session.open('library.ladder.yaml');
    await workbench.run('ladder.preview.openToSide');
    const preview = workbench.webview();
    await preview.getByRole('heading', { level: 1, name: 'Template library' }).waitFor();
    await preview
      .getByRole('gridcell', {
        name: 'Craft: level 3, Raising the standard, required of Senior Engineer',
        exact: true,
      })
      .waitFor();
    assert.deepEqual(await preview.getByRole('heading', { level: 2 }).allInnerTexts(), [
      'Building',
      'Understanding',
      'Delivering',
      'Leading people',
      'Strengthening',
    ]);
  });
});
