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
  | {
      readonly kind: 'track';
      readonly wedge: Wedge;
      /** Where its wedge ends. */
      readonly tip: Point;
      /** Whether its level stands on the same line. */
      readonly hasLevel: boolean;
    }
  | { readonly kind: 'level'; readonly wedge: Wedge }
);

/** What lines are for: categories, their tracks as well, or also the levels of these on lines of their own. */
export type LabelDetail = 'categories' | 'tracks' | 'levels';

/** The chart's circle and the heights between which labels have room. */
export interface LabelRoom {
  readonly centre: Point;
  readonly radius: number;
  readonly lineHeight: number;
  readonly top: number;
  readonly bottom: number;
  readonly detail: LabelDetail;
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
  const { centre, radius, lineHeight, detail } = room;
  const lines = wedges.flatMap((wedge, index) => {
    const tip = pointAt(centre, radius, (wedge.arc.start + wedge.arc.end) / 2);
    const isFirst = wedge.group !== wedges[index - 1]?.group && wedge.group.name !== '';
    const wanted = detail === 'categories' ? tip.y : tip.y - lineHeight;
    const hasLevel = detail === 'tracks';
    return [
      ...(isFirst ? [{ kind: 'category', group: wedge.group, wanted } as const] : []),
      ...(detail === 'categories' ? [] : [{ kind: 'track', wedge, tip, hasLevel, wanted: tip.y } as const]),
      ...(detail === 'levels' ? [{ kind: 'level', wedge, wanted: tip.y } as const] : []),
    ];
  });
  const heights = spreadLines(
    lines.map(({ wanted }) => wanted),
    lineHeight,
    room,
  );
  return lines.map(({ wanted, ...line }, index) => ({ ...line, side, y: heights[index] ?? wanted }));
}
