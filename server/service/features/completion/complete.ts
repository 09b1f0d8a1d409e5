import type { CompletionList } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import type { Position } from '../../../protocol';
import { kindPairs, readFile, type FileKind } from '../../model/file';
import { toId } from '../../model/ids';
import { definitionAt, typesOf, type Path, type SchemaDefinition } from '../../schema/lookup';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { uniqueBy } from '../navigation/unique';
import { ProjectView } from '../project-view';
import { cursorsAt, isWholeWord, proseCursorAt, type Cursor } from './cursor';
import { CompletionItemKind, toItems, type CompletionOptions, type Proposal } from './items';
import { keyProposals } from './keys';
import { layoutOf } from '../../edit/layout';
import { referenceProposals, type ReferenceProposals } from './references';
import { fileSnippets, itemSnippets } from './snippets';
import { requirableTracks, trackAround, valueProposals } from './values';

/** The keys whose values, or the texts in the lists under them, are prose. */
const proseKeys: ReadonlySet<unknown> = new Set(['description', 'summary', 'text', 'criteria', 'examples']);

/** What can be written at a position, best first. */
export function complete(
  workspace: LadderWorkspace,
  uri: string,
  position: Position,
  options: CompletionOptions,
): CompletionList {
  const file = workspace.file(uri);
  if (!file) return { isIncomplete: false, items: [] };
  const offset = file.document.offsetAt(position);
  // A file of two frameworks may name what either of them has.
  const found = workspace.projectsOf(uri).flatMap((project) => {
    const completion = new Completion(workspace, new ProjectView(workspace, project), file);
    return completion.inProse(offset) ?? completion.inStructure(offset) ?? [];
  });
  const [first] = found;
  if (!first) return { isIncomplete: false, items: [] };
  const proposals = uniqueBy(
    found.flatMap((each) => each.proposals),
    ({ label }) => label,
  );
  return {
    isIncomplete: found.some((each) => each.isIncomplete),
    items: toItems(proposals, file.uri, first.cursor, options),
  };
}

/** Proposals, and the cursor that they are for. */
type Found = ReferenceProposals & { readonly cursor: Cursor };

/** Completion in one version of a file. */
class Completion {
  readonly #workspace: LadderWorkspace;
  readonly #view: ProjectView;
  readonly #file: LadderFile;

  constructor(workspace: LadderWorkspace, view: ProjectView, file: LadderFile) {
    this.#workspace = workspace;
    this.#view = view;
    this.#file = file;
  }

  /** Within `[[…` of prose, what can be referred to; undefined elsewhere. */
  inProse(offset: number): Found | undefined {
    const cursor = proseCursorAt(this.#file, offset);
    const key = cursor?.place.path.findLast((step) => typeof step === 'string');
    if (!cursor || !proseKeys.has(key) || cursor.place.at === 'key') return undefined;
    const found = referenceProposals(this.#view, ['track', 'level', 'criterion', 'ladder', 'position'], {
      near: trackAround(cursor),
      word: cursor.word,
      toText: (reference) => (cursor.hasLabel ? reference : `${reference}]]`),
    });
    return { ...found, cursor };
  }

  /** The keys and values that the place allows, by the first understanding of the cursor that allows any. */
  inStructure(offset: number): Found | undefined {
    for (const cursor of cursorsAt(this.#file, offset)) {
      if (!isWholeWord(cursor)) continue;
      const found = this.#at(cursor);
      if (found && found.proposals.length > 0) return { ...found, cursor };
    }
    return undefined;
  }

  #at(cursor: Cursor): ReferenceProposals | undefined {
    const { path, at } = cursor.place;
    const kind = readFile(cursor.tree)?.kind;
    if (!kind) return this.#kinds(cursor);
    if (at === 'key') return all(this.#keys(cursor, path.slice(0, -1), kind));
    const definition = definitionAt(path, kind);
    if (!definition) return undefined;
    const isItem = typeof path.at(-1) === 'number';
    const values = valueProposals({
      workspace: this.#workspace,
      view: this.#view,
      uri: this.#file.uri,
      cursor,
      path,
      definition,
    });
    if (!isItem) return values;
    return { ...values, proposals: [...values.proposals, ...this.#item(cursor, path, definition, kind)] };
  }

  /** The keys of the map that is being written; the map's own place is at `path`. */
  #keys(cursor: Cursor, path: Path, kind: FileKind): Proposal[] {
    const definition = definitionAt(path, kind);
    if (!definition || !typesOf(definition).includes('object')) return [];
    const parent = cursor.place.parents.at(-1);
    const present = parent?.kind === 'map' ? parent : undefined;
    if (typeof definition.additionalProperties === 'object') {
      return requirableTracks(this.#view, present, cursor);
    }
    return keyProposals(definition, { path, kind }, present, cursor, layoutOf(this.#file));
  }

  /** For a list's item that is empty yet: a whole thing, or the keys that it may start with. */
  #item(cursor: Cursor, path: Path, definition: SchemaDefinition, kind: FileKind): Proposal[] {
    if (!typesOf(definition).includes('object')) return [];
    const list = cursor.place.parents.at(-1);
    const layout = layoutOf(this.#file);
    const snippets =
      list?.kind === 'list' && !list.flow
        ? itemSnippets(this.#view, path, list, { column: cursor.column, layout })
        : [];
    return [...snippets, ...keyProposals(definition, { path, kind }, undefined, cursor, layout)];
  }

  /** In a file that does not say yet what it is: the keys that say so, and whole files where there is nothing. */
  #kinds(cursor: Cursor): ReferenceProposals | undefined {
    const { place, tree } = cursor;
    if (place.at !== 'key' || place.path.length > 1 || kindPairs(tree).length > 0) return undefined;
    const isEmpty = tree.root?.kind === 'map' && tree.root.pairs.length === 1 && !cursor.hasColon;
    const name = URI.parse(this.#file.uri).path.split('/').at(-1) ?? '';
    const id = toId(name.replace(/\.ladder\.ya?ml$/, ''));
    const kinds = this.#likelyKinds();
    const keys = kinds.map((kind) => ({
      label: kind,
      kind: CompletionItemKind.Property,
      text: cursor.hasColon ? kind : `${kind}: `,
      data: { key: { path: [kind], kind } },
    }));
    return all([...(isEmpty ? fileSnippets(kinds, layoutOf(this.#file), id) : []), ...keys]);
  }

  /** What a new file most likely will be: the framework first, and once there is one, a part of it. */
  #likelyKinds(): readonly FileKind[] {
    const hasFramework = this.#workspace.files().some(({ model }) => model?.kind === 'framework');
    return hasFramework ? ['track', 'ladder', 'framework'] : ['framework', 'track', 'ladder'];
  }
}

function all(proposals: readonly Proposal[]): ReferenceProposals {
  return { proposals, isIncomplete: false };
}
