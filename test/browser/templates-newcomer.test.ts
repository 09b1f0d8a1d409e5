import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../host/temporary-folder';
import { QuickInput } from './support/quick-input';
import { Session } from './support/session';

describe('a newcomer', () => {
  const temporary = temporaryFolder();
  after(() => temporary[Symbol.dispose]());
  const session = Session.forTests({ folder: temporary.path });

  it('comes by the walkthrough from an empty folder to a framework with a preview', async function () {
    // What the issue asks for.
    this.timeout(120_000);
    // Also where it was not the first time.
    for (const name of readdirSync(session.host.folder)) session.remove(name);
    const start = performance.now();
    await using workbench = await session.open();
    const quick = new QuickInput(workbench);
    await quick.run('Welcome: Open Walkthrough...');
    await quick.type('Get Started with Ladder');
    await quick.pick('Get Started with Ladder');
    const walkthrough = workbench.page.locator('.gettingStartedContainer');
    await walkthrough.getByText('Get Started with Ladder').first().waitFor();
    await walkthrough.getByRole('button', { name: 'New Framework…' }).click();
    await quick.asks('What to start from');
    await quick.pick('Small');
    await quick.asks('The skills that you look at');
    await quick.pick('User research');
    await quick.accept();
    await quick.widget.getByText('What it is called').waitFor();
    await quick.type('Acme Engineering');
    await quick.widget.getByText('Its id is acme-engineering').waitFor();
    await quick.accept();
    await quick.asks('How it is laid out in');
    await quick.pick('One file');
    const preview = workbench.webview();
    await preview.getByRole('heading', { level: 1, name: 'Acme Engineering' }).waitFor();
    await preview
      .getByRole('gridcell', { name: /^User research: level/ })
      .first()
      .waitFor();
    const seconds = (performance.now() - start) / 1000;
    console.log(`      from the empty folder to the preview: ${seconds.toFixed(1)} s`);
    assert.deepEqual(readdirSync(session.host.folder), ['acme-engineering.ladder.yaml']);
    const text = readFileSync(join(session.host.folder, 'acme-engineering.ladder.yaml'), 'utf8');
    assert.match(text, /^framework: acme-engineering\nname: Acme Engineering\n/);
    assert.match(text, /- track: user-research\n/);
    // The walkthrough ticks off what was done.
    await quick.run('Welcome: Open Walkthrough...');
    await quick.type('Get Started with Ladder');
    await quick.pick('Get Started with Ladder');
    for (const title of ['Create a framework', 'See who is asked for what']) {
      await walkthrough.getByRole('checkbox', { name: title, checked: true }).waitFor();
    }
  });

  it('adds a skill to a framework by one edit, which can be taken back', async () => {
    session.write('beacon.ladder.yaml', 'framework: beacon\nname: Beacon\n');
    await using workbench = await session.open('beacon.ladder.yaml');
    const quick = new QuickInput(workbench);
    await quick.run('Ladder: Add Skill from Template…');
    await quick.asks('The skill to add to Beacon');
    await quick.type('evangelism');
    await quick.pick('Evangelism');
    const added = workbench.editor.getByText('track: evangelism');
    await added.waitFor();
    await workbench.press('ControlOrMeta+z');
    await added.waitFor({ state: 'hidden' });
    await workbench.tab('beacon.ladder.yaml').and(workbench.page.locator(':not(.dirty)')).waitFor();
  });

  it('can go back a step, give up, and is not written over', async () => {
    session.write('taken.ladder.yaml', 'framework: taken\nname: Taken\n');
    await using workbench = await session.open();
    const quick = new QuickInput(workbench);
    const before = readdirSync(session.host.folder);
    await quick.run('Ladder: New Framework…');
    await quick.pick('Medium');
    await quick.asks('The skills that you look at');
    await quick.back();
    await quick.asks('What to start from');
    await quick.pick('Small');
    await quick.asks('The skills that you look at');
    await quick.accept();
    await quick.widget.getByText('What it is called').waitFor();
    await quick.type('Taken');
    await quick.widget.getByText('Its id is taken').waitFor();
    await quick.accept();
    await quick.pick('One file');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('taken.ladder.yaml').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await quick.run('Ladder: New Framework…');
    await quick.pick('Small');
    await quick.asks('The skills that you look at');
    await workbench.press('Escape');
    await quick.widget.waitFor({ state: 'hidden' });
    assert.deepEqual(readdirSync(session.host.folder), before);
    assert.equal(session.read('taken.ladder.yaml').text, 'framework: taken\nname: Taken\n');
  });
});
