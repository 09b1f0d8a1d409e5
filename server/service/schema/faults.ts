import type { Value } from '../model/value';
import { nearest } from '../text/nearest';
import { definitionAt, type Path, type SchemaDefinition, type ThingKind } from './lookup';
import * as messages from './messages';
import { pathOf, valueAt } from './pointer';
import * as validators from './validators.generated.mjs';

/** A value, or a key, that the format does not allow. */
export interface SchemaFault {
  /** The steps from the top of the thing to the fault. */
  readonly path: Path;
  /** What is at fault: the key that `path` ends with, the value there, or the map there, which lacks a key. */
  readonly at: 'key' | 'value' | 'map';
  /** In the author's words, as a sentence; Markdown. */
  readonly message: string;
  readonly fix?:
    | { readonly kind: 'add-key'; readonly key: string }
    | { readonly kind: 'rename-key'; readonly from: string; readonly to: string };
}

type ValidationError = NonNullable<(typeof validators.track)['errors']>[number];

/**
 * What the format does not allow in one thing, a message each, in the author's words. The items of the lists that
 * things of their own stand in (a framework's tracks, a track's levels, a ladder's positions) are not looked into, and
 * the form of ids is not looked at.
 */
export function schemaFaults(kind: ThingKind, value: Value): SchemaFault[] {
  return [...formFaults(kind, value), ...(kind === 'position' ? rangeFaults(value) : [])];
}

/** What JSON Schema can't say of two values together: that a range of points is to end where it starts, or above. */
function rangeFaults(position: Value): SchemaFault[] {
  const min = valueAt(position, ['points', 'min']);
  const max = valueAt(position, ['points', 'max']);
  if (typeof min !== 'number' || typeof max !== 'number' || max >= min) return [];
  return [{ path: ['points', 'max'], at: 'value', message: messages.endsTooSoon(min) }];
}

function formFaults(kind: ThingKind, value: Value): SchemaFault[] {
  const validate = validators[kind];
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const limited = new Set(
    errors.filter(({ keyword }) => keyword === 'enum').map((error) => error.instancePath),
  );
  const faults = errors
    // A value that is none of those allowed, and of another type than they: which they are says it all.
    .filter(({ keyword, instancePath }) => keyword !== 'type' || !limited.has(instancePath))
    .map((error) => faultOf(error, kind, value));
  return unique(faults.filter((fault) => !isMisspelt(fault, faults)));
}

/** A key that is missing because it is misspelt is one fault: that of the unknown key. */
function isMisspelt({ fix, path }: SchemaFault, faults: readonly SchemaFault[]): boolean {
  if (fix?.kind !== 'add-key') return false;
  return faults.some(
    (other) =>
      other.fix?.kind === 'rename-key' && other.fix.to === fix.key && samePath(other.path.slice(0, -1), path),
  );
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** Several errors may come of one slip, and are then one fault. */
function unique(faults: readonly SchemaFault[]): SchemaFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

function faultOf(error: ValidationError, kind: ThingKind, root: Value): SchemaFault {
  const path = pathOf(error.instancePath, root);
  const definition = definitionAt(path, kind) ?? {};
  const value = valueAt(root, path);
  const ofValue = (message: string): SchemaFault => ({ path, at: 'value', message });
  if (messages.isSplitText(definition, value)) return ofValue(messages.splitText);
  switch (error.keyword) {
    case 'required':
      return missingKey(path, definition, String(error.params['missingProperty']));
    case 'additionalProperties':
      return unknownKey(path, definition, String(error.params['additionalProperty']), value);
    case 'type':
      return ofValue(messages.wrongType(path, definition, value));
    case 'enum':
      return ofValue(messages.notOneOf(path, definition, value));
    case 'minItems':
      return ofValue(messages.emptyList(path, definition));
    default:
      return ofValue(messages.badForm(path, definition));
  }
}

function missingKey(path: Path, definition: SchemaDefinition, key: string): SchemaFault {
  return { path, at: 'map', message: messages.missingKey(definition, key), fix: { kind: 'add-key', key } };
}

function unknownKey(path: Path, definition: SchemaDefinition, key: string, value: Value): SchemaFault {
  const map = typeof value === 'object' && value !== null ? value : {};
  const absent = Object.keys(definition.properties ?? {}).filter((known) => !Object.hasOwn(map, known));
  const near = nearest(key, absent);
  const message = messages.unknownKey(definition, key, absent, near);
  const fault = { path: [...path, key], at: 'key', message } as const;
  return near === undefined ? fault : { ...fault, fix: { kind: 'rename-key', from: key, to: near } };
}
