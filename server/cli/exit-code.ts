/** What the program's exit codes mean. */
export const exitCode = {
  /** It did what was asked, and found nothing that matters. */
  fine: 0,
  /** `check` found problems; another command refused, and said why. */
  problems: 1,
  /** It could not run, or not on all: an option that there is not, what is missing or can't be read or written. */
  couldNotRun: 2,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Thrown where a command can't do what was asked; its message is a sentence or a few for the user. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/**
 * What to tell the user of an error: the message alone where the input or the machine is to blame, the whole trace where
 * it is the program.
 */
export function errorText(error: unknown): string {
  if (error instanceof CannotRun) return error.message;
  if (!(error instanceof Error)) return String(error);
  // What the system refuses (a full disk, a file that may not be written) says so in its message.
  if ('code' in error && 'syscall' in error) return error.message;
  return `This is a fault of the program itself. Please report it with what follows.\n${error.stack ?? error.message}`;
}
