import { laddersOf, tracksOf } from '../model/file';
import type { Ladder } from '../model/ladder';
import type { Track } from '../model/track';
import type { Problem, Report, Rule } from '../rules/rule';
import type { Piece } from '../syntax/piece';
import type { LadderFile } from '../workspace/ladder-file';

/** What rules say of a file by itself. What they said of a thing is kept for as long as the thing is the same. */
export class LocalChecks {
  readonly #rules: readonly Rule[];
  readonly #known = new WeakMap<object, readonly Problem[]>();
  readonly #knownWithParts = new WeakMap<Track | Ladder, readonly Problem[]>();

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  problems(file: LadderFile): readonly Problem[] {
    const { model, tree } = file;
    return [
      ...collect(this.#rules, (rule, report) => rule.file?.(file, report)),
      ...tree.pieces.flatMap(({ piece }) => this.#known.get(piece) ?? this.#ofPiece(piece)),
      ...(model?.kind === 'framework'
        ? this.#of(model, (rule, report) => rule.framework?.(model, report))
        : []),
      // Most tracks and ladders of a long file are as they were, so their levels and positions need no look either.
      ...tracksOf(model).flatMap((track) => this.#knownWithParts.get(track) ?? this.#ofTrack(track)),
      ...laddersOf(model).flatMap((ladder) => this.#knownWithParts.get(ladder) ?? this.#ofLadder(ladder)),
    ];
  }

  #ofPiece(piece: Piece): readonly Problem[] {
    return this.#of(piece, (rule, report) => rule.piece?.(piece, report));
  }

  #ofTrack(track: Track): readonly Problem[] {
    const problems = [
      ...this.#of(track, (rule, report) => rule.track?.(track, report)),
      ...track.levels.flatMap((level) => this.#of(level, (rule, report) => rule.level?.(level, report))),
    ];
    this.#knownWithParts.set(track, problems);
    return problems;
  }

  #ofLadder(ladder: Ladder): readonly Problem[] {
    const problems = [
      ...this.#of(ladder, (rule, report) => rule.ladder?.(ladder, report)),
      ...ladder.positions.flatMap((each) => this.#of(each, (rule, report) => rule.position?.(each, report))),
    ];
    this.#knownWithParts.set(ladder, problems);
    return problems;
  }

  #of(thing: object, check: (rule: Rule, report: Report) => void): readonly Problem[] {
    const before = this.#known.get(thing);
    if (before) return before;
    const problems = collect(this.#rules, check);
    this.#known.set(thing, problems);
    return problems;
  }
}

/** Runs each rule with a way to report that adds the rule's name. */
export function collect(rules: readonly Rule[], check: (rule: Rule, report: Report) => void): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) check(rule, (problem) => problems.push({ ...problem, rule: rule.name }));
  return problems;
}
