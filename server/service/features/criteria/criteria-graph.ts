import type {
  CriteriaGraph,
  CriteriaLink,
  CriteriaParams,
  CriteriaTrack,
  GraphCriterion,
} from '../../../criteria-protocol';
import { tracksOf } from '../../model/file';
import type { Track } from '../../model/track';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { focusAt } from '../focus';
import { thingsOf } from '../grid/things';
import { plainText } from '../outline/titles';
import { ProjectView, type InFile } from '../project-view';
import { resolveLevels } from '../resolved-track';
import { symbolAt } from '../symbol-at';
import { levelColumns } from './level-columns';
import { PlacedCriteria, type PlacedCriterion } from './placed-criteria';

/** What is asked for of a document's graphs. */
export type CriteriaQuestion = Omit<CriteriaParams, 'textDocument'>;

/**
 * The graph of each framework that a document belongs to; of one that is in none, of the document alone. None for an
 * unknown document. A `builds-on` that names no criterion is left out: a rule tells of it.
 */
export function criteriaGraphs(
  workspace: LadderWorkspace,
  uri: string,
  question: CriteriaQuestion,
): CriteriaGraph[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const offset = question.position && file.document.offsetAt(question.position);
  const id = question.track ?? trackAt(workspace, file, offset);
  return workspace
    .projectsOf(uri)
    .map((project) =>
      new GraphBuilder(new ProjectView(workspace, project), id).graph(file, offset, question),
    );
}

/** The id of the track that a place is in, or that the reference there names; without a place, the document's own. */
function trackAt(
  workspace: LadderWorkspace,
  file: LadderFile,
  offset: number | undefined,
): string | undefined {
  const [own] = file.model?.kind === 'track' ? tracksOf(file.model) : [];
  if (offset === undefined) return own?.id?.value;
  const around = focusAt(file, offset);
  if (around) return around.track.id?.value;
  const symbol = symbolAt(workspace, file.uri, offset);
  const [target] = symbol?.targets ?? [];
  return target?.kind === 'track' ? target.id : target?.owner;
}

/** Picks what is asked for from all criteria of a framework. */
class GraphBuilder {
  readonly #view: ProjectView;
  readonly #tracks: readonly InFile<Track>[];
  readonly #criteria: PlacedCriteria;
  readonly #links: readonly (readonly [base: PlacedCriterion, building: PlacedCriterion])[];
  /** The track in question. */
  readonly #track: InFile<Track> | undefined;

  constructor(view: ProjectView, id: string | undefined) {
    this.#view = view;
    this.#tracks = thingsOf(view, tracksOf);
    this.#track = this.#tracks.find(({ thing }) => thing.id?.value === id);
    this.#criteria = new PlacedCriteria(this.#tracks);
    this.#links = this.#criteria.all.flatMap((each) =>
      this.#criteria.bases(each).map((base) => [base, each] as const),
    );
  }

  graph(
    file: LadderFile,
    offset: number | undefined,
    { all = false, alone = false }: CriteriaQuestion,
  ): CriteriaGraph {
    const track = this.#track;
    const asked = all || !track ? new Set(this.#criteria.all) : this.#ofTrack(track);
    const linked = new Set(this.#links.flat());
    const shown = this.#shown(asked, linked, alone);
    const criteria = this.#criteria.all.filter((each) => shown.has(each));
    const focus = offset === undefined ? undefined : this.#focus(file, offset);
    return {
      ...this.#head(),
      ...(track ? { track: named(track.thing) } : {}),
      all: all || !track,
      ...this.#surroundings(criteria),
      criteria: criteria.flatMap((each) => this.#criterion(each) ?? []),
      links: this.#links.filter((link) => link.every((end) => shown.has(end))).map(toLink),
      alone: [...asked].filter((each) => !linked.has(each)).length,
      ...(focus && shown.has(focus) ? { focus: focus.key } : {}),
    };
  }

  /** The criteria of a track, those included that it inherits and does not replace. */
  #ofTrack(track: InFile<Track>): ReadonlySet<PlacedCriterion> {
    const levels = resolveLevels(this.#view, track);
    const criteria = levels.flatMap((level) => level.criteria);
    return new Set(criteria.flatMap(({ part, from }) => this.#criteria.of(from.thing, part) ?? []));
  }

  /** What is asked for and linked, with what it is linked to; with `alone`, all that is asked for. */
  #shown(
    asked: ReadonlySet<PlacedCriterion>,
    linked: ReadonlySet<PlacedCriterion>,
    alone: boolean,
  ): ReadonlySet<PlacedCriterion> {
    const around = this.#links.filter((link) => link.some((end) => asked.has(end))).flat();
    return new Set([...[...asked].filter((each) => alone || linked.has(each)), ...around]);
  }

  #focus(file: LadderFile, offset: number): PlacedCriterion | undefined {
    const { track, level = -1, criterion = -1 } = focusAt(file, offset) ?? {};
    const found = track?.levels[level]?.criteria[criterion];
    return track && found && this.#criteria.of(track, found);
  }

  /** What the graph is of: the framework, or the one track of a document by itself. */
  #head(): Pick<CriteriaGraph, 'id' | 'name' | 'source'> {
    const { framework, project } = this.#view;
    if (!framework || project.frameworkUri === undefined) return named(this.#tracks[0]?.thing);
    const source = this.#view.location(project.frameworkUri, framework.id?.node ?? framework.node);
    return { ...named(framework), ...(source ? { source } : {}) };
  }

  #surroundings(criteria: readonly PlacedCriterion[]): Pick<CriteriaGraph, 'levels' | 'tracks'> {
    const owners = new Set(criteria.map(({ track }) => track));
    const tracks = this.#tracks.filter((each) => owners.has(each));
    const levels = new Set(criteria.map(({ level }) => level.level?.value ?? ''));
    return {
      levels: levelColumns(
        this.#view,
        tracks.map(({ thing }) => thing),
        levels,
      ),
      tracks: tracks.map(({ thing }) => this.#trackOf(thing)),
    };
  }

  #trackOf(track: Track): CriteriaTrack {
    const category = this.#view.framework?.categories.find(({ id }) => id?.value === track.category?.value);
    const color = track.category && category?.color?.value;
    return { ...named(track), ...(color === undefined ? {} : { color }) };
  }

  #criterion({ key, track, level, criterion }: PlacedCriterion): GraphCriterion | undefined {
    const { id, text, node } = criterion;
    const source = this.#view.location(track.uri, (text ?? id)?.node ?? node);
    return (
      source && {
        key,
        ...(id ? { id: id.value } : {}),
        track: track.thing.id?.value ?? '',
        level: level.level?.value ?? '',
        text: plainText(text?.value ?? ''),
        source,
      }
    );
  }
}

function toLink([base, building]: readonly [PlacedCriterion, PlacedCriterion]): CriteriaLink {
  return { from: base.key, to: building.key };
}

/** The id and the name of a thing; without a name, it goes by its id. */
function named(thing: Pick<Track, 'id' | 'name'> | undefined): { id: string; name: string } {
  const id = thing?.id?.value ?? '';
  return { id, name: thing?.name?.value ?? id };
}
