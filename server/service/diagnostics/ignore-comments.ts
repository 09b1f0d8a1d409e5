import type { SyntaxTree } from '../syntax/tree';

/**
 * Which rules `# ladder-ignore RULE[, RULE…]` silences: by zero-based line, the rules silenced there. The comment
 * counts for its own line and, where it stands alone on it, for the line below instead. Without a rule it does nothing.
 */
export function ignoredRules(tree: SyntaxTree): ReadonlyMap<number, ReadonlySet<string>> {
  const ignored = new Map<number, Set<string>>();
  for (const comment of tree.comments) {
    const list = /^#\s*ladder-ignore\s+([a-z\s,-]+)/.exec(comment.text)?.[1];
    if (list === undefined) continue;
    const { start } = tree.range(comment);
    const before = tree.document.getText({ start: { line: start.line, character: 0 }, end: start });
    const line = before.trim() === '' ? start.line + 1 : start.line;
    const rules = ignored.get(line) ?? new Set();
    for (const rule of list.split(/[\s,]+/)) if (rule !== '') rules.add(rule);
    ignored.set(line, rules);
  }
  return ignored;
}
