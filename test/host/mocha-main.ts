/** A process that runs one suite on Node: `mocha-main.ts FOLDER FILE-FOR-COUNTS MILLISECONDS [GREP]`. */
import { writeCounts } from './counts';
import { runMocha } from './mocha';
import { endOnSignals, runMain } from './process-end';

runMain(async () => {
  endOnSignals();
  const [folder = '', result = '', timeout = '', grep] = process.argv.slice(2);
  writeCounts(result, await runMocha(folder, '.test.ts', { timeout: Number(timeout), grep }));
});
