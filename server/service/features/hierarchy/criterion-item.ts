import type { CallHierarchyItem } from 'vscode-languageserver-types';
import type { Definition } from '../../graph/symbols';
import { tracksOf } from '../../model/file';
import type { Criterion, Level, Track } from '../../model/track';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { extentOf } from '../outline/extent';
import { symbolKinds } from '../outline/kinds';
import { plainText, shortened } from '../outline/titles';
import type { ProjectView } from '../project-view';

/** A criterion with where it stands. */
export interface PlacedCriterion {
  readonly file: LadderFile;
  readonly track: Track;
  readonly level: Level;
  readonly criterion: Criterion;
}

/** How an item is found again; a criterion without an id is found by its place. */
interface ItemData {
  readonly track?: string;
  readonly id?: string;
}

const maxTextLength = 60;

/** A criterion as an item of the hierarchy. */
export function itemOf({ file, track, level, criterion }: PlacedCriterion): CallHierarchyItem {
  const { id, text, node } = criterion;
  const words = shortened(plainText(text?.value ?? ''), maxTextLength);
  const reference = track.id && id ? `${track.id.value}.${id.value}` : undefined;
  const place = placeOf(track, level);
  const [name = place, detail] = [reference, words, place].filter(
    (each) => each !== undefined && each !== '',
  );
  return {
    name,
    ...(detail === undefined ? {} : { detail }),
    kind: symbolKinds.criterion,
    uri: file.uri,
    ...extentOf(file, node, (id ?? text)?.node),
    data: (track.id && id ? { track: track.id.value, id: id.value } : {}) satisfies ItemData,
  };
}

/** "Foundations, level 3". */
function placeOf({ id, name }: Track, { level }: Level): string {
  return `${(name ?? id)?.value ?? 'A track'}, level ${level?.value ?? ''}`.trimEnd();
}

/** The criterion that an item was made of; undefined when it is gone. */
export function criterionOf(
  workspace: LadderWorkspace,
  item: CallHierarchyItem,
): PlacedCriterion | undefined {
  const file = workspace.file(item.uri);
  if (!file) return undefined;
  const { track, id } = item.data as ItemData; // as written above: editors hand it back untouched
  const { line, character } = item.selectionRange.start;
  return criteriaIn(file).find((placed) => {
    if (id !== undefined) return placed.track.id?.value === track && placed.criterion.id?.value === id;
    const { start } = itemOf(placed).selectionRange;
    return start.line === line && start.character === character;
  });
}

/** The criterion that a definition defines. */
export function criterionDefinedBy(view: ProjectView, definition: Definition): PlacedCriterion | undefined {
  const file = view.file(definition.uri);
  const thing = view.thing(definition);
  if (!file || thing?.kind !== 'criterion') return undefined;
  const { track, level, criterion } = thing;
  return { file, track, level, criterion };
}

/** All criteria of a file, in the order of the text. */
export function criteriaIn(file: LadderFile): PlacedCriterion[] {
  return tracksOf(file.model).flatMap((track) =>
    track.levels.flatMap((level) => level.criteria.map((criterion) => ({ file, track, level, criterion }))),
  );
}
