import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { examples } from './support/examples';
import { focus, focused } from './support/focus';

const ladder = 'ladders/engineer.ladder.yaml';

describe('the preview’s grid', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    workbench = await examples.open(ladder);
    await workbench.run('ladder.preview.openToSide');
    preview = workbench.webview();
  });
  after(() => workbench[Symbol.asyncDispose]());

  const cell = (words: string) => preview.getByRole('gridcell', { name: words, exact: true });
  const senior = 'Engineering craft: level 3, Owning, required of Senior Engineer';
  const heading = (name: string) => preview.getByRole('heading', { level: 1, name, exact: true });
  const line = (marked: string): RegExp => new RegExp(`^Ln ${examples.read(ladder).at(marked).line}, `);

  it('is what a ladder’s file opens on: what each position asks for', async () => {
    await heading('Acme Engineering').waitFor();
    await cell(senior).waitFor();
    assert.equal(await cell(senior).innerText(), '3');
    await cell('Hiring: not required of Junior Engineer').waitFor();
    assert.deepEqual(await preview.getByRole('heading', { level: 2 }).allInnerTexts(), [
      'Building',
      'Delivering',
      'Growing others',
      'Leading',
    ]);
  });

  it('marks the cell that the cursor is in', async () => {
    await workbench.goTo(examples.read(ladder).at('foundations: |5'));
    await preview
      .locator('[role=gridcell][aria-current]')
      .and(cell('Foundations: level 5, Shaping, required of Principal Engineer'))
      .waitFor();
  });

  it('opens a level in the preview, and leaves the text where it is', async () => {
    await preview.getByRole('tab', { name: 'Grid' }).click();
    await cell(senior).click();
    await heading('Engineering craft').waitFor();
    assert.match(await preview.getByRole('tab', { selected: true }).innerText(), /Track/);
    assert.match(await preview.locator('.names').innerText(), /Criteria/);
    await workbench.focusText();
    await workbench.statusItem(line('foundations: |5')).waitFor();
    await preview.getByRole('tab', { name: 'Grid' }).click();
    await cell(senior).waitFor();
  });

  it('is walked by the keyboard, which opens a level’s place in the text with Ctrl', async () => {
    await focus(cell(senior));
    await workbench.press('ArrowDown');
    const below = cell('Foundations: level 3, Owning, required of Senior Engineer');
    await focused(below);
    await workbench.press('ControlOrMeta+Enter');
    await workbench.statusItem(line('foundations: |3')).waitFor();
    await preview.locator('[role=gridcell][aria-current]').and(below).waitFor();
  });

  it('follows each keystroke', async () => {
    const text = examples.read(ladder).text.replace('ladder: engineer', 'ladder: typed');
    const file = examples.write('grid/typed.ladder.yaml', text);
    await workbench.openFile(file.file, file.at('  foundations: |5'));
    await preview.getByRole('gridcell', { name: /^foundations: level 5, required of Principal/ }).waitFor();
    await workbench.type('4');
    await preview.getByRole('gridcell', { name: /^foundations: level 45, required of Principal/ }).waitFor();
    await workbench.press('ctrl+z');
    await workbench.run('workbench.action.files.revert');
    await workbench.openFile(ladder);
    await heading('Acme Engineering').waitFor();
  });

  it('stays where it is while it is locked, beside one that follows the cursor', async () => {
    const locked = preview.getByRole('button', { name: 'Locked' });
    if (!(await locked.isVisible())) await preview.getByRole('button', { name: 'Lock', exact: true }).click();
    await locked.waitFor();
    await workbench.openFile('tracks/mobile.ladder.yaml');
    await workbench.run('ladder.preview.openToSide');
    await workbench.page.locator('.tab.active', { hasText: /^Preview Mobile/ }).waitFor();
    await heading('Mobile').waitFor();
    await workbench.page.locator('.tab', { hasText: '[Preview] Acme Engineering' }).click();
    await heading('Acme Engineering').waitFor();
    await locked.click();
    await preview.getByRole('button', { name: 'Lock', exact: true }).waitFor();
    await heading('Mobile').waitFor();
  });
});

describe('after VS Code is loaded again, the preview’s grid', () => {
  it('is as it was left: hidden rows, search, and the lock, by which it does not follow the cursor', async () => {
    // A file in the address would be opened in place of what was open.
    await using workbench = await examples.open();
    await workbench.openFile(ladder);
    await workbench.run('ladder.preview.openToSide');
    const preview = workbench.webview();
    await preview.getByRole('button', { name: 'Lock', exact: true }).click();
    await preview.getByRole('button', { name: 'Locked' }).waitFor();
    const hiring = preview.getByRole('rowheader', { name: 'Hiring' });
    await hiring.press('Delete');
    await hiring.waitFor({ state: 'detached' });
    await preview.getByRole('searchbox').fill('engineer');
    await preview.getByText('1 of 9 tracks, 8 of 10 positions').waitFor();
    await workbench.openFile('tracks/mobile.ladder.yaml');
    await workbench.reload();
    const again = workbench.webview();
    await again.getByText('1 of 9 tracks, 8 of 10 positions').waitFor({ timeout: 45_000 });
    await again.getByRole('button', { name: 'Locked' }).waitFor();
    await again.getByRole('button', { name: 'Hiring' }).waitFor();
    assert.equal(await again.getByRole('searchbox').inputValue(), 'engineer');
    assert.match(await again.getByRole('tab', { selected: true }).innerText(), /Grid/);
  });
});
