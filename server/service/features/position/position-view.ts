import type { Grid, GridAsk, GridCategory } from '../../../grid-protocol';
import type {
  PositionCategory,
  PositionEmphasis,
  PositionHead,
  PositionName,
  PositionParams,
  PositionView,
} from '../../../position-protocol';
import { frameworkName } from '../../model/framework';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { gridOf } from '../grid/grid';
import { gridFocus } from '../grid/grid-focus';
import { pointsOf, sourceOf } from '../grid/things';
import { proseReferences, textsOfLevel } from '../level-table/table-references';
import { targetOf } from '../level-table/table-relations';
import { ProjectView, type InFile } from '../project-view';
import {
  choosePosition,
  findPosition,
  ladderChoices,
  nextPosition,
  placedPositions,
  type PlacedPosition,
} from './placed-position';
import { askedTrack, type AskedTrack } from './position-track';

/** What is asked for of a document's positions. */
export type PositionQuestion = Omit<PositionParams, 'textDocument'>;

/**
 * What a position asks for, compared with another; see {@link PositionParams}. Of several frameworks that the document
 * belongs to, it is the first that has the position that is asked for, or else any; before them, the one that is named.
 * Undefined where there is none.
 */
export function positionView(
  workspace: LadderWorkspace,
  uri: string,
  question: PositionQuestion,
): PositionView | undefined {
  const file = workspace.file(uri);
  const inOrder = workspace.projectsOf(uri).map((project) => {
    const view = new ProjectView(workspace, project);
    return { view, all: placedPositions(view) };
  });
  const named = inOrder.filter(({ view }) => idOf(view) === question.framework);
  const views = [...named, ...inOrder];
  const some = views.find(({ all }) => findPosition(all, question.shown)) ?? views.find(({ all }) => all[0]);
  const chosen = file && some && choosePosition(workspace, file, some.all, question);
  if (!chosen) return undefined;
  const having = inOrder.filter(({ all }) => findPosition(all, chosen.reference)).map(({ view }) => view);
  return {
    ...(having.length > 1 ? { frameworks: frameworksOf(having, some.view) } : {}),
    ...new PositionSheet(some.view, some.all).sheet(file, chosen, question),
  };
}

function frameworksOf(
  views: readonly ProjectView[],
  shown: ProjectView,
): NonNullable<PositionView['frameworks']> {
  const all = views.map((view) => ({ id: idOf(view), name: frameworkName(view.framework) }));
  return { shown: idOf(shown), all };
}

function idOf({ framework }: ProjectView): string {
  return framework?.id?.value ?? '';
}

/** Puts together what is told of a position of a framework. */
class PositionSheet {
  readonly #view: ProjectView;
  readonly #all: readonly PlacedPosition[];
  readonly #grid: Grid;

  constructor(view: ProjectView, all: readonly PlacedPosition[]) {
    this.#view = view;
    this.#all = all;
    this.#grid = gridOf(view);
  }

