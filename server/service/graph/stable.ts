/**
 * Answers the value that was made for `key` before, while `parts` are the same as then; else makes it anew. Keys are
 * nodes of the syntax, which stand for their content, so what is kept can never be wrong: this only saves work.
 */
export function stable<Value>(key: object, parts: readonly unknown[], make: () => Value): Value {
  const before = known.get(key);
  if (before?.parts.length === parts.length && before.parts.every((part, index) => part === parts[index])) {
    return before.value as Value; // made for this key, by the one caller that uses it
  }
  const value = make();
  known.set(key, { parts, value });
  return value;
}

const known = new WeakMap<object, { readonly parts: readonly unknown[]; readonly value: unknown }>();
