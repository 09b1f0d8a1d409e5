import type { CriteriaGraph, CriteriaLink, GraphCriterion } from '../criteria-protocol';
import { placeBoxes, type PlacedBoxes } from './component-layout';
import { columnsOf, componentsOf, type Columns, type Component } from './graph-parts';
import { linkPath, type LinkPath } from './link-path';
import { oneLine, textLines, widthOf } from './text-lines';

/** The measures of the picture, in its own units: as many CSS pixels where letters of the page are 14 pixels high. */
export const measures = {
  /** Around all. */
  margin: 24,
  boxWidth: 232,
  /** Between two columns, for the links. */
  gap: 60,
  /** What the levels are called. */
  head: 46,
  /** Between that and the first group. */
  top: 16,
  /** The line that says of which tracks a group is. */
  groupHead: 34,
  groupGap: 28,
  /** Between what is not linked. */
  partGap: 20,
  padding: 11,
  headSize: 14,
  textSize: 13,
  lineHeight: 17,
  noteSize: 11,
  noteHeight: 16,
  /** The most lines of a criterion's text. */
  lines: 4,
} as const;

/** A criterion as it is drawn. */
export interface CriterionBox {
  criterion: GraphCriterion;
  x: number;
  y: number;
  width: number;
  height: number;
  column: number;
  lines: string[];
  /** The name of its track, where that does not go without saying. */
  note?: string;
  /** The colour of its track's category, as written. */
  color?: string;
  /** Whether it is of another track than the one in question. */
  foreign: boolean;
}

/** That one builds on another, as it is drawn. */
export interface CriterionLink extends CriteriaLink {
  path: LinkPath;
}

/** Criteria of the same tracks, one group below the other. */
export interface CriteriaGroup {
  /** The ids of the tracks. */
  key: string;
  /** What it is called; absent where one group is all there is. */
  name?: string;
  y: number;
  height: number;
  boxes: CriterionBox[];
  links: CriterionLink[];
}

/** The head of a level's columns. */
export interface LevelHead {
  level: string;
  /** The level as it is drawn; and its name, as far as there is room. */
  words: string;
  name?: string;
  x: number;
  width: number;
}

/** Where all stands. */
export interface CriteriaLayout {
  width: number;
  height: number;
  heads: LevelHead[];
  groups: CriteriaGroup[];
  /** The groups that there was no room for: what they are called, and how many criteria are in them. */
  leftOut: { name: string; criteria: number }[];
  /** How many links from track to track are left out, since too much hangs together by them. */
  cut: number;
}

/** How much is laid out at most. */
export interface LayoutLimits {
  /** How many criteria in all. */
  criteria: number;
  /** How many criteria that hang together; where it is more, the links from track to track are left out. */
  linked: number;
}

/** No limits. */
export const everything: LayoutLimits = { criteria: Infinity, linked: Infinity };

/**
 * Lays graphs of criteria out. What hangs together is placed by itself and remembered until the next time, so that a
 * change of one criterion costs no more than what that one is linked to.
 */
export class CriteriaLayouter {
  #placed = new Map<string, PlacedBoxes>();

  /** The same graph always gives the same layout. */
  layout(graph: CriteriaGraph, limits: LayoutLimits = everything): CriteriaLayout {
    const columns = columnsOf(graph);
    const kept = new Map<string, PlacedBoxes>();
    const place = (...question: Parameters<typeof placeBoxes>): PlacedBoxes => {
      const key = JSON.stringify(question);
      const placed = this.#placed.get(key) ?? placeBoxes(...question);
      kept.set(key, placed);
      return placed;
    };
    const { components, cut } = untangled(componentsOf(graph), limits);
    const { shown, leftOut } = withinLimits(groupsOf(graph, components), limits);
    let y: number = measures.head + measures.top;
    const groups = shown.map((loose) => {
      const group = layOut(loose, graph, columns, y, place);
      y += group.height + measures.groupGap;
      return group;
    });
    this.#placed = kept;
    return {
      width: columnLeft(columns.count) - measures.gap + measures.margin,
      height: (groups.length === 0 ? y : y - measures.groupGap) + measures.margin,
      heads: headsOf(columns),
      groups,
      leftOut: leftOut.map((group) => ({ name: group.name, criteria: countOf(group.components) })),
      cut,
    };
  }
}

/** A group before it is laid out. */
interface LooseGroup {
  readonly key: string;
  readonly name: string;
  readonly hasHead: boolean;
  readonly components: readonly Component[];
}

/** Takes apart by tracks what is too much to be laid out as one. */
function untangled(
  tangled: readonly Component[],
  limits: LayoutLimits,
): { components: Component[]; cut: number } {
  let cut = 0;
  const components = tangled.flatMap((component) => {
    if (component.criteria.length <= limits.linked) return [component];
    const trackOf = new Map(component.criteria.map(({ key, track }) => [key, track]));
    const links = component.links.filter(({ from, to }) => trackOf.get(from) === trackOf.get(to));
    cut += component.links.length - links.length;
    return componentsOf({ criteria: component.criteria, links });
  });
  return { components, cut };
}

/** All that hangs together and is of the same tracks. Around one track, all is one group. */
function groupsOf(graph: CriteriaGraph, components: readonly Component[]): LooseGroup[] {
  const names = new Map(graph.tracks.map(({ id, name }) => [id, name]));
  const order = new Map(graph.tracks.map(({ id }, index) => [id, index]));
  const groups = new Map<string, { ids: string[]; components: Component[] }>();
  for (const component of components) {
    const own = new Set(graph.all ? component.criteria.map(({ track }) => track) : []);
    const ids = [...own].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const key = ids.join(' ');
    const group = groups.get(key);
    if (group) group.components.push(component);
    else groups.set(key, { ids, components: [component] });
  }
  return [...groups].map(([key, { ids, components: own }]) => ({
    key,
    name: listed(ids.map((id) => names.get(id) ?? id)),
    hasHead: groups.size > 1,
    components: own,
  }));
}

