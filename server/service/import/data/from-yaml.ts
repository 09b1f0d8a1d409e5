import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  visit,
  type Alias,
  type CST,
  type Document,
  type Node,
} from 'yaml';
import { ImportError } from '../import-error';
import { maxDepth, maxNodes, type DataEntry, type DataNode } from './tree';

/**
 * Reads YAML, which JSON is a part of. Aliases are followed, as long as they do not make it endless; one that stands for
 * nothing is the text that it looks like.
 * @throws ImportError with the line, where it is not YAML, holds several documents, is nested too deep or grows without
 *   bound
 */
export function dataFromYaml(text: string): DataNode {
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  checkDepth(tokens, lines);
  const composer = new Composer({
    uniqueKeys: false,
    merge: true,
    logLevel: 'silent',
  });
  const [document, ...others] = composer.compose(tokens, true, text.length);
  const [error] = document?.errors ?? [];
  if (!document || error) {
    throw new ImportError(
      `This can’t be read as data: ${firstSentence(error?.message ?? 'it is empty.')}`,
      error && lines.linePos(error.pos[0]).line,
    );
  }
  const other = others.find(({ contents }) => contents !== null);
  if (other) {
    throw new ImportError(
      'Another document starts here. Put each into a file of its own, and import them together.',
      lines.linePos(other.range[0]).line,
    );
  }
  return new Reader(document, lines).read(document.contents, 1);
}

function firstSentence(message: string): string {
  const [first = ''] = message.replace(/ at line \d+[^]*$/, '').split('\n');
  return first.endsWith('.') ? first : `${first}.`;
}

/** Both the parser of the library and this one would go as deep as the text does. */
function checkDepth(tokens: readonly CST.Token[], lines: LineCounter): void {
  const open: { readonly token: unknown; readonly depth: number }[] = tokens.map((token) => ({
    token,
    depth: 0,
  }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (typeof token !== 'object' || token === null) continue;
    if (depth > maxDepth) {
      const offset = 'offset' in token && typeof token.offset === 'number' ? token.offset : 0;
      throw new ImportError(`This is nested more than ${maxDepth} deep.`, lines.linePos(offset).line);
    }
    if ('value' in token) open.push({ token: token.value, depth });
    if (!('items' in token) || !Array.isArray(token.items)) continue;
    for (const item of token.items as { key?: unknown; value?: unknown }[]) {
      open.push({ token: item.key, depth: depth + 1 }, { token: item.value, depth: depth + 1 });
    }
  }
}

/** What each alias stands for. The library would look through the whole document for every one of them. */
function targetsOf(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Alias: (_, alias) => {
      const target = anchors.get(alias.source);
      if (target) targets.set(alias, target);
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

class Reader {
  readonly #lines: LineCounter;
  readonly #targets: ReadonlyMap<Alias, Node>;
  #nodes = 0;
  #depth = 0;

  constructor(document: Document.Parsed, lines: LineCounter) {
    this.#lines = lines;
    this.#targets = targetsOf(document);
  }

  /** @param line the line that a thing without a place of its own is put on */
  read(node: Node | null | undefined, line: number): DataNode {
    const own = node?.range ? this.#lines.linePos(node.range[0]).line : line;
    if (++this.#nodes > maxNodes)
      throw new ImportError('This grows without bound where its aliases are followed.', own);
    if (++this.#depth > maxDepth)
      throw new ImportError(`This is nested more than ${maxDepth} deep, or refers to itself.`, own);
    const read = this.#read(node, own);
    this.#depth--;
    return read;
  }

  #read(node: Node | null | undefined, line: number): DataNode {
    if (isAlias(node)) {
      const target = this.#targets.get(node);
      return target ? this.read(target, line) : { kind: 'text', line, text: `*${node.source}` };
    }
    if (isMap<Node, Node | null>(node)) {
      const entries = node.items.map(({ key, value }) => {
        const at = key.range ? this.#lines.linePos(key.range[0]).line : line;
        return { key: keyText(key), line: at, value: this.read(value, at) };
      });
      return { kind: 'map', line, entries: entries.flatMap((entry) => mergedEntries(entry, entries)) };
    }
    if (isSeq<Node>(node))
      return { kind: 'list', line, items: node.items.map((item) => this.read(item, line)) };
    if (!isScalar(node) || node.value === null || node.value === undefined) return { kind: 'nothing', line };
    return { kind: 'text', line, text: scalarText(node) };
  }
}

/**
 * The entries that `<<` takes over from other maps, but for those that the map has itself. Where it names something else,
 * it is a key like any other.
 */
function mergedEntries(entry: DataEntry, own: readonly DataEntry[]): readonly DataEntry[] {
  if (entry.key !== '<<') return [entry];
  const maps = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  if (!maps.every(({ kind }) => kind === 'map')) return [entry];
  const taken = maps.flatMap((map) => (map.kind === 'map' ? map.entries : []));
  return taken.filter(
    ({ key }, index) =>
      !own.some((each) => each.key === key) && taken.findIndex((each) => each.key === key) === index,
  );
}

function keyText(key: Node): string {
  return isScalar(key) ? scalarText(key) : String(key);
}

/** Numbers stay as they are written: `1.10` is no `1.1`. */
function scalarText({ value, source }: { value: unknown; source?: string }): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}
