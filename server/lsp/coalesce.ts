/**
 * Calls back when what waits in the event loop now, such as messages that have come in, has had its turn. Each platform has
 * its own way.
 */
export type NextTurn = (run: () => void) => void;

/** How many turns of the event loop pass after it was asked: in one a message is read, in the next it is answered. */
const turns = 4;

/** How long, in milliseconds, messages that keep coming may put it off. */
const patience = 50;

/**
 * Answers a function that asks for `run` to be called once, however often it is asked until then: after all messages that
 * are waiting have been read, and what they ask for has been answered, or soon after where they do not end.
 */
export function coalesce(nextTurn: NextTurn, run: () => void): () => void {
  let left = 0;
  let askedAt = 0;
  const wait = (): void => {
    left--;
    if (left > 0 && performance.now() - askedAt < patience) {
      nextTurn(wait);
      return;
    }
    left = 0;
    run();
  };
  return () => {
    if (left === 0) {
      askedAt = performance.now();
      nextTurn(wait);
    }
    left = turns;
  };
}
