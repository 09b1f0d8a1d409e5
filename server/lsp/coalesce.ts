/**
 * Answers a function that asks for `run` to be called once, after all messages that are waiting have been read, however
 * often it is asked until then.
 */
export function coalesce(run: () => void): () => void {
  let scheduled = false;
  return () => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      run();
    });
  };
}
