import { IdMaker } from '../draft/id-maker';
import {
  nameKey,
  type Draft,
  type DraftCriterion,
  type DraftLevel,
  type DraftResource,
  type DraftTrack,
} from '../draft/draft';
import { levelKeys, type LevelKey, type LevelKeys } from '../draft/keys';
import { commentLines } from '../notes';
import { YamlLines } from './yaml-lines';

/** What a text is written for besides the draft. */
export interface WriteOptions {
  /** A sentence that says where it comes from, for the top. */
  readonly origin: string;
  /** What a framework without a name is called. */
  readonly fallbackName: string;
}

/**
 * A draft as the text of a ladder file: a track where the source holds one skill and no more, else a framework with all
 * that it holds. What was not understood stands in comments.
 *
 * @param draft tidied, so that each of its tracks has levels
 */
export function writeLadder(draft: Draft, { origin, fallbackName }: WriteOptions): string {
  const lines = new YamlLines();
  for (const line of commentLines(origin)) lines.line(0, line);
  lines.notes(0, draft.head);
  const keys = levelKeys(draft);
  const [only, ...others] = draft.tracks;
  if (only && others.length === 0 && isTrackAlone(draft, keys)) {
    writeTrack(lines, 0, only, { keys, ids: new IdMaker() });
  } else {
    writeFramework(lines, draft, keys, draft.name ?? fallbackName);
  }
  if (draft.tail.length > 0) {
    lines.gap();
    lines.notes(0, draft.tail);
  }
  return lines.toString();
}

/** Whether a file of a track holds all that there is. Without a framework, a track's levels can only be numbers. */
function isTrackAlone(draft: Draft, keys: LevelKeys): boolean {
  return (
    draft.name === undefined &&
    draft.description === undefined &&
    draft.scale.length === 0 &&
    draft.categories.length === 0 &&
    draft.ladders.length === 0 &&
    draft.tracks.every(({ category }) => category === undefined) &&
    [...keys.values()].every(({ key }) => typeof key === 'number')
  );
}

function writeFramework(lines: YamlLines, draft: Draft, keys: LevelKeys, name: string): void {
  lines.pair(0, 'framework', new IdMaker().make(undefined, name, 'framework'));
  lines.pair(0, 'name', name);
  lines.pair(0, 'description', draft.description);
  const named = writeScale(lines, draft, keys);
  const categories = writeCategories(lines, draft);
  const ids = new IdMaker();
  if (draft.tracks.length > 0) {
    lines.gap();
    lines.line(0, 'tracks:');
    draft.tracks.forEach((track, index) => {
      if (index > 0) lines.gap();
      writeTrack(lines, 2, track, { keys, ids, named, categories });
    });
  }
  writeLadders(lines, draft, ids);
}

/** The scale, where levels have names, ids or descriptions. Answers the names that it gives, by the level's key. */
function writeScale(lines: YamlLines, draft: Draft, keys: LevelKeys): ReadonlyMap<number | string, string> {
  const entries = new Map<number | string, LevelKey & { order: number; description?: string }>();
  const descriptions = new Map(draft.scale.map(({ label, description }) => [nameKey(label), description]));
  for (const [label, entry] of [...keys].sort(([, a], [, b]) => a.order - b.order)) {
    const description = descriptions.get(label);
    if (!entries.has(entry.key))
      entries.set(entry.key, { ...entry, ...(description === undefined ? {} : { description }) });
  }
  const isNeeded = [...entries.values()].some(
    ({ key, name, description }) =>
      typeof key === 'string' || name !== undefined || description !== undefined,
  );
  if (!isNeeded) return new Map();
  lines.gap();
  lines.line(0, 'scale:');
  for (const { key, name, description } of entries.values()) {
    lines.line(2, `- level: ${key}`);
    lines.pair(4, 'name', name);
    lines.pair(4, 'description', description);
  }
  return new Map(
    [...entries.values()].flatMap(({ key, name }) => (name === undefined ? [] : [[key, name] as const])),
  );
}

/** The categories that the source lists, and those that its tracks name. Answers their ids by {@link nameKey}. */
function writeCategories(lines: YamlLines, { categories, tracks }: Draft): ReadonlyMap<string, string> {
  const known = new Map(categories.map((category) => [nameKey(category.name), category]));
  for (const { category } of tracks) {
    if (category !== undefined && !known.has(nameKey(category)))
      known.set(nameKey(category), { name: category });
  }
  if (known.size === 0) return new Map();
  const ids = new IdMaker();
  const made = new Map<string, string>();
  lines.gap();
  lines.line(0, 'categories:');
  for (const [key, { id, name, description }] of known) {
    const own = ids.make(id, name, 'category');
    made.set(key, own);
    lines.line(2, `- id: ${own}`);
    lines.pair(4, 'name', name);
    lines.pair(4, 'description', description);
  }
  return made;
}

