import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { themes, type Theme } from '../host/profile';
import type { Workbench } from '../host/workbench';
import { barriersIn } from './support/barriers';
import { eventually } from './support/eventually';
import { focus, focused } from './support/focus';
import { frameOf } from './support/frame';
import { QuickInput } from './support/quick-input';
import { Session } from './support/session';
import { wear } from './support/theme';

describe('the template gallery', () => {
  // A VS Code of its own, since its theme changes and files are added.
  const session = Session.forTests({ size: { width: 1600, height: 1000 } });
  let workbench: Workbench;
  let gallery: FrameLocator;

  /** The framework that skills are added to, without any. */
  let framework: string;
  before(() => (framework = session.read('acme.ladder.yaml').text));
  beforeEach(async () => {
    session.write('acme.ladder.yaml', framework);
    for (const skill of ['recruiting', 'evangelism']) session.remove(`tracks/${skill}.ladder.yaml`);
    workbench = await session.open('acme.ladder.yaml');
    await workbench.run('workbench.action.closeSidebar');
    await workbench.runFromPalette('Ladder: Open Template Gallery');
    gallery = workbench.webview();
    await gallery.getByRole('heading', { level: 1, name: 'Templates' }).waitFor();
  });
  afterEach(() => workbench[Symbol.asyncDispose]());

  it('finds a skill, shows its levels, and adds it to the framework', async () => {
    await gallery.getByRole('searchbox', { name: 'Search templates' }).fill('hiring');
    await gallery
      .getByRole('status')
      .filter({ hasText: /^1 of \d+ templates$/ })
      .waitFor();
    await gallery.getByRole('button', { name: /Recruiting/ }).click();
    await gallery.getByRole('heading', { level: 1, name: 'Recruiting' }).waitFor();
    assert.equal(await gallery.getByRole('rowheader').count(), 5);
    await gallery.getByRole('button', { name: 'Add This Skill' }).click();
    await workbench.tab('recruiting.ladder.yaml').waitFor();
    await workbench.editor.getByText('track: recruiting').waitFor();
    // It is a file of the framework as soon as it is there.
    await workbench.statusItem('Acme').waitFor();
    await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
    await eventually(() =>
      assert.match(session.read('tracks/recruiting.ladder.yaml').text, /^track: recruiting\n/),
    );
    // The category that it brings along is saved, too.
    await eventually(() => assert.match(session.read('acme.ladder.yaml').text, /^ {2}- id: strengthening$/m));
    await workbench.page.locator('.statusbar-item[aria-label*="No Problems"]').waitFor();
  });

  it('can be used by the keyboard alone', async () => {
    const search = gallery.getByRole('searchbox', { name: 'Search templates' });
    await focus(search);
    await workbench.type('wellbeing');
    await gallery.getByRole('status').filter({ hasText: /^1 of/ }).waitFor();
    const card = gallery.getByRole('button', { name: /^Skill Wellbeing/ });
    for (let tries = 0; !(await card.evaluate((each) => each === document.activeElement)); tries++) {
      assert.ok(tries < 40, 'the tab key leads to the card');
      await workbench.press('Tab');
    }
    await workbench.press('Enter');
    await gallery.getByRole('heading', { level: 1, name: 'Wellbeing' }).waitFor();
    await workbench.press('Escape');
    await gallery.getByRole('heading', { level: 1, name: 'Templates' }).waitFor();
    // One is back where one was.
    await focused(card);
  });

  it('starts a framework from a whole one, with that chosen already', async () => {
    await gallery.getByRole('button', { name: /^Framework Small/ }).click();
    await gallery.getByRole('grid').waitFor();
    await gallery.getByRole('button', { name: 'Start from This' }).click();
    const quick = new QuickInput(workbench);
    await quick.asks('The skills that you look at');
    await workbench.press('Escape');
    await quick.widget.waitFor({ state: 'hidden' });
  });

  it('leads from a text to the template’s own, which can only be read', async () => {
    await gallery.getByRole('button', { name: /^Skill Craft/ }).click();
    await gallery.getByText('Leaves a place a little tidier than it was found').click();
    await workbench.tab('craft.ladder.yaml').waitFor();
    await workbench.page.getByText('Leaves a place a little tidier than it was found').first().waitFor();
  });

  it('adds a skill from the palette, which leaves out those that the framework has', async () => {
    await workbench.openFile('acme.ladder.yaml');
    const quick = new QuickInput(workbench);
    await quick.run('Ladder: Add Skill from Template…');
    await quick.asks('The skill to add to');
    // The first of the library is Foundations.
    await quick.row('Servers').waitFor();
    assert.match(await quick.row('').first().innerText(), /Servers/);
    await quick.type('evangelism');
    await quick.pick('Evangelism');
    await workbench.tab('evangelism.ladder.yaml').waitFor();
    await workbench.editor.getByText('track: evangelism').waitFor();
  });

  it('fits a narrow pane, without sideways scrolling', async () => {
    await workbench.page.setViewportSize({ width: 400, height: 900 });
    const frame = await frameOf(workbench);
    const sideways = (): Promise<number> =>
      frame.evaluate(() => {
        const scroller = document.querySelector('.scroller');
        return scroller ? scroller.scrollWidth - scroller.clientWidth : -1;
      });
    await eventually(async () => {
      assert.ok((await frame.evaluate(() => window.innerWidth)) <= 400);
      assert.equal(await sideways(), 0);
    });
    await gallery.getByRole('button', { name: /^Skill Craft/ }).click();
    await gallery.getByRole('heading', { level: 1, name: 'Craft' }).waitFor();
    await eventually(async () => assert.equal(await sideways(), 0));
  });

  it('keeps nobody out, in any theme', async () => {
    for (const theme of Object.keys(themes) as Theme[]) {
      await wear(session, workbench, theme);
      assert.deepEqual(await barriersIn(await frameOf(workbench)), [], theme);
      await gallery.getByRole('button', { name: /^Skill Craft/ }).click();
      await gallery.getByRole('heading', { level: 1, name: 'Craft' }).waitFor();
      assert.deepEqual(await barriersIn(await frameOf(workbench)), [], `${theme}, a skill`);
      await gallery.getByRole('button', { name: 'All Templates' }).click();
      await gallery.getByRole('button', { name: /^Framework Small/ }).click();
      await gallery.getByRole('grid').waitFor();
      assert.deepEqual(await barriersIn(await frameOf(workbench)), [], `${theme}, a framework`);
      await gallery.getByRole('button', { name: 'All Templates' }).click();
    }
  });
});
