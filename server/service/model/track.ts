import { dereference, type ContentNode, type MapNode, type SyntaxNode } from '../syntax/nodes';
import { fieldsOf, itemsOf, textOf, type Sourced } from './fields';
import { memoByNode } from './memo';
import { readResources, type Resource } from './resource';

/** A skill, level by level. */
export interface Track {
  readonly kind: 'track';
  readonly node: MapNode;
  readonly id: Sourced<string> | undefined;
  readonly name: Sourced<string> | undefined;
  readonly category: Sourced<string> | undefined;
  readonly description: Sourced<string> | undefined;
  readonly status: Sourced<string> | undefined;
  readonly owner: Sourced<string> | undefined;
  readonly extends: Sourced<string> | undefined;
  /** As written, which ought to be lowest first. */
  readonly levels: readonly Level[];
  readonly resources: readonly Resource[];
}

/** One level of a track. */
export interface Level {
  readonly kind: 'level';
  readonly node: MapNode;
  /** A whole number or an id, as text. */
  readonly level: Sourced<string> | undefined;
  readonly name: Sourced<string> | undefined;
  readonly summary: Sourced<string> | undefined;
  readonly criteria: readonly Criterion[];
  /** Examples of the level as a whole. */
  readonly examples: readonly Sourced<string>[];
  readonly resources: readonly Resource[];
}

/** One thing that is asked for at a level. */
export interface Criterion {
  readonly kind: 'criterion';
  /** A scalar where the short form is used: the text alone. */
  readonly node: ContentNode;
  readonly id: Sourced<string> | undefined;
  readonly text: Sourced<string> | undefined;
  readonly examples: readonly Sourced<string>[];
  readonly buildsOn: readonly Sourced<string>[];
  readonly see: readonly Sourced<string>[];
  readonly resources: readonly Resource[];
}

/** Reads a track's map. The same map always gives the same object. */
export const readTrack = memoByNode((node: MapNode): Track => {
  const fields = fieldsOf(node);
  return {
    kind: 'track',
    node,
    id: fields.text('track'),
    name: fields.text('name'),
    category: fields.text('category'),
    description: fields.text('description'),
    status: fields.text('status'),
    owner: fields.text('owner'),
    extends: fields.text('extends'),
    levels: fields.maps('levels').map(readLevel),
    resources: readResources(fields),
  };
});

const readLevel = memoByNode((node: MapNode): Level => {
  const fields = fieldsOf(node);
  return {
    kind: 'level',
    node,
    level: fields.text('level'),
    name: fields.text('name'),
    summary: fields.text('summary'),
    criteria: itemsOf(fields.list('criteria')).flatMap((item) => readCriterion(item) ?? []),
    examples: fields.texts('examples'),
    resources: readResources(fields),
  };
});

function readCriterion(node: SyntaxNode): Criterion | undefined {
  const item = dereference(node);
  if (item?.kind === 'scalar') {
    const text = textOf(item);
    return {
      kind: 'criterion',
      node: item,
      id: undefined,
      text,
      examples: none,
      buildsOn: none,
      see: none,
      resources: none,
    };
  }
  if (item?.kind !== 'map') return undefined;
  const fields = fieldsOf(item);
  return {
    kind: 'criterion',
    node: item,
    id: fields.text('id'),
    text: fields.text('text'),
    examples: fields.texts('examples'),
    buildsOn: fields.texts('builds-on'),
    see: fields.texts('see'),
    resources: readResources(fields),
  };
}

const none: readonly never[] = [];
