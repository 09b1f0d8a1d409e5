import { SymbolTag, SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { GraphReader } from '../../graph/reader';
import { fieldsOf, type Sourced } from '../../model/fields';
import type { FileModel } from '../../model/file';
import type { Category, Framework, ScaleLevel } from '../../model/framework';
import type { Ladder, Position } from '../../model/ladder';
import type { Criterion, Level, Track } from '../../model/track';
import type { Span } from '../../syntax/nodes';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { extentOf } from './extent';
import { isDeprecated, symbolKinds } from './kinds';
import { levelName, plainText, shortened } from './titles';

/** What a document defines, as a tree: the outline. Half-written things too; of a file of no kind, nothing. */
export function documentSymbols(workspace: LadderWorkspace, uri: string): DocumentSymbol[] {
  const file = workspace.file(uri);
  const [project] = workspace.projectsOf(uri);
  return file?.model && project ? [new Outline(file, project.graph).file(file.model)] : [];
}

/** A text of more characters makes an outline harder to read, not easier. */
const maxTextLength = 60;

class Outline {
  readonly #file: LadderFile;
  readonly #graph: GraphReader;

  constructor(file: LadderFile, graph: GraphReader) {
    this.#file = file;
    this.#graph = graph;
  }

  file(model: NonNullable<FileModel>): DocumentSymbol {
    if (model.kind === 'framework') return this.#framework(model);
    return model.kind === 'track' ? this.#track(model) : this.#ladder(model);
  }

  #framework({ node, id, name, ...framework }: Framework): DocumentSymbol {
    return this.#symbol('framework', node, id, [name, id], [id], {
      children: [
        ...this.#group(node, 'scale', 'Scale', framework.scale ?? [], (each) => this.#scaleLevel(each)),
        ...this.#group(node, 'categories', 'Categories', framework.categories, (each) =>
          this.#category(each),
        ),
        ...this.#group(node, 'tracks', 'Tracks', framework.tracks, (each) => this.#track(each)),
        ...this.#group(node, 'ladders', 'Ladders', framework.ladders, (each) => this.#ladder(each)),
      ],
    });
  }

  /** The things of a list under the list's own key; nothing for a list that has none. */
  #group<Thing>(
    framework: Framework['node'],
    key: string,
    name: string,
    things: readonly Thing[],
    symbolOf: (thing: Thing) => DocumentSymbol,
  ): DocumentSymbol[] {
    const pair = fieldsOf(framework).pair(key);
    if (!pair || things.length === 0) return [];
    const extent = extentOf(this.#file, pair, pair.key);
    return [{ name, kind: SymbolKind.Array, ...extent, children: things.map(symbolOf) }];
  }

  #scaleLevel({ node, level, name }: ScaleLevel): DocumentSymbol {
    return this.#symbol('scale-level', node, level, [levelTitle(level)], [name]);
  }

  #category({ node, id, name }: Category): DocumentSymbol {
    return this.#symbol('category', node, id, [name, id], [id]);
  }

  #track(track: Track): DocumentSymbol {
    const { node, id, name, levels } = track;
    return this.#symbol('track', node, id, [name, id], [id], {
      ...(isDeprecated(track) ? { tags: [SymbolTag.Deprecated] } : {}),
      children: levels.map((level) => this.#level(level, id?.value)),
    });
  }

  #level({ node, level, name, criteria }: Level, track: string | undefined): DocumentSymbol {
    const inherited = level && levelName(this.#graph, track, level.value);
    return this.#symbol('level', node, level, [levelTitle(level)], [name, asText(inherited)], {
      children: criteria.map((criterion) => this.#criterion(criterion)),
    });
  }

  #criterion({ node, id, text }: Criterion): DocumentSymbol {
    const short = asText(text && shortened(plainText(text.value), maxTextLength));
    return this.#symbol('criterion', node, id ?? text, [id, short], [short]);
  }

  #ladder({ node, id, name, positions }: Ladder): DocumentSymbol {
    return this.#symbol('ladder', node, id, [name, id], [id], {
      children: positions.map((position) => this.#position(position)),
    });
  }

  #position({ node, id, name, label }: Position): DocumentSymbol {
    return this.#symbol('position', node, id, [name, id], [label, id]);
  }

  /**
   * @param names what it may be called, best first
   * @param details what may be said beside the name, best first; what is the name already is not said again
   */
  #symbol(
    kind: keyof typeof symbolKinds,
    whole: Span,
    id: Sourced<string> | undefined,
    names: readonly Text[],
    details: readonly Text[],
    more: Partial<DocumentSymbol> = {},
  ): DocumentSymbol {
    // Editors refuse a name that is empty.
    const name = firstWritten(names) ?? unnamed[kind];
    const detail = firstWritten(details.filter((each) => each?.value.trim() !== name));
    return {
      name,
      ...(detail === undefined ? {} : { detail }),
      kind: symbolKinds[kind],
      ...extentOf(this.#file, whole, id?.node),
      ...more,
    };
  }
}

type Text = { readonly value: string } | undefined;

function asText(value: string | undefined): Text {
  return value === undefined ? undefined : { value };
}

function levelTitle(level: Text): Text {
  return level && level.value.trim() !== '' ? { value: `Level ${level.value}` } : undefined;
}

function firstWritten(texts: readonly Text[]): string | undefined {
  return texts.map((text) => text?.value.trim()).find((text) => text !== undefined && text !== '');
}

const unnamed: Readonly<Record<keyof typeof symbolKinds, string>> = {
  framework: 'Unnamed framework',
  track: 'Unnamed track',
  level: 'Unnamed level',
  criterion: 'Unnamed criterion',
  ladder: 'Unnamed ladder',
  position: 'Unnamed position',
  category: 'Unnamed category',
  'scale-level': 'Unnamed level',
};
