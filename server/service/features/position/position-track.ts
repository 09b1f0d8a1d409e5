import type { GridAsk, GridTrack } from '../../../grid-protocol';
import type {
  AskedCount,
  AskedLevel,
  PositionAsk,
  PositionChange,
  PositionTrack,
} from '../../../position-protocol';
import type { TablePart } from '../../../protocol';
import type { Track } from '../../model/track';
import { TableBuilder } from '../level-table/table-builder';
import type { InFile, ProjectView } from '../project-view';
import { resolveLevels, type ResolvedLevel } from '../resolved-track';
import { changeKind } from './change-kind';

/** What two positions say of a track, each with the file that says it. */
export interface TwoAsks {
  readonly ask: InFile<GridAsk> | undefined;
  readonly compared: InFile<GridAsk> | undefined;
  /** Whether there is another position to compare with, whatever it says. */
  readonly isCompared: boolean;
}

/** A track that one of two positions says something of, and the levels of it that count. */
export interface AskedTrack {
  readonly track: PositionTrack;
  /** Those whose texts are told. */
  readonly told: readonly ResolvedLevel[];
}

/**
 * What two positions ask of a track.
 *
 * @param track undefined where no file defines it
 * @param hasDetails whether the levels are told with all their texts
 */
export function askedTrack(
  view: ProjectView,
  row: GridTrack,
  track: InFile<Track> | undefined,
  asks: TwoAsks,
  hasDetails: boolean,
): AskedTrack {
  const levels = track ? resolveLevels(view, track) : [];
  const [ask, compared] = [asks.ask, asks.compared].map(
    (each) => each && positionAsk(view, row, track, levels, each),
  );
  const isCumulative = view.framework?.cumulative ?? true;
  const included = {
    asked: includedLevels(levels, ask, isCumulative),
    compared: includedLevels(levels, compared, isCumulative),
  };
  const told = hasDetails ? levels.filter((each) => isIncluded(included, each)) : [];
  const details = track && hasDetails ? { levels: askedLevels(view, track.thing, told, included) } : {};
  return {
    told,
    track: {
      ...rowHead(row),
      ...(ask ? { ask } : {}),
      ...(compared ? { compared } : {}),
      ...(asks.isCompared ? { change: changeOf(ask, compared, included) } : {}),
      ...details,
    },
  };
}

function rowHead({ id, name, status, source, dots }: GridTrack): PositionTrack {
  return {
    id,
    name,
    ...(status === undefined ? {} : { status }),
    ...(source ? { source } : {}),
    dots,
  };
}

/** Which levels each of the two positions asks for. */
interface Included {
  readonly asked: ReadonlySet<ResolvedLevel>;
  readonly compared: ReadonlySet<ResolvedLevel>;
}

function isIncluded({ asked, compared }: Included, level: ResolvedLevel): boolean {
  return asked.has(level) || compared.has(level);
}

function positionAsk(
  view: ProjectView,
  { levels: named }: GridTrack,
  track: InFile<Track> | undefined,
  levels: readonly ResolvedLevel[],
  { thing: { kind, level, at }, uri }: InFile<GridAsk>,
): PositionAsk {
  const shown = named.find((each) => each.level === level);
  const resolved = levels.find((each) => each.level.part.level?.value === level);
  const summary = level !== undefined && track && resolved && summaryOf(view, track, resolved);
  return {
    kind,
    ...(level === undefined ? {} : { level }),
    ...(shown?.name === undefined ? {} : { name: shown.name }),
    ...(shown ? { dots: shown.dots } : {}),
    ...(summary ? { summary } : {}),
    at: { uri, range: { start: at, end: at } },
  };
}

function summaryOf(
  view: ProjectView,
  track: InFile<Track>,
  { summary }: ResolvedLevel,
): TablePart | undefined {
  const source = summary && view.location(summary.from.uri, summary.part.node);
  if (!source) return undefined;
  const { thing } = summary.from;
  const isOwn = thing === track.thing;
  return { text: summary.part.value, source, ...(isOwn ? {} : { inheritedFrom: thing.id?.value ?? '' }) };
}

/** The level that is asked for, and those below it where a level includes them. */
function includedLevels(
  levels: readonly ResolvedLevel[],
  ask: PositionAsk | undefined,
  isCumulative: boolean,
): ReadonlySet<ResolvedLevel> {
  const place = levels.findIndex(({ level }) => level.part.level?.value === ask?.level);
  if (ask?.level === undefined || place === -1) return new Set();
  return new Set(levels.slice(isCumulative ? 0 : place, place + 1));
}

function changeOf(
  ask: PositionAsk | undefined,
  compared: PositionAsk | undefined,
  { asked, compared: others }: Included,
): PositionChange {
  return {
    kind: changeKind(ask, compared),
    gained: countOf([...others].filter((level) => !asked.has(level))),
    dropped: countOf([...asked].filter((level) => !others.has(level))),
  };
}

function countOf(levels: readonly ResolvedLevel[]): AskedCount {
  const criteria = levels.reduce((sum, level) => sum + level.criteria.length, 0);
  return { levels: levels.length, criteria };
}

function askedLevels(
  view: ProjectView,
  track: Track,
  told: readonly ResolvedLevel[],
  { asked, compared }: Included,
): AskedLevel[] {
  if (told.length === 0) return [];
  const table = new TableBuilder([view], track);
  return told.map((level) => ({
    ...table.level(level),
    asked: asked.has(level),
    compared: compared.has(level),
  }));
}
