import { constants } from 'node:os';
import { describeError } from './problem';

/**
 * Runs `action` when this process ends, in whatever way short of being killed outright. It must do its work at once,
 * since nothing asynchronous runs then. The latest comes first: what a folder's user does comes before the folder goes.
 * Answers how to call it off.
 */
export function whenProcessEnds(action: () => void): () => void {
  process.prependListener('exit', action);
  return () => void process.off('exit', action);
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How often to look whether the parent is still there, in milliseconds. */
const parentInterval = 300;

/**
 * Lets signals end this process in the way that {@link whenProcessEnds} sees, and so does the end of the npm that it
 * runs under.
 *
 * @param code the exit code, where being ended so is no failure; else the one that names the signal
 */
export function endOnSignals(code?: number): void {
  for (const signal of signals) process.once(signal, () => process.exit(code ?? exitCode(signal)));
  if (process.env['npm_lifecycle_event'] === undefined) return;
  // Between npm and this process is a shell, which dies of a signal without passing it on.
  const parent = process.ppid;
  const look = (): void => {
    if (process.ppid !== parent) process.exit(code ?? exitCode('SIGTERM'));
  };
  setInterval(look, parentInterval).unref();
}

/** The exit code of a process that a signal ended, as shells have it. */
function exitCode(signal: (typeof signals)[number]): number {
  return 128 + constants.signals[signal];
}

/** Runs a script to its end: what it throws is shown, and makes the process fail. */
export function runMain(main: () => Promise<void>): void {
  main().then(
    () => process.exit(),
    (error: unknown) => {
      console.error(describeError(error));
      process.exit(1);
    },
  );
}
