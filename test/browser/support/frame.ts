import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import type { Workbench } from '../../host/workbench';

/** The frame that the preview's page is in, once it shows something. */
export async function frameOf(workbench: Workbench): Promise<Frame> {
  const heading = await workbench.webview().locator('h1').first().elementHandle();
  const frame = await heading.ownerFrame();
  assert.ok(frame, 'the preview is in a frame');
  return frame;
}
