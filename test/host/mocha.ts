import { globSync } from 'tinyglobby';
import type { Counts } from './counts';
import { describeError } from './problem';

/** How a suite of tests is run. */
export interface MochaOptions {
  /** Only tests whose full title holds this text or matches this pattern. */
  readonly grep?: string | undefined;
  /** How long one test may take, in milliseconds. */
  readonly timeout: number;
  /** How often a test that failed is tried again; each time it is, the console tells why. */
  readonly retries?: number;
}

/**
 * Runs the tests in the files below `folder` whose names end in `ending`, and reports them on the console.
 * Throws when a file cannot be loaded.
 */
export async function runMocha(folder: string, ending: string, options: MochaOptions): Promise<Counts> {
  const { default: Mocha } = await import('mocha');
  const { grep, timeout, retries = 0 } = options;
  const mocha = new Mocha({ ui: 'bdd', timeout, retries, ...(grep !== undefined && { grep }) });
  for (const file of globSync(`**/*${ending}`, { cwd: folder, absolute: true }).toSorted())
    mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
    runner.on('retry', (test: Mocha.Test, error: unknown) =>
      console.error(`Once more: ${test.fullTitle()}\n${describeError(error)}`),
    );
  });
}
