import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { examples } from './support/examples';

const ladder = 'ladders/engineer.ladder.yaml';

describe('the preview’s position', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    workbench = await examples.open(ladder);
    await workbench.run('ladder.preview.openToSide');
    preview = workbench.webview();
    await preview.getByRole('grid').waitFor();
  });
  after(() => workbench[Symbol.asyncDispose]());

  const heading = (name: string) => preview.getByRole('heading', { level: 1, name, exact: true });
  const line = (marked: string): RegExp => new RegExp(`^Ln ${examples.read(ladder).at(marked).line}, `);
  const row = (name: RegExp) => preview.getByRole('table').getByRole('row', { name });

  it('opens from the head of its column in the grid', async () => {
    await preview.getByRole('tab', { name: 'Grid' }).click();
    await preview.getByRole('columnheader', { name: 'E3 Senior Engineer' }).click();
    await heading('Senior Engineer').waitFor();
    assert.match(await preview.getByRole('tab', { selected: true }).innerText(), /Position/);
    await workbench.page.locator('.tab', { hasText: 'Preview Senior Engineer' }).waitFor();
  });

  it('shows a chart that says what it is, and its numbers as a table', async () => {
    const chart = preview.getByRole('img', {
      name: 'What is asked of Senior Engineer, compared with Staff Engineer',
    });
    await chart.first().waitFor();
    await row(/Foundations: level 3 .*: level 4 .*3 → 4/).waitFor();
    await row(/Mobile: level 2 .*optional .*: level 3 .*optional/).waitFor();
  });

  it('unfolds what it takes to get to the next one up', async () => {
    const takes = preview.getByRole('region', { name: 'What it takes to get there' });
    await takes.getByText(/It asks for more of 8 tracks/).waitFor();
    const fold = takes.getByRole('button', { name: 'Mentorship: criteria' });
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.press('Enter');
    await takes.getByRole('button', { name: 'level 3, Owning' }).waitFor();
    assert.equal(await fold.getAttribute('aria-expanded'), 'true');
  });

  it('compares with any other, which stays chosen', async () => {
    const position = preview.getByRole('combobox', { name: 'Position' });
    await position.selectOption({ label: 'E3 Senior Engineer' });
    await preview
      .getByRole('combobox', { name: 'Compare with' })
      .selectOption({ label: 'E1 Junior Engineer' });
    await row(/Foundations: level 3 .*: level 1 .*3 → 1/).waitFor();
    await position.selectOption({ label: 'E2 Engineer' });
    await heading('Engineer').waitFor();
    await row(/Foundations: level 2 .*: level 1 .*2 → 1/).waitFor();
  });

  it('follows the cursor to another position, and marks the track that it is on', async () => {
    await workbench.goTo(examples.read(ladder).at('foundations: |5'));
    await heading('Principal Engineer').waitFor();
    await preview.locator('tr[aria-current]', { hasText: 'Foundations' }).waitFor();
  });

  it('leads to the text with Ctrl', async () => {
    await row(/Delivery/)
      .getByRole('button', { name: 'Delivery: level 4' })
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await workbench.statusItem(line('delivery: |4\n      communication: 5')).waitFor();
  });

  it('finds tracks and counts them', async () => {
    await preview.getByRole('searchbox').fill('craft');
    await preview.getByText('1 of 9 tracks').waitFor();
    assert.deepEqual(await preview.locator('.numbers mark').allInnerTexts(), ['craft']);
    await preview.getByRole('searchbox').fill('');
  });

  it('is the one shown last, where the cursor comes to another file', async () => {
    await workbench.openFile('tracks/craft.ladder.yaml');
    await preview.getByRole('heading', { level: 1, name: 'Engineering craft' }).waitFor();
    await preview.getByRole('tab', { name: 'Position' }).click();
    await heading('Principal Engineer').waitFor();
    await workbench.openFile(ladder);
  });
});

describe('after VS Code is loaded again, the preview’s position', () => {
  it('is as it was left: the position, what it is compared with, and what is unfolded', async () => {
    await using workbench = await examples.open();
    await workbench.openFile('tracks/mobile.ladder.yaml');
    await workbench.run('ladder.preview.openToSide');
    const preview = workbench.webview();
    await preview.getByRole('tab', { name: 'Position' }).click();
    await preview.getByRole('combobox', { name: 'Position' }).selectOption({ label: 'E4 Staff Engineer' });
    const compare = preview.getByRole('combobox', { name: 'Compare with' });
    await compare.selectOption({ label: 'E1 Junior Engineer' });
    await preview.getByRole('table').getByText('4 → 1').first().waitFor();
    await preview.getByRole('button', { name: 'Hiring: criteria' }).first().click();
    await preview.getByRole('button', { name: /^level 2/ }).waitFor();
    await workbench.reload();
    const again = workbench.webview();
    await again
      .getByRole('heading', { level: 1, name: 'Staff Engineer', exact: true })
      .waitFor({ timeout: 45_000 });
    await again.getByRole('table').getByText('4 → 1').first().waitFor();
    await again.getByRole('button', { name: /^level 2/ }).waitFor();
  });
});
