/**
 * Makes a function that answers what was made for `key` before, while the file's address is the same as then; else it is
 * made anew by `make`. What is asked of every part of a long file at each keystroke: it makes nothing to find out.
 */
export function keeperInFile<Key extends object, Value>(
  make: (key: Key, uri: string) => Value,
): (key: Key, uri: string) => Value {
  const known = new WeakMap<Key, { readonly uri: string; readonly value: Value }>();
  return (key, uri) => {
    const before = known.get(key);
    if (before?.uri === uri) return before.value;
    const value = make(key, uri);
    known.set(key, { uri, value });
    return value;
  };
}

/**
 * Makes a function that answers the value that was made for `key` before, while `parts` are the same as then; else it
 * makes it anew. Keys are nodes of the syntax, which stand for their content, so what is kept can never be wrong: this
 * only saves work.
 */
export function keeper<Value>(): (key: object, parts: readonly unknown[], make: () => Value) => Value {
  const known = new WeakMap<object, { readonly parts: readonly unknown[]; readonly value: Value }>();
  return (key, parts, make) => {
    const before = known.get(key);
    if (before?.parts.length === parts.length && before.parts.every((part, at) => part === parts[at])) {
      return before.value;
    }
    const value = make();
    known.set(key, { parts, value });
    return value;
  };
}
