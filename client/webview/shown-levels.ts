import type { LevelTable, TableCriterion, TableLevel, TablePart } from '../../server/protocol';
import {
  isSame,
  levelDifference,
  type Change,
  type Compared,
  type LevelDifference,
} from './level-difference';
import type { Marking } from './marks';

/** Which levels of a track are shown, and how they are compared. */
export interface LevelChoice {
  /** Whether what stays the same from one level to the next is left out. */
  whatsNew: boolean;
  /** The levels that are shown side by side; all levels, unless it is two. */
  compared: readonly string[];
}

/** How a text differs from the one that it is compared with. */
export interface PartMark {
  change: Exclude<Change, 'same'>;
  against?: Marking['against'];
  /** What it was, where that is not shown beside it. */
  was?: { text: string; level: string; levelName?: string };
}

/** The table as it is to be shown. */
export interface ShownLevels {
  table: LevelTable;
  marks: ReadonlyMap<TablePart, PartMark>;
  /** The levels that say nothing that the one before does not say. */
  nothingNew: ReadonlySet<TableLevel>;
}

/** A table with the levels that are chosen, and in them what is to be shown, with its differences marked. */
export function shownLevels(table: LevelTable, { whatsNew, compared }: LevelChoice): ShownLevels {
  const [first, second] = chosenLevels(table, compared);
  const picture = new Picture(table);
  if (first && second) picture.compare(first, second, whatsNew);
  else if (whatsNew) picture.showNews();
  else return { table, marks: new Map(), nothingNew: new Set() };
  return picture.shown;
}

/** The two levels that are chosen, in the order of the table; none unless it is two. */
export function chosenLevels({ levels }: LevelTable, compared: readonly string[]): readonly TableLevel[] {
  const chosen = levels.filter(
    (level, index) =>
      compared.includes(level.level) && levels.findIndex((each) => each.level === level.level) === index,
  );
  return chosen.length === 2 ? chosen : [];
}

/** The chosen levels after one was chosen, which takes it back where it was chosen already. Two at most are. */
export function chooseLevel(table: LevelTable, compared: readonly string[], level: string): string[] {
  if (compared.includes(level)) return compared.filter((each) => each !== level);
  const known = compared.filter((each) => table.levels.some((other) => other.level === each));
  return [...known.slice(0, 1), level];
}

/** Builds the table that is shown from differences. */
class Picture {
  readonly #table: LevelTable;
  readonly #levels: { level: TableLevel; from: TableLevel }[] = [];
  readonly #marks = new Map<TablePart, PartMark>();
  readonly #nothingNew = new Set<TableLevel>();
  /** What stands for a criterion of which not all is shown. */
  readonly #cut = new Map<TableCriterion, TableCriterion>();

  constructor(table: LevelTable) {
    this.#table = table;
  }

