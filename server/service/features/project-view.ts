import type { Range } from 'vscode-languageserver-types';
import { resolve } from '../graph/reader';
import { levelKey, memberKey, ownerKey, type Definition } from '../graph/symbols';
import { laddersOf, tracksOf, type FileModel } from '../model/file';
import type { Category, Framework, ScaleLevel } from '../model/framework';
import type { Ladder, Position } from '../model/ladder';
import { parseReference } from '../model/reference';
import type { Criterion, Level, Track } from '../model/track';
import type { Span } from '../syntax/nodes';
import type { LadderFile } from '../workspace/ladder-file';
import type { LadderWorkspace } from '../workspace/ladder-workspace';
import type { Project } from '../workspace/project';

/** A thing and the file that it is written in. */
export interface InFile<Thing> {
  readonly thing: Thing;
  readonly uri: string;
}

/** A thing that has an id, with what it belongs to. */
export type DefinedThing =
  | { readonly kind: 'track'; readonly track: Track }
  | { readonly kind: 'level'; readonly track: Track; readonly level: Level }
  | {
      readonly kind: 'criterion';
      readonly track: Track;
      readonly level: Level;
      readonly criterion: Criterion;
    }
  | { readonly kind: 'ladder'; readonly ladder: Ladder }
  | { readonly kind: 'position'; readonly ladder: Ladder; readonly position: Position }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'scale-level'; readonly level: ScaleLevel };

/** The text that a thing is written as, from its first key to its end. */
export function nodeOf(thing: DefinedThing): Span {
  switch (thing.kind) {
    case 'track':
      return thing.track.node;
    case 'criterion':
      return thing.criterion.node;
    case 'ladder':
      return thing.ladder.node;
    case 'position':
      return thing.position.node;
    case 'category':
      return thing.category.node;
    case 'level':
    case 'scale-level':
      return thing.level.node;
  }
}

/** A project as features look at it: from the graph's definitions to the things that they stand for. */
export class ProjectView {
  readonly project: Project;
  readonly #workspace: LadderWorkspace;

  constructor(workspace: LadderWorkspace, project: Project) {
    this.#workspace = workspace;
    this.project = project;
  }

  get graph(): Project['graph'] {
    return this.project.graph;
  }

  /** The framework itself; undefined for a file on its own. */
  get framework(): Framework | undefined {
    const { frameworkUri } = this.project;
    const model = frameworkUri === undefined ? undefined : this.#workspace.file(frameworkUri)?.model;
    return model?.kind === 'framework' ? model : undefined;
  }

  file(uri: string): LadderFile | undefined {
    return this.#workspace.file(uri);
  }

  /** Where a span of a file is; a file that is gone has no places. */
  location(uri: string, span: Span): { uri: string; range: Range } | undefined {
    const file = this.#workspace.file(uri);
    return file && { uri, range: file.range(span) };
  }

  /** What the scale says of a level. */
  scaleLevel(level: string): ScaleLevel | undefined {
    return this.framework?.scale?.find((each) => each.level?.value === level);
  }

  /** The definitions that a reference names: `track`, `track@level` or `owner.member`. */
  resolve(text: string): readonly Definition[] {
    const reference = parseReference(text);
    if (!reference) return [];
    const { owner, part } = reference;
    if (!part) return resolve(this.graph, { key: ownerKey(owner), id: owner });
    const key = part.kind === 'level' ? levelKey(owner, part.id) : memberKey(owner, part.id);
    return resolve(this.graph, { key, id: part.id, owner: { id: owner } });
  }

  /** The track `id`; the first one where the id is used twice. */
  track(id: string): InFile<Track> | undefined {
    for (const definition of this.graph.definitions(ownerKey(id))) {
      const found = definition.kind === 'track' ? this.thing(definition) : undefined;
      if (found?.kind === 'track') return { thing: found.track, uri: definition.uri };
    }
    return undefined;
  }

  /** What a definition defines, in the present text or, while that is not YAML, in the last that was. */
  thing(definition: Definition): DefinedThing | undefined {
    const file = this.#workspace.file(definition.uri);
    return (file && thingIn(file, definition)) ?? (file?.lastSound && thingIn(file.lastSound, definition));
  }
}

function thingIn({ model }: LadderFile, { kind, node }: Definition): DefinedThing | undefined {
  return find[kind](model, (id) => id?.node === node);
}

type IsDefined = (id: { readonly node: unknown } | undefined) => boolean;

/** For each kind of definition, how the thing is found in a file: by its id's own node. */
const find: Record<Definition['kind'], (model: FileModel, isDefined: IsDefined) => DefinedThing | undefined> =
  {
    category: (model, isDefined) => {
      const categories = model?.kind === 'framework' ? model.categories : [];
      const category = categories.find((each) => isDefined(each.id));
      return category && { kind: 'category', category };
    },
    'scale-level': (model, isDefined) => {
      const scale = model?.kind === 'framework' ? model.scale : undefined;
      const level = scale?.find((each) => isDefined(each.level));
      return level && { kind: 'scale-level', level };
    },
    track: (model, isDefined) => {
      const track = tracksOf(model).find((each) => isDefined(each.id));
      return track && { kind: 'track', track };
    },
    ladder: (model, isDefined) => {
      const ladder = laddersOf(model).find((each) => isDefined(each.id));
      return ladder && { kind: 'ladder', ladder };
    },
    position: (model, isDefined) =>
      first(laddersOf(model), (ladder) => {
        const position = ladder.positions.find((each) => isDefined(each.id));
        return position && { kind: 'position', ladder, position };
      }),
    level: (model, isDefined) =>
      first(tracksOf(model), (track) => {
        const level = track.levels.find((each) => isDefined(each.level));
        return level && { kind: 'level', track, level };
      }),
    criterion: (model, isDefined) =>
      first(tracksOf(model), (track) =>
        first(track.levels, (level) => {
          const criterion = level.criteria.find((each) => isDefined(each.id));
          return criterion && { kind: 'criterion', track, level, criterion };
        }),
      ),
  };

/** The first answer that is one. */
function first<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Answer | undefined,
): Answer | undefined {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
