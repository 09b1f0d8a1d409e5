import type { Criterion } from '../model/track';
import type { GraphEntry } from './entries';
import { SetMap } from './set-map';
import { wordsKey, type SymbolKey } from './symbols';

/** A criterion's text, and the level that it stands on. */
export interface CriterionText {
  readonly uri: string;
  /** The id of the track, where it has one. */
  readonly track: string | undefined;
  readonly level: string | undefined;
  readonly criterion: Criterion;
  /** The words of the text in small letters, parted by single blanks, without marks. */
  readonly words: string;
}

/** How many words in a row two texts must share to be compared. */
const runLength = 3;

/** The criteria of some files by the words that they hold, kept up by differences. */
export class CriterionTexts {
  readonly #byRun = new SetMap<string, CriterionText>();

  /** The criteria whose text holds a run of words, in no particular order. */
  with(run: string): readonly CriterionText[] {
    return this.#byRun.of(run);
  }

  /** Adds the criteria of an entry, and to `changed` the keys that stand for what changed. */
  add(entry: GraphEntry, changed: Set<SymbolKey>): void {
    this.#each(entry, changed, (run, text) => this.#byRun.add(run, text));
  }

  /** Takes out the criteria of an entry that was added, and adds to `changed` the keys that stand for what changed. */
  remove(entry: GraphEntry, changed: Set<SymbolKey>): void {
    this.#each(entry, changed, (run, text) => this.#byRun.remove(run, text));
  }

  #each(entry: GraphEntry, changed: Set<SymbolKey>, act: (run: string, text: CriterionText) => void): void {
    for (const text of criterionTexts(entry)) {
      for (const run of runsOf(text.words)) {
        changed.add(wordsKey(run));
        act(run, text);
      }
    }
  }
}

const known = new WeakMap<GraphEntry, readonly CriterionText[]>();

/** The texts of the criteria that an entry is made of: the same entry always gives the same objects. */
export function criterionTexts(entry: GraphEntry): readonly CriterionText[] {
  const before = known.get(entry);
  if (before) return before;
  const texts = readTexts(entry);
  known.set(entry, texts);
  return texts;
}

function readTexts({ uri, source }: GraphEntry): readonly CriterionText[] {
  if (source?.kind !== 'level') return [];
  const { level, track } = source;
  return level.criteria.flatMap((criterion) =>
    criterion.text
      ? [{ uri, track, level: level.level?.value, criterion, words: wordsOf(criterion.text.value) }]
      : [],
  );
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** Every run of three words in a text, each once; of a shorter text none. */
export function runsOf(words: string): ReadonlySet<string> {
  const all = words.split(' ');
  const runs = new Set<string>();
  for (let at = 0; at + runLength <= all.length; at++) runs.add(all.slice(at, at + runLength).join(' '));
  return runs;
}