/** What a track is written with. */
interface TrackSurroundings {
  readonly keys: LevelKeys;
  readonly ids: IdMaker;
  /** What the scale calls levels, so that tracks need not. */
  readonly named?: ReadonlyMap<number | string, string>;
  /** The ids of categories by {@link nameKey}. */
  readonly categories?: ReadonlyMap<string, string>;
}

/** @param indent 0 for a file of its own, else the column of the dash */
function writeTrack(lines: YamlLines, indent: number, track: DraftTrack, around: TrackSurroundings): void {
  const { keys, ids, named = new Map<number | string, string>(), categories } = around;
  const inner = indent === 0 ? 0 : indent + 2;
  lines.line(indent, `${indent === 0 ? '' : '- '}track: ${ids.make(track.id, track.name, 'track')}`);
  lines.pair(inner, 'name', track.name);
  if (track.category !== undefined) lines.pair(inner, 'category', categories?.get(nameKey(track.category)));
  lines.pair(inner, 'description', track.description);
  lines.pair(inner, 'owner', track.owner);
  lines.line(inner, 'levels:');
  const criteria = new IdMaker();
  const levels = track.levels
    .map((level) => ({ level, at: keys.get(nameKey(level.label)) ?? { key: 0, order: 0 } }))
    .sort((a, b) => a.at.order - b.at.order);
  levels.forEach(({ level, at: { key, name } }, index) => {
    if (index > 0 && indent === 0) lines.gap();
    lines.line(inner + 2, `- level: ${key}`);
    if (name !== named.get(key)) lines.pair(inner + 4, 'name', name);
    writeLevel(lines, inner + 4, level, criteria);
  });
  lines.notes(inner, track.notes);
}

function writeLevel(lines: YamlLines, indent: number, level: DraftLevel, ids: IdMaker): void {
  lines.pair(indent, 'summary', level.summary?.text);
  if (level.criteria.length > 0) lines.line(indent, 'criteria:');
  for (const criterion of level.criteria) writeCriterion(lines, indent + 2, criterion, ids);
  if (level.examples.length > 0) lines.line(indent, 'examples:');
  for (const { text } of level.examples) lines.item(indent + 2, text);
  lines.notes(indent, level.notes);
}

function writeCriterion(lines: YamlLines, indent: number, criterion: DraftCriterion, ids: IdMaker): void {
  const { id, text, examples, resources, notes } = criterion;
  if (id === undefined && examples.length === 0 && resources.length === 0) {
    lines.item(indent, text.text);
  } else {
    if (id === undefined) {
      lines.pair(indent, '- text', text.text);
    } else {
      lines.line(indent, `- id: ${ids.make(id, text.text, 'criterion')}`);
      lines.pair(indent + 2, 'text', text.text);
    }
    if (examples.length > 0) lines.line(indent + 2, 'examples:');
    for (const example of examples) lines.item(indent + 4, example.text);
    writeResources(lines, indent + 2, resources);
  }
  lines.notes(indent, notes);
}

function writeResources(lines: YamlLines, indent: number, resources: readonly DraftResource[]): void {
  if (resources.length > 0) lines.line(indent, 'resources:');
  for (const { label, url } of resources) {
    lines.pair(indent + 2, label === undefined ? '- url' : '- label', label ?? url);
    if (label !== undefined) lines.pair(indent + 4, 'url', url);
  }
}

function writeLadders(lines: YamlLines, { ladders }: Draft, ids: IdMaker): void {
  if (ladders.length === 0) return;
  lines.gap();
  lines.line(0, 'ladders:');
  for (const { name, positions } of ladders) {
    const own = new IdMaker();
    lines.line(2, `- ladder: ${ids.make(undefined, name, 'ladder')}`);
    lines.pair(4, 'name', name);
    lines.line(4, 'positions:');
    for (const position of positions) {
      lines.line(6, `- id: ${own.make(undefined, position.name, 'position')}`);
      lines.pair(8, 'name', position.name);
      if (position.points) {
        const { min, max } = position.points;
        const parts = [
          min === undefined ? [] : [`min: ${min}`],
          max === undefined ? [] : [`max: ${max}`],
        ].flat();
        lines.line(8, `points: { ${parts.join(', ')} }`);
      }
    }
  }
}
