import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { inRoot } from '../host/paths';
import { eventually } from './support/eventually';
import { Session } from './support/session';

/** The page that the project started from; it is no part of the project, and not everywhere. */
const sourcePage = inRoot('..', 'shared', 'source', 'foundations-skill-page.txt');

const page = `Templates

Care

Looks after people and what they need for their work, every day

Level 1

  • Asks before it is too late

  • E.g. Asked for a second pair of eyes

Level 2

  • Helps without being asked

Build your own
`;

/** The question of what is to become of what was imported, once it is asked. */
async function outcomeOf(workbench: Workbench, file: string): Promise<void> {
  await workbench.run('ladder.import');
  await workbench.chooseFile(file);
  await workbench.question.getByText('Open as a New File').waitFor();
}

function toastButton(workbench: Workbench, name: string): Locator {
  return workbench.page.locator('.notifications-toasts').getByRole('button', { name, exact: true });
}

describe('importing in VS Code', () => {
  // A VS Code of its own: it brings back what is not saved, and others are not to find that.
  const session = Session.forTests();

  it('makes of the source page the table that the page shows', async function () {
    if (!existsSync(sourcePage)) this.skip();
    const { file } = session.write('import/foundations-skill-page.txt', readFileSync(sourcePage, 'utf8'));
    await using workbench = await session.open();
    await outcomeOf(workbench, file);
    const { question } = workbench;
    await question.getByText('Import: foundations-skill-page.txt is a page of text').waitFor();
    assert.equal(
      await question.locator('input[type="text"]').getAttribute('placeholder'),
      '1 track, 5 levels, 15 criteria, 15 examples; 3 lines kept as comments: 1, 2, 90',
    );
    await question.getByText('Build your own framework for free').waitFor();
    await workbench.press('Enter');
    await workbench.editor.getByText('track: foundations').waitFor();
    await toastButton(workbench, 'Open Preview').click();
    const preview = workbench.webview();
    await preview.getByRole('heading', { level: 1, name: 'Foundations' }).waitFor();
    assert.equal(await preview.getByRole('rowheader').count(), 5);
    assert.equal(await preview.locator('li.criterion').count(), 15);
    const shown = await preview.locator('td.examples li.example').allTextContents();
    assert.equal(shown.length, 15);
    assert.equal(shown[0]?.trim(), 'E.g. Made safe and effective Ansible changes');
    assert.equal(await workbench.squiggles('error').count(), 0);
  });

  it('leads to the comment of what was not understood', async () => {
    const { file } = session.write('import/care.txt', page);
    await using workbench = await session.open();
    await outcomeOf(workbench, file);
    await workbench.question.getByText('Build your own').click();
    await workbench.editor.getByText('# Line 17: Build your own').waitFor();
    await workbench.statusItem('Ln 17, Col 1').waitFor();
  });

  it('saves the result where one chooses', async () => {
    session.remove('kindness.ladder.yaml');
    const { file } = session.write('import/kindness.txt', page.replace('Care', 'Kindness'));
    await using workbench = await session.open();
    await outcomeOf(workbench, file);
    await workbench.question.getByText('Save As…').click();
    await workbench.question.getByText('Save the Imported Framework').waitFor();
    const path = workbench.question.locator('input[type="text"]');
    await eventually(async () => assert.match(await path.inputValue(), /\/kindness\.ladder\.yaml$/));
    await workbench.press('Enter');
    await workbench.tab('kindness.ladder.yaml').waitFor();
    assert.match(
      session.read('kindness.ladder.yaml').text,
      /^# Imported from kindness\.txt[^]*\ntrack: kindness\n/,
    );
  });

  it('says why a file can’t be imported, and leads to the line', async () => {
    const { file } = session.write('import/broken.csv', 'Skill,Level 1,Level 2\nCare,Asks,"Helps\n');
    await using workbench = await session.open();
    await workbench.run('ladder.import');
    await workbench.chooseFile(file);
    await workbench.notifications.getByText('broken.csv: A quote that starts a cell here').waitFor();
    await toastButton(workbench, 'Show Line').click();
    await workbench.statusItem('Ln 2, Col 1').waitFor();
  });
});
