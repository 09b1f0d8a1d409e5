import type { PictureEdit } from '../../../server/edit-protocol';
import type { EditedMessage, EditMessage, EditOutcome } from '../../preview/edit-messages';

/** Sends edits one after the other, so that each is worked out on the text that the one before has left. */
export class EditRequests {
  readonly #send: (message: EditMessage) => void;
  readonly #waiting = new Map<number, (outcome: EditOutcome) => void>();
  #last: Promise<unknown> = Promise.resolve();
  /** Begins where no page before this one, whose answers may come late, has got to: none asks each millisecond. */
  #count = Date.now();

  constructor(send: (message: EditMessage) => void) {
    this.#send = send;
  }

  /** @param edit is asked for when it is its turn; undefined where there is nothing to do any more */
  make(edit: () => PictureEdit | undefined): Promise<EditOutcome> {
    const made = this.#last.then(() => {
      const now = edit();
      return now ? this.#sent(now) : ({ isDone: true } as const);
    });
    this.#last = made;
    return made;
  }

  /** What became of an edit is known. */
  answered({ id, outcome }: EditedMessage): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }

  #sent(edit: PictureEdit): Promise<EditOutcome> {
    const id = ++this.#count;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ type: 'edit', id, edit });
    });
  }
}
