import type { PictureAsk } from '../../../edit-protocol';
import type { Position } from '../../model/ladder';
import type { Value } from '../../model/value';
import { isMap } from './trial';

/** The keys under which a position says what it asks for, those that count first. */
export const askKeys = ['requires', 'optional', 'not-required'] as const;
export type AskKey = (typeof askKeys)[number];

/** The key under which something that is said of a track stands; undefined where nothing is said. */
export function askKeyOf({ kind }: PictureAsk): AskKey | undefined {
  switch (kind) {
    case 'required':
      return 'requires';
    case 'optional':
      return 'optional';
    case 'not-required':
      return 'not-required';
    case 'unsaid':
      return undefined;
  }
}

/** What a position says of a track; what it requires counts before all else. */
export function askOf({ requires, optional, notRequired }: Position, track: string): PictureAsk {
  const required = requires.find((each) => each.track.value === track);
  const welcome = required ?? optional.find((each) => each.track.value === track);
  if (welcome) {
    const kind = required ? 'required' : 'optional';
    return { kind, ...(welcome.level ? { level: welcome.level.value } : {}) };
  }
  return { kind: notRequired.some(({ value }) => value === track) ? 'not-required' : 'unsaid' };
}

/** Whether two say the same. */
export function isSameAsk(a: PictureAsk, b: PictureAsk): boolean {
  return a.kind === b.kind && levelOf(a) === levelOf(b);
}

/** The level that is asked for, where one is. */
export function levelOf(ask: PictureAsk): string | undefined {
  return 'level' in ask ? ask.level : undefined;
}

/** A position's data with what it says of a track, in the form that {@link normalPosition} gives. */
export function withAsk(position: Value, track: string, ask: PictureAsk): Value {
  const normal = normalPosition(position);
  if (!isMap(normal)) return normal;
  const key = askKeyOf(ask);
  const lists = askKeys.map((each) => [each, without(normal[each], track, each === key)] as const);
  const all = { ...normal, ...Object.fromEntries(lists) };
  if (key === 'not-required') {
    const named = Array.isArray(all[key]) ? all[key] : [];
    return normalPosition({ ...all, [key]: named.includes(track) ? named : [...named, track] });
  }
  if (key !== undefined) {
    const asked = isMap(all[key]) ? all[key] : {};
    return normalPosition({ ...all, [key]: { ...asked, [track]: levelOf(ask) ?? null } });
  }
  return normalPosition(all);
}

function without(value: Value | undefined, track: string, keepsPlace: boolean): Value {
  if (keepsPlace) return value ?? null;
  if (Array.isArray(value)) return value.filter((each) => each !== track);
  if (!isMap(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== track));
}

/**
 * A position's data in one of the forms that say the same: levels and ids as text, one text as a list, and without what
 * asks for nothing.
 */
export function normalPosition(position: Value): Value {
  if (!isMap(position)) return position;
  const entries = Object.entries(position).flatMap(([key, value]): [string, Value][] => {
    if (!askKeys.some((each) => each === key)) return [[key, value]];
    const normal = key === 'not-required' ? normalList(value) : normalLevels(value);
    return normal === null || Object.keys(normal).length === 0 ? [] : [[key, normal]];
  });
  return Object.fromEntries(entries);
}

function normalLevels(value: Value): Value {
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([track, level]) => [track, asText(level)]));
}

function normalList(value: Value): Value {
  if (value === null || isMap(value)) return value;
  return (Array.isArray(value) ? value : [value]).map(asText);
}

function asText(value: Value): Value {
  return typeof value === 'number' ? String(value) : value;
}
