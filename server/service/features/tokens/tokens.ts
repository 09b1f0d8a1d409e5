import type { Range } from '../../../protocol';
import { textSpan } from '../../graph/entry-builder';
import type { Graph } from '../../graph/graph';
import { resolve } from '../../graph/reader';
import type { Definition, DefinitionKind, Reference } from '../../graph/symbols';
import { tracksOf } from '../../model/file';
import type { Span } from '../../syntax/nodes';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { isDeprecated } from '../outline/kinds';
import type { TokenModifier, TokenType } from './legend';

/** An id within one line of a document. */
export interface Token {
  /** Zero-based line; character and length in UTF-16 units. */
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const typeOf: Readonly<Record<DefinitionKind, TokenType>> = {
  track: 'class',
  level: 'enumMember',
  criterion: 'method',
  ladder: 'interface',
  position: 'method',
  category: 'enum',
  'scale-level': 'enumMember',
};

/**
 * The ids of a document, in the order of the text: those that define something and those that name something. One that
 * names nothing has no token. With a range, those that touch it.
 */
export function tokensOf(workspace: LadderWorkspace, uri: string, range?: Range): Token[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const graphs = workspace.projectsOf(uri).map(({ graph }) => graph);
  return new Tokens(workspace, file, graphs, range).all();
}

/** A token that has its place in the document, from and to an offset in UTF-16 units. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

class Tokens {
  readonly #workspace: LadderWorkspace;
  readonly #file: LadderFile;
  readonly #graphs: readonly Graph[];
  readonly #from: number;
  readonly #to: number;
  readonly #placed = new Map<number, Placed>();
  /** The ids of the deprecated tracks, by file. */
  readonly #deprecated = new Map<string, ReadonlySet<unknown>>();

  constructor(
    workspace: LadderWorkspace,
    file: LadderFile,
    graphs: readonly Graph[],
    range: Range | undefined,
  ) {
    this.#workspace = workspace;
    this.#file = file;
    this.#graphs = graphs;
    this.#from = range ? file.document.offsetAt(range.start) : 0;
    this.#to = range ? file.document.offsetAt(range.end) : Number.POSITIVE_INFINITY;
  }

  all(): Token[] {
    const { entries, model } = this.#file;
    if (model?.kind === 'framework' && model.id) {
      const { node, value } = model.id;
      this.#place(textSpan(node, 0, value.length), 'namespace', ['declaration'], true);
    }
    for (const { definitions, references } of entries) {
      for (const definition of definitions) this.#define(definition);
      for (const reference of references) this.#refer(reference);
    }
    const placed = [...this.#placed.values()].sort((a, b) => a.start - b.start);
    return placed.flatMap((token) => this.#token(token));
  }

  #define(definition: Definition): void {
    const { node, id, kind } = definition;
    if (!this.#file.tree.has(node)) return;
    // A level that a track has is that, before it is the scale's.
    this.#place(textSpan(node, 0, id.length), typeOf[kind], ['declaration', ...this.#age(definition)], true);
  }

  #refer(reference: Reference): void {
    if (!this.#isWanted(reference.span)) return;
    for (const graph of this.#graphs) {
      const [target] = resolve(graph, reference);
      if (!target) continue;
      // Where escapes hide the parts of a reference, all of it is what its last part names.
      this.#place(reference.span, typeOf[target.kind], this.#age(target), reference.owner !== undefined);
      return;
    }
  }

  #age({ kind, uri, node }: Definition): TokenModifier[] {
    if (kind !== 'track') return [];
    const known = this.#deprecated.get(uri) ?? this.#deprecatedIn(uri);
    this.#deprecated.set(uri, known);
    return known.has(node) ? ['deprecated'] : [];
  }

  #deprecatedIn(uri: string): ReadonlySet<unknown> {
    const tracks = tracksOf(this.#workspace.file(uri)?.model);
    return new Set(tracks.filter(isDeprecated).map((track) => track.id?.node));
  }

  #isWanted({ from, start, to, end }: Span): boolean {
    const { tree } = this.#file;
    return tree.offsetOf(from, start) <= this.#to && tree.offsetOf(to, end) >= this.#from;
  }

  /** @param prevails whether it counts where another token stands in the same place */
  #place(span: Span, type: TokenType, modifiers: readonly TokenModifier[], prevails: boolean): void {
    if (!this.#isWanted(span)) return;
    const { tree } = this.#file;
    const start = tree.offsetOf(span.from, span.start);
    if (!prevails && this.#placed.has(start)) return;
    this.#placed.set(start, { start, end: tree.offsetOf(span.to, span.end), type, modifiers });
  }

  /** None for what is empty, or written over several lines, which editors can't colour. */
  #token({ start, end, type, modifiers }: Placed): Token[] {
    const { document } = this.#file;
    const { line, character } = document.positionAt(start);
    if (end === start || document.positionAt(end).line !== line) return [];
    return [{ line, character, length: end - start, type, modifiers }];
  }
}
