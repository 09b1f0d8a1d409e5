import { isId } from '../../model/ids';
import { ImportError } from '../import-error';
import { readLabel, type LevelLabel } from '../text/labels';
import { nameKey, type Draft } from './draft';

/** More levels than this, no framework has. */
const maxLabels = 500;

/** How a level is written: its number or id, and what it is called besides. */
export interface LevelKey {
  readonly key: number | string;
  readonly name?: string;
}

/** How the levels of a draft are written, by {@link nameKey} of their labels; and in which order they stand. */
export type LevelKeys = ReadonlyMap<string, LevelKey & { readonly order: number }>;

/**
 * Decides how levels are written. The source's ids are kept; labels that all have a number of their own (`Level 2`,
 * `L3: Owning`) give that; any others are numbered in the order in which the source has them, and keep their names.
 */
export function levelKeys(draft: Draft): LevelKeys {
  const labels = orderedLabels(draft);
  const byId =
    idKeys(draft, labels) ?? numberKeys(labels) ?? labels.map((name, index) => ({ key: index + 1, name }));
  return new Map(
    labels.map((label, order) => [
      nameKey(label),
      { ...(byId[order] ?? { key: order + 1 }), order: orderOf(byId[order], order) },
    ]),
  );
}

function orderOf(key: LevelKey | undefined, order: number): number {
  return typeof key?.key === 'number' ? key.key : order;
}

/** The labels of all levels, those of the scale first, each after the one that it follows in its track. */
function orderedLabels({ scale, tracks }: Draft): string[] {
  const labels = new Map(scale.map(({ label }) => [nameKey(label), label]));
  let order = [...labels.keys()];
  for (const { levels } of tracks) {
    let after = -1;
    for (const { label } of levels) {
      const key = nameKey(label);
      const known = order.indexOf(key);
      if (known === -1) order = order.toSpliced(++after, 0, key);
      else after = Math.max(after, known);
      if (!labels.has(key)) labels.set(key, label);
      if (order.length > maxLabels)
        throw new ImportError(
          `There are more than ${maxLabels} levels of different names, so these may be something else.`,
        );
    }
  }
  return order.map((key) => labels.get(key) ?? key);
}

/** The ids of the scale's levels, where each label has one. */
function idKeys({ scale }: Draft, labels: readonly string[]): LevelKey[] | undefined {
  const ids = new Map(scale.flatMap(({ label, id }) => (id === undefined ? [] : [[nameKey(label), id]])));
  const keys = labels.map((label) => ids.get(nameKey(label)));
  if (keys.includes(undefined) || new Set(keys).size !== labels.length) return undefined;
  return labels.flatMap((label, index) => {
    const id = keys[index];
    if (id === undefined || !isId(id)) return [];
    return [{ key: /^\d{1,3}$/.test(id) ? Number(id) : id, ...(label === id ? {} : { name: label }) }];
  });
}

function numberKeys(labels: readonly string[]): LevelKey[] | undefined {
  const read = labels.map(readLabel);
  const numbers = read.map(({ number }) => number);
  if (numbers.includes(undefined)) return undefined;
  const words = new Set(read.map(({ word }) => word).filter((word) => word !== '' && word !== 'level'));
  const perNumber = new Map<number | undefined, Set<string>>();
  for (const { number, word, label } of read) {
    // Two names of one number are fine (`Level 1: Novice` here, `Level 1: Learner` there); `IC1` and `M1` are not one.
    const same = perNumber.get(number) ?? new Set();
    perNumber.set(number, same.add(word === '' || word === 'level' ? 'level' : label));
  }
  if (words.size > 1 || [...perNumber.values()].some((same) => same.size > 1)) return undefined;
  return read.map(({ number = 0, name }: LevelLabel) => ({
    key: number,
    ...(name === undefined ? {} : { name }),
  }));
}
