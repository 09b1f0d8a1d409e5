import type { TextChange } from '../edit/change';
import type { Sourced } from '../model/fields';
import { keyText } from '../model/fields';
import { parseReference } from '../model/reference';
import type { Criterion, Track } from '../model/track';
import type { LadderFile } from '../workspace/ladder-file';
import { pairRemoval, replacement } from './template-file';

/** What a skill is called in a framework, and which of its levels it has there: see `levelsOn`. */
export interface FittedIds {
  readonly id: string;
  readonly levels: ReadonlyMap<string, string>;
}

/**
 * The changes by which the references within a track follow its new id and levels. What built on a criterion that is
 * gone builds on what that one had built on.
 */
export function referenceChanges(file: LadderFile, track: Track, ids: FittedIds): TextChange[] {
  const criteria = new Map<string, Criterion>();
  const kept = new Set<Criterion>();
  for (const level of track.levels) {
    for (const criterion of level.criteria) {
      if (criterion.id) criteria.set(`${track.id?.value ?? ''}.${criterion.id.value}`, criterion);
      if (ids.levels.has(level.level?.value ?? '')) kept.add(criterion);
    }
  }
  const fitted = (reference: string): string[] => {
    const target = parseReference(reference);
    const criterion = criteria.get(reference);
    if (criterion) {
      return kept.has(criterion)
        ? [`${ids.id}.${criterion.id?.value ?? ''}`]
        : criterion.buildsOn.flatMap(({ value }) => fitted(value));
    }
    if (target?.part?.kind !== 'level') return [ids.id];
    const level = ids.levels.get(target.part.id);
    return level === undefined ? [] : [`${ids.id}@${level}`];
  };
  return [...kept].flatMap((criterion) => [
    ...listChanges(file, criterion, 'builds-on', criterion.buildsOn, fitted),
    ...listChanges(file, criterion, 'see', criterion.see, fitted),
  ]);
}

function listChanges(
  { tree, document }: LadderFile,
  { node }: Criterion,
  key: string,
  references: readonly Sourced<string>[],
  fitted: (reference: string) => string[],
): TextChange[] {
  const pair = node.kind === 'map' ? node.pairs.find((each) => keyText(each) === key) : undefined;
  const before = references.map(({ value }) => value);
  const now = [...new Set(before.flatMap(fitted))];
  if (node.kind !== 'map' || !pair?.value || now.join() === before.join()) return [];
  if (now.length === 0) return pairRemoval(tree, node, key);
  return [replacement({ tree, document }, pair.value, now.length === 1 ? now.join() : `[${now.join(', ')}]`)];
}
