/** What `ladder` runs: it only sees to it that Node keeps what it compiles, where it can, and starts the program. */
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Node 22 and later keep the compiled program between runs. */
interface WithCompileCache {
  readonly enableCompileCache?: () => unknown;
}

(nodeModule as WithCompileCache).enableCompileCache?.();
// By a computed address, so that it stays a program of its own: its parts are loaded when they are needed.
void import(pathToFileURL(join(__dirname, 'cli', 'main.mjs')).href);
