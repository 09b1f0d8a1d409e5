import type { TextChange } from '../edit/change';
import { itemLines, pairInsertion } from '../edit/items';
import { scalarSource } from '../edit/scalar';
import { placeFor } from '../features/actions/placing';
import { fieldsOf } from '../model/fields';
import { laddersOf, tracksOf, type FileModel } from '../model/file';
import type { Track } from '../model/track';
import { definitionAt } from '../schema/lookup';
import type { LadderFile } from '../workspace/ladder-file';
import { levelsOn } from './levels';
import { skillOf, type Library } from './library';
import { referenceChanges } from './references';
import { changed, keeping, pairRemoval, parseTemplate, replacement } from './template-file';

/** What has to be known of a framework before a skill can be added to it. */
export interface FrameworkFacts {
  /** The ids of the levels of its scale, lowest first; none where it has no scale. */
  readonly scale: readonly string[];
  readonly categories: readonly string[];
  /** The ids of its tracks and ladders. */
  readonly ids: readonly string[];
  /** Whether its positions ask for tracks at all. */
  readonly asksForTracks: boolean;
}

/** A skill of the library, made to fit a framework. */
export interface FittedSkill {
  /** The id of the track: another than in the library where the framework has that already. */
  readonly id: string;
  /** The file of the track. */
  readonly text: string;
  /**
   * The lines of the category that the track is in and the framework has not: an item of `categories`, without its
   * dash. It has to be added along with the track.
   */
  readonly category: readonly string[] | undefined;
}

/** The facts of the framework that files make up, from what they hold. */
export function frameworkFacts(models: readonly FileModel[]): FrameworkFacts {
  const framework = models.find((model) => model?.kind === 'framework');
  const ladders = models.flatMap(laddersOf);
  return {
    scale: (framework?.scale ?? []).flatMap(({ level }) => level?.value ?? []),
    categories: (framework?.categories ?? []).flatMap(({ id }) => id?.value ?? []),
    ids: [
      ...models.flatMap(tracksOf).flatMap(({ id }) => id?.value ?? []),
      ...ladders.flatMap(({ id }) => id?.value ?? []),
    ],
    asksForTracks: ladders.some(({ positions }) =>
      positions.some(({ requires, optional }) => requires.length + optional.length > 0),
    ),
  };
}

/**
 * The text of a skill for a framework. It has an id of its own there and the levels of the framework's scale. It is in
 * a category where the framework has categories, and a draft while no position asks for it.
 * @throws Error where the library has no skill of the id
 */
export function skillFor(library: Library, id: string, framework: FrameworkFacts): FittedSkill {
  const { text, category } = skillOf(library, id);
  const file = parseTemplate(text);
  const { model, tree } = file;
  if (model?.kind !== 'track') throw new Error('The text must be that of a track.');
  const newId = freeId(id, framework.ids);
  const levels = levelsOn(
    framework.scale,
    model.levels.flatMap(({ level }) => level?.value ?? []),
  );
  const fitted = changed(file, [
    ...(newId === id || !model.id ? [] : [replacement(file, model.id.node, newId)]),
    ...(framework.categories.length === 0 ? pairRemoval(tree, model.node, 'category') : []),
    ...levelChanges(file, model, levels),
    ...referenceChanges(file, model, { id: newId, levels }),
  ]);
  const isMissing = framework.categories.length > 0 && !framework.categories.includes(category);
  return {
    id: newId,
    text: framework.asksForTracks ? draftText(fitted) : fitted,
    category: isMissing ? categoryLines(library, category) : undefined,
  };
}

/** The text of a track that no position asks for, which says so. */
export function draftText(text: string): string {
  const file = parseTemplate(text);
  const { model, tree } = file;
  if (model?.kind !== 'track') throw new Error('The text must be that of a track.');
  const place = placeFor(model.node, definitionAt([], 'track') ?? {}, 'status');
  return changed(file, [
    pairInsertion(tree, model.node, place, ['status: draft # while no position asks for it']),
  ]);
}

/** The id itself, or the first with a number behind it that is not taken. */
export function freeId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  for (let number = 2; ; number++) {
    if (!taken.includes(`${id}-${number}`)) return `${id}-${number}`;
  }
}

function categoryLines({ framework }: Library, category: string): string[] | undefined {
  const { model, tree } = parseTemplate(framework);
  const list = model && fieldsOf(model.node).list('categories');
  if (!list || model.kind !== 'framework') return undefined;
  const index = model.categories.findIndex(({ id }) => id?.value === category);
  return itemLines(tree, list, index);
}

/** Takes out the levels that stand for none of the framework's, and gives the others their ids there. */
function levelChanges(file: LadderFile, track: Track, levels: ReadonlyMap<string, string>): TextChange[] {
  const idOf = (index: number): string => track.levels[index]?.level?.value ?? '';
  return [
    ...keeping(file.tree, track.node, 'levels', (index) => levels.has(idOf(index))),
    ...track.levels.flatMap(({ level }) => {
      const id = level && levels.get(level.value);
      if (!level || id === undefined || id === level.value) return [];
      return [replacement(file, level.node, levelSource(id))];
    }),
  ];
}

/** A level as it is written: a whole number without quotes. */
function levelSource(id: string): string {
  return /^\d+$/.test(id) ? id : scalarSource(id);
}
