import assert from 'node:assert/strict';
import type { CDPSession, Frame, FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { eventually } from './support/eventually';
import { examples } from './support/examples';
import { focus } from './support/focus';
import { frameOf } from './support/frame';
import { hardFramework, hardTrack } from './support/hard-content';
import { faultsIn, focusFaultsIn, withRule } from './support/layout';
import type { CheckName } from './support/layout-checks';

/** How wide the preview is, in CSS pixels, and what a person would call that. */
const panes = [
  { called: '320 pixels wide', width: 320 },
  { called: '600 pixels wide', width: 600 },
  { called: 'wide', width: 1400 },
  { called: 'of 320 pixels at 200 % zoom, where it was 640', width: 320, zoom: 2 },
] as const;

/** What breaks a view, and the check that tells of it. */
const breaks: readonly { view: string; rule: string; check: CheckName }[] = [
  { view: 'Position', rule: '.numbers { min-width: 120cqi }', check: 'widerThanPane' },
  { view: 'Position', rule: '.prose { white-space: nowrap }', check: 'textsOutside' },
  { view: 'Grid', rule: '.track-name { max-height: 0.5em }', check: 'textsOutside' },
  { view: 'Grid', rule: '.tools { margin-top: -1.5rem }', check: 'textsOverlapping' },
  {
    view: 'Grid',
    rule: '.category-rows > :nth-child(3) { padding-inline-start: 1rem }',
    check: 'cellsOutOfLine',
  },
  { view: 'Grid', rule: '.heads { position: static }', check: 'headsOutOfView' },
  { view: 'Grid', rule: '.track-head[data-cell] { position: static }', check: 'headsOutOfView' },
  { view: 'Grid', rule: '* { direction: ltr !important }', check: 'textsInWrongDirection' },
  { view: 'Grid', rule: '.field:focus-visible { outline: none !important }', check: 'focusUnseen' },
  { view: 'Track', rule: '.names > :nth-child(3) { order: -1 }', check: 'cellsOutOfLine' },
  { view: 'Track', rule: '.level:nth-child(2) > td { margin-top: 1rem }', check: 'cellsOutOfLine' },
];

describe('the preview of long, unbroken and foreign texts', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  let frame: Frame;
  /** What was set by it holds as long as it is there. */
  let screen: CDPSession;
  before(async () => {
    const { file, at } = written();
    workbench = await examples.open(file);
    await workbench.run('workbench.action.closeSidebar');
    await workbench.goTo(at);
    await workbench.run('ladder.preview.open');
    preview = workbench.webview();
    await preview.getByRole('tab', { name: 'Track' }).click();
    await preview.getByRole('heading', { level: 1, name: hardTrack }).waitFor();
    frame = await frameOf(workbench);
    screen = await workbench.page.context().newCDPSession(workbench.page);
  });
  after(() => workbench[Symbol.asyncDispose]());

  function written(): { file: string; at: { line: number; column: number } } {
    const file = examples.write('layout/hard.ladder.yaml', hardFramework);
    return { file: file.file, at: file.at('- track: hard|\n') };
  }

  const button = (name: string) => preview.getByRole('button', { name, exact: true });
  const news = () => preview.getByRole('switch', { name: 'Only what’s new' });

  /** Each view, and how one comes to it. */
  const views: Readonly<Record<string, () => Promise<unknown>>> = {
    Track: async () => {
      await preview.getByRole('tab', { name: 'Track' }).click();
      await preview.locator('.levels').waitFor();
      if (await button('All levels').isVisible()) await button('All levels').click();
    },
    'What’s new': async () => {
      await news().check();
      await preview.locator('.change-sign').first().waitFor();
    },
    'Side by side': async () => {
      await news().uncheck();
      await preview.getByLabel('Compare level').selectOption('2');
      await preview.getByLabel('with level').selectOption('5');
      await preview.locator('.level').nth(2).waitFor({ state: 'detached' });
    },
    Grid: async () => {
      if (await button('All levels').isVisible()) await button('All levels').click();
      await preview.getByRole('tab', { name: 'Grid' }).click();
      await preview.getByRole('grid').waitFor();
    },
    Position: async () => {
      await preview.getByRole('tab', { name: 'Position' }).click();
      await preview.locator('.numbers').waitFor();
      if ((await preview.locator('.asked-level').count()) > 0) return;
      await preview.locator('.fold:enabled').first().click();
      await preview.locator('.asked-level').first().waitFor();
    },
    Criteria: async () => {
      await preview.getByRole('tab', { name: 'Criteria' }).click();
      await button('Picture').click();
      await preview.locator('.criteria-graph').waitFor();
    },
    'Criteria as a list': async () => {
      await button('List').click();
      await preview.locator('.criteria-list').waitFor();
    },
  };

  /** Gives the preview a width, as far as the window around it lets it. */
  async function widen(width: number, zoom = 1): Promise<void> {
    let wanted = width + 48;
    // The frame takes its width from VS Code some time after the window has its own.
    await eventually(async () => {
      const metrics = { width: wanted, height: 800, deviceScaleFactor: zoom, mobile: false };
      await screen.send('Emulation.setDeviceMetricsOverride', metrics);
      await frame.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const has = await frame.evaluate(() => ({ width: innerWidth, zoom: devicePixelRatio }));
      wanted = Math.max(width, wanted + width - has.width);
      assert.deepEqual(has, { width, zoom });
    });
  }

  for (const { called, width, ...pane } of panes) {
    it(`is whole in a pane ${called}`, async () => {
      await widen(width, 'zoom' in pane ? pane.zoom : 1);
      for (const [view, show] of Object.entries(views)) {
        await show();
        assert.deepEqual(await faultsIn(frame), [], view);
      }
    });
  }

  it('has room for tabs and buttons at each width between', async () => {
    await views['Track']?.();
    for (let width = 320; width <= 560; width += 40) {
      await widen(width);
      assert.deepEqual(await faultsIn(frame, ['widerThanPane', 'textsOutside']), [], `${width} px`);
    }
  });

  it('brings what the arrow keys lead to into view', async () => {
    await widen(600);
    await views['Grid']?.();
    await focus(preview.getByRole('rowheader', { name: hardTrack }));
    for (const key of [
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'End',
      'PageDown',
    ]) {
      await workbench.press(key);
      assert.deepEqual(await focusFaultsIn(frame), [], key);
    }
  });

  it('would not be called whole if it were broken', async () => {
    await widen(600);
    for (const { view, rule, check } of breaks) {
      await views[view]?.();
      const faults = await withRule(frame, rule, () => faultsIn(frame, [check]));
      assert.ok(
        faults.some((fault) => fault.startsWith(`${check}: `)),
        `${check} finds what ${rule} breaks in ${view}, but: ${faults.join('\n')}`,
      );
    }
  });
});
