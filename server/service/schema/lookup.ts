import schema from '../../../schemas/ladder.schema.json';
import type { FileKind } from '../model/file';

/** What the schema says of one place in a file. */
export interface SchemaDefinition {
  /** What one such thing is called, with its article: "a level". */
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  /** The form that a text has. */
  readonly pattern?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  /** The keys of a map, in the order in which they are best written. */
  readonly properties?: Readonly<Record<string, SchemaDefinition>>;
  /** The values of a map whose keys are ids; false where no other keys are allowed. */
  readonly additionalProperties?: boolean | SchemaDefinition;
  readonly items?: SchemaDefinition;
  readonly $ref?: string;
}

/** The steps from the top of a thing to a place in it: keys, and zero-based places in lists. */
export type Path = readonly (string | number)[];

/** The things that the schema defines by name and that are checked or completed by themselves. */
export type ThingKind = FileKind | 'level' | 'position';

const definitions: Readonly<Record<string, SchemaDefinition>> = schema.definitions;

/** What the schema says of the place at `path` in a thing of the given kind; undefined where it knows no such place. */
export function definitionAt(path: Path, kind: ThingKind): SchemaDefinition | undefined {
  let current = definitions[kind];
  for (const step of path) {
    if (current === undefined) return undefined;
    current = typeof step === 'number' ? itemOf(current) : follow(keyDefinition(current, step));
  }
  return current;
}

/** The keys that a map may have, in the order in which they are best written. */
export function keysOf(
  definition: SchemaDefinition,
): { readonly key: string; readonly required: boolean; readonly definition: SchemaDefinition }[] {
  return Object.entries(definition.properties ?? {}).map(([key, value]) => ({
    key,
    required: definition.required?.includes(key) ?? false,
    definition: follow(value) ?? value,
  }));
}

/** What the items of a list are; undefined where it is no list. */
export function itemOf(definition: SchemaDefinition): SchemaDefinition | undefined {
  return follow(definition.items);
}

/** What the things are called that have the key, with their articles: "a level", "a position". */
export function titlesWithKey(key: string): string[] {
  return Object.values(definitions).flatMap(({ title, properties = {} }) =>
    title !== undefined && Object.hasOwn(properties, key) ? [title] : [],
  );
}

/** The types that a value may have, as JSON Schema names them. */
export function typesOf(definition: SchemaDefinition): readonly string[] {
  if (definition.type === undefined) return [];
  return typeof definition.type === 'string' ? [definition.type] : definition.type;
}

function keyDefinition(definition: SchemaDefinition, key: string): SchemaDefinition | undefined {
  const { properties = {}, additionalProperties } = definition;
  if (Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** What `$ref` leads to; what stands beside the `$ref` is about this place, and counts more. */
function follow(definition: SchemaDefinition | undefined): SchemaDefinition | undefined {
  if (definition?.$ref === undefined) return definition;
  const { $ref, ...own } = definition;
  return { ...definitions[$ref.slice('#/definitions/'.length)], ...own };
}
