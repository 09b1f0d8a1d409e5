import { laddersOf, tracksOf, type FileModel } from '../model/file';
import type { Category, Framework, ScaleLevel } from '../model/framework';
import type { Ladder, Position, Requirement } from '../model/ladder';
import type { Level, Track } from '../model/track';
import { EntryBuilder } from './entry-builder';
import { keeper } from './stable';
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
}

/** What a file adds to the graph. Things that did not change since the last call give the very same entries. */
export function entriesOf(model: FileModel, uri: string): readonly GraphEntry[] {
  const entries: GraphEntry[] = [];
  if (model?.kind === 'framework') {
    entries.push(frameworkEntry(model, uri));
    entries.push(...(model.scale ?? []).map((level, place) => scaleEntry(level, place, uri)));
    entries.push(...model.categories.map((category) => categoryEntry(category, uri)));
  }
  for (const track of tracksOf(model)) {
    entries.push(trackEntry(track, uri), ...levelsEntry(track, uri));
    entries.push(...track.levels.map((level) => levelEntry(level, track, uri)));
  }
  for (const ladder of laddersOf(model)) {
    entries.push(
      ladderEntry(ladder, uri),
      ...ladder.positions.map((each) => positionEntry(each, ladder, uri)),
    );
  }
  return entries;
}

// Each of the functions below keeps its entries by itself, so that none can meet another's.
const keepFramework = keeper<GraphEntry>();
const keepScale = keeper<GraphEntry>();
const keepCategory = keeper<GraphEntry>();
const keepTrack = keeper<GraphEntry>();
const keepLevels = keeper<GraphEntry>();
const keepLevel = keeper<GraphEntry>();
const keepLadder = keeper<GraphEntry>();
const keepPosition = keeper<GraphEntry>();

function frameworkEntry(framework: Framework, uri: string): GraphEntry {
  return keepFramework(framework.id?.node ?? framework.node, [uri, framework.description?.node], () =>
    new EntryBuilder(uri).prose(framework.description).build(),
  );
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
  const { id, name, category, description, extends: base } = track;
  const parts = [uri, name?.node, category?.node, description?.node, base?.node];
  return keepTrack(id?.node ?? track.node, parts, () => {
    const entry = new EntryBuilder(uri).define('track', id, ownerKey, {
      title: name?.value,
      base: base?.value,
    });
    if (category) entry.refer('category', category, categoryKey(category.value));
    if (base) entry.refer('extends', base, ownerKey(base.value));
    return entry.prose(description).build();
  });
}

/** The levels that a track has, in the order written, as levels of the scale. None for a track without levels. */
function levelsEntry(track: Track, uri: string): GraphEntry[] {
  const levels = track.levels.map(({ level }) => level).filter((level) => level !== undefined);
  const [first] = levels;
  if (!first) return [];
  const parts = [uri, ...levels.map((level) => level.node)];
  const entry = keepLevels(first.node, parts, () => {
    const builder = new EntryBuilder(uri);
    for (const level of levels) builder.refer('scale-level', level, scaleKey(level.value));
    return builder.build();
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
      if (owner !== undefined) {
        const title = criterion.text?.value;
        entry.define('criterion', criterion.id, (id) => memberKey(owner, id), { owner, title });
      }
      entry.prose(criterion.text, ...criterion.examples);
      for (const each of criterion.buildsOn) entry.referText('builds-on', each);
      for (const each of criterion.see) entry.referText('see', each);
    }
    return entry.build();
  });
}

function ladderEntry(ladder: Ladder, uri: string): GraphEntry {
  const { id, name, description } = ladder;
  return keepLadder(id?.node ?? ladder.node, [uri, name?.node, description?.node], () =>
    new EntryBuilder(uri).define('ladder', id, ownerKey, { title: name?.value }).prose(description).build(),
  );
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
