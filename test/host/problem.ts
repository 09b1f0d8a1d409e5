/** Something that the person who runs a script can mend. The message says all of it, so no stack is shown. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** What to show of anything that was thrown: the message of a {@link Problem}, else the whole stack. */
export function describeError(error: unknown): string {
  if (error instanceof Problem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
