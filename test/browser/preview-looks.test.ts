import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { themes, type Theme } from '../host/profile';
import type { Workbench } from '../host/workbench';
import { barriersIn as barriersOf } from './support/barriers';
import { eventually } from './support/eventually';
import { frameOf } from './support/frame';
import { Session } from './support/session';
import { wear } from './support/theme';

const alone = `track: alone
name: Alone
levels:
  - level: junior
    name: Junior Engineer
    criteria:
      - Asks early
`;

const wide = { width: 1920, height: 1000 };
const narrow = { width: 960, height: 900 };

describe('the preview looks', () => {
  // A VS Code of its own, since its theme changes.
  const session = Session.forTests({ size: wide });
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    const mobile = session.read('tracks/mobile.ladder.yaml').text;
    // A problem and code, which have looks of their own.
    session.write(
      'tracks/mobile.ladder.yaml',
      mobile.replace(/^(\s+- )(Follows the interface.*)$/m, '$1$2\n$1$2\n$1Reads `logs` first'),
    );
    // Levels that go by ids, and nothing that builds on anything.
    session.write('looks/alone.ladder.yaml', alone);
    workbench = await session.open('tracks/mobile.ladder.yaml');
    await workbench.run('workbench.action.closeSidebar');
    await workbench.run('ladder.preview.openToSide');
    preview = workbench.webview();
    await preview.getByRole('heading', { level: 1, name: 'Mobile' }).waitFor();
    await workbench.goTo(session.read('tracks/mobile.ladder.yaml').at('Takes a |release'));
    await preview.locator('li.criterion [aria-current]').waitFor();
  });
  after(() => workbench[Symbol.asyncDispose]());

  /** Where the levels are, in CSS pixels, once they stand as they should. */
  async function boxesOnce(isSo: (boxes: DOMRect[]) => boolean): Promise<DOMRect[]> {
    const frame = await frameOf(workbench);
    return eventually(async () => {
      const boxes = await frame.evaluate(() =>
        [...document.querySelectorAll('.level')].map((level) => {
          // A level itself may have no box, while its cells do, but for those that say nothing.
          const cells = [...level.children]
            .map((cell) => cell.getBoundingClientRect())
            .filter(({ width }) => width > 0);
          const left = Math.min(...cells.map((cell) => cell.left));
          const top = Math.min(...cells.map((cell) => cell.top));
          const right = Math.max(...cells.map((cell) => cell.right));
          const bottom = Math.max(...cells.map((cell) => cell.bottom));
          return new DOMRect(left, top, right - left, bottom - top).toJSON() as DOMRect;
        }),
      );
      assert.ok(boxes.length > 0 && isSo(boxes), JSON.stringify(boxes, null, 2));
      return boxes;
    });
  }

  /** Shows all levels of the track, whatever is shown. */
  async function showTrack(): Promise<void> {
    await workbench.openFile('tracks/mobile.ladder.yaml');
    await preview.getByRole('tab', { name: 'Track' }).click();
    await preview.getByRole('heading', { level: 1, name: 'Mobile' }).waitFor();
    const all = preview.getByRole('button', { name: 'All levels' });
    if (await all.isVisible()) await all.click();
    await preview.getByRole('switch', { name: 'Only what’s new' }).uncheck();
  }

  it('like a table where there is room: a column a level', async () => {
    await workbench.page.setViewportSize(wide);
    const boxes = await boxesOnce((each) =>
      each.every(({ left }, at) => at === 0 || left >= (each[at - 1]?.right ?? 0) - 1),
    );
    assert.equal(boxes.length, 5);
    assert.ok(
      boxes.every(({ top }) => Math.abs(top - (boxes[0]?.top ?? 0)) <= 1),
      'they start on one line',
    );
    assert.ok(
      boxes.every(({ width }) => width >= 200),
      'each is wide enough to read',
    );
  });

  it('like a list in a narrow pane: level under level, without sideways scrolling', async () => {
    await workbench.page.setViewportSize(narrow);
    const boxes = await boxesOnce((each) =>
      each.every(({ top }, at) => at === 0 || top >= (each[at - 1]?.bottom ?? 0) - 1),
    );
    assert.equal(boxes.length, 5);
    assert.ok(boxes.every(({ left }) => Math.abs(left - (boxes[0]?.left ?? 0)) <= 1));
    const frame = await frameOf(workbench);
    const overflow = await frame.evaluate(() => {
      const scroller = document.querySelector('.scroller');
      return scroller ? scroller.scrollWidth - scroller.clientWidth : undefined;
    });
    assert.equal(overflow, 0);
    await workbench.page.setViewportSize(wide);
  });

  const seen = new Map<Theme, Colours>();
  for (const theme of Object.keys(themes) as Theme[]) {
    it(`${theme} where the editor is, and nothing in it keeps people out`, async () => {
      await wear(session, workbench, theme);
      await showTrack();
      const colours = await coloursOf(workbench);
      assert.equal(colours.background, colours.editorBackground);
      assert.equal(colours.text, colours.editorForeground);
      for (const [other, those] of seen) {
        if (other !== theme) assert.notDeepEqual(colours, those, `${theme} is not ${other}`);
      }
      seen.set(theme, colours);
      assert.deepEqual(await barriersIn(workbench), []);
      await preview.getByRole('switch', { name: 'Only what’s new' }).check();
      await preview.locator('.change-sign').first().waitFor();
      await preview.locator('.problem-badge').first().click();
      await preview.locator('.fix').first().waitFor();
      assert.deepEqual(await barriersIn(workbench), []);
      await preview.getByRole('switch', { name: 'Only what’s new' }).uncheck();
      await preview.getByLabel('Compare level').selectOption('1');
      await preview.getByLabel('with level').selectOption('2');
      await preview.locator('.level').nth(2).waitFor({ state: 'detached' });
      assert.deepEqual(await barriersIn(workbench), []);
      await preview.getByRole('button', { name: 'All levels' }).click();
      await preview.getByRole('tab', { name: 'Grid' }).click();
      await preview.getByRole('grid').waitFor();
      assert.deepEqual(await barriersIn(workbench), []);
      await preview.getByRole('tab', { name: 'Criteria' }).click();
      await preview.locator('.criteria-graph').waitFor();
      assert.deepEqual(await barriersIn(workbench), []);
      await preview.getByRole('button', { name: 'List' }).click();
      await preview.locator('.criteria-list').waitFor();
      assert.deepEqual(await barriersIn(workbench), []);
      await preview.getByRole('button', { name: 'Picture' }).click();
      await workbench.openFile('looks/alone.ladder.yaml');
      await preview.locator('.notice pre').waitFor();
      assert.deepEqual(await barriersIn(workbench), []);
      await preview.getByRole('tab', { name: 'Track' }).click();
      await preview.locator('.level-code').first().waitFor();
      assert.deepEqual(await barriersIn(workbench), []);
      await workbench.openFile('tracks/mobile.ladder.yaml');
      await preview.getByRole('heading', { level: 1, name: 'Mobile' }).waitFor();
      await preview.getByRole('tab', { name: 'Position' }).click();
      await preview.getByRole('img', { name: /^What is asked of/ }).waitFor();
      assert.deepEqual(await barriersIn(workbench), []);
    });
  }

  it('right where it says what to do', async () => {
    await showTrack();
    await workbench.openFile('ladders/engineer.ladder.yaml');
    await preview.getByRole('grid').waitFor();
    await preview.getByRole('tab', { name: 'Track' }).click();
    await preview.locator('.notice').waitFor();
    assert.deepEqual(await barriersIn(workbench), []);
  });
});

/** Colours as the browser computes them. */
interface Colours {
  readonly background: string;
  readonly text: string;
  readonly editorBackground: string;
  readonly editorForeground: string;
}

/** What the page and its theme look like. */
async function coloursOf(workbench: Workbench): Promise<Colours> {
  const frame = await frameOf(workbench);
  return frame.evaluate(() => {
    // What a variable of the theme stands for, as the browser computes it.
    const [editorBackground = '', editorForeground = ''] = ['background', 'foreground'].map((name) => {
      const probe = document.createElement('i');
      probe.style.color = `var(--vscode-editor-${name})`;
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    const { backgroundColor: background, color: text } = getComputedStyle(document.body);
    return { background, text, editorBackground, editorForeground };
  });
}

/** What axe finds in the preview's page. */
async function barriersIn(workbench: Workbench): Promise<string[]> {
  return barriersOf(await frameOf(workbench));
}
