import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { examples } from './support/examples';

const foundations = 'tracks/foundations.ladder.yaml';

describe('the preview beside the text', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    workbench = await examples.open(foundations);
    await workbench.run('ladder.preview.openToSide');
    preview = workbench.webview();
  });
  after(() => workbench[Symbol.asyncDispose]());

  it('shows the track as a table of its levels', async () => {
    await preview.getByRole('heading', { level: 1, name: 'Foundations' }).waitFor();
    assert.equal(await preview.getByRole('rowheader').count(), 5);
    assert.equal(await preview.locator('li.criterion').count(), 15);
    assert.equal(await preview.locator('td.examples li.example').count(), 15);
    assert.equal(
      (await preview.locator('td.examples li.example').first().textContent())?.trim(),
      'E.g. Rotated the staging credentials using the runbook',
    );
  });

  it('marks the level and the criterion under the cursor', async () => {
    const file = examples.read(foundations);
    await workbench.goTo(file.at('Runs back|fills that'));
    await preview.locator('li.criterion [aria-current]').filter({ hasText: 'Runs backfills' }).waitFor();
    assert.equal(await preview.locator('.level.current').count(), 1);
    assert.match(await preview.locator('.level.current h2').innerText(), /^2\s+Contributing$/);
    await workbench.goTo(file.at('summary: |Builds platforms'));
    await preview.locator('.level.current h2').filter({ hasText: 'Guiding' }).waitFor();
    assert.equal(await preview.locator('li.criterion [aria-current]').count(), 0);
  });

  it('takes one to the line of what one clicks on', async () => {
    await preview.getByText('Finds out what a service depends on').click();
    await workbench.statusItem(/^Ln 23, /).waitFor();
    await preview.locator('.target.title').click();
    await workbench.statusItem(/^Ln 1, /).waitFor();
  });

  it('takes one there by the keyboard, too', async () => {
    const part = preview.locator('.part', { hasText: 'Upgraded the search cluster' });
    await part.focus();
    await part.press('Enter');
    const { line } = examples.read(foundations).at('- |Upgraded the search');
    await workbench.statusItem(new RegExp(`^Ln ${line}, `)).waitFor();
    await workbench.editor.and(workbench.page.locator('.focused')).waitFor();
  });

  it('shows what a reference in prose names within itself, and with Ctrl in its file', async () => {
    // The preview goes with the cursor, wherever it was led.
    await workbench.openFile(foundations, { line: 2 });
    await workbench.goTo({ line: 3 });
    const reference = preview.locator('.prose button.reference', { hasText: 'Reliability' });
    await reference.click();
    await preview.getByRole('heading', { level: 1, name: 'Reliability' }).waitFor();
    await workbench.tab(foundations).and(workbench.page.locator('.active')).waitFor();
    await workbench.goTo({ line: 1 });
    await preview.getByRole('heading', { level: 1, name: 'Foundations' }).waitFor();
    await reference.click({ modifiers: ['ControlOrMeta'] });
    await workbench.tab('reliability.ladder.yaml').and(workbench.page.locator('.active')).waitFor();
    await preview.getByRole('heading', { level: 1, name: 'Reliability' }).waitFor();
  });

  it('follows the cursor from file to file, and says where a part is inherited from', async () => {
    await workbench.openFile('tracks/mobile.ladder.yaml');
    await preview.getByRole('heading', { level: 1, name: 'Mobile' }).waitFor();
    assert.equal(await preview.getByRole('rowheader').count(), 5);
    assert.match(await preview.locator('.level.inherited').first().innerText(), /from craft/);
  });

  it('opens on the grid in a framework and in a ladder; the track that the cursor names there has its tab', async () => {
    const framework = examples.read('acme.ladder.yaml');
    await workbench.run('workbench.action.closeAllEditors');
    await workbench.openFile(framework.file);
    await workbench.run('ladder.preview.openToSide');
    await preview.getByRole('heading', { level: 1, name: 'Acme Engineering' }).waitFor();
    await preview.getByRole('tab', { name: 'Track' }).click();
    await preview.locator('.notice').filter({ hasText: 'Put the cursor in a track' }).waitFor();
    await workbench.goTo(framework.at('- Shadowed |four interviews'));
    await preview.getByRole('heading', { level: 1, name: 'Hiring' }).waitFor();
    const ladder = examples.read('ladders/engineer.ladder.yaml');
    await workbench.openFile(ladder.file);
    await preview.getByRole('grid').waitFor();
    await preview.getByRole('tab', { name: 'Track' }).click();
    await preview.locator('.notice').filter({ hasText: 'A ladder asks for tracks' }).waitFor();
    await workbench.goTo(ladder.at('foundations: |5'));
    await preview.getByRole('heading', { level: 1, name: 'Foundations' }).waitFor();
    assert.match(await preview.locator('.level.current h2').innerText(), /^5\s+Shaping$/);
  });
});
