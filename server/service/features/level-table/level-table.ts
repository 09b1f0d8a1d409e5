import type {
  LevelTable,
  Location,
  Position,
  TableAsk,
  TableCriterion,
  TableLevel,
  TablePart,
} from '../../../protocol';
import type { Sourced } from '../../model/fields';
import { tracksOf } from '../../model/file';
import type { Criterion, Track } from '../../model/track';
import type { Span } from '../../syntax/nodes';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { focusAt, type Focus } from '../focus';
import { ProjectView, type InFile } from '../project-view';
import { resolveLevels, type From, type ResolvedLevel } from '../resolved-track';
import { symbolAt } from '../symbol-at';
import { asksByLevel } from './table-asks';
import { tableReferences } from './table-references';
import { relationsOf } from './table-relations';

/**
 * The table of the track that `position` is in, or that the reference there names; without a position, of the
 * document's own track. Undefined where there is none.
 */
export function levelTable(
  workspace: LadderWorkspace,
  uri: string,
  position: Position | undefined,
): LevelTable | undefined {
  const file = workspace.file(uri);
  if (!file) return undefined;
  const offset = position && file.document.offsetAt(position);
  const [own] = file.model?.kind === 'track' ? tracksOf(file.model) : [];
  const focus = offset === undefined ? own && { track: own } : focusAt(file, offset);
  const [project] = workspace.projectsOf(uri);
  if (focus && project) {
    return tableOf(new ProjectView(workspace, project), { thing: focus.track, uri: file.uri }, focus);
  }
  return offset === undefined ? undefined : tableOfReference(workspace, uri, offset);
}

/**
 * The table of the track `id` of a document's frameworks, with the focus on a level. Undefined where there is none.
 *
 * @param levelId the level as it is written
 */
export function levelTableOf(
  workspace: LadderWorkspace,
  uri: string,
  id: string,
  levelId: string | undefined,
): LevelTable | undefined {
  for (const project of workspace.projectsOf(uri)) {
    const view = new ProjectView(workspace, project);
    const track = view.track(id);
    if (track) return tableOf(view, track, { track: track.thing }, levelId);
  }
  return undefined;
}

/** The table of the track that a reference names, or in which it names a level or a criterion. */
function tableOfReference(workspace: LadderWorkspace, uri: string, offset: number): LevelTable | undefined {
  const symbol = symbolAt(workspace, uri, offset);
  const [target] = symbol?.targets ?? [];
  const thing = target && symbol?.view.thing(target);
  if (!symbol || !target || !thing || !('track' in thing)) return undefined;
  const { track } = thing;
  // A level that is inherited is shown in the track that the reference names, not in its base.
  const named = symbol.reference?.owner && symbol.view.track(symbol.reference.owner.id);
  const shown = named ?? { thing: track, uri: target.uri };
  const focus = focusOf(shown.thing, thing);
  return tableOf(symbol.view, shown, focus, target.kind === 'level' ? target.id : undefined);
}

function focusOf(
  shown: Track,
  thing: { readonly track: Track; readonly level?: unknown; readonly criterion?: unknown },
): Focus {
  if (shown !== thing.track) return { track: shown };
  const level = shown.levels.findIndex((each) => each === thing.level);
  if (level === -1) return { track: shown };
  const criterion = shown.levels[level]?.criteria.findIndex((each) => each === thing.criterion) ?? -1;
  return criterion === -1 ? { track: shown, level } : { track: shown, level, criterion };
}

/** @param levelId the level that is meant, where the focus does not say so because another track has it */
function tableOf(view: ProjectView, track: InFile<Track>, focus: Focus, levelId?: string): LevelTable {
  const levels = resolveLevels(view, track);
  const { id, name, description, category, status, owner, extends: base, node } = track.thing;
  const table = new TableBuilder(view, track.thing);
  const tableFocus = focusInTable(levels, focus, levelId);
  return {
    track: {
      id: id?.value ?? '',
      name: name?.value ?? id?.value ?? '',
      ...(description ? { description: description.value } : {}),
      ...(category ? { category: categoryOf(view, category) } : {}),
      ...(status ? { status: status.value } : {}),
      ...(owner ? { owner: owner.value } : {}),
      ...(base ? { extends: base.value } : {}),
      source: table.location({ part: id?.node ?? node, from: track }),
    },
    levels: levels.map((level) => table.level(level)),
    references: tableReferences(view, track.thing, levels),
    ...(tableFocus ? { focus: tableFocus } : {}),
  };
}

