import type { Sourced } from '../model/fields';
import { laddersOf, tracksOf, type FileModel } from '../model/file';
import type { Category, Framework, ScaleLevel } from '../model/framework';
import type { Ladder, Position, Requirement } from '../model/ladder';
import type { Level, Track } from '../model/track';
import { EntryBuilder } from './entry-builder';
import { keeper, keeperInFile } from './stable';
import {
  categoryKey,
  levelKey,
  memberKey,
  ownerKey,
  scaleKey,
  type Definition,
  type Reference,
} from './symbols';

/** What one thing of one file adds to the graph. The unit of change: an entry is kept or replaced, never altered. */
export interface GraphEntry {
  readonly uri: string;
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly source: EntrySource | undefined;
}

/** What checks need to know of the thing that an entry was made of, beside its definitions and references. */
export type EntrySource =
  | { readonly kind: 'include'; readonly globs: readonly Sourced<string>[] }
  | { readonly kind: 'track'; readonly status: string | undefined }
  /** The levels that a track has; `track` is its id. */
  | { readonly kind: 'levels'; readonly track: string | undefined }
  | { readonly kind: 'level'; readonly level: Level; readonly track: string | undefined }
  /** The positions of a ladder, junior to senior. */
  | { readonly kind: 'positions'; readonly positions: readonly Position[] };

/** What a file adds to the graph. Things that did not change since the last call give the very same entries. */
export function entriesOf(model: FileModel, uri: string): readonly GraphEntry[] {
  const entries: GraphEntry[] = [];
  if (model?.kind === 'framework') {
    entries.push(frameworkEntry(model, uri), ...includeEntry(model, uri));
    entries.push(...(model.scale ?? []).map((level, place) => scaleEntry(level, place, uri)));
    entries.push(...model.categories.map((category) => categoryEntry(category, uri)));
  }
  // Of a long file these are many, at each keystroke: `flatMap` and spreading take several times as long.
  for (const track of tracksOf(model)) for (const entry of entriesOfTrack(track, uri)) entries.push(entry);
  for (const ladder of laddersOf(model))
    for (const entry of entriesOfLadder(ladder, uri)) entries.push(entry);
  return entries;
}

// A track or ladder that is the same object says the same, so most of a long file is passed over as a whole.
const entriesOfTrack = keeperInFile((track: Track, uri): readonly GraphEntry[] => [
  trackEntry(track, uri),
  ...levelsEntry(track, uri),
  ...track.levels.map((level) => levelEntry(level, track, uri)),
]);
const entriesOfLadder = keeperInFile((ladder: Ladder, uri): readonly GraphEntry[] => [
  ladderEntry(ladder, uri),
  ...positionsEntry(ladder, uri),
  ...ladder.positions.map((each) => positionEntry(each, ladder, uri)),
]);

// Each of the functions below keeps its entries by itself, so that none can meet another's.
const keepFramework = keeper<GraphEntry>();
const keepInclude = keeper<GraphEntry>();
const keepScale = keeper<GraphEntry>();
const keepCategory = keeper<GraphEntry>();
const keepTrack = keeper<GraphEntry>();
const keepLevels = keeper<GraphEntry>();
const keepLevel = keeper<GraphEntry>();
const keepLadder = keeper<GraphEntry>();
const keepPositions = keeper<GraphEntry>();
const keepPosition = keeper<GraphEntry>();

function frameworkEntry(framework: Framework, uri: string): GraphEntry {
  return keepFramework(framework.id?.node ?? framework.node, [uri, framework.description?.node], () =>
    new EntryBuilder(uri).prose(framework.description).build(),
  );
}

/** The globs that say which files belong to the framework. None for a framework that is all in one file. */
function includeEntry({ include: globs }: Framework, uri: string): GraphEntry[] {
  const [first] = globs;
  if (!first) return [];
  const parts = [uri, ...globs.map((glob) => glob.node)];
  return [keepInclude(first.node, parts, () => new EntryBuilder(uri).build({ kind: 'include', globs }))];
}

function scaleEntry(level: ScaleLevel, place: number, uri: string): GraphEntry {
  return keepScale(level.node, [uri, place], () =>
    new EntryBuilder(uri)
      .define('scale-level', level.level, scaleKey, { title: level.name?.value, place })
      .prose(level.description)
      .build(),
  );
}

