import type { Range } from 'vscode-languageserver-textdocument';
import { entriesOf, type GraphEntry } from '../graph/entries';
import { readFile, type FileModel } from '../model/file';
import type { Span } from '../syntax/nodes';
import { parseDocument, type SyntaxTree } from '../syntax/tree';
import type { DocumentVersion } from '../text/document';

/** One version of a ladder file: its text and what was read from it. Never altered: a change makes a new one. */
export class LadderFile {
  /** In canonical form. */
  readonly uri: string;
  readonly document: DocumentVersion;
  readonly tree: SyntaxTree;
  readonly model: FileModel;
  /** What the file adds to the graph. */
  readonly entries: readonly GraphEntry[];
  /** The last version whose YAML was sound, if that is not this one. */
  readonly #sound: LadderFile | undefined;

  constructor(uri: string, document: DocumentVersion, before?: LadderFile) {
    this.uri = uri;
    this.document = document;
    this.tree = parseDocument(document, before?.tree);
    this.model = readFile(this.tree);
    this.#sound = this.tree.faults.length === 0 ? undefined : before?.lastSound;
    this.entries = withKnown(this.#entries(), this.#sound?.entries ?? [], uri);
  }

  /** While the text is not YAML, the globs in it are not those by which files are grouped, so nothing is said of them. */
  #entries(): readonly GraphEntry[] {
    const entries = entriesOf(this.model, this.uri);
    return this.tree.faults.length === 0
      ? entries
      : entries.filter(({ source }) => source?.kind !== 'include');
  }

  /** The last version whose YAML was sound: this one, an earlier one, or none. */
  get lastSound(): LadderFile | undefined {
    return this.tree.faults.length === 0 ? this : this.#sound;
  }

  /**
   * What tells which files belong together: while the text is not YAML, what it last was. A quote that is being typed
   * must not scatter a framework's files.
   */
  get groupingModel(): FileModel {
    return this.#sound?.model ?? this.model;
  }

  /** The range of a span; of one that the present text has lost, the range where it last was. */
  range(span: Span): Range {
    if (this.tree.has(span) || !this.#sound) return this.tree.range(span);
    return this.#sound.range(span);
  }
}

/**
 * While a file is not YAML (an unclosed quote swallows what follows), what it defined when it last was is still known,
 * so that the files that refer to it are not covered with faults at each quote that is typed.
 */
function withKnown(
  entries: readonly GraphEntry[],
  sound: readonly GraphEntry[],
  uri: string,
): readonly GraphEntry[] {
  if (sound.length === 0) return entries;
  const present = new Set(entries.flatMap((entry) => entry.definitions.map((definition) => definition.key)));
  const lost = sound
    .flatMap((entry) => entry.definitions)
    .filter((definition) => !present.has(definition.key));
  return lost.length === 0
    ? entries
    : [...entries, { uri, definitions: lost, references: [], source: undefined }];
}