  sheet(file: LadderFile, chosen: PlacedPosition, question: PositionQuestion): PositionView {
    const next = nextPosition(this.#all, chosen);
    const wanted = findPosition(this.#all, question.compare) ?? next;
    const compared = wanted === chosen ? next : wanted;
    const details = new Set(question.details);
    const rows = this.#categories(chosen, compared, details);
    const asked = rows.flatMap(({ tracks }) => tracks);
    const all = this.#grid.categories.flatMap(({ tracks }) => tracks);
    const focus = question.position && gridFocus(file, file.document.offsetAt(question.position));
    return {
      position: this.#head(chosen),
      ...(compared ? { compared: this.#name(compared) } : {}),
      ...(next ? { next: next.reference } : {}),
      ladders: ladderChoices(this.#view, this.#all),
      cumulative: this.#view.framework?.cumulative ?? true,
      categories: rows.map(({ tracks, ...head }) => ({ ...head, tracks: tracks.map(({ track }) => track) })),
      unsaid: all.length - asked.length,
      references: this.#references(chosen, asked),
      ...(focus ? { focus } : {}),
    };
  }

  #head(chosen: PlacedPosition): PositionHead {
    const { description, emphasises } = chosen.position;
    return {
      ...this.#name(chosen),
      ...(description ? { description: description.value } : {}),
      emphasises: emphasises.flatMap(({ value, node }): PositionEmphasis[] => {
        const source = this.#view.location(chosen.ladder.uri, node);
        const [definition] = this.#view.resolve(value);
        const target = definition && targetOf(this.#view, definition);
        return source ? [{ reference: value, source, ...(target ? { target } : {}) }] : [];
      }),
    };
  }

  #name(placed: PlacedPosition): PositionName {
    const { ladder, position, reference } = placed;
    const { id, name, label, points } = position;
    const ladderId = ladder.thing.id?.value ?? '';
    const requiredPoints = this.#requiredPoints(placed);
    return {
      reference,
      name: name?.value ?? id?.value ?? '',
      ...(label ? { label: label.value } : {}),
      ladder: { id: ladderId, name: ladder.thing.name?.value ?? ladderId },
      source: sourceOf(this.#view, { thing: position, uri: ladder.uri }),
      ...(points ? { points: pointsOf(points) } : {}),
      ...(requiredPoints === undefined ? {} : { requiredPoints }),
    };
  }

  /** What the scale says that the required levels are worth, together. */
  #requiredPoints({ position: { requires } }: PlacedPosition): number | undefined {
    const hasPoints = this.#view.framework?.scale?.some(({ points }) => points !== undefined);
    if (!hasPoints) return undefined;
    const worth = (level: string): number => this.#view.scaleLevel(level)?.points ?? 0;
    return requires.reduce((sum, { level }) => sum + (level ? worth(level.value) : 0), 0);
  }

  /** The grid's rows of which either position says something. */
  #categories(
    chosen: PlacedPosition,
    compared: PlacedPosition | undefined,
    details: ReadonlySet<string>,
  ): (Omit<PositionCategory, 'tracks'> & { tracks: AskedTrack[] })[] {
    const [own, others] = [this.#asks(chosen), compared ? this.#asks(compared) : {}];
    const askOf = (asks: Readonly<Record<string, GridAsk>>, id: string, { ladder }: PlacedPosition) => {
      const ask = Object.hasOwn(asks, id) ? asks[id] : undefined;
      return ask && { thing: ask, uri: ladder.uri };
    };
    const rowsOf = ({ tracks }: GridCategory): AskedTrack[] =>
      tracks.flatMap((row) => {
        const ask: InFile<GridAsk> | undefined = askOf(own, row.id, chosen);
        const other = compared && askOf(others, row.id, compared);
        if (!ask && !other) return [];
        const asks = { ask, compared: other, isCompared: compared !== undefined };
        return [askedTrack(this.#view, row, this.#view.track(row.id), asks, details.has(row.id))];
      });
    return this.#grid.categories
      .map((category) => ({ ...headOf(category), tracks: rowsOf(category) }))
      .filter(({ tracks }) => tracks.length > 0);
  }

  #asks({ ladder, index }: PlacedPosition): Readonly<Record<string, GridAsk>> {
    const column = this.#grid.ladders.find(({ id }) => id === ladder.thing.id?.value);
    return column?.positions[index]?.asks ?? {};
  }

  #references({ position }: PlacedPosition, asked: readonly AskedTrack[]): PositionView['references'] {
    const summaries = asked.flatMap(({ track: { ask, compared } }) => [ask?.summary, compared?.summary]);
    const texts = [
      position.description?.value,
      ...summaries.map((summary) => summary?.text),
      ...asked.flatMap(({ told }) => told.flatMap((level) => textsOfLevel([this.#view], level))),
    ];
    return proseReferences([this.#view], texts);
  }
}

function headOf({ id, name, color }: GridCategory): Omit<PositionCategory, 'tracks'> {
  return {
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(color === undefined ? {} : { color }),
  };
}
