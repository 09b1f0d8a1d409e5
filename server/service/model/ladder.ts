import { dereference, type MapNode } from '../syntax/nodes';
import { fieldsOf, textOf, type Sourced } from './fields';
import { memoByNode } from './memo';

/** One career path: its positions, junior to senior. */
export interface Ladder {
  readonly kind: 'ladder';
  readonly node: MapNode;
  readonly id: Sourced<string> | undefined;
  readonly name: Sourced<string> | undefined;
  readonly description: Sourced<string> | undefined;
  readonly positions: readonly Position[];
}

/** One job and what it asks for. */
export interface Position {
  readonly kind: 'position';
  readonly node: MapNode;
  readonly id: Sourced<string> | undefined;
  readonly name: Sourced<string> | undefined;
  readonly label: Sourced<string> | undefined;
  readonly description: Sourced<string> | undefined;
  readonly requires: readonly Requirement[];
  readonly optional: readonly Requirement[];
  /** Ids of tracks that are said not to be asked for. */
  readonly notRequired: readonly Sourced<string>[];
  /** References to criteria. */
  readonly emphasises: readonly Sourced<string>[];
  readonly points: { readonly min: number | undefined; readonly max: number | undefined } | undefined;
}

/** A level of a track that is asked for; the level is undefined while it is not written. */
export interface Requirement {
  readonly track: Sourced<string>;
  readonly level: Sourced<string> | undefined;
}

/** Reads a ladder's map. The same map always gives the same object. */
export const readLadder = memoByNode((node: MapNode): Ladder => {
  const fields = fieldsOf(node);
  return {
    kind: 'ladder',
    node,
    id: fields.text('ladder'),
    name: fields.text('name'),
    description: fields.text('description'),
    positions: fields.maps('positions').map(readPosition),
  };
});

const readPosition = memoByNode((node: MapNode): Position => {
  const fields = fieldsOf(node);
  const points = fields.map('points');
  const range = points && fieldsOf(points);
  return {
    kind: 'position',
    node,
    id: fields.text('id'),
    name: fields.text('name'),
    label: fields.text('label'),
    description: fields.text('description'),
    requires: readRequirements(fields.map('requires')),
    optional: readRequirements(fields.map('optional')),
    notRequired: fields.texts('not-required'),
    emphasises: fields.texts('emphasises'),
    points: range && { min: range.number('min'), max: range.number('max') },
  };
});

function readRequirements(map: MapNode | undefined): Requirement[] {
  if (!map) return [];
  return fieldsOf(map).pairs.flatMap((pair) => {
    const track = textOf(pair.key);
    const level = dereference(pair.value);
    return track ? [{ track, level: level?.kind === 'scalar' ? textOf(level) : undefined }] : [];
  });
}
