import { append } from '../append';
import { DataFields, entryNotes, noteOf, textOf } from '../data/fields';
import { entryOf, type DataEntry, type DataList, type DataMap, type DataNode } from '../data/tree';
import { areLinks, exampleKeys, exampleTexts, linkKeys, resourcesOf } from '../data/values';
import { emptyDraft, nameKey, type Draft, type DraftScaleLevel } from '../draft/draft';
import { given } from '../draft/given';
import { TrackIndex } from '../draft/track-index';
import { addRecord } from '../tables/records';
import { clean } from '../text/clean';

/** The keys by which a list says what its maps hold, in the form of `plainKey`; likeliest first. */
const keys = {
  level: ['level', 'grade', 'stage', 'seniority', 'band', 'milestone', 'tier'],
  track: ['skill', 'track', 'theme', 'area', 'topic', 'domain', 'category', 'group', 'pillar'],
  category: ['category', 'area', 'group', 'pillar', 'theme', 'domain'],
  criterion: [
    ...['criterion', 'criteria', 'text', 'summary', 'description', 'behaviour', 'behavior'],
    ...['competency', 'statement', 'name', 'title'],
  ],
  themes: ['themes', 'skills', 'tracks', 'areas', 'domains', 'categories', 'topics'],
  levels: ['levels', 'grades', 'stages', 'scale'],
} as const;

/** A list of competencies, found in data. */
export interface FlatList {
  readonly list: DataList;
  /** The map that it stands in, and its entry there. */
  readonly around?: { readonly map: DataMap; readonly entry: DataEntry };
  /** The keys of its maps that count, as they are written. */
  readonly sample: readonly string[];
}

/** Finds a list of maps that each have a level and a text: at the top, or under a key there. */
export function flatList(node: DataNode): FlatList | undefined {
  if (node.kind === 'list') {
    const sample = sampleOf(node);
    return sample && { list: node, sample };
  }
  for (const entry of node.kind === 'map' ? node.entries : []) {
    const sample = entry.value.kind === 'list' ? sampleOf(entry.value) : undefined;
    if (node.kind === 'map' && entry.value.kind === 'list' && sample) {
      return { list: entry.value, around: { map: node, entry }, sample };
    }
  }
  return undefined;
}

/** The keys of the level, the skill and the text, where most maps of a list have a level and a text. */
function sampleOf({ items }: DataList): string[] | undefined {
  const found = items.flatMap((item) => {
    if (item.kind !== 'map') return [];
    const { level, track, criterion } = partsOf(new DataFields(item));
    return level && criterion
      ? [[level, track, criterion].flatMap((entry) => (entry ? [entry.key] : []))]
      : [];
  });
  return found.length * 2 > items.length ? found[0] : undefined;
}

function partsOf(
  fields: DataFields,
): Partial<Record<'level' | 'track' | 'criterion' | 'category', DataEntry>> {
  const isText = ({ value }: DataEntry): boolean => textOf(value) !== undefined;
  const level = fields.entry(keys.level, isText);
  const track = fields.entry(keys.track, isText);
  const criterion = fields.entry(keys.criterion, isText);
  return given({ level, track, criterion, category: fields.entry(keys.category, isText) });
}

/** What things are called, by the ids that stand for them. */
type Names = ReadonlyMap<string, { readonly name: string; readonly description?: string }>;

/**
 * Reads a list of competencies: by level and skill, or theme where there is no skill. What is said of levels and themes
 * beside the list counts for both.
 * @param fallbackName what the skill is called where the list has none
 */
export function readFlat({ list, around }: FlatList, fallbackName: string): Draft {
  const draft = emptyDraft();
  const themes = around && readAround(draft, around);
  const tracks = new TrackIndex(draft);
  for (const item of list.items) {
    const isRead = item.kind === 'map' && readCompetency(tracks, item, themes ?? new Map(), fallbackName);
    if (!isRead) draft.tail.push(noteOf(item));
  }
  if (themes) orderTracks(draft, themes);
  return draft;
}

