import type { LevelTable, PositionPlace, TableReference } from '../../../protocol';
import type { Definition } from '../../graph/symbols';
import type { Sourced } from '../../model/fields';
import { findProseReferences } from '../../model/reference';
import type { Track } from '../../model/track';
import type { DefinedThing, ProjectView } from '../project-view';
import type { ResolvedLevel } from '../resolved-track';
import { placeOf } from './table-relations';

/** What the references in a table's texts name, by what stands between the brackets. */
export function tableReferences(
  view: ProjectView,
  { description }: Track,
  levels: readonly ResolvedLevel[],
): LevelTable['references'] {
  return proseReferences(view, [description?.value, ...levels.flatMap((level) => textsOfLevel(view, level))]);
}

/** What the references in some texts name, by what stands between the brackets. */
export function proseReferences(
  view: ProjectView,
  texts: readonly (string | undefined)[],
): Record<string, TableReference> {
  const references = new Map<string, TableReference>();
  for (const text of texts) {
    if (!text?.includes('[[')) continue;
    for (const found of findProseReferences(text)) {
      const [target] = references.has(found.text) ? [] : view.resolve(found.text);
      const reference = target && tableReference(view, target);
      if (reference) references.set(found.text, reference);
    }
  }
  return Object.fromEntries(references);
}

/** The texts of a level, with what the scale says of it. */
export function textsOfLevel(
  view: ProjectView,
  { level, summary, criteria, examples }: ResolvedLevel,
): (string | undefined)[] {
  return [
    view.scaleLevel(level.part.level?.value ?? '')?.description?.value,
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

/**
 * What a reference reads as within a sentence, where its author gives it no words. A criterion has no name, so its id
 * stands for it, as words.
 */
export function titleOf(thing: DefinedThing, id: string): string {
  if (thing.kind === 'criterion') return id.replaceAll('-', ' ');
  if (thing.kind === 'level') return `${thing.track.name?.value ?? thing.track.id?.value ?? ''}, level ${id}`;
  return nameOf(thing)?.value ?? id;
}

function nameOf(thing: DefinedThing): Sourced<string> | undefined {
  if (thing.kind === 'track') return thing.track.name;
  if (thing.kind === 'ladder') return thing.ladder.name;
  return thing.kind === 'position' ? thing.position.name : undefined;
}

/** The sentence that says more of a thing. */
export function sentenceOf(thing: DefinedThing): Sourced<string> | undefined {
  switch (thing.kind) {
    case 'criterion':
      return thing.criterion.text;
    case 'level':
      return thing.level.summary;
    case 'position':
      return thing.position.description;
    case 'track':
      return thing.track.description;
    case 'ladder':
      return thing.ladder.description;
    default:
      return undefined;
  }
}