function categoryOf(
  view: ProjectView,
  category: Sourced<string>,
): NonNullable<LevelTable['track']['category']> {
  const known = view.framework?.categories.find((each) => each.id?.value === category.value);
  const name = known?.name?.value ?? category.value;
  return { id: category.value, name, ...(known?.color ? { color: known.color.value } : {}) };
}

/** The focus in terms of the table's columns and of the criteria in them, inherited ones counted. */
function focusInTable(
  levels: readonly ResolvedLevel[],
  { track, level, criterion }: Focus,
  levelId: string | undefined,
): LevelTable['focus'] {
  const own = level === undefined ? undefined : track.levels[level];
  const column = levels.findIndex(({ level: { part } }) =>
    own ? part === own : levelId !== undefined && part.level?.value === levelId,
  );
  if (column === -1) return undefined;
  const written = criterion === undefined ? undefined : own?.criteria[criterion];
  const row = levels[column]?.criteria.findIndex(({ part }) => part === written) ?? -1;
  return row === -1 ? { level: column } : { level: column, criterion: row };
}

/** Makes the table's parts, each with the place that it is written at. */
class TableBuilder {
  readonly #view: ProjectView;
  readonly #track: Track;
  readonly #asks: ReadonlyMap<string, readonly TableAsk[]>;

  constructor(view: ProjectView, track: Track) {
    this.#view = view;
    this.#track = track;
    this.#asks = asksByLevel(view, track.id?.value ?? '');
  }

  level({ level, name, summary, criteria, examples }: ResolvedLevel): TableLevel {
    const id = level.part.level?.value ?? '';
    const scale = this.#view.scaleLevel(id);
    const shownName = name ?? scale?.name;
    const { node, level: written } = level.part;
    const asks = this.#asks.get(id);
    return {
      level: id,
      ...(shownName ? { name: shownName.value } : {}),
      ...(scale?.description ? { description: scale.description.value } : {}),
      ...(scale?.points === undefined ? {} : { points: scale.points }),
      ...(summary ? { summary: this.#part(summary) } : {}),
      criteria: criteria.map((criterion) => this.#criterion(criterion)),
      examples: examples.map((example) => this.#part(example)),
      ...(asks ? { askedBy: [...asks] } : {}),
      source: this.location({ part: written?.node ?? node, from: level.from }),
      ...this.#inherited(level),
    };
  }

  location({ part, from }: From<Span>): Location {
    const location = this.#view.location(from.uri, part);
    if (!location) throw new Error(`The file ${from.uri} is gone while its track is shown.`);
    return location;
  }

  #criterion({ part, from }: From<Criterion>): TableCriterion {
    const text = part.text ?? part.id;
    const related = relationsOf(this.#view, part);
    return {
      text: part.text?.value ?? '',
      source: this.location({ part: text?.node ?? part.node, from }),
      ...this.#inherited({ from }),
      ...(part.id ? { id: part.id.value } : {}),
      examples: part.examples.map((example) => this.#part({ part: example, from })),
      ...(related.length > 0 ? { related } : {}),
    };
  }

  #part({ part, from }: From<Sourced<string>>): TablePart {
    return {
      text: part.value,
      source: this.location({ part: part.node, from }),
      ...this.#inherited({ from }),
    };
  }

  #inherited({ from }: Pick<From<unknown>, 'from'>): { inheritedFrom?: string } {
    return from.thing === this.#track ? {} : { inheritedFrom: from.thing.id?.value ?? '' };
  }
}