/** Whether the map tells of a level and says something of it. */
function readCompetency(tracks: TrackIndex, map: DataMap, themes: Names, fallbackName: string): boolean {
  const fields = new DataFields(map);
  const parts = partsOf(fields);
  const [level, criterion] = [textOf(parts.level?.value), textOf(parts.criterion?.value)];
  if (level === undefined || criterion === undefined) return false;
  const theme = textOf(parts.track?.value) ?? fallbackName;
  const examples = fields.entry(exampleKeys);
  const links = fields.entry(linkKeys, ({ value }) => areLinks(value));
  addRecord(tracks, {
    line: map.line,
    track: themes.get(theme)?.name ?? theme,
    level: tracks.draft.scale.find(({ id }) => id === level)?.label ?? level,
    criterion,
    examples: examples ? exampleTexts(examples.value).map(({ text }) => text) : [],
    resources: resourcesOf(links?.value),
    ...given({
      id: fields.text(['id']),
      category: textOf(parts.category?.value),
      description: themes.get(theme)?.description,
    }),
    notes: fields.notes(),
  });
  return true;
}

/** Reads what stands beside the list into the draft. Answers the themes. */
function readAround(draft: Draft, { map, entry: own }: NonNullable<FlatList['around']>): Names | undefined {
  const fields = new DataFields({ ...map, entries: map.entries.filter((entry) => entry !== own) });
  const isNames = ({ value }: DataEntry): boolean => namesIn(value) !== undefined;
  const levels = fields.entry(keys.levels, isNames);
  const themes = fields.entry(keys.themes, isNames);
  const name = fields.text(['name', 'title']);
  if (name !== undefined) draft.name = clean(name);
  const description = fields.text(['summary', 'description']);
  if (description !== undefined) draft.description = description;
  for (const [id, level] of namesIn(levels?.value) ?? []) {
    draft.scale.push({
      label: level.name,
      id,
      ...given({ description: level.description }),
    } satisfies DraftScaleLevel);
  }
  for (const entry of fields.rest())
    append(entry.line < own.line ? draft.head : draft.tail, entryNotes(entry));
  return namesIn(themes?.value);
}

/** The names of things by their ids. Undefined where something more is said of them, which would be lost. */
function namesIn(node: DataNode | undefined): Names | undefined {
  if (node?.kind !== 'list' || node.items.length === 0) return undefined;
  const names = new Map<string, { name: string; description?: string }>();
  for (const item of node.items) {
    if (item.kind !== 'map' || entryOf(item, ['examples']) !== undefined) return undefined;
    const fields = new DataFields(item);
    const [id, name] = [fields.text(['id', 'key', 'level']), fields.text(['name', 'title', 'label'])];
    const description = fields.text(['summary', 'description']);
    if (id === undefined || name === undefined || fields.notes().length > 0) return undefined;
    names.set(id, { name: clean(name), ...given({ description }) });
  }
  return names;
}

/** Puts the skills in the order of the themes, with their ids. Themes that no competency names are kept as notes. */
function orderTracks(draft: Draft, themes: Names): void {
  const ids = new Map([...themes].map(([id, { name }]) => [nameKey(name), id]));
  const order = [...ids.keys()];
  const place = (name: string): number =>
    (order.indexOf(nameKey(name)) + order.length + 1) % (order.length + 1);
  const sorted = draft.tracks.map((track) => ({ ...track, ...given({ id: ids.get(nameKey(track.name)) }) }));
  draft.tracks.splice(0, Infinity, ...sorted.sort((a, b) => place(a.name) - place(b.name)));
  for (const [id, { name, description }] of themes) {
    if (draft.tracks.some((track) => nameKey(track.name) === nameKey(name))) continue;
    draft.tail.push({
      line: 1,
      text: [`${id}: ${name}`, description].filter((text) => text !== undefined).join('\n'),
    });
  }
}
