/** Tells places in documents from other values. Both ends of the preview import this file. */
import type { Location, Position } from '../../server/protocol';
import { isObject } from './is-object';

/** Whether a value names a place in a document. */
export function isLocation(value: unknown): value is Location {
  if (!isObject(value) || typeof value['uri'] !== 'string' || !isObject(value['range'])) return false;
  return isPosition(value['range']['start']) && isPosition(value['range']['end']);
}

/** Whether a value is a line and a character in it. */
export function isPosition(value: unknown): value is Position {
  return isObject(value) && isIndex(value['line']) && isIndex(value['character']);
}

/** Whether a value is a zero-based line or character. */
export function isIndex(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
