import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { examples } from './support/examples';

const foundations = 'tracks/foundations.ladder.yaml';

describe('the preview’s track', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    workbench = await examples.open(foundations);
    await workbench.run('ladder.preview.openToSide');
    preview = workbench.webview();
    await preview.getByRole('heading', { level: 1, name: 'Foundations' }).waitFor();
  });
  after(() => workbench[Symbol.asyncDispose]());

  const whatsNew = () => preview.getByRole('switch', { name: 'Only what’s new' });
  const levels = () => preview.locator('.level');
  const tab = () => workbench.page.locator('.tab', { hasText: /^Preview / });

  it('shows only what is new at each level, and still does after it was hidden', async () => {
    await tab().click();
    await whatsNew().check();
    await preview.locator('.level .change-sign').first().waitFor();
    assert.equal(await levels().first().locator('.change-sign').count(), 0, 'all is new at the lowest level');
    // A file in the preview's own column covers it.
    await workbench.run('workbench.action.focusSecondEditorGroup');
    await workbench.openFileHere('tracks/craft.ladder.yaml');
    await workbench.page.locator('iframe.webview.ready').waitFor({ state: 'hidden' });
    await tab().click();
    await preview.locator('.level .change-sign').first().waitFor();
    await workbench.openFile(foundations);
    await preview.getByRole('heading', { level: 1, name: 'Foundations' }).waitFor();
    await preview.locator('.level .change-sign').first().waitFor();
    await whatsNew().uncheck();
    await preview.locator('.level .change-sign').first().waitFor({ state: 'detached' });
  });

  it('shows two levels side by side that are clicked on with Ctrl, or chosen by name', async () => {
    const all = preview.getByRole('button', { name: 'All levels' });
    if (await all.isVisible()) await all.click();
    for (const name of ['2 Contributing', '4 Guiding']) {
      await preview.getByRole('group', { name, exact: true }).click({ modifiers: ['ControlOrMeta'] });
    }
    await levels().nth(2).waitFor({ state: 'detached' });
    assert.deepEqual(await preview.getByRole('heading', { level: 2 }).allInnerTexts(), [
      '2 Contributing',
      '4 Guiding',
    ]);
    await preview.getByRole('combobox', { name: 'with level' }).selectOption('5 Shaping');
    await preview.getByRole('heading', { level: 2, name: '5 Shaping' }).waitFor();
    await all.click();
    await levels().nth(4).waitFor();
  });

  it('finds words, marks and counts them, and leads from one to the next', async () => {
    const search = preview.getByRole('searchbox', { name: 'Search this track' });
    await search.fill('backfill');
    await preview
      .getByRole('status')
      .filter({ hasText: /^\d+ texts? in \d levels?$/ })
      .waitFor();
    await search.press('Enter');
    await preview.locator('.found-here', { hasText: 'Runs backfills' }).waitFor();
    await search.fill('');
    await preview.locator('.level mark').first().waitFor({ state: 'detached' });
  });
});
