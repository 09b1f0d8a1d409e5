import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { examples } from './support/examples';
import { frameOf } from './support/frame';
import type { TextFile } from './support/text-file';

describe('while one types, the preview', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  let file: TextFile;
  before(async () => {
    const { text } = examples.read('tracks/delivery.ladder.yaml');
    file = examples.write('typing/typed.ladder.yaml', text.replace('track: delivery', 'track: typed'));
    workbench = await examples.open(file.file);
    await workbench.run('ladder.preview.openToSide');
    preview = workbench.webview();
    await preview.getByRole('heading', { level: 1, name: 'Delivery' }).waitFor();
  });
  after(() => workbench[Symbol.asyncDispose]());

  const titleIn = (nth: number, name: string) =>
    workbench.webview(nth).getByRole('heading', { level: 1, name, exact: true });
  const title = (name: string) => titleIn(0, name);

  it('shows each change in place: the same elements, scrolled as they were, in the same page', async () => {
    await workbench.goTo(file.at('name: |Delivery'));
    const frame = await frameOf(workbench);
    const before = await frame.evaluate(() => {
      const scroller = document.querySelector('.scroller');
      scroller?.scrollTo({ top: 120, behavior: 'instant' });
      const kept = { heading: document.querySelector('h1'), parts: [...document.querySelectorAll('.part')] };
      Object.assign(window, { kept });
      return scroller?.scrollTop;
    });
    assert.equal(before, 120, 'it is scrolled');
    await workbench.type('Swift ');
    await title('Swift Delivery').waitFor();
    const after = await frame.evaluate(() => {
      const { kept } = window as unknown as { kept: { heading: Element; parts: Element[] } };
      const parts = [...document.querySelectorAll('.part')];
      const scroller = document.querySelector('.scroller');
      return {
        sameHeading: document.querySelector('h1') === kept.heading,
        sameParts: parts.length === kept.parts.length && parts.every((part, at) => part === kept.parts[at]),
        scrolled: scroller?.scrollTop,
      };
    });
    assert.deepEqual(after, { sameHeading: true, sameParts: true, scrolled: before });
  });

  it('shows a new criterion as soon as it is written', async () => {
    const { line } = file.at('- Raises a blocker on the day it |appears');
    await workbench.goTo({ line, column: '      - Raises a blocker on the day it appears'.length + 1 });
    // The editor writes the dash.
    await workbench.type('\nSays no in good time');
    await workbench.press('Escape');
    await preview.locator('li.criterion', { hasText: 'Says no in good time' }).waitFor();
    assert.equal(await preview.locator('li.criterion').count(), 16);
  });

  it('keeps the last table and says so while the text cannot be read, and goes on when it can', async () => {
    const name = await preview.getByRole('heading', { level: 1 }).innerText();
    await workbench.goTo({ line: 2, column: 'name: '.length + 1 });
    await workbench.type('"');
    await preview.getByRole('status').filter({ hasText: 'the text can’t be read just now' }).waitFor();
    await title(name).waitFor();
    assert.equal(await preview.getByRole('rowheader').count(), 5);
    await workbench.press('ctrl+z');
    await preview.locator('.stale').filter({ hasNotText: /\w/ }).waitFor({ state: 'attached' });
  });

  it('shows what was typed while it was hidden, when it is shown again', async () => {
    const { text } = examples.read('tracks/delivery.ladder.yaml');
    const hidden = examples.write(
      'typing/hidden.ladder.yaml',
      text.replace('track: delivery', 'track: hidden'),
    );
    await workbench.openFile(hidden.file, hidden.at('name: |Delivery'));
    // In the same column, so that text and preview cover each other.
    await workbench.run('ladder.preview.open');
    // It takes the focus when it is there, and would take it from what was opened before.
    for (const nth of [0, 1]) await titleIn(nth, 'Delivery').waitFor();
    await workbench.openFile(hidden.file, hidden.at('name: |Delivery'));
    await workbench.type('Late ');
    await title('Late Delivery').waitFor();
    // Its tab tells already.
    await workbench.page.locator('.tab:not(.active)', { hasText: 'Preview Late Delivery' }).click();
    await workbench.page.locator('iframe.webview.ready').nth(1).waitFor();
    for (const nth of [0, 1]) await titleIn(nth, 'Late Delivery').waitFor();
  });
});
