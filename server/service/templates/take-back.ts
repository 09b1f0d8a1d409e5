/**
 * Takes back files of which a later one could not be written, so that of several there are all or none.
 *
 * @param error what was thrown
 * @param paths the files that are there by now, as their user knows them
 * @param remove takes one away; throws where it stays
 * @returns what to throw instead: `error`, or where files stay, one that names them, too
 */
export async function takenBack(
  error: unknown,
  paths: readonly string[],
  remove: (path: string) => Promise<unknown>,
): Promise<Error> {
  const met = error instanceof Error ? error : new Error(String(error));
  const removed = await Promise.allSettled(paths.map(remove));
  const left = paths.filter((_, index) => removed[index]?.status === 'rejected');
  if (left.length === 0) return met;
  const words = `What was written before that could not be removed: ${left.join(', ')}.`;
  return new Error(`${met.message.replace(/[.!]?$/, '.')} ${words}`, { cause: met });
}
