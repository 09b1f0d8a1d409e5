/** A process that runs one suite on Node: `mocha-main.ts FOLDER FILE-FOR-COUNTS MILLISECONDS RETRIES [GREP]`. */
import { writeCounts } from './counts';
import { runMocha } from './mocha';
import { endOnSignals, runMain } from './process-end';

runMain(async () => {
  endOnSignals();
  const [folder = '', result = '', timeout = '', retries = '', grep] = process.argv.slice(2);
  const options = { timeout: Number(timeout), retries: Number(retries), grep };
  writeCounts(result, await runMocha(folder, '.test.ts', options));
});
