import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { eventually } from './support/eventually';
import { examples } from './support/examples';

const foundations = 'tracks/foundations.ladder.yaml';
/** After how many frames without a move something is at rest. */
const restFrames = 10;

for (const [layout, width] of [
  ['levels side by side', 1900],
  ['one level under the other', 960],
] as const) {
  describe(`the preview with ${layout}`, () => {
    let workbench: Workbench;
    let preview: FrameLocator;
    before(async () => {
      workbench = await examples.open(foundations, { width, height: 700 });
      await workbench.run('workbench.action.closeSidebar');
      await workbench.run('ladder.preview.openToSide');
      preview = workbench.webview();
      await preview.getByRole('heading', { level: 1, name: 'Foundations' }).waitFor();
    });
    after(() => workbench[Symbol.asyncDispose]());

    const head = (name: string): Locator => preview.getByRole('heading', { level: 2, name });
    const lineNumber = (line: number): Locator =>
      workbench.editor.locator('.line-numbers').getByText(String(line), { exact: true });

    /** Whether something stands in the preview's view, as far down as `share` of it at most. */
    const isShown = (what: Locator, share: number): Promise<boolean> =>
      what.evaluate((element, part) => {
        const { top, left, right, bottom } = element.getBoundingClientRect();
        const isAt = bottom > 0 && top < window.innerHeight * part;
        return isAt && left >= 0 && right <= window.innerWidth;
      }, share);
    /** Turns the wheel over the text, of which one turn moves an editor by a few lines, until something is shown. */
    const wheelUntil = async (by: number, what: Locator, share = 1): Promise<void> => {
      await workbench.editor.locator('.view-lines').hover();
      await eventually(async () => {
        if (await isShown(what, share)) return;
        await workbench.page.mouse.wheel(0, by);
        assert.fail('the preview does not scroll');
      });
    };

    it('scrolls to what the editor is scrolled to, and back', async () => {
      await wheelUntil(300, head('Shaping'));
      await wheelUntil(-300, preview.getByRole('heading', { level: 1, name: 'Foundations' }), 0.5);
    });

    it('scrolls the editor, which does not scroll it back', async () => {
      await workbench.goTo({ line: 2 });
      await workbench.goTo({ line: 1 });
      await lineNumber(1).waitFor();
      const scroller = preview.getByRole('tabpanel');
      /** How far down it is scrolled, once nothing moves it any more. */
      const scrollTop = () =>
        scroller.evaluate(
          (element, rest) =>
            new Promise<number>((resolve) => {
              let [at, frames] = [element.scrollTop, 0];
              const look = (): void => {
                frames = element.scrollTop === at ? frames + 1 : 0;
                at = element.scrollTop;
                if (frames < rest) requestAnimationFrame(look);
                else resolve(at);
              };
              look();
            }),
          restFrames,
        );
      await scroller.hover();
      const before = await scrollTop();
      await workbench.page.mouse.wheel(0, 900);
      await lineNumber(1).waitFor({ state: 'detached' });
      const scrolled = await scrollTop();
      assert.ok(scrolled > before);
      await workbench.page.mouse.wheel(0, -50);
      await eventually(async () => assert.ok((await scrollTop()) < scrolled));
      assert.ok(Math.abs((await scrollTop()) - (scrolled - 50)) <= 1, 'only its user has scrolled it');
    });
  });
}

describe('the preview’s lock', () => {
  it('is put on and taken off by keys, from the text and from the preview', async () => {
    await using workbench = await examples.open(foundations);
    await workbench.run('ladder.preview.openToSide');
    const preview = workbench.webview();
    const toggle = async (): Promise<void> => {
      await workbench.press('ControlOrMeta+k');
      await workbench.press('l');
    };
    await preview.getByRole('button', { name: 'Lock', exact: true }).waitFor();
    await toggle();
    await preview.getByRole('button', { name: 'Locked' }).waitFor();
    await workbench.page.locator('.tab', { hasText: '[Preview] Foundations' }).waitFor();
    await preview.getByRole('tab', { name: 'Track' }).click();
    await toggle();
    await preview.getByRole('button', { name: 'Lock', exact: true }).waitFor();
  });
});
