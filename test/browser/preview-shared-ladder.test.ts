import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { barriersIn } from './support/barriers';
import { examples } from './support/examples';
import { frameOf } from './support/frame';
import { faultsIn } from './support/layout';

const framework = (id: string, name: string, points: number): string =>
  `framework: ${id}\nname: ${name}\nscale: [{ level: 1, name: Junior of ${name}, points: ${points} }, { level: 2 }]\n` +
  "include: [../lead.ladder.yaml, '*.ladder.yaml']\n";

const track = (name: string): string =>
  `track: writing\nname: ${name}\nlevels:\n  - level: 1\n    summary: Writes for ${name}\n  - level: 2\n    summary: Edits\n`;

const files = {
  'leads/press/press.ladder.yaml': framework('press', 'Press', 3),
  'leads/press/writing.ladder.yaml': track('Articles'),
  'leads/studio/studio.ladder.yaml': framework('studio', 'Studio', 1),
  'leads/studio/writing.ladder.yaml': track('Captions'),
};

describe('the preview of a position that two frameworks share', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    for (const [path, text] of Object.entries(files)) examples.write(path, text);
    const { file } = examples.write(
      'leads/lead.ladder.yaml',
      'ladder: lead\nname: Lead\npositions:\n' +
        '  - { id: lead, name: Lead, requires: { writing: 1 } }\n' +
        '  - { id: head, name: Head, requires: { writing: 2 } }\n',
    );
    workbench = await examples.open(file);
    await workbench.run('workbench.action.closeSidebar');
    await workbench.run('ladder.preview.open');
    preview = workbench.webview();
    await preview.getByRole('tab', { name: 'Position' }).click();
    await preview.getByRole('heading', { level: 1, name: 'Lead' }).waitFor();
  });
  after(() => workbench[Symbol.asyncDispose]());

  const choice = () => preview.getByRole('combobox', { name: 'Framework' });

  it('is of the framework that one chooses', async () => {
    assert.deepEqual(await choice().getByRole('option').allInnerTexts(), ['Press', 'Studio']);
    await preview.getByText('what it requires comes to 3 points').waitFor();
    await preview.getByRole('button', { name: 'Articles', exact: true }).first().waitFor();
    await choice().focus();
    await choice().press('ArrowDown');
    await preview.getByText('what it requires comes to 1 point').waitFor();
    await preview.getByRole('button', { name: 'Captions', exact: true }).first().waitFor();
    assert.equal(await choice().inputValue(), 'studio');
  });

  it('stays of it for the ladder’s other positions', async () => {
    await choice().selectOption('studio');
    await preview.getByRole('combobox', { name: 'Position' }).selectOption({ label: 'Head' });
    await preview.getByRole('heading', { level: 1, name: 'Head' }).waitFor();
    assert.equal(await choice().inputValue(), 'studio');
    await preview.getByRole('button', { name: 'Captions', exact: true }).first().waitFor();
  });

  it('has no barriers, and fits in 320 px', async () => {
    const frame = await frameOf(workbench);
    assert.deepEqual(await barriersIn(frame), []);
    const { page } = workbench;
    const around = (page.viewportSize()?.width ?? 0) - (await frame.evaluate(() => innerWidth));
    await page.setViewportSize({ width: 320 + around, height: 800 });
    await frame.waitForFunction(() => innerWidth === 320);
    assert.deepEqual(await faultsIn(frame), []);
  });
});
