import type { LevelTable, PositionPlace, TableReference } from '../../../protocol';
import type { Definition } from '../../graph/symbols';
import { findProseReferences } from '../../model/reference';
import type { Track } from '../../model/track';
import type { DefinedThing, ProjectView } from '../project-view';
import type { ResolvedLevel } from '../resolved-track';
import { sentenceOf, titleOf } from '../thing-words';
import { resolveIn } from './several-frameworks';
import { placeOf } from './table-relations';

/** What the references in a table's texts name, by what stands between the brackets. */
export function tableReferences(
  views: readonly ProjectView[],
  { description }: Track,
  levels: readonly ResolvedLevel[],
): LevelTable['references'] {
  return proseReferences(views, [
    description?.value,
    ...levels.flatMap((level) => textsOfLevel(views, level)),
  ]);
}

/** What the references in some texts name, by what stands between the brackets, in the first framework that has it. */
export function proseReferences(
  views: readonly ProjectView[],
  texts: readonly (string | undefined)[],
): Record<string, TableReference> {
  const references = new Map<string, TableReference>();
  for (const text of texts) {
    if (!text?.includes('[[')) continue;
    for (const found of findProseReferences(text)) {
      const target = references.has(found.text) ? undefined : resolveIn(views, found.text);
      const reference = target && tableReference(target.view, target.definition);
      if (reference) references.set(found.text, reference);
    }
  }
  return Object.fromEntries(references);
}

/** The texts of a level, with what the scales say of it. */
export function textsOfLevel(
  views: readonly ProjectView[],
  { level, summary, criteria, examples }: ResolvedLevel,
): (string | undefined)[] {
  return [
    ...views.map((view) => view.scaleLevel(level.part.level?.value ?? '')?.description?.value),
    summary?.part.value,
    ...criteria.flatMap(({ part }) => [part.text?.value, ...part.examples.map(({ value }) => value)]),
    ...examples.map(({ part }) => part.value),
  ];
}

function tableReference(view: ProjectView, definition: Definition): TableReference | undefined {
  const thing = view.thing(definition);
  const source = view.location(definition.uri, definition.node);
  if (!thing || !source) return undefined;
  const detail = sentenceOf(thing)?.value;
  const place = placeOf(thing) ?? positionPlace(thing, definition);
  return {
    title: titleOf(thing, definition.id),
    source,
    ...(detail === undefined ? {} : { detail }),
    ...(place ? { place } : {}),
  };
}

/** Where a position is shown; undefined for anything else. */
function positionPlace({ kind }: DefinedThing, { id, owner }: Definition): PositionPlace | undefined {
  return kind === 'position' && owner !== undefined ? { position: `${owner}.${id}` } : undefined;
}
