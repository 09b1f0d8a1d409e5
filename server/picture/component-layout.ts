import { graphlib, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';

/** A box to be placed. */
export interface LooseBox {
  /** The column that it stands in. */
  readonly column: number;
  readonly height: number;
}

/** A link between two boxes, by their places in the list. */
export interface LooseLink {
  readonly from: number;
  readonly to: number;
}

/** Boxes that are linked with each other, as they stand below one line. */
export interface PlacedBoxes {
  readonly height: number;
  /** The upper edge of each box. */
  readonly tops: readonly number[];
  /** For each link, how high it passes the columns between its ends, from left to right. */
  readonly bends: readonly (readonly Bend[])[];
}

/** Where a link passes a column. */
export interface Bend {
  readonly column: number;
  readonly y: number;
}

/** How much room is left between boxes, and around links that pass them. */
const betweenBoxes = 16;
const betweenLinks = 10;

/**
 * Orders boxes within their columns so that links cross little and run straight. The columns are given: the library
 * would choose them by the links alone, and takes them from its own function for that instead.
 */
export function placeBoxes(boxes: readonly LooseBox[], links: readonly LooseLink[]): PlacedBoxes {
  return isChain(boxes, links) ? placeChain(boxes, links) : placeNet(boxes, links);
}

/** Whether each box leads to the next: then there is nothing to order. Most criteria build on one of the level below. */
function isChain(boxes: readonly LooseBox[], links: readonly LooseLink[]): boolean {
  const starts = new Set(links.map(({ from }) => from));
  const ends = new Set(links.map(({ to }) => to));
  return (
    links.length === boxes.length - 1 &&
    starts.size === links.length &&
    ends.size === links.length &&
    links.every(({ from, to }) => columnAt(boxes, from) < columnAt(boxes, to))
  );
}

function placeChain(boxes: readonly LooseBox[], links: readonly LooseLink[]): PlacedBoxes {
  const height = Math.max(...boxes.map((box) => box.height));
  return { height, tops: boxes.map((box) => (height - box.height) / 2), bends: links.map(() => []) };
}

function placeNet(boxes: readonly LooseBox[], links: readonly LooseLink[]): PlacedBoxes {
  const columns = [...new Set(boxes.map(({ column }) => column))].sort((a, b) => a - b);
  // The library wants a rank between any two that are linked.
  const ranks = new Map(columns.map((column, index) => [column, 2 * index]));
  const graph = new graphlib.Graph<GraphLabel, NodeLabel, EdgeLabel>();
  // The library calls what it finds here, though its types know only the names of its own.
  const ranker = rankAsGiven as unknown as NonNullable<GraphLabel['ranker']>;
  graph.setGraph({ rankdir: 'LR', nodesep: betweenBoxes, edgesep: betweenLinks, ranker });
  boxes.forEach(({ column, height }, index) =>
    graph.setNode(nameOf(index), { width: 1, height, rank: ranks.get(column) ?? 0 }),
  );
  const loose = links.map((link) => forward(boxes, link));
  for (const link of loose) {
    if (link) graph.setEdge(nameOf(link.from), nameOf(link.to), {});
  }
  layout(graph);
  const nodes = boxes.map((_, index) => graph.node(nameOf(index)));
  const top = Math.min(...nodes.map((node) => (node.y ?? 0) - node.height / 2));
  const bottom = Math.max(...nodes.map((node) => (node.y ?? 0) + node.height / 2));
  return {
    height: bottom - top,
    tops: nodes.map((node) => (node.y ?? 0) - node.height / 2 - top),
    bends: loose.map((link) => {
      if (!link) return [];
      const points = graph.edge(nameOf(link.from), nameOf(link.to)).points ?? [];
      const start = columns.indexOf(columnAt(boxes, link.from));
      // The first and the last are at the boxes; of the others, every second is between two columns.
      const passed = points.slice(1, -1).filter((_, index) => index % 2 === 1);
      return passed.map(({ y }, index) => ({ column: columns[start + 1 + index] ?? 0, y: y - top }));
    }),
  };
}

/** A link as the library takes it, from left to right; undefined for one from a box to itself. */
function forward(boxes: readonly LooseBox[], { from, to }: LooseLink): LooseLink | undefined {
  if (from === to) return undefined;
  return columnAt(boxes, from) < columnAt(boxes, to) ? { from, to } : { from: to, to: from };
}

function columnAt(boxes: readonly LooseBox[], index: number): number {
  return boxes[index]?.column ?? 0;
}

/** Leaves each node the rank that it was given; the one that the library adds itself comes before all. */
function rankAsGiven(graph: { nodes(): string[]; node(name: string): NodeLabel }): void {
  for (const name of graph.nodes()) graph.node(name).rank ??= -1;
}

/** A name that says nothing, so that none can be taken for a number, by which the library would sort. */
function nameOf(index: number): string {
  return `box ${index}`;
}
