import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { eventually } from './support/eventually';
import { examples } from './support/examples';
import { focus, focused } from './support/focus';
import { frameOf } from './support/frame';
import type { TextFile } from './support/text-file';

const track = `track: twice
name: Twice
levels:
  - level: 1
    summary: Starts here
    criteria:
      - Writes tests
      - Writes tests
  - level: 2
    criteria:
      - Goes on
`;

describe('the preview’s problems', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  let file: TextFile;
  before(async () => {
    file = examples.write('problems/twice.ladder.yaml', track);
    workbench = await examples.open(file.file);
    await workbench.run('ladder.preview.openToSide');
    preview = workbench.webview();
  });
  after(() => workbench[Symbol.asyncDispose]());

  const badge = (): Locator => preview.locator('td.criteria').getByRole('button', { name: '1 warning' });
  const list = (): Locator => preview.getByRole('dialog', { name: '1 warning' });
  const lineIn = (text: string): Locator => workbench.editor.locator('.view-line', { hasText: text });

  it('stand on what has them, and open by the keyboard; Escape closes them, and gives the focus back', async () => {
    await focus(badge());
    await workbench.press('Enter');
    await list().getByRole('link', { name: 'duplicate-text' }).waitFor();
    assert.equal(await badge().getAttribute('aria-expanded'), 'true');
    await workbench.press('Escape');
    await list().waitFor({ state: 'hidden' });
    assert.equal(await badge().getAttribute('aria-expanded'), 'false');
    await focused(badge());
  });

  it('are mended by the editor’s own fixes; the focus stays in the preview, and one undo takes it back', async () => {
    assert.equal(await lineIn('Writes tests').count(), 2);
    await badge().click();
    const fix = list()
      .locator('.fix', { hasText: /remove/i })
      .first();
    await fix.click();
    await badge().waitFor({ state: 'detached' });
    await eventually(async () => assert.equal(await lineIn('Writes tests').count(), 1));
    await eventually(async () =>
      assert.ok(
        await preview.locator('body').evaluate(() => document.hasFocus()),
        'the preview has the focus',
      ),
    );
    await workbench.focusText();
    await workbench.press('ctrl+z');
    await badge().waitFor();
    await eventually(async () => assert.equal(await lineIn('Writes tests').count(), 2));
  });

  it('go and come while one types', async () => {
    const { line } = file.at('summary: |Starts here');
    await workbench.goTo({ line: line + 2, column: '      - Writes tests'.length + 1 });
    await workbench.type(' first');
    await badge().waitFor({ state: 'detached' });
    await workbench.press('ctrl+z');
    await badge().waitFor();
    await workbench.run('workbench.action.files.revert');
  });

  it('open where they have come while the preview was there', async () => {
    const { line } = file.at('- |Goes on');
    await workbench.goTo({ line, column: '      - Goes on'.length + 1 });
    await workbench.type('\nGoes on');
    await workbench.press('Escape');
    // The first level's, too, is another element since the tests before.
    for (const nth of [2, 1]) {
      const level = preview.locator(`.level:nth-child(${nth})`);
      await level.getByRole('button', { name: '1 warning' }).click();
      await level.getByRole('dialog').getByRole('link', { name: 'duplicate-text' }).waitFor();
      await workbench.press('Escape');
      await level.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    const frame = await frameOf(workbench);
    const ids = await frame.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
      'ids that several elements have',
    );
    await workbench.focusText();
    await workbench.run('workbench.action.files.revert');
  });
});
