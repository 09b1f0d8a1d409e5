/**
 * `npm test [-- SUITE …] [-- --grep PATTERN]`: builds, runs the named suites or all, and ends with the line of counts.
 * The exit code is 1 when a test failed, or a suite could not run or had no test.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './host/command';
import { describeCounts, none, sum, type Counts } from './host/counts';
import { inRoot } from './host/paths';
import { describeError, Problem } from './host/problem';
import { endOnSignals, runMain } from './host/process-end';
import { furtherSuites, suites, type Suite, type SuiteContext } from './host/suites';
import { temporaryFolder } from './host/temporary-folder';
import { packageExtension } from './host/vsix';

/** A suite that did not run is no success, so it counts as one failure. */
const broken: Counts = { ...none, failed: 1 };

runMain(async () => {
  endOnSignals();
  const { values, positionals } = parseArgs({
    options: { grep: { type: 'string', short: 'g' } },
    allowPositionals: true,
  });
  const chosen = chooseSuites(positionals);
  using temporary = temporaryFolder();
  const context = { grep: values.grep, vsix: join(temporary.path, 'ladder.vsix') };
  await run(process.execPath, [inRoot('server/service/schema/compile.mjs')]);
  const summary: string[] = [];
  const results: Counts[] = [];
  const isBuilt = !chosen.some(([, suite]) => suite.needsBuild) || (await build(context.vsix));
  for (const [name, suite] of chosen) {
    const counts = isBuilt || !suite.needsBuild ? await runSuite(name, suite, context) : broken;
    results.push(counts);
    summary.push(`${name}: ${describeCounts(counts)}`);
  }
  const total = sum(results);
  console.log(`\n${summary.join('\n')}\n${describeCounts(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
});

/** The named suites, or all of `npm test`. Throws a {@link Problem} for a name that is none. */
function chooseSuites(names: readonly string[]): [name: string, suite: Suite][] {
  if (names.length === 0) return Object.entries(suites);
  const known = { ...suites, ...furtherSuites };
  return names.map((name) => {
    const suite = known[name];
    if (suite !== undefined) return [name, suite];
    throw new Problem(`No suite is named ${name}; there are ${Object.keys(known).join(', ')}.`);
  });
}

/** Builds and packages the extension. Answers whether that worked, and shows what was wrong if not. */
async function build(vsix: string): Promise<boolean> {
  try {
    await packageExtension(vsix);
    return true;
  } catch (error) {
    console.error(
      `The extension cannot be built, so only tests that do without run.\n${describeError(error)}`,
    );
    return false;
  }
}

/** Runs one suite. One that cannot run, or has no test, is shown as such and counted as a failure. */
async function runSuite(name: string, suite: Suite, context: SuiteContext): Promise<Counts> {
  console.log(`\n── ${name}`);
  try {
    const counts = await suite.run(context);
    // A pattern may pass a whole suite by, but not all of them.
    if (counts.passed + counts.failed > 0 || context.grep !== undefined) return counts;
    console.error(`${name}: no test ran.`);
  } catch (error) {
    console.error(`${name} could not run: ${describeError(error)}`);
  }
  return broken;
}
