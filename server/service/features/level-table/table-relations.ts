import type { TableRelation, TrackPlace } from '../../../protocol';
import type { Definition } from '../../graph/symbols';
import type { Sourced } from '../../model/fields';
import type { Criterion } from '../../model/track';
import type { DefinedThing, ProjectView } from '../project-view';
import { titleOf } from '../thing-words';
import { resolveIn } from './several-frameworks';

/** What a criterion builds on, and what it refers to, in the first of some frameworks that has it. */
export function relationsOf(views: readonly ProjectView[], { buildsOn, see }: Criterion): TableRelation[] {
  const relation =
    (kind: TableRelation['kind']) =>
    ({ value }: Sourced<string>): TableRelation => {
      const found = resolveIn(views, value);
      const target = found && targetOf(found.view, found.definition);
      return { kind, reference: value, ...(target ? { target } : {}) };
    };
  return [...buildsOn.map(relation('builds-on')), ...see.map(relation('see'))];
}

/** A definition as a criterion may name it; undefined for what no criterion can. */
export function targetOf(view: ProjectView, definition: Definition): TableRelation['target'] {
  const thing = view.thing(definition);
  const source = view.location(definition.uri, definition.node);
  const place = thing && placeOf(thing);
  if (!source || !place) return undefined;
  // Here is room for what a criterion says, which tells more than its id does.
  const text = thing.kind === 'criterion' ? thing.criterion.text?.value : undefined;
  return { title: text ?? titleOf(thing, definition.id), ...place, source };
}

/** Where a level table shows a thing; undefined for what none shows. */
export function placeOf(thing: DefinedThing): TrackPlace | undefined {
  if (!('track' in thing)) return undefined;
  const track = thing.track.id?.value ?? '';
  const level = thing.kind === 'track' ? undefined : thing.level.level?.value;
  const criterion = thing.kind === 'criterion' ? thing.criterion.id?.value : undefined;
  return {
    track,
    ...(level === undefined ? {} : { level }),
    ...(criterion === undefined ? {} : { criterion }),
  };
}
