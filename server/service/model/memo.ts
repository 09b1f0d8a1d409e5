/** Makes `read` answer the same object for the same node, so that what is kept in the syntax is kept in the model. */
export function memoByNode<Node extends object, Model>(read: (node: Node) => Model): (node: Node) => Model {
  const known = new WeakMap<Node, Model>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const model = read(node);
    known.set(node, model);
    return model;
  };
}
