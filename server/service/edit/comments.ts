import type { SyntaxTree } from '../syntax/tree';
import type { TextChange } from './change';

/** The comments that go with what a change takes out, in the order of the text. */
export function commentsIn(tree: SyntaxTree, { start, end }: TextChange): string[] {
  return tree.comments
    .filter((comment) => {
      const at = tree.offsetOf(comment.from, comment.start);
      return start <= at && at < end;
    })
    .map(({ text }) => text.trimEnd());
}
