/** Adds items to the end of a list. Imported lists may be longer than the arguments that `push` could be given. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
