import type { CodeLens, Location } from 'vscode-languageserver-types';
import type { Definition, SymbolKey } from '../../graph/symbols';
import { counted } from '../../text/wording';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { canonicalUri } from '../../workspace/uris';
import { descendants, holdersOf, partKey, referencesTo } from '../navigation/related';
import { uniqueBy } from '../navigation/unique';
import { ProjectView } from '../project-view';
import { askingForLevel, askingsOf, type Asking, type Askings } from './asking';

/** What a lens counts: the places that name the thing, or the positions that ask for it. */
type Counted = 'references' | 'positions';

/** What is kept with a lens until it is resolved. */
interface LensData {
  readonly uri: string;
  readonly key: SymbolKey;
  readonly counted: Counted;
}

/** What a lens says, and the places that it counts; `uri` is of the document that it stands in. */
export interface LensContent {
  readonly uri: string;
  readonly title: string;
  readonly locations: readonly Location[];
}

/**
 * The lenses of a document, without what they say: that is {@link lensContent}'s. One for each thing that something
 * names: a count of nothing would stand over most criteria and say little, and rules tell of what nobody uses.
 */
export function codeLenses(workspace: LadderWorkspace, uri: string): CodeLens[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const counters = workspace
    .projectsOf(uri)
    .map((project) => new Counter(new ProjectView(workspace, project)));
  const definitions = file.entries
    .flatMap((entry) => entry.definitions)
    .filter((definition) => file.tree.has(definition.node));
  return definitions.flatMap((definition) => {
    const range = file.range(definition.node);
    return countedOf[definition.kind]
      .filter((counted) => counters.some((counter) => counter.hasAny(definition, counted)))
      .map((counted) => ({ range, data: { uri, key: definition.key, counted } satisfies LensData }));
  });
}

/** What a lens of {@link codeLenses} says; undefined where what it was about is gone. */
export function lensContent(
  workspace: LadderWorkspace,
  { data }: Pick<CodeLens, 'data'>,
): LensContent | undefined {
  const { uri, key, counted } = data as LensData; // as written above: editors hand it back untouched
  const file = canonicalUri(uri);
  const found = workspace.projectsOf(uri).flatMap((project) => {
    const view = new ProjectView(workspace, project);
    const definition = view.graph.definitions(key).find((each) => each.uri === file);
    return definition ? [{ counter: new Counter(view), definition }] : [];
  });
  if (found.length === 0) return undefined;
  const content =
    counted === 'references'
      ? referenceContent(found.flatMap(({ counter, definition }) => counter.references(definition)))
      : positionContent(
          found.flatMap(({ counter, definition }) => counter.askings(definition)),
          found.flatMap(({ counter, definition }) => counter.askingPlaces(definition)),
        );
  return { uri, ...content };
}

function referenceContent(locations: readonly Location[]): Omit<LensContent, 'uri'> {
  const places = uniqueBy(locations, (location) => JSON.stringify(location));
  return { title: counts(places.length, 'reference'), locations: places };
}

/** Positions are counted, not places: several may take their requirements from one place by a merge key. */
function positionContent(
  askings: readonly Asking[],
  locations: readonly Location[],
): Omit<LensContent, 'uri'> {
  const positions = new Set(askings.map(({ position }) => position));
  const places = uniqueBy(locations, (location) => JSON.stringify(location));
  return { title: `asked for by ${counts(positions.size, 'position')}`, locations: places };
}

function counts(count: number, word: string): string {
  return count === 0 ? `no ${word}s` : counted(count, word);
}

const countedOf: Readonly<Record<Definition['kind'], readonly Counted[]>> = {
  track: ['references', 'positions'],
  level: ['positions'],
  criterion: ['references'],
  ladder: ['references'],
  position: ['references'],
  category: [],
  'scale-level': [],
};

/** Counts in one framework. What several counts need is worked out once. */
class Counter {
  readonly #view: ProjectView;
  readonly #heirs = new Map<string, readonly string[]>();
  #askings: Askings | undefined;

  constructor(view: ProjectView) {
    this.#view = view;
  }

  /** Whether there is anything to count, found out without looking for the places. */
  hasAny(definition: Definition, counted: Counted): boolean {
    if (counted === 'positions') return this.askings(definition).length > 0;
    const { graph } = this.#view;
    const { owner, kind, id, key } = definition;
    if (owner === undefined) return graph.references(key).length > 0;
    return holdersOf(graph, definition, this.#heirsOf(owner)).some(
      (holder) => graph.references(partKey(kind, holder, id)).length > 0,
    );
  }

  references(definition: Definition): Location[] {
    return referencesTo(this.#view.graph, definition).flatMap(
      ({ uri, span }) => this.#view.location(uri, span) ?? [],
    );
  }

  /** Who asks for a track, at whichever level, or for a level of one. */
  askings(definition: Definition): readonly Asking[] {
    this.#askings ??= askingsOf(this.#view.graph);
    const { owner, id } = definition;
    if (owner === undefined) return this.#askings.get(id) ?? [];
    return askingForLevel(this.#view, this.#askings, definition, this.#heirsOf(owner));
  }

  askingPlaces(definition: Definition): Location[] {
    return this.askings(definition).flatMap(
      ({ track, level }) => this.#view.location(track.uri, (level ?? track).span) ?? [],
    );
  }

  #heirsOf(owner: string): readonly string[] {
    const known = this.#heirs.get(owner) ?? descendants(this.#view.graph, owner);
    this.#heirs.set(owner, known);
    return known;
  }
}
