import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe finds in a page, each rule with the elements that break it. */
export async function barriersIn(page: Frame | Page): Promise<string[]> {
  // As a debugger would, since the page itself may let no other script in.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
