/** A picture that a page was asked for. */
interface Question {
  readonly svg: string;
  readonly resolve: (png: string) => void;
  readonly reject: (error: Error) => void;
}

/** What a page answers: the picture in base 64, or why there is none. */
interface Answer {
  readonly id: number;
  readonly png?: string;
  readonly fault?: string;
}

/** The pictures that a page was asked for and has not drawn yet. */
export class Drawings {
  readonly #send: (id: number, svg: string) => void;
  readonly #asked = new Map<number, Question>();
  #isThere = false;
  #last = 0;

  /** @param send asks the page; `id` comes back with its answer */
  constructor(send: (id: number, svg: string) => void) {
    this.#send = send;
  }

  /**
   * A picture as PNG, in base 64; the page is asked as soon as it is there. Rejects where it cannot draw the picture, or
   * goes before it has.
   */
  ask(svg: string): Promise<string> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { svg, resolve, reject });
      if (this.#isThere) this.#send(id, svg);
    });
  }

  answer({ id, png, fault }: Answer): void {
    const question = this.#asked.get(id);
    this.#asked.delete(id);
    if (png === undefined) question?.reject(new Error(fault ?? 'The picture could not be drawn.'));
    else question?.resolve(png);
  }

  /** The page is there. */
  start(): void {
    this.#isThere = true;
    for (const [id, { svg }] of this.#asked) this.#send(id, svg);
  }

  /** The page is gone: what it has not drawn, it never will. */
  end(): void {
    this.#isThere = false;
    for (const { reject } of this.#asked.values()) {
      reject(new Error('The preview was closed or hidden before the picture was drawn.'));
    }
    this.#asked.clear();
  }
}
