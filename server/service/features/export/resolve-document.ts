import type { Sourced } from '../../model/fields';
import { laddersOf, tracksOf } from '../../model/file';
import type { Category, Framework, ScaleLevel } from '../../model/framework';
import type { Ladder, Position, Requirement } from '../../model/ladder';
import type { Resource } from '../../model/resource';
import type { Criterion, Track } from '../../model/track';
import { pointsOf, thingsOf } from '../grid/things';
import type { InFile, ProjectView } from '../project-view';
import { resolveLevels, type From, type ResolvedLevel } from '../resolved-track';
import type {
  ExportAsk,
  ExportAskedBy,
  ExportCategory,
  ExportCriterion,
  ExportDocument,
  ExportFramework,
  ExportLadder,
  ExportLevel,
  ExportPosition,
  ExportResource,
  ExportScaleLevel,
  ExportTrack,
} from './document';

/** All that a framework says, or a file on its own, but for what its references name. */
export function resolveDocument(view: ProjectView): Pick<ExportDocument, 'framework' | 'tracks' | 'ladders'> {
  const ladders = thingsOf(view, laddersOf).map(({ thing }) => ladderOf(thing));
  const tracks = thingsOf(view, tracksOf).map((track) => trackOf(view, track, ladders));
  const framework = view.framework && frameworkOf(view.framework);
  const order = framework?.categories.map(({ id }) => id) ?? [];
  const place = ({ category = '' }: ExportTrack): number => {
    const index = order.indexOf(category);
    return index === -1 ? order.length : index;
  };
  return {
    ...(framework ? { framework } : {}),
    tracks: tracks.sort((one, other) => place(one) - place(other)),
    ladders,
  };
}

function frameworkOf(framework: Framework): ExportFramework {
  const { version, owner, cumulative, scale, categories } = framework;
  return {
    ...headOf(framework),
    ...text('version', version),
    ...text('owner', owner),
    cumulative,
    ...(scale ? { scale: scale.map(scaleLevelOf) } : {}),
    categories: categories.map(categoryOf),
  };
}

function scaleLevelOf({ level, name, description, points }: ScaleLevel): ExportScaleLevel {
  return {
    level: level?.value ?? '',
    ...text('name', name),
    ...text('description', description),
    ...(points === undefined ? {} : { points }),
  };
}

function categoryOf(category: Category): ExportCategory {
  return { ...headOf(category), ...text('color', category.color) };
}

function trackOf(view: ProjectView, track: InFile<Track>, ladders: readonly ExportLadder[]): ExportTrack {
  const { category, status, owner, extends: base, resources } = track.thing;
  return {
    ...headOf(track.thing),
    ...text('category', category),
    ...text('status', status),
    ...text('owner', owner),
    ...text('extends', base),
    levels: resolveLevels(view, track).map((level) => levelOf(view, track.thing, level, ladders)),
    resources: resources.flatMap(resourceOf),
  };
}

function levelOf(
  view: ProjectView,
  track: Track,
  { level, name, summary, criteria, examples, resources }: ResolvedLevel,
  ladders: readonly ExportLadder[],
): ExportLevel {
  const id = level.part.level?.value ?? '';
  const scale = view.scaleLevel(id);
  const own = name ?? scale?.name;
  return {
    level: id,
    ...text('name', own),
    ...text('description', scale?.description),
    ...(scale?.points === undefined ? {} : { points: scale.points }),
    ...text('summary', summary?.part),
    criteria: criteria.map((criterion) => criterionOf(track, criterion)),
    examples: examples.map(({ part }) => part.value),
    resources: resources.flatMap(({ part }) => resourceOf(part)),
    ...inherited(track, level),
    'asked-by': askedBy(ladders, track.id?.value ?? '', id),
  };
}

function criterionOf(track: Track, criterion: From<Criterion>): ExportCriterion {
  const { id, text: said, examples, buildsOn, see, resources } = criterion.part;
  return {
    ...text('id', id),
    text: said?.value ?? '',
    examples: examples.map(({ value }) => value),
    'builds-on': buildsOn.map(({ value }) => value),
    see: see.map(({ value }) => value),
    resources: resources.flatMap(resourceOf),
    ...inherited(track, criterion),
  };
}

function askedBy(ladders: readonly ExportLadder[], track: string, level: string): ExportAskedBy[] {
  return ladders.flatMap((ladder) =>
    ladder.positions.flatMap(({ id, name, label, requires, optional }) => {
      const isOf = (each: ExportAsk): boolean => each.track === track;
      const required = requires.find(isOf);
      // What it requires counts before what it welcomes.
      if ((required ?? optional.find(isOf))?.level !== level) return [];
      const kind = required ? ('required' as const) : ('optional' as const);
      return [{ position: `${ladder.id}.${id}`, name, ...(label === undefined ? {} : { label }), kind }];
    }),
  );
}

function ladderOf(ladder: Ladder): ExportLadder {
  return { ...headOf(ladder), positions: ladder.positions.map(positionOf) };
}

function positionOf(position: Position): ExportPosition {
  const { label, requires, optional, notRequired, emphasises, points } = position;
  return {
    ...headOf(position),
    ...text('label', label),
    requires: requires.map(askOf),
    optional: optional.map(askOf),
    'not-required': notRequired.map(({ value }) => value),
    emphasises: emphasises.map(({ value }) => value),
    ...(points ? { points: pointsOf(points) } : {}),
  };
}

function askOf({ track, level }: Requirement): ExportAsk {
  return { track: track.value, ...text('level', level) };
}

function resourceOf({ label, url }: Resource): ExportResource[] {
  return url ? [{ ...text('label', label), url: url.value }] : [];
}

function inherited(track: Track, { from }: Pick<From<unknown>, 'from'>): { 'inherited-from'?: string } {
  return from.thing === track ? {} : { 'inherited-from': from.thing.id?.value ?? '' };
}

interface Named {
  readonly id: Sourced<string> | undefined;
  readonly name: Sourced<string> | undefined;
  readonly description: Sourced<string> | undefined;
}

/** What nearly everything has: an id, a name, for which the id stands where there is none, and a description. */
function headOf({ id, name, description }: Named): { id: string; name: string; description?: string } {
  const known = id?.value ?? '';
  return { id: known, name: name?.value ?? known, ...text('description', description) };
}

/** A text under its key, where there is one. */
function text<Key extends string>(key: Key, value: Sourced<string> | undefined): { [Name in Key]?: string } {
  return value ? ({ [key]: value.value } as { [Name in Key]?: string }) : {};
}
