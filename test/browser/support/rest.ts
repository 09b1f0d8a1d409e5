import type { Workbench } from '../../host/workbench';

/**
 * Puts away what a test may leave in a page when it fails midway: keys that are held, questions, menus, messages, the
 * panel, and what is not saved. What is open stays so. Throws where that can't be done in good time.
 */
export async function comeToRest(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  for (const key of ['Control', 'Shift', 'Alt']) await page.keyboard.up(key);
  // What is on top of another thing closes first.
  for (let time = 0; time < 3; time++) await workbench.press('Escape');
  await workbench.question.waitFor({ state: 'hidden' });
  await workbench.run('workbench.action.closePanel');
  await workbench.run('notifications.clearAll');
  const unsaved = page.locator('.tab.dirty');
  for (let left = await unsaved.count(); left > 0; left--) {
    await unsaved.first().click();
    await workbench.run('workbench.action.files.revert');
    await unsaved.nth(left - 1).waitFor({ state: 'detached' });
  }
}
