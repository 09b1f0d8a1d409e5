import { isId, maxIdLength, toId } from '../../model/ids';

/** Makes the ids of one namespace, each different from those before. */
export class IdMaker {
  readonly #taken = new Set<string>();
  /** The number that the next id of a base is tried with. */
  readonly #next = new Map<string, number>();

  /**
   * @param wanted what the source gives as an id; taken as it is where it is one
   * @param name what the thing is called, from which else an id is made
   * @param kind what the thing is, in kebab-case: an id for names without a Latin letter or a digit
   */
  make(wanted: string | undefined, name: string, kind: string): string {
    const base = [wanted ?? '', name].map((text) => (isId(text) ? text : toId(text))).find((id) => id !== '');
    return this.#unique(base ?? kind, base === undefined);
  }

  #unique(base: string, numbered: boolean): string {
    for (let number = this.#next.get(base) ?? 1; ; number++) {
      const suffix = number === 1 && !numbered ? '' : `-${number}`;
      const id = base.slice(0, maxIdLength - suffix.length).replace(/-$/, '') + suffix;
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      this.#next.set(base, number + 1);
      return id;
    }
  }
}
