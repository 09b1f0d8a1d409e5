import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { launchChromium } from '../host/chromium';
import { inRoot } from '../host/paths';
import { temporaryFolder } from '../host/temporary-folder';
import type { Workbench } from '../host/workbench';
import { barriersIn } from './support/barriers';
import { eventually } from './support/eventually';
import { Session } from './support/session';

/** What the command line writes of the examples. */
function rendered(folder: string, ...args: string[]): string {
  const command = [inRoot('dist/cli.js'), 'render', folder, '--root', folder];
  return execFileSync(process.execPath, [...command, ...args], { encoding: 'utf8' });
}

describe('exporting', () => {
  // A folder of its own: other tests write frameworks into the one that they share.
  const examples = Session.forTests();
  let workbench: Workbench;
  before(async () => {
    workbench = await examples.open('tracks/craft.ladder.yaml');
    await workbench.goTo(examples.read('tracks/craft.ladder.yaml').at('id: |reviews'));
  });
  after(() => workbench[Symbol.asyncDispose]());

  const widget = (): Locator => workbench.question;

  /** Takes the entry with these words out of the list that is shown. */
  async function pick(title: string, entry: string): Promise<void> {
    await widget().locator('.quick-input-title', { hasText: title }).waitFor();
    await widget().locator('input[type="text"]').fill(entry);
    await widget().locator('.monaco-list-row.focused', { hasText: entry }).waitFor();
    await workbench.press('Enter');
  }

  /** Takes the file that is proposed, once it is the one that is meant. It is not there yet. */
  async function save(fileName: string): Promise<void> {
    rmSync(join(examples.host.folder, fileName), { force: true });
    const input = widget().locator('input[type="text"]');
    await widget()
      .locator('.quick-input-title', { hasText: /^Export [^?]*$/ })
      .waitFor();
    await eventually(async () => assert.match(await input.inputValue(), new RegExp(`/${fileName}$`)));
    await workbench.press('Enter');
    await widget().waitFor({ state: 'hidden' });
    await workbench.notifications.filter({ hasText: `was exported to ${fileName}.` }).waitFor();
  }

  it('offers first what the cursor is in, and writes the same as the command line', async () => {
    await workbench.run('ladder.export');
    const first = widget().locator('.monaco-list-row').first();
    await first.waitFor();
    assert.match(await first.innerText(), /^Engineering craft\s*track · where the cursor is/);
    await pick('Export: what?', 'Engineering craft');
    await pick('Export Engineering craft: as what?', 'Markdown');
    await save('acme-engineering-craft.md');
    const { text } = examples.read('acme-engineering-craft.md');
    assert.equal(text, rendered(examples.host.folder, '--view', 'track:craft', '--format', 'md'));
    await workbench.run('notifications.clearAll');
  });

  it('opens what was written', async () => {
    // Of its own, since the message that leads to it goes by itself after a while.
    await workbench.openFile('tracks/craft.ladder.yaml');
    await workbench.run('ladder.export');
    await pick('Export: what?', 'Engineering craft');
    await pick('Export Engineering craft: as what?', 'Markdown');
    await save('acme-engineering-craft.md');
    await workbench.page.getByRole('button', { name: 'Open', exact: true }).click();
    await workbench.tab('acme-engineering-craft.md').waitFor();
    await workbench.run('workbench.action.closeActiveEditor');
    await workbench.run('notifications.clearAll');
  });

  it('starts from what the preview shows where that has the focus', async () => {
    await workbench.openFile('ladders/engineer.ladder.yaml');
    await workbench.run('ladder.preview.openToSide');
    const preview = workbench.webview();
    await preview.getByRole('grid').waitFor();
    await preview.getByRole('searchbox').click();
    await workbench.page
      .locator('.editor-group-container.active .tab.active', { hasText: /^Preview/ })
      .waitFor();
    await workbench.run('ladder.export');
    const first = widget().locator('.monaco-list-row').first();
    await first.waitFor();
    assert.match(await first.innerText(), /^Grid of positions and tracks\s*grid · in the preview/);
    await pick('Export: what?', 'Grid of positions');
    await pick('as what?', 'CSV');
    await save('acme-engineering-grid.csv');
    const { text } = examples.read('acme-engineering-grid.csv');
    assert.equal(text, rendered(examples.host.folder, '--view', 'grid', '--format', 'csv'));
    await workbench.run('notifications.clearAll');
  });

  it('draws the chart of a position in the editor’s colours, in a preview that it opens for that', async () => {
    await workbench.run('workbench.action.closeAllEditors');
    const ladder = examples.read('ladders/engineer.ladder.yaml');
    await workbench.openFile(ladder.file, ladder.at('id: staff-|engineer'));
    await workbench.run('ladder.export');
    await pick('Export: what?', 'Engineer: Staff Engineer');
    await pick('as what?', 'PNG picture');
    await save('acme-engineering-engineer-staff-engineer.png');
    const png = readFileSync(join(examples.host.folder, 'acme-engineering-engineer-staff-engineer.png'));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    const view = 'position:engineer.staff-engineer';
    const svg = rendered(examples.host.folder, '--view', view, '--format', 'svg');
    const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    assert.deepEqual(
      [png.readUInt32BE(16), png.readUInt32BE(20)],
      [2 * Number(width), 2 * Number(height)],
      'it is twice the size of the picture',
    );
    await workbench.run('notifications.clearAll');
  });

  it('is in the palette, and writes nothing where one thinks better of it', async () => {
    await workbench.openFile('acme.ladder.yaml');
    await workbench.runFromPalette('Ladder: Export…', true);
    await pick('Export: what?', 'Acme Engineering');
    await pick('as what?', 'JSON');
    await widget().locator('input[type="text"]').waitFor();
    await workbench.press('Escape');
    await widget().waitFor({ state: 'hidden' });
    assert.equal(existsSync(join(examples.host.folder, 'acme-engineering.json')), false);
  });
});

describe('an exported page', () => {
  let browser: Browser;
  before(async () => void (browser = await launchChromium()));
  after(() => browser.close());

  const views = ['framework', 'grid', 'criteria', 'track:mobile', 'position:engineer.staff-engineer'];
  for (const view of views) {
    it(`keeps nobody out and loads nothing: ${view}`, async () => {
      using temporary = temporaryFolder();
      const file = join(temporary.path, 'page.html');
      writeFileSync(file, rendered(inRoot('examples'), '--view', view, '--format', 'html'));
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } });
        const faults: string[] = [];
        page.on('console', (message) => faults.push(message.text()));
        page.on('requestfailed', (request) => faults.push(request.url()));
        await page.goto(`file://${file}`);
        assert.deepEqual(faults, []);
        assert.deepEqual(await barriersIn(page), [], colorScheme);
        await page.emulateMedia({ media: 'print' });
        assert.deepEqual(await barriersIn(page), [], `${colorScheme}, printed`);
        assert.equal(
          await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
          'rgb(255, 255, 255)',
          'paper is white',
        );
        await page.emulateMedia({ media: 'screen' });
        await page.setViewportSize({ width: 320, height: 800 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, 'nothing is cut off in a narrow window');
        await page.close();
      }
    });
  }
});
