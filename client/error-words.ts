/** What something thrown says, for its user: never a stack trace. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