/** "Delivery", "Delivery and Craft", "Delivery, Craft and 3 more". */
function listed(names: readonly string[]): string {
  const [first = '', second = '', third] = names;
  if (names.length <= 1) return first;
  if (names.length === 2) return `${first} and ${second}`;
  return names.length === 3 && third !== undefined
    ? `${first}, ${second} and ${third}`
    : `${first}, ${second} and ${names.length - 2} more`;
}

function withinLimits(groups: readonly LooseGroup[], limits: LayoutLimits) {
  const shown: LooseGroup[] = [];
  const leftOut: LooseGroup[] = [];
  let criteria = 0;
  for (const group of groups) {
    const count = countOf(group.components);
    const most = Math.max(...group.components.map((each) => each.criteria.length));
    const fits = criteria + count <= limits.criteria && most <= limits.linked;
    if (fits) criteria += count;
    (fits ? shown : leftOut).push(group);
  }
  return { shown, leftOut };
}

function countOf(components: readonly Component[]): number {
  return components.reduce((sum, { criteria }) => sum + criteria.length, 0);
}

function layOut(
  { key, name, hasHead, components }: LooseGroup,
  graph: CriteriaGraph,
  columns: Columns,
  top: number,
  place: typeof placeBoxes,
): CriteriaGroup {
  const boxes: CriterionBox[] = [];
  const links: CriterionLink[] = [];
  let y = top + (hasHead ? measures.groupHead : 0);
  for (const component of components.filter((each) => each.links.length > 0)) {
    const laid = layOutComponent(component, graph, columns, y, place);
    boxes.push(...laid.boxes);
    links.push(...laid.links);
    y += laid.height + measures.partGap;
  }
  // What stands alone stands in its column below all else.
  const bottoms = new Map<number, number>();
  for (const { criteria, links: own } of components) {
    const [criterion] = criteria;
    if (own.length > 0 || !criterion) continue;
    const box = boxOf(criterion, graph, columns, false);
    const boxTop = bottoms.get(box.column) ?? y;
    boxes.push({ ...box, y: boxTop });
    bottoms.set(box.column, boxTop + box.height + measures.partGap);
  }
  const bottom = Math.max(y, ...bottoms.values()) - measures.partGap;
  return { key, ...(hasHead ? { name } : {}), y: top, height: bottom - top, boxes, links };
}

function layOutComponent(
  { criteria, links }: Component,
  graph: CriteriaGraph,
  columns: Columns,
  top: number,
  place: typeof placeBoxes,
): { boxes: CriterionBox[]; links: CriterionLink[]; height: number } {
  const isMixed = criteria.some(({ track }) => track !== criteria[0]?.track);
  const loose = criteria.map((criterion) => boxOf(criterion, graph, columns, isMixed));
  const indexOf = new Map(criteria.map(({ key }, index) => [key, index]));
  const ends = links.map(({ from, to }) => ({ from: indexOf.get(from) ?? 0, to: indexOf.get(to) ?? 0 }));
  const placed = place(
    loose.map(({ column, height }) => ({ column, height })),
    ends,
  );
  const boxes = loose.map((box, index) => ({ ...box, y: top + (placed.tops[index] ?? 0) }));
  const drawn = links.flatMap((link, index) => {
    const [from, to] = [boxes[ends[index]?.from ?? 0], boxes[ends[index]?.to ?? 0]];
    if (!from || !to) return [];
    const bends = (placed.bends[index] ?? []).map(({ column, y }) => ({
      left: columnLeft(column),
      right: columnLeft(column) + measures.boxWidth,
      y: top + y,
    }));
    return [{ ...link, path: linkPath(from, to, bends) }];
  });
  return { boxes, links: drawn, height: placed.height };
}

/** A criterion's box, still without its place in the column. */
function boxOf(
  criterion: GraphCriterion,
  graph: CriteriaGraph,
  columns: Columns,
  isMixed: boolean,
): CriterionBox {
  const { boxWidth: width, padding, textSize: size, lineHeight, noteHeight, lines: most } = measures;
  const track = graph.tracks.find(({ id }) => id === criterion.track);
  const foreign = !graph.all && criterion.track !== graph.track?.id;
  const words = criterion.text === '' ? (criterion.id ?? '…') : criterion.text;
  const room = width - 2 * padding - 4;
  const lines = textLines(words, { width: room, size, lines: most });
  const hasNote = graph.all ? isMixed : foreign;
  const column = columns.of.get(criterion.key) ?? 0;
  return {
    criterion,
    x: columnLeft(column),
    y: 0,
    width,
    height: 2 * padding + lines.length * lineHeight + (hasNote ? noteHeight : 0),
    column,
    lines,
    ...(hasNote ? { note: oneLine(track?.name ?? criterion.track, room, measures.noteSize) } : {}),
    ...(track?.color === undefined ? {} : { color: track.color }),
    foreign,
  };
}

function headsOf({ levels }: Columns): LevelHead[] {
  return levels.map(({ level, name, first, count }) => {
    const x = columnLeft(first);
    const width = columnLeft(first + count) - measures.gap - x;
    const size = measures.headSize;
    const words = oneLine(level === '' ? 'No level yet' : level, width, size);
    const rest = width - widthOf(words, size) - measures.padding;
    return { level, words, ...(name === undefined ? {} : { name: oneLine(name, rest, size) }), x, width };
  });
}

function columnLeft(column: number): number {
  return measures.margin + column * (measures.boxWidth + measures.gap);
}
