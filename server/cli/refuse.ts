import type { Context } from './context';
import { exitCode, type ExitCode } from './exit-code';

/** Says why what was asked is not done, and answers the exit code for that. */
export function refuse({ err }: Context, why: string): ExitCode {
  err.write(`${err.paint('red', 'Refused:')} ${why}\n`);
  return exitCode.problems;
}
