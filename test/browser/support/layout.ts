import { buildSync } from 'esbuild';
import type { Frame } from 'playwright-core';
import { inRoot } from '../../host/paths';
import type * as page from './layout-checks';

/** What the checks are called in the page. */
type Checked = typeof globalThis & { layout: typeof page };

/** The checks as one script, which leaves them in the page. */
const script = bundle();

function bundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: [inRoot('test/browser/support/layout-checks.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'layout',
    footer: { js: 'globalThis.layout = layout;' },
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

/** What is broken in the layout of the preview's page as it is now, or what some checks find, each in words that begin with the check's name. */
export async function faultsIn(frame: Frame, checks?: page.CheckName[]): Promise<string[]> {
  // As a debugger would, since the page itself lets no other script in.
  await frame.evaluate(script);
  return frame.evaluate((names) => (globalThis as Checked).layout.faults(names), checks);
}

/** What is wrong with how the page shows what has the focus. */
export async function focusFaultsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(script);
  return frame.evaluate(() => (globalThis as Checked).layout.focusedUnseen());
}

/** Gives the page a further rule of style while something is done, as a careless change to its style sheets would. */
export async function withRule<Answer>(
  frame: Frame,
  rule: string,
  done: () => Promise<Answer>,
): Promise<Answer> {
  await frame.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rule);
  const answer = await done();
  await frame.evaluate(() => (document.adoptedStyleSheets = []));
  return answer;
}
