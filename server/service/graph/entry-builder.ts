import type { Sourced } from '../model/fields';
import { findProseReferences, parseReference } from '../model/reference';
import { spanIn, type ScalarNode, type Span } from '../syntax/nodes';
import { contentStart, isVerbatim } from '../syntax/scalars';
import type { EntrySource, GraphEntry } from './entries';
import {
  levelKey,
  memberKey,
  ownerKey,
  type Definition,
  type DefinitionKind,
  type Reference,
  type ReferenceRole,
  type SymbolKey,
} from './symbols';

/** Gathers the definitions and references of one thing. */
export class EntryBuilder {
  readonly #uri: string;
  readonly #definitions: Definition[] = [];
  readonly #references: Reference[] = [];

  constructor(uri: string) {
    this.#uri = uri;
  }

  /** Adds the definition of `id`, where it is written. */
  define(
    kind: DefinitionKind,
    id: Sourced<string> | undefined,
    key: (id: string) => SymbolKey,
    more: {
      owner?: string;
      base?: string | undefined;
      level?: string | undefined;
      restsOn?: readonly Reference[];
      title?: string | undefined;
      place?: number;
    },
  ): this {
    if (!id) return this;
    const { owner, base, level, restsOn = [], title, place } = more;
    this.#definitions.push({
      key: key(id.value),
      kind,
      id: id.value,
      uri: this.#uri,
      node: id.node,
      ...(owner === undefined ? {} : { owner }),
      ...(base === undefined ? {} : { base }),
      ...(level === undefined ? {} : { level }),
      ...(restsOn.length === 0 ? {} : { restsOn }),
      ...(title === undefined ? {} : { title }),
      ...(place === undefined ? {} : { place }),
    });
    return this;
  }

  /** Adds a reference that is a value of its own. */
  refer(
    role: ReferenceRole,
    id: Sourced<string>,
    key: SymbolKey,
    { owner, last = true }: { owner?: Reference; last?: boolean } = {},
  ): Reference {
    const span = textSpan(id.node, 0, id.value.length);
    return this.#add({ role, key, id: id.value, last, span, whole: span, ...(owner ? { owner } : {}) });
  }

  /** Adds the parts of a reference written as text: `track`, `track@level` or `owner.member`. Answers the last part. */
  referText(role: ReferenceRole, text: Sourced<string>): Reference {
    return this.#referParts(role, text.value, (start, length) => textSpan(text.node, start, length));
  }

  /** Adds the references in double brackets of each text. */
  prose(...texts: readonly (Sourced<string> | undefined)[]): this {
    for (const text of texts) {
      if (!text?.value.includes('[[')) continue;
      const { from, start, source } = text.node;
      // Searched as written: what is found there has its place. A comment beside a block's header is no prose.
      const first = contentStart(text.node);
      for (const found of findProseReferences(source.slice(first))) {
        const at = start + first + found.start;
        this.#referParts('prose', found.text, (offset, length) =>
          spanIn(from, at + offset, at + offset + length),
        );
      }
    }
    return this;
  }

  /** @param source what else of the thing is to be known */
  build(source?: EntrySource): GraphEntry {
    const entry = { uri: this.#uri, definitions: this.#definitions, references: this.#references };
    return source === undefined ? entry : { ...entry, source };
  }

  /** What has not the form of a reference is taken as the name of a track, which will not be found. */
  #referParts(role: ReferenceRole, text: string, spanOf: (start: number, length: number) => Span): Reference {
    const { owner, part } = parseReference(text) ?? { owner: text };
    const whole = spanOf(0, text.length);
    const first = {
      role,
      key: ownerKey(owner),
      id: owner,
      last: !part,
      span: spanOf(0, owner.length),
      whole,
    };
    const ownerPart = this.#add(first);
    if (!part) return ownerPart;
    const key = part.kind === 'level' ? levelKey(owner, part.id) : memberKey(owner, part.id);
    const span = spanOf(part.start, part.id.length);
    return this.#add({ role, key, id: part.id, last: true, span, whole, owner: ownerPart });
  }

  #add(reference: Omit<Reference, 'uri'>): Reference {
    const added = { ...reference, uri: this.#uri };
    this.#references.push(added);
    return added;
  }
}

/** Where a part of a scalar's text is written; the whole scalar where escapes, folding or a number's form hide it. */
export function textSpan(node: ScalarNode, start: number, length: number): Span {
  if (!isVerbatim(node)) return spanIn(node.from, node.start, node.end);
  const first = node.start + contentStart(node) + start;
  return spanIn(node.from, first, first + length);
}
