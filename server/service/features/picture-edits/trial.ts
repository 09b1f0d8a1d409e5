import { TextDocument } from 'vscode-languageserver-textdocument';
import { toTextEdits, type TextChange } from '../../edit/change';
import { keyText } from '../../model/fields';
import { valueOf, type Value } from '../../model/value';
import type { Path } from '../../schema/lookup';
import { dereference, type Span, type SyntaxNode } from '../../syntax/nodes';
import type { SyntaxTree } from '../../syntax/tree';
import { DocumentVersion } from '../../text/document';

import { LadderFile } from '../../workspace/ladder-file';

/** What a file is to say after an edit, and what it said before, as plain data. */
export interface Expectation {
  readonly expected: Value;
  /** Makes equal what may be written in more than one way; applied to what the file says after the edit. */
  readonly normal?: (value: Value) => Value;
}

/**
 * Whether the changes leave YAML that says just what is expected, aliases followed: so that nothing is ever changed
 * elsewhere, and no text is broken.
 */
export function comesTo(
  file: LadderFile,
  changes: readonly TextChange[],
  { expected, normal = (value) => value }: Expectation,
): boolean {
  const after = changed(file, changes);
  return after?.tree.faults.length === 0 && isSame(normal(valueOf(after.tree.root)), expected);
}

/** The file after the changes; undefined where one is over another. */
export function changed(file: LadderFile, changes: readonly TextChange[]): LadderFile | undefined {
  if (overlap(changes)) return undefined;
  const { document } = file;
  const text = TextDocument.applyEdits(document, toTextEdits(document, changes));
  return new LadderFile(file.uri, new DocumentVersion(file.uri, document.version + 1, text, document), file);
}

function overlap(changes: readonly TextChange[]): boolean {
  const ordered = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.some(({ end }, index) => end > (ordered[index + 1]?.start ?? end));
}

/** The keys, and zero-based places in lists, that lead to a node from the top; undefined where only an alias does. */
export function pathOf(tree: SyntaxTree, node: SyntaxNode): Path | undefined {
  const path: (string | number)[] = [];
  let parent: SyntaxNode | undefined;
  for (const step of tree.pathAt(tree.offsetOf(node.from, node.start))) {
    if (!('kind' in step)) {
      path.push(keyText(step));
      continue;
    }
    if (parent?.kind === 'list') path.push(parent.items.indexOf(step));
    if (step === node) return path;
    parent = step;
  }
  return undefined;
}

/** The data with another value at a path; all else is the same. */
export function withValueAt(value: Value, path: Path, change: (value: Value) => Value): Value {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === step ? withValueAt(item, rest, change) : item));
  }
  if (!isMap(value)) return value;
  return { ...value, [step]: withValueAt(value[step] ?? null, rest, change) };
}

/** Whether the value is a map. */
export function isMap(value: Value | undefined): value is Record<string, Value> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values are the same, in whatever order the keys of their maps stand. */
function isSame(a: Value, b: Value): boolean {
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index] ?? null))
    );
  }
  if (!isMap(a) || !isMap(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key] ?? null, b[key] ?? null))
  );
}

/** Why an edit of a span would not come to what is expected, as a sentence. */
export function whyNot({ tree, document }: LadderFile, span: Span): string {
  const alias = aliasOf(tree, tree.root, span);
  if (!alias) return 'This can’t be changed from the picture as it is written. Change it in the text.';
  const line = document.positionAt(tree.offsetOf(alias.from, alias.start)).line + 1;
  return `An alias on line ${line} stands for this, too, and would change with it. Change it in the text.`;
}

/** The first alias in a node that stands for a part of the span, or for what the span is a part of. */
function aliasOf(tree: SyntaxTree, node: SyntaxNode | undefined, span: Span): SyntaxNode | undefined {
  switch (node?.kind) {
    case 'alias': {
      const target = dereference(node);
      return target && touches(tree, target, span) ? node : undefined;
    }
    case 'list':
      return firstOf(node.items, (item) => aliasOf(tree, item, span));
    case 'map':
      return firstOf(node.pairs, ({ value }) => aliasOf(tree, value, span));
    default:
      return undefined;
  }
}

function touches(tree: SyntaxTree, a: Span, b: Span): boolean {
  return tree.contains(a, tree.offsetOf(b.from, b.start)) || tree.contains(b, tree.offsetOf(a.from, a.start));
}

function firstOf<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Answer | undefined,
): Answer | undefined {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
