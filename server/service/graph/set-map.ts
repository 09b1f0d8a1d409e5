/**
 * Sets of values by key, in the order in which they came. Most keys have one value, and there are very many keys: a lone
 * value is kept without a set around it, which would take many times its memory.
 */
export class SetMap<Key, Value extends object> {
  readonly #byKey = new Map<Key, Value | Set<Value>>();

  add(key: Key, value: Value): void {
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, value);
    else if (known instanceof Set) known.add(value);
    else if (known !== value) this.#byKey.set(key, new Set([known, value]));
  }

  remove(key: Key, value: Value): void {
    const known = this.#byKey.get(key);
    if (known === value) this.#byKey.delete(key);
    else if (known instanceof Set) {
      known.delete(value);
      if (known.size === 0) this.#byKey.delete(key);
    }
  }

  /** The values of a key; none for an unknown one. */
  of(key: Key): readonly Value[] {
    const known = this.#byKey.get(key);
    if (known === undefined) return [];
    return known instanceof Set ? [...known] : [known];
  }
}
