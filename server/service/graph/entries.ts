import { laddersOf, tracksOf, type FileModel } from '../model/file';
import type { Category, Framework, ScaleLevel } from '../model/framework';
import type { Ladder, Position, Requirement } from '../model/ladder';
import type { Level, Track } from '../model/track';
import { EntryBuilder } from './entry-builder';
import { stable } from './stable';
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
    entries.push(...(model.scale ?? []).map((level) => scaleEntry(level, uri)));
    entries.push(...model.categories.map((category) => categoryEntry(category, uri)));
  }
  for (const track of tracksOf(model)) {
    entries.push(trackEntry(track, uri), ...track.levels.map((level) => levelEntry(level, track, uri)));
  }
  for (const ladder of laddersOf(model)) {
    entries.push(
      ladderEntry(ladder, uri),
      ...ladder.positions.map((each) => positionEntry(each, ladder, uri)),
    );
  }
  return entries;
}

function frameworkEntry(framework: Framework, uri: string): GraphEntry {
  return stable(framework.id?.node ?? framework.node, [uri, framework.description?.node], () =>
    new EntryBuilder(uri).prose(framework.description).build(),
  );
}

function scaleEntry(level: ScaleLevel, uri: string): GraphEntry {
  return stable(level.node, [uri], () =>
    new EntryBuilder(uri)
      .define('scale-level', level.level, scaleKey, { title: level.name?.value })
      .prose(level.description)
      .build(),
  );
}

function categoryEntry(category: Category, uri: string): GraphEntry {
  return stable(category.node, [uri], () =>
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
  return stable(id?.node ?? track.node, parts, () => {
    const entry = new EntryBuilder(uri).define('track', id, ownerKey, {
      title: name?.value,
      base: base?.value,
    });
    if (category) entry.refer('category', category, categoryKey(category.value));
    if (base) entry.refer('extends', base, ownerKey(base.value));
    return entry.prose(description).build();
  });
}

function levelEntry(level: Level, track: Track, uri: string): GraphEntry {
  const owner = track.id?.value;
  return stable(level.node, [uri, owner], () => {
    const entry = new EntryBuilder(uri);
    if (level.level) entry.refer('scale-level', level.level, scaleKey(level.level.value));
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
  return stable(id?.node ?? ladder.node, [uri, name?.node, description?.node], () =>
    new EntryBuilder(uri).define('ladder', id, ownerKey, { title: name?.value }).prose(description).build(),
  );
}

function positionEntry(position: Position, ladder: Ladder, uri: string): GraphEntry {
  const owner = ladder.id?.value;
  return stable(position.node, [uri, owner], () => {
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
