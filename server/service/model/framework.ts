import { dereference, type MapNode } from '../syntax/nodes';
import { fieldsOf, pairsOf, textOf, type Sourced } from './fields';
import { readLadder, type Ladder } from './ladder';
import { memoByNode } from './memo';
import { readTrack, type Track } from './track';

/** The whole: scale, categories, settings, and the tracks and ladders that are written inline. */
export interface Framework {
  readonly kind: 'framework';
  readonly node: MapNode;
  readonly id: Sourced<string> | undefined;
  readonly name: Sourced<string> | undefined;
  readonly description: Sourced<string> | undefined;
  readonly version: Sourced<string> | undefined;
  readonly owner: Sourced<string> | undefined;
  /** Whether a level includes what the levels below it ask for. */
  readonly cumulative: boolean;
  /** Lowest first; undefined where the framework has no scale and any whole number is a level. */
  readonly scale: readonly ScaleLevel[] | undefined;
  readonly categories: readonly Category[];
  /** Globs, relative to the file. */
  readonly include: readonly Sourced<string>[];
  readonly tracks: readonly Track[];
  readonly ladders: readonly Ladder[];
  /** Each rule named under `lint`, with what is said of it. */
  readonly lint: readonly {
    readonly rule: Sourced<string>;
    readonly severity: Sourced<string> | undefined;
  }[];
}

/** What a framework is called: its name, or while it has none its id. */
export function frameworkName(framework: Framework | undefined): string {
  return framework?.name?.value ?? framework?.id?.value ?? '';
}

/** One level of the scale that tracks draw on. */
export interface ScaleLevel {
  readonly kind: 'scale-level';
  readonly node: MapNode;
  readonly level: Sourced<string> | undefined;
  readonly name: Sourced<string> | undefined;
  readonly description: Sourced<string> | undefined;
  readonly points: number | undefined;
}

/** A heading that tracks stand under. */
export interface Category {
  readonly kind: 'category';
  readonly node: MapNode;
  readonly id: Sourced<string> | undefined;
  readonly name: Sourced<string> | undefined;
  readonly description: Sourced<string> | undefined;
  readonly color: Sourced<string> | undefined;
}

/** Reads a framework's map. The same map always gives the same object. */
export const readFramework = memoByNode((node: MapNode): Framework => {
  const fields = fieldsOf(node);
  const cumulative = fields.node('cumulative');
  const lint = fields.map('lint');
  return {
    kind: 'framework',
    node,
    id: fields.text('framework'),
    name: fields.text('name'),
    description: fields.text('description'),
    version: fields.text('version'),
    owner: fields.text('owner'),
    cumulative: !(cumulative?.kind === 'scalar' && cumulative.value === false),
    scale: fields.list('scale') && fields.maps('scale').map(readScaleLevel),
    categories: fields.maps('categories').map(readCategory),
    include: fields.texts('include'),
    tracks: fields.maps('tracks').map(readTrack),
    ladders: fields.maps('ladders').map(readLadder),
    lint: lint ? readLint(lint) : [],
  };
});

const readScaleLevel = memoByNode((node: MapNode): ScaleLevel => {
  const fields = fieldsOf(node);
  return {
    kind: 'scale-level',
    node,
    level: fields.text('level'),
    name: fields.text('name'),
    description: fields.text('description'),
    points: fields.number('points'),
  };
});

const readCategory = memoByNode((node: MapNode): Category => {
  const fields = fieldsOf(node);
  return {
    kind: 'category',
    node,
    id: fields.text('id'),
    name: fields.text('name'),
    description: fields.text('description'),
    color: fields.text('color'),
  };
});

function readLint(map: MapNode): Framework['lint'] {
  return pairsOf(map).flatMap((pair) => {
    const rule = textOf(pair.key);
    const value = dereference(pair.value);
    // YAML 1.2 reads `off` as text; were it ever read as a boolean, what is written still counts.
    return rule ? [{ rule, severity: value?.kind === 'scalar' ? textOf(value) : undefined }] : [];
  });
}