function categoryEntry(category: Category, uri: string): GraphEntry {
  return keepCategory(category.node, [uri], () =>
    new EntryBuilder(uri)
      .define('category', category.id, categoryKey, { title: category.name?.value })
      .prose(category.description)
      .build(),
  );
}

/** The track itself, without its levels: an edit to a level leaves this entry as it was. */
function trackEntry(track: Track, uri: string): GraphEntry {
  const { id, name, category, description, status, extends: base } = track;
  const parts = [uri, name?.node, category?.node, description?.node, status?.node, base?.node];
  return keepTrack(id?.node ?? track.node, parts, () => {
    const entry = new EntryBuilder(uri);
    if (category) entry.refer('category', category, categoryKey(category.value));
    const restsOn = base ? [entry.refer('extends', base, ownerKey(base.value))] : [];
    entry.define('track', id, ownerKey, { title: name?.value, base: base?.value, restsOn });
    return entry.prose(description).build({ kind: 'track', status: status?.value });
  });
}

/** The levels that a track has, in the order written, as levels of the scale. None for a track without levels. */
function levelsEntry(track: Track, uri: string): GraphEntry[] {
  const levels = track.levels.map(({ level }) => level).filter((level) => level !== undefined);
  const [first] = levels;
  if (!first) return [];
  const id = track.id?.value;
  const parts = [uri, id, ...levels.map((level) => level.node)];
  const entry = keepLevels(first.node, parts, () => {
    const builder = new EntryBuilder(uri);
    for (const level of levels) builder.refer('scale-level', level, scaleKey(level.value));
    return builder.build({ kind: 'levels', track: id });
  });
  return [entry];
}

function levelEntry(level: Level, track: Track, uri: string): GraphEntry {
  const owner = track.id?.value;
  return keepLevel(level.node, [uri, owner], () => {
    const entry = new EntryBuilder(uri);
    if (owner !== undefined) {
      entry.define('level', level.level, (id) => levelKey(owner, id), { owner, title: level.name?.value });
    }
    entry.prose(level.summary, ...level.examples);
    for (const criterion of level.criteria) {
      entry.prose(criterion.text, ...criterion.examples);
      const restsOn = criterion.buildsOn.map((each) => entry.referText('builds-on', each));
      for (const each of criterion.see) entry.referText('see', each);
      if (owner === undefined) continue;
      const title = criterion.text?.value;
      const more = { owner, level: level.level?.value, title, restsOn };
      entry.define('criterion', criterion.id, (id) => memberKey(owner, id), more);
    }
    return entry.build({ kind: 'level', level, track: owner });
  });
}

function ladderEntry(ladder: Ladder, uri: string): GraphEntry {
  const { id, name, description } = ladder;
  return keepLadder(id?.node ?? ladder.node, [uri, name?.node, description?.node], () =>
    new EntryBuilder(uri).define('ladder', id, ownerKey, { title: name?.value }).prose(description).build(),
  );
}

/** The positions of a ladder in their order, to be compared with each other. None for a ladder without positions. */
function positionsEntry({ positions }: Ladder, uri: string): GraphEntry[] {
  const [first] = positions;
  if (!first) return [];
  const parts = [uri, ...positions.map((position) => position.node)];
  return [
    keepPositions(first.node, parts, () => new EntryBuilder(uri).build({ kind: 'positions', positions })),
  ];
}

function positionEntry(position: Position, ladder: Ladder, uri: string): GraphEntry {
  const owner = ladder.id?.value;
  return keepPosition(position.node, [uri, owner], () => {
    const entry = new EntryBuilder(uri);
    if (owner !== undefined) {
      entry.define('position', position.id, (id) => memberKey(owner, id), {
        owner,
        title: position.name?.value,
      });
    }
    entry.prose(position.description);
    for (const each of position.requires) refer(entry, 'requires', each);
    for (const each of position.optional) refer(entry, 'optional', each);
    for (const each of position.notRequired) entry.refer('not-required', each, ownerKey(each.value));
    for (const each of position.emphasises) entry.referText('emphasises', each);
    return entry.build();
  });
}

/** `track: level` is one reference in two places. */
function refer(entry: EntryBuilder, role: 'requires' | 'optional', { track, level }: Requirement): void {
  const owner = entry.refer(role, track, ownerKey(track.value), { last: level === undefined });
  if (level) entry.refer(role, level, levelKey(track.value, level.value), { owner });
}
