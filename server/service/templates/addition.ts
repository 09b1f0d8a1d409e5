import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from '../../protocol';
import { toTextEdits, type TextChange } from '../edit/change';
import { lineEnd, lineEndOf } from '../edit/lines';
import { editsOf, type FileChange } from '../features/actions/action';
import { includeAddition, newFileFor } from '../features/actions/move-track';
import { asItem, itemAddition } from '../features/actions/placing';
import { relativePath } from '../features/included-files';
import { ProjectView } from '../features/project-view';
import { fieldsOf, keyText } from '../model/fields';
import { laddersOf, tracksOf } from '../model/file';
import type { Framework } from '../model/framework';
import { definitionAt } from '../schema/lookup';
import { quoted } from '../text/wording';
import type { LadderFile } from '../workspace/ladder-file';
import type { LadderWorkspace } from '../workspace/ladder-workspace';
import { isUntitled } from '../workspace/uris';
import { ladderFor } from './ladder-addition';
import type { LadderTemplate, Library, SkillTemplate } from './library';
import { frameworkFacts, skillFor } from './skill';
import { parseTemplate } from './template-file';

/** What adds a template to a framework, and where the thing is defined once that is done; or why it can't be added. */
export type Addition =
  | {
      readonly changes: readonly FileChange[];
      readonly added: { readonly id: string; readonly uri: string; readonly position: Position };
    }
  | { readonly refused: string };

/** A framework's file and what it says. */
interface Target {
  readonly workspace: LadderWorkspace;
  readonly file: LadderFile;
  readonly framework: Framework;
  readonly view: ProjectView;
}

/** What is to be added. */
interface Part {
  readonly kind: 'track' | 'ladder';
  readonly id: string;
  readonly text: string;
  /** The lines of a category that the framework must have then. */
  readonly category?: readonly string[] | undefined;
}

const start: Position = { line: 0, character: 0 };

/**
 * Adds a skill or a ladder to the framework of a file: in the file itself, or as a file of its own where the framework
 * includes such. What the framework includes already by a pattern is not named again.
 */
export function templateAddition(
  workspace: LadderWorkspace,
  library: Library,
  uri: string,
  template: SkillTemplate | LadderTemplate,
): Addition {
  const file = workspace.file(uri);
  const framework = file?.model;
  const project = workspace.projects().find(({ frameworkUri }) => frameworkUri === file?.uri);
  if (!file || framework?.kind !== 'framework' || !project) {
    return { refused: 'The framework’s file is not there any more.' };
  }
  if (file.tree.faults.length > 0) {
    return { refused: 'The framework’s file can’t be read as YAML just now. The Problems view says where.' };
  }
  const view = new ProjectView(workspace, project);
  const part = partFor(view, library, template);
  if ('refused' in part) return part;
  const target = { workspace, file, framework, view };
  return isForFile(target, part) ? additionOfFile(target, part) : additionInline(target, part);
}

function partFor(
  view: ProjectView,
  library: Library,
  template: SkillTemplate | LadderTemplate,
): Part | { readonly refused: string } {
  const facts = frameworkFacts([...view.graph.uris].map((uri) => view.file(uri)?.model));
  if (template.kind === 'skill') return { kind: 'track', ...skillFor(library, template.id, facts) };
  const fitted = ladderFor(template, view, facts.ids);
  return 'refused' in fitted ? fitted : { kind: 'ladder', ...fitted };
}

/** A framework that includes files gets another, unless all that it has of that kind is in its own file. */
function isForFile({ file, framework, view }: Target, { kind }: Part): boolean {
  if (isUntitled(file.uri) || framework.include.length === 0) return false;
  const inline = kind === 'track' ? framework.tracks : framework.ladders;
  return inline.length === 0 || [...view.graph.uris].some((uri) => view.file(uri)?.model?.kind === kind);
}

function additionOfFile({ workspace, file, framework }: Target, part: Part): Addition {
  const { uri, isIncluded } = newFileFor(file.uri, framework, part.id, { kind: part.kind });
  if (workspace.file(uri)) {
    return { refused: `There is a file ${relativePath(file.uri, uri)} already, which is left as it is.` };
  }
  const inclusion = isIncluded ? undefined : includeAddition(file, framework, uri);
  if (!isIncluded && !inclusion) return { refused: inBrackets('include') };
  const category = categoryAddition(file, framework, part);
  if (part.category && !category) return { refused: inBrackets('categories') };
  const changes = [category, inclusion].filter((change) => change !== undefined);
  return {
    changes: [{ uri, text: part.text }, ...(changes.length > 0 ? [editsOf(workspace, file, changes)] : [])],
    added: { id: part.id, uri, position: start },
  };
}

function additionInline({ workspace, file, framework }: Target, part: Part): Addition {
  const key = `${part.kind}s`;
  const item = inlineAddition(file, framework, key, part.text.trimEnd().split('\n'));
  if (!item) return { refused: inBrackets(key) };
  const category = categoryAddition(file, framework, part);
  if (part.category && !category) return { refused: inBrackets('categories') };
  // Where both come to stand at one place, the category is above, as the keys are.
  const changes = [...(category ? [category] : []), item];
  return {
    changes: [editsOf(workspace, file, changes)],
    added: { id: part.id, uri: file.uri, position: placeAfter(file, changes, part) },
  };
}

function inBrackets(key: string): string {
  return `The framework’s ${quoted(key)} are written in brackets. Write them one a line, and try again.`;
}

/** Adds a track or ladder to the framework's own list, below a blank line where it is not the first. */
function inlineAddition(
  file: LadderFile,
  { node }: Framework,
  key: string,
  lines: readonly string[],
): TextChange | undefined {
  const list = fieldsOf(node).list(key);
  const eol = lineEndOf(file.document);
  if (list?.flow && list.items.length === 0) {
    // In the place of `[]`; a comment behind it stays on its line.
    const text = file.document.getText();
    const { start, end } = file.tree.range(list);
    const behind = file.document.offsetAt(end);
    const endOfLine = lineEnd(text, behind);
    const items = asItem(lines, 2).map((line) => eol + line);
    return {
      start: text.slice(0, file.document.offsetAt(start)).trimEnd().length,
      end: endOfLine,
      newText: text.slice(behind, endOfLine).trimEnd() + items.join(''),
    };
  }
  const addition = itemAddition(file, node, definitionAt([], 'framework') ?? {}, key, lines);
  return addition && { ...addition, newText: eol + addition.newText };
}

function categoryAddition(file: LadderFile, { node }: Framework, { category }: Part): TextChange | undefined {
  if (!category) return undefined;
  return itemAddition(file, node, definitionAt([], 'framework') ?? {}, 'categories', category);
}

/** Where the part's id stands once the changes are made. */
function placeAfter({ document }: LadderFile, changes: readonly TextChange[], { kind, id }: Part): Position {
  const after = parseTemplate(TextDocument.applyEdits(document, toTextEdits(document, changes)));
  const parts = kind === 'track' ? tracksOf(after.model) : laddersOf(after.model);
  const key = parts.find((each) => each.id?.value === id)?.node.pairs.find((pair) => keyText(pair) === kind);
  return key ? after.tree.range(key).start : start;
}
