import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readCounts, type Counts } from './counts';
import { runDesktopSuite } from './desktop-suite';
import type { MochaOptions } from './mocha';
import { inRoot } from './paths';
import { Problem } from './problem';
import { whenProcessEnds } from './process-end';
import { temporaryFolder } from './temporary-folder';
import { runVsCodeSuite } from './vscode-suite';

/** What the suites are given. */
export interface SuiteContext {
  /** Only tests whose full title holds this text or matches this pattern. */
  readonly grep: string | undefined;
  /** The path of the packaged extension. */
  readonly vsix: string;
}

/** One kind of tests. */
export interface Suite {
  /** Runs it, and shows its report. Throws when it cannot run, or does not come to its end. */
  run(context: SuiteContext): Promise<Counts>;
  /** Whether it needs the built and packaged extension. */
  readonly needsBuild: boolean;
}

/** The environment variable that names the packaged extension to the tests that drive it in a browser. */
export const vsixVariable = 'LADDER_TEST_VSIX';

/**
 * The suites of `npm test`, in the order in which they run. What a test waits for has a deadline of its own, which says
 * what did not come; the time for a whole test only ends what would hang, and lets slow machines be slow.
 */
export const suites: Readonly<Record<string, Suite>> = {
  unit: { needsBuild: false, run: (context) => runOnNode('unit', { timeout: 10_000 }, context) },
  protocol: { needsBuild: true, run: (context) => runOnNode('protocol', { timeout: 60_000 }, context) },
  cli: { needsBuild: true, run: (context) => runOnNode('cli', { timeout: 120_000 }, context) },
  vscode: { needsBuild: true, run: ({ grep }) => runVsCodeSuite(grep) },
  // A browser, an editor and its server share the machine: what comes too late once is looked at a second time.
  browser: {
    needsBuild: true,
    run: (context) => runOnNode('browser', { timeout: 180_000, retries: 1 }, context),
  },
};

/** The suites that run only when they are named. */
export const furtherSuites: Readonly<Record<string, Suite>> = {
  desktop: { needsBuild: true, run: ({ grep }) => runDesktopSuite(grep) },
};

/** Runs the tests of a folder in a process of their own. */
async function runOnNode(
  name: string,
  { timeout, retries = 0 }: Omit<MochaOptions, 'grep'>,
  { grep, vsix }: SuiteContext,
): Promise<Counts> {
  using temporary = temporaryFolder();
  const result = join(temporary.path, 'result.json');
  const more = grep === undefined ? [] : [grep];
  const args = [
    '--import',
    'tsx',
    inRoot('test/host/mocha-main.ts'),
    inRoot('test', name),
    result,
    `${timeout}`,
    `${retries}`,
    ...more,
  ];
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, [vsixVariable]: vsix },
  });
  const forget = whenProcessEnds(() => void child.kill());
  await new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  forget();
  const counts = readCounts(result);
  if (counts === undefined) throw new Problem('It broke off; what it wrote says why.');
  return counts;
}
