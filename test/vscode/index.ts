import { writeCounts } from '../host/counts';
import { runMocha } from '../host/mocha';
import { beginning, grepVariable, resultVariable } from '../host/suite-messages';

/** Called by VS Code in its extension host. Throws when a test failed, by which VS Code ends with code 1. */
export async function run(): Promise<void> {
  // Stacks then name the files that people write.
  process.setSourceMapsEnabled(true);
  console.log(beginning);
  const result = process.env[resultVariable];
  const counts = await runMocha(__dirname, '.test.js', { timeout: 60_000, grep: process.env[grepVariable] });
  if (result !== undefined) writeCounts(result, counts);
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed.`);
}
