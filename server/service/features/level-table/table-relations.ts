import type { TableRelation } from '../../../protocol';
import type { Definition } from '../../graph/symbols';
import type { Sourced } from '../../model/fields';
import type { Criterion } from '../../model/track';
import type { ProjectView } from '../project-view';

/** What a criterion builds on, and what it refers to. */
export function relationsOf(view: ProjectView, { buildsOn, see }: Criterion): TableRelation[] {
  const relation =
    (kind: TableRelation['kind']) =>
    ({ value }: Sourced<string>): TableRelation => {
      const [definition] = view.resolve(value);
      const target = definition && targetOf(view, definition);
      return { kind, reference: value, ...(target ? { target } : {}) };
    };
  return [...buildsOn.map(relation('builds-on')), ...see.map(relation('see'))];
}

/** A definition as a criterion may name it; undefined for what no criterion can. */
function targetOf(view: ProjectView, definition: Definition): TableRelation['target'] {
  const thing = view.thing(definition);
  const source = view.location(definition.uri, definition.node);
  if (!source || !thing || !('track' in thing)) return undefined;
  const track = thing.track.id?.value ?? '';
  const name = thing.track.name?.value ?? track;
  if (thing.kind === 'track') return { title: name, track, source };
  const level = thing.level.level?.value;
  const shown = { track, ...(level === undefined ? {} : { level }), source };
  if (thing.kind === 'level') return { title: `${name}, level ${level ?? ''}`, ...shown };
  return { title: thing.criterion.text?.value ?? definition.id, ...shown };
}
