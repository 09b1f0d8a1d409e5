import type { Span } from '../syntax/nodes';
import type { SyntaxTree } from '../syntax/tree';

/**
 * Tells which faults `# ladder-ignore RULE[, RULE…]` silences. The comment counts for its own line and, where it stands
 * alone on it, for the next line that is no comment instead. On the first or last line of a text of several lines it
 * counts for all of the text, as no comment can stand within. Without a rule it does nothing.
 * @returns whether a rule is silenced at a span of the tree
 */
export function ignoreComments(tree: SyntaxTree): (rule: string, span: Span) => boolean {
  const ignored = ignoredRules(tree);
  if (ignored.size === 0) return () => false;
  return (rule, span) => linesOf(tree, span).some((line) => ignored.get(line)?.has(rule) ?? false);
}

/** By zero-based line, the rules that are silenced there. */
function ignoredRules(tree: SyntaxTree): ReadonlyMap<number, ReadonlySet<string>> {
  const ignored = new Map<number, Set<string>>();
  const lone = new Set<number>();
  const found: { line: number; rules: string[] }[] = [];
  for (const comment of tree.comments) {
    const { start } = tree.range(comment);
    const before = tree.document.getText({ start: { line: start.line, character: 0 }, end: start });
    if (before.trim() === '') lone.add(start.line);
    const list = /^#\s*ladder-ignore\s+([a-z\s,-]+)/.exec(comment.text)?.[1];
    if (list !== undefined) found.push({ line: start.line, rules: list.split(/[\s,]+/) });
  }
  for (const { line, rules } of found) {
    let counted = line;
    while (lone.has(counted)) counted++;
    const known = ignored.get(counted) ?? new Set();
    for (const rule of rules) known.add(rule);
    ignored.set(counted, known);
  }
  return ignored;
}

/** The lines at which a comment may stand that counts for a span: its first, and those where its text starts and ends. */
function linesOf(tree: SyntaxTree, span: Span): number[] {
  const lines = [tree.range(span).start.line];
  const text = tree.pathAt(tree.offsetOf(span.from, span.start)).at(-1);
  if (text && 'kind' in text && text.kind === 'scalar') {
    const { start, end } = tree.range(text);
    lines.push(start.line, end.line);
  }
  return lines;
}
