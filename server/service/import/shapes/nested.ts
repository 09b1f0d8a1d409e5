import { append } from '../append';
import { DataFields, entryNotes, noteOf, textOf } from '../data/fields';
import {
  entryOf,
  itemsOf,
  membersOf,
  plainKey,
  type DataEntry,
  type DataMap,
  type DataNode,
} from '../data/tree';
import { areLinks, exampleKeys, exampleTexts, linkKeys, resourcesOf } from '../data/values';
import {
  addLevel,
  emptyDraft,
  newCriterion,
  newTrack,
  type Draft,
  type DraftLevel,
  type DraftTrack,
} from '../draft/draft';
import { given } from '../draft/given';
import { readCell } from '../tables/cells';
import { clean } from '../text/clean';
import { sentenceCase } from '../../text/wording';

/** The keys by which data says what it holds, in the form of `plainKey`; likeliest first. */
const keys = {
  name: ['displayname', 'title', 'name', 'skill', 'track', 'topic', 'competency', 'label'],
  frameworkName: ['displayname', 'title', 'name', 'label'],
  id: ['id', 'path'],
  description: ['description', 'summary', 'definition', 'about', 'overview'],
  category: ['category', 'theme', 'area', 'group', 'pillar', 'domain', 'family'],
  levels: ['milestones', 'levels', 'content', 'stages', 'grades', 'steps'],
  level: ['level', 'title', 'name', 'displayname', 'label', 'stage', 'grade', 'milestone', 'number', 'id'],
  summary: ['summary', 'description', 'overview', 'definition'],
  criteria: [
    'signals',
    'criteria',
    'behaviours',
    'behaviors',
    'expectations',
    'indicators',
    'competencies',
    'items',
  ],
  /** Of criteria that have examples of their own. */
  moreCriteria: ['examplecriteria'],
  criterion: [
    'text',
    'criteria',
    'criterion',
    'name',
    'title',
    'summary',
    'description',
    'behaviour',
    'behavior',
  ],
  owner: ['owner'],
} as const;

/** A skill in data. */
interface NestedTrack {
  /** The key that it stands under, where skills have one. */
  readonly key?: string;
  readonly map: DataMap;
}

/** Skills with their levels within them, found in data. */
export interface NestedTracks {
  /** The key that holds the levels, as it is written: `milestones`. */
  readonly levelsKey: string;
  readonly tracks: readonly NestedTrack[];
  /** What holds the skills. */
  readonly container: DataNode;
  /** The maps from the top down to the skills, each with the entry that leads on, unless that is a skill. */
  readonly around: readonly { readonly map: DataMap; readonly next?: DataEntry }[];
}

/** How far down in data skills are looked for. */
const maxSearch = 4;

/** Finds the skills in data: a list or map of maps that each hold a list or map of levels. */
export function nestedTracks(node: DataNode, around: NestedTracks['around'] = []): NestedTracks | undefined {
  const own = node.kind === 'map' ? levelsEntry(node) : undefined;
  if (node.kind === 'map' && own) {
    return { levelsKey: own.key, tracks: [{ map: node }], container: node, around };
  }
  const tracks = membersOf(node).flatMap(({ key, value }): NestedTrack[] =>
    value.kind === 'map' && levelsEntry(value) ? [{ map: value, ...given({ key }) }] : [],
  );
  const [first] = tracks;
  if (first) {
    const levelsKey = levelsEntry(first.map)?.key ?? '';
    return {
      levelsKey,
      tracks,
      container: node,
      around: node.kind === 'map' ? [...around, { map: node }] : around,
    };
  }
  if (node.kind !== 'map' || around.length >= maxSearch) return undefined;
  for (const entry of node.entries) {
    const below = nestedTracks(entry.value, [...around, { map: node, next: entry }]);
    if (below) return below;
  }
  return undefined;
}

/** The entry with a skill's levels: maps that say something of them, and no list that only names them. */
function levelsEntry(map: DataMap): DataEntry | undefined {
  const entry = entryOf(map, keys.levels);
  const holds = (value: DataNode): boolean =>
    value.kind === 'map' &&
    entryOf(value, [...keys.criteria, ...keys.moreCriteria, ...exampleKeys, ...keys.summary]) !== undefined;
  return entry &&
    membersOf(entry.value).some(
      ({ key, value }) => holds(value) || (key !== undefined && value.kind === 'list'),
    )
    ? entry
    : undefined;
}

/** Reads skills with their levels within them. What stands around them becomes the framework's, or notes. */
export function readNested({ tracks, container, around }: NestedTracks): Draft {
  const draft = emptyDraft();
  const found = new Set<DataNode>(tracks.map(({ map }) => map));
  const first = tracks[0]?.map.line ?? 1;
  for (const { map, next } of around) {
    const isSkill = (entry: DataEntry): boolean => found.has(entry.value) || entry === next;
    readAround(draft, { ...map, entries: map.entries.filter((entry) => !isSkill(entry)) }, first);
  }
  append(draft.tracks, tracks.map(readTrack));
  // A list of skills may have others that tell of no level.
  if (container.kind === 'list') {
    append(draft.tail, container.items.filter((item) => !found.has(item)).map(noteOf));
  }
  return draft;
}

