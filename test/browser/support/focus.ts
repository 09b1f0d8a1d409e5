import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually';

/** Waits until an element of a page has the focus, and the page the keys. */
export async function focused(element: Locator): Promise<void> {
  await eventually(async () => assert.ok(await hasFocus(element), 'the element has the focus'));
}

/** Gives an element of a page the focus, and its page the keys, for what is pressed next. */
export async function focus(element: Locator): Promise<void> {
  await eventually(async () => {
    await element.focus();
    assert.ok(await hasFocus(element), 'the element takes the focus');
  });
}

function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((each) => each === document.activeElement && document.hasFocus());
}
