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

const none: readonly never[] = [];

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
    const { owner, base, level, restsOn = none, title, place } = more;
    this.#definitions.push({
      key: key(id.value),
      kind,
      id: id.value,
      uri: this.#uri,
      node: id.node,
      owner,
      base,
      level,
      restsOn,
      title,
      place,
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
    return this.#add(role, key, id.value, { owner, last, span, whole: span });
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
    // Copies, since an array that grew keeps room for more.
    return { uri: this.#uri, definitions: [...this.#definitions], references: [...this.#references], source };
  }

  /** What has not the form of a reference is taken as the name of a track, which will not be found. */
  #referParts(role: ReferenceRole, text: string, spanOf: (start: number, length: number) => Span): Reference {
    const { owner, part } = parseReference(text) ?? { owner: text };
    const whole = spanOf(0, text.length);
    const ownerSpan = spanOf(0, owner.length);
    const ownerPart = this.#add(role, ownerKey(owner), owner, {
      owner: undefined,
      last: !part,
      span: ownerSpan,
      whole,
    });
    if (!part) return ownerPart;
    const key = part.kind === 'level' ? levelKey(owner, part.id) : memberKey(owner, part.id);
    const span = spanOf(part.start, part.id.length);
    return this.#add(role, key, part.id, { owner: ownerPart, last: true, span, whole });
  }

  #add(
    role: ReferenceRole,
    key: SymbolKey,
    id: string,
    { owner, last, span, whole }: Pick<Reference, 'owner' | 'last' | 'span' | 'whole'>,
  ): Reference {
    const added = { role, key, id, owner, last, uri: this.#uri, span, whole };
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