/** @param first the line of the first skill */
function readAround(draft: Draft, map: DataMap, first: number): void {
  const fields = new DataFields(map);
  if (draft.name === undefined) Object.assign(draft, given({ name: fields.text(keys.frameworkName) }));
  if (draft.description === undefined)
    Object.assign(draft, given({ description: fields.text(keys.description) }));
  for (const entry of fields.rest()) {
    if (!readTitles(draft, entry)) append(entry.line < first ? draft.head : draft.tail, entryNotes(entry));
  }
}

/** Titles by points, as Snowflake has them, are a ladder. Points ask for no level of any skill in particular. */
function readTitles(draft: Draft, { key, value }: DataEntry): boolean {
  if (value.kind !== 'list' || value.items.length === 0) return false;
  const positions = value.items.flatMap((item) => {
    if (item.kind !== 'map') return [];
    const fields = new DataFields(item);
    const name = fields.text(['label', 'title', 'name']);
    const [min, max] = [numberOf(fields, 'minpoints'), numberOf(fields, 'maxpoints')];
    if (name === undefined || min === undefined || fields.rest().length > 0) return [];
    return [{ name: clean(name), points: { min, ...given({ max }) } }];
  });
  if (positions.length !== value.items.length) return false;
  draft.ladders.push({ name: sentenceCase(clean(key)), positions });
  return true;
}

function numberOf(fields: DataFields, key: string): number | undefined {
  const text = textOf(fields.entry([key], ({ value }) => /^\d+(?:\.\d+)?$/.test(textOf(value) ?? ''))?.value);
  return text === undefined ? undefined : Number(text);
}

function readTrack({ key, map }: NestedTrack): DraftTrack {
  const fields = new DataFields(map);
  const levels = fields.entry(keys.levels);
  const name = clean(fields.text(keys.name) ?? titleOf(key ?? 'Skill'));
  const category = fields.text(keys.category);
  const track = newTrack(
    name,
    { line: map.line },
    given({
      id: fields.text(keys.id) ?? key,
      category: category === undefined ? undefined : clean(category),
      description: fields.text(keys.description),
      owner: fields.text(keys.owner),
    }),
  );
  if (levels) readLevels(track, levels);
  append(track.notes, fields.notes());
  return track;
}

/** `WEB_CLIENT` as a title: `Web client`. */
function titleOf(key: string): string {
  const words = key.replace(/[_-]+/g, ' ');
  return sentenceCase(/\p{Ll}/u.test(words) ? words : words.toLowerCase());
}

function readLevels(track: DraftTrack, { value }: DataEntry): void {
  membersOf(value).forEach(({ key, value: node }, index) => {
    const fields = node.kind === 'map' ? new DataFields(node) : undefined;
    const label = clean(fields?.text(keys.level) ?? key ?? `Level ${index + 1}`);
    const level = addLevel(track, label);
    if (fields) readLevel(level, fields);
    else for (const item of itemsOf(node)) readCriterion(level, item);
  });
}

function readLevel(level: DraftLevel, fields: DataFields): void {
  const summary = fields.entry(keys.summary, ({ value }) => textOf(value) !== undefined);
  if (summary) level.summary = { line: summary.line, text: textOf(summary.value) ?? '' };
  for (const entry of [fields.entry(keys.criteria), fields.entry(keys.moreCriteria)]) {
    if (entry) for (const item of itemsOf(entry.value)) readCriterion(level, item);
  }
  const examples = fields.entry(exampleKeys);
  if (examples) append(level.examples, exampleTexts(examples.value));
  append(level.notes, fields.notes());
}

function readCriterion(level: DraftLevel, node: DataNode): void {
  if (node.kind === 'nothing') return;
  // A text may be a list that is set out by line.
  if (node.kind === 'text') readCell(level, node);
  else if (node.kind === 'list') level.notes.push(noteOf(node));
  else {
    const fields = new DataFields(node);
    const entry = fields.entry(keys.criterion, ({ value }) => textOf(value) !== undefined);
    if (!entry) {
      level.notes.push(noteOf(node));
      return;
    }
    const examples = fields.entry(exampleKeys);
    const id = fields.text(['id']);
    const links = fields.entry(linkKeys, ({ value }) => areLinks(value));
    level.criteria.push(
      newCriterion(
        { line: entry.line, text: textOf(entry.value) ?? '' },
        {
          examples: examples ? exampleTexts(examples.value) : [],
          resources: resourcesOf(links?.value),
          notes: fields.notes(),
          ...given({ id }),
        },
      ),
    );
  }
}

/** Whether skills hold their levels as those of Medium's Snowflake do. */
export function isSnowflake({ levelsKey }: NestedTracks): boolean {
  return plainKey(levelsKey) === 'milestones';
}