  get shown(): ShownLevels {
    const levels = this.#levels.map(({ level }) => level);
    const table = { ...this.#table, levels };
    delete table.focus;
    const focus = this.#focus();
    return {
      table: focus ? { ...table, focus } : table,
      marks: this.#marks,
      nothingNew: this.#nothingNew,
    };
  }

  /** Each level without what it shares with the one below. */
  showNews(): void {
    const { levels, cumulative } = this.#table;
    levels.forEach((level, index) => {
      const below = levels[index - 1];
      if (below) this.#add(level, levelDifference(below, level, cumulative), below);
      else this.#levels.push({ level, from: level });
    });
  }

  /** Two levels side by side: what the first has and the second has not is marked there, and the other way round. */
  compare(first: TableLevel, second: TableLevel, isCut: boolean): void {
    const difference = levelDifference(first, second, this.#table.cumulative);
    const parts = partsOf(difference);
    const same = new Set(
      parts.flatMap(({ change, part, before }) => (change === 'same' && before ? [part, before] : [])),
    );
    // Of a criterion that is the same, an example that is not is still to be seen.
    for (const compared of difference.criteria) {
      if (isSame(compared)) continue;
      same.delete(compared.part);
      if (compared.before) same.delete(compared.before);
    }
    for (const { change, part, before } of parts) {
      if (change === 'changed' && before) {
        this.#marks.set(part, { change, against: { text: before.text, kind: 'added' } });
        this.#marks.set(before, { change, against: { text: part.text, kind: 'removed' } });
      } else if (change === 'new' || change === 'dropped') this.#marks.set(part, { change });
    }
    for (const level of [first, second]) {
      this.#levels.push({ level: isCut ? this.#without(level, same) : level, from: level });
    }
  }

  #without(level: TableLevel, same: ReadonlySet<TablePart>): TableLevel {
    const isKept = (part: TablePart): boolean => !same.has(part);
    const { summary } = level;
    return {
      ...withoutSummary(level),
      ...(summary && isKept(summary) ? { summary } : {}),
      criteria: level.criteria
        .filter(isKept)
        .map((criterion) => this.#cutDown(criterion, criterion.examples.filter(isKept))),
      examples: level.examples.filter(isKept),
    };
  }

  /** Adds a level as far as it differs from the one below. */
  #add(level: TableLevel, { summary, criteria, examples }: LevelDifference, below: TableLevel): void {
    const news: TableLevel = {
      ...withoutSummary(level),
      ...(summary && summary.change !== 'same' ? { summary: this.#news(summary, below) } : {}),
      criteria: criteria
        .filter((compared) => !isSame(compared))
        .map((compared) => this.#newsOfCriterion(compared, below)),
      examples: this.#newsOf(examples, below),
    };
    this.#levels.push({ level: news, from: level });
    if (!news.summary && news.criteria.length + news.examples.length === 0) this.#nothingNew.add(news);
  }

  #newsOfCriterion(compared: LevelDifference['criteria'][number], below: TableLevel): TableCriterion {
    const examples = this.#newsOf(compared.examples, below);
    const isDropped = compared.change === 'dropped';
    const criterion = isDropped ? { ...compared.part, examples } : this.#cutDown(compared.part, examples);
    this.#mark(criterion, compared, below);
    return criterion;
  }

  #newsOf(compared: readonly Compared[], below: TableLevel): TablePart[] {
    return compared.filter(({ change }) => change !== 'same').map((each) => this.#news(each, below));
  }

  #news(compared: Compared, below: TableLevel): TablePart {
    // What was dropped is shown at its own level, too, without that mark.
    const shown = compared.change === 'dropped' ? { ...compared.part } : compared.part;
    this.#mark(shown, compared, below);
    return shown;
  }

  #mark(shown: TablePart, { change, before }: Compared, below: TableLevel): void {
    if (change === 'same') return;
    if (change === 'changed' && before) {
      const { text } = before;
      const { level, name } = below;
      const was = { text, level, ...(name === undefined ? {} : { levelName: name }) };
      this.#marks.set(shown, { change, against: { text, kind: 'added' }, was });
    } else this.#marks.set(shown, { change });
  }

  /** A criterion with the examples that are shown. */
  #cutDown(criterion: TableCriterion, examples: TablePart[]): TableCriterion {
    const cut = { ...criterion, examples };
    this.#cut.set(criterion, cut);
    const mark = this.#marks.get(criterion);
    if (mark) this.#marks.set(cut, mark);
    return cut;
  }

  /** Where the cursor is in what is shown. */
  #focus(): LevelTable['focus'] {
    const { focus, levels } = this.#table;
    const from = focus && levels[focus.level];
    const level = this.#levels.findIndex((each) => each.from === from);
    const shown = this.#levels[level];
    if (!shown) return undefined;
    const criterion = focus?.criterion === undefined ? undefined : from?.criteria[focus.criterion];
    const place = criterion ? shown.level.criteria.indexOf(this.#cut.get(criterion) ?? criterion) : -1;
    return place === -1 ? { level } : { level, criterion: place };
  }
}

function partsOf({ summary, criteria, examples }: LevelDifference): Compared[] {
  return [
    ...(summary ? [summary] : []),
    ...criteria.flatMap((compared) => [compared, ...compared.examples]),
    ...examples,
  ];
}

function withoutSummary(level: TableLevel): TableLevel {
  const copy = { ...level };
  delete copy.summary;
  return copy;
}
