import type { ChartGroup, ChartTrack } from './position-chart-model';
import { pointAt, spreadLines, type Arc, type Point } from './chart-geometry';

/** A wedge of the chart. */
export interface Wedge {
  readonly track: ChartTrack;
  readonly group: ChartGroup;
  readonly arc: Arc;
}

/** A line of text beside the chart: a category's name over those of its tracks. */
export type Label = { readonly side: 'left' | 'right'; readonly y: number } & (
  | { readonly kind: 'category'; readonly group: ChartGroup }
  | { readonly kind: 'track'; readonly wedge: Wedge; /** Where its wedge ends. */ readonly tip: Point }
);

/** The chart's circle and the heights between which labels have room. */
export interface LabelRoom {
  readonly centre: Point;
  readonly radius: number;
  readonly lineHeight: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether there is room for the names of tracks, and not only for those of categories. */
  readonly hasTracks: boolean;
}

/** The labels of all wedges: each on its wedge's side, from top to bottom, under its category's name. */
export function chartLabels(wedges: readonly Wedge[], room: LabelRoom): readonly Label[] {
  const isRight = ({ arc }: Wedge): boolean => (arc.start + arc.end) / 2 <= Math.PI;
  return [
    ...sideLabels('right', wedges.filter(isRight), room),
    // The left side is read from top to bottom as well, which there is against the clock.
    ...sideLabels('left', wedges.filter((wedge) => !isRight(wedge)).toReversed(), room),
  ];
}

function sideLabels(side: Label['side'], wedges: readonly Wedge[], room: LabelRoom): readonly Label[] {
  const { centre, radius, lineHeight, hasTracks } = room;
  const lines = wedges.flatMap((wedge, index) => {
    const tip = pointAt(centre, radius, (wedge.arc.start + wedge.arc.end) / 2);
    const isFirst = wedge.group !== wedges[index - 1]?.group && wedge.group.name !== '';
    const wanted = hasTracks ? tip.y - lineHeight : tip.y;
    return [
      ...(isFirst ? [{ kind: 'category', group: wedge.group, wanted } as const] : []),
      ...(hasTracks ? [{ kind: 'track', wedge, tip, wanted: tip.y } as const] : []),
    ];
  });
  const heights = spreadLines(
    lines.map(({ wanted }) => wanted),
    lineHeight,
    room,
  );
  return lines.map(({ wanted, ...line }, index) => ({ ...line, side, y: heights[index] ?? wanted }));
}
