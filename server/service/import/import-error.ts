/** Why a source can't be imported, in words for its owner. */
export class ImportError extends Error {
  /**
   * @param message a sentence for the person who imports
   * @param line the one-based line of the source that is at fault, where it is one line's
   */
  constructor(
    message: string,
    readonly line?: number,
  ) {
    super(message);
  }
}

/** Said of a source that need not be imported, since it is a ladder file. */
export class AlreadyLadderError extends ImportError {
  constructor() {
    super('This is a ladder file already: open it as it is.');
  }
}
