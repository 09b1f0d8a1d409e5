import { Option, type Command } from 'commander';
import type { Context } from '../context';
import type { ExitCode } from '../exit-code';

/** What a command does with the program's context; answers the exit code. */
export type Action<Args extends unknown[]> = (
  context: Context,
  ...args: Args
) => ExitCode | Promise<ExitCode>;

/** Puts a command together with what it is run in. Commands are added by `addCheck` and its like. */
export interface Commands {
  readonly program: Command;
  /** What commander is to call: it keeps the exit code that `action` answers. */
  readonly run: <Args extends unknown[]>(action: Action<Args>) => (...args: Args) => Promise<void>;
}

/** The option `--root`, for commands that read a framework. */
export function rootOption(): Option {
  return new Option(
    '--root <FOLDER>',
    'where to look for what belongs together, instead of in the repository',
  );
}
