import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { readCounts, type Counts } from './counts';
import { startHost } from './host';
import { inRoot, root } from './paths';
import { Problem } from './problem';
import { bundleVsCodeSuite } from './suite-bundle';
import { beginning, grepVariable, resultVariable } from './suite-messages';
import { temporaryFolder } from './temporary-folder';

const minutes = 10;

/**
 * Runs the suite inside the VS Code that a browser shows, and its console on ours. The extension is that of the
 * checkout, as in development; what was built into `dist/` runs. Throws when the suite does not come to its end.
 */
export async function runVsCodeSuite(grep: string | undefined): Promise<Counts> {
  using bundle = await bundleVsCodeSuite();
  using temporary = temporaryFolder();
  const result = join(temporary.path, 'result.json');
  await using host = await startHost({
    folder: inRoot('examples'),
    variables: { [resultVariable]: result, ...(grep !== undefined && { [grepVariable]: grep }) },
  });
  await using browser = await launchChromium();
  const page = await browser.newPage();
  const suite = await watchSuite(page);
  await page.goto(
    host.address([
      ['extensionDevelopmentPath', host.remote(root)],
      ['extensionTestsPath', host.remote(bundle.entry)],
    ]),
  );
  const broken = await Promise.race([suite.end, host.ended]);
  if (broken !== undefined) throw new Problem(`The suite in VS Code did not end: ${broken}`);
  const counts = readCounts(result);
  if (counts === undefined) throw new Problem('The suite in VS Code broke off; its console says why.');
  return counts;
}

/**
 * Shows the console of the extension host while tests run. Answers an `end` that resolves when VS Code says that they
 * are over, or else with the reason why that cannot come.
 */
async function watchSuite(page: Page): Promise<{ end: Promise<string | undefined> }> {
  const before: string[] = [];
  const exit = new EventEmitter();
  let state: 'before' | 'running' | 'over' = 'before';
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    const line = format(...args);
    if (state === 'running') console.log(line);
    else if (line === beginning) state = 'running';
    else before.push(line);
  });
  await page.exposeFunction('codeAutomationExit', () => {
    // What VS Code itself says is of interest only where the tests did not come.
    if (state === 'before') console.log(before.join('\n'));
    state = 'over';
    exit.emit('exit');
  });
  const end = new Promise<string | undefined>((resolve) => {
    exit.once('exit', () => resolve(undefined));
    page.once('crash', () => resolve('the page crashed'));
    setTimeout(() => resolve(`it took more than ${minutes} minutes`), minutes * 60_000).unref();
  });
  return { end };
}
