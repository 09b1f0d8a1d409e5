import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Node 22 and later keep the compiled program between runs. */
interface WithCompileCache {
  readonly enableCompileCache?: () => unknown;
}

/** Starts one of the built programs, and sees to it that Node keeps what it compiles, where it can. */
export function launchProgram(name: 'cli' | 'server'): void {
  (nodeModule as WithCompileCache).enableCompileCache?.();
  // By a computed address, so that it stays a program of its own: its parts are loaded when they are needed.
  void import(pathToFileURL(join(__dirname, name, 'main.mjs')).href);
}
