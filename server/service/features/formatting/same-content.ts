import type { SyntaxNode } from '../../syntax/nodes';
import type { SyntaxTree } from '../../syntax/tree';

/** Whether two sound texts say the same, in the same order: values, and comments word by word. Layout and quotes may differ. */
export function saysTheSame(a: SyntaxTree, b: SyntaxTree): boolean {
  if (a.faults.length > 0 || b.faults.length > 0) return false;
  const [ours, theirs] = [a.comments, b.comments];
  return (
    ours.length === theirs.length &&
    ours.every(({ text }, index) => text.trimEnd() === theirs[index]?.text.trimEnd()) &&
    isSame(a.root, b.root)
  );
}

function isSame(a: SyntaxNode | undefined, b: SyntaxNode | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  switch (a.kind) {
    case 'scalar':
      return b.kind === 'scalar' && a.value === b.value;
    case 'alias':
      return b.kind === 'alias'; // what it stands for is compared where that is written
    case 'list':
      return (
        b.kind === 'list' &&
        a.items.length === b.items.length &&
        a.items.every((item, index) => isSame(item, b.items[index]))
      );
    case 'map':
      return (
        b.kind === 'map' &&
        a.pairs.length === b.pairs.length &&
        a.pairs.every(
          ({ key, value }, index) => isSame(key, b.pairs[index]?.key) && isSame(value, b.pairs[index]?.value),
        )
      );
  }
}
