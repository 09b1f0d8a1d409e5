import { TextDocument, type Range, type TextEdit } from 'vscode-languageserver-textdocument';
import type { ScalarStyle, SyntaxNode } from '../../syntax/nodes';
import { parseDocument, type SyntaxTree } from '../../syntax/tree';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import type { Formatter } from './formatter';
import { lineEdit, touches } from './line-edits';
import { saysTheSame } from './same-content';

/** What is asked of the layout of a document. */
export interface FormattingOptions {
  /** How many columns a level is indented by. */
  readonly tabSize: number;
}

/**
 * The edits that lay out a document, only of lines that change. With a range, those of them that touch it; where these
 * alone would alter what the file says, since lines belong together, as many beside them as it takes. Undefined where
 * the document is unknown, is not YAML (to us or to the formatter) or changes meanwhile, or where formatting would alter what it says.
 *
 * @param load answers the formatter; called when there is something to lay out
 */
export async function formattingEdits(
  workspace: LadderWorkspace,
  load: () => Promise<Formatter>,
  uri: string,
  { tabSize }: FormattingOptions,
  range?: Range,
): Promise<TextEdit[] | undefined> {
  const file = workspace.file(uri);
  if (!file || file.tree.faults.length > 0) return undefined;
  const format = await load();
  const singleQuotes = prefersSingleQuotes(file.tree);
  const changes = await format(file.document.getText(), { tabSize, singleQuotes });
  if (!changes || workspace.file(uri) !== file) return undefined;
  const edits = changes.map((change) => lineEdit(file.document, change));
  const isTouched = changes.map((change) => !range || touches(change, range));
  return soundRun(file.tree, edits, isTouched.indexOf(true), isTouched.lastIndexOf(true) + 1);
}

/** The edits from one index to another (exclusive), and as many below or above as it takes for the text to say the same. */
function soundRun(
  tree: SyntaxTree,
  edits: readonly TextEdit[],
  from: number,
  to: number,
): TextEdit[] | undefined {
  if (from === -1) return [];
  for (let more = 0; ; more = Math.max(1, more * 2)) {
    const [above, below] = [Math.max(0, from - more), Math.min(edits.length, to + more)];
    for (const run of [edits.slice(from, below), edits.slice(above, to), edits.slice(above, below)]) {
      if (saysTheSame(tree, edited(tree, run))) return run;
    }
    if (above === 0 && below === edits.length) return undefined;
  }
}

function edited(tree: SyntaxTree, edits: TextEdit[]): SyntaxTree {
  const { uri, languageId, version } = tree.document;
  const text = TextDocument.applyEdits(tree.document, edits);
  return parseDocument(TextDocument.create(uri, languageId, version, text), tree);
}

function prefersSingleQuotes({ root }: SyntaxTree): boolean {
  const styles = freeStyles(root);
  const count = (style: ScalarStyle): number => styles.filter((each) => each === style).length;
  return count('single-quoted') > count('double-quoted');
}

/** The styles of the scalars in a node that could as well have other quotes: no quote or escape is in them. */
function freeStyles(node: SyntaxNode | undefined): ScalarStyle[] {
  switch (node?.kind) {
    case 'scalar':
      return /['"\\]/.test(node.source.slice(1, -1)) ? [] : [node.style];
    case 'map':
      return node.pairs.flatMap(({ key, value }) => [key, value].flatMap(freeStyles));
    case 'list':
      return node.items.flatMap(freeStyles);
    default:
      return [];
  }
}
