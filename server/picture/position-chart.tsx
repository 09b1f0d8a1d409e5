/** @jsxRuntime automatic @jsxImportSource preact */
import type { PositionView } from '../position-protocol';
import { levelBriefly } from '../service/text/level-words';
import { counted } from '../service/text/wording';
import { chartLabels, type Label, type LabelDetail, type Wedge } from './chart-labels';
import { groupedArcs, pointAt, sectorPath } from './chart-geometry';
import { chartGroups, levelWords, type ChartAsk } from './position-chart-model';
import { ink } from './ink';
import { oneLine, runsAsRead, widthOf } from './text-lines';

/** The colours of a chart; categories have their own. Any paint that SVG allows. */
export interface ChartColors {
  /** Words, and the edges of wedges. */
  text: string;
  /** Words that matter less. */
  muted: string;
  /** What is behind the chart. */
  page: string;
  /** The circles of the levels. */
  line: string;
  /** Wedges of tracks whose category has no colour. */
  wedge: string;
}

/** What pictures are drawn with. */
const inkColors: ChartColors = {
  text: ink.text,
  muted: ink.muted,
  page: ink.page,
  line: ink.line,
  wedge: ink.muted,
};

interface PositionChartProps {
  view: Pick<PositionView, 'position' | 'compared' | 'categories'>;
  /** Tells the ids in the picture from those of other pictures on the page. */
  id: string;
  /** What wedges are labelled with: their names, or where there is no room, the numbers that the table gives them. */
  labels: 'names' | 'ordinals';
  colors?: ChartColors;
  /** The font of the words. */
  font?: string;
}

/** More numbers than this have no room around the circle. */
const mostOrdinals = 32;

const mostRings = 16;
const radius = 140;
const hole = 22;
const lineHeight = 17;
const size = 13;
/** How large letters would be that are as wide as bold ones. */
const boldSize = size * 1.16;
const named = { width: 700, height: 380 };
const bare = { width: 340, height: 340 };
/** The most letters of a level that stand beside a track's name. */
const longestLevel = 9;
/** How far a label is from the circle. */
const away = 26;
/** How much room there is for a label beside the circle. */
const nameWidth = named.width / 2 - radius - away;

/**
 * What a position asks for, as a rose: a wedge a track, in the order of the categories; the higher the level, the
 * further out. Levels that are optional are hatched; the outline is what the compared position asks for. Each wedge has
 * its words beside it, so that no colour needs to be told from another.
 *
 * The component is pure, and without interaction. The numbers ought to stand near it as a table.
 */
export function PositionChart({ view, id, labels, colors = inkColors, font = ink.font }: PositionChartProps) {
  const groups = chartGroups(view);
  const arcs = groupedArcs(groups.map(({ tracks }) => tracks.length));
  const wedges = groups.flatMap((group, place) =>
    group.tracks.flatMap((track, index): Wedge[] => {
      const arc = arcs[place]?.[index];
      return arc ? [{ track, group, arc }] : [];
    }),
  );
  const { width, height } = labels === 'names' ? named : bare;
  const centre = { x: width / 2, y: height / 2 };
  const drawn = { id, wedges, centre, colors, isCompared: view.compared !== undefined };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-labelledby={`${id}-title ${id}-about`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family={font}
      font-size={size}
    >
      <title id={`${id}-title`}>{titleOf(view)}</title>
      <desc id={`${id}-about`}>{aboutChart(view, wedges.length)}</desc>
      <Hatches {...drawn} />
      <Rings {...drawn} />
      {wedges.map((wedge) => (
        <AskedWedge key={wedge.track.id} {...drawn} wedge={wedge} />
      ))}
      {wedges.map((wedge) => (
        <Outline key={wedge.track.id} {...drawn} wedge={wedge} />
      ))}
      {labels === 'names' ? <Names {...drawn} /> : <Ordinals {...drawn} />}
      {wedges.length === 0 && (
        <text x={centre.x} y={centre.y + radius + lineHeight} text-anchor="middle" fill={colors.muted}>
          No level is asked for yet
        </text>
      )}
    </svg>
  );
}

/** What the parts of a chart are drawn from. */
interface Drawn {
  id: string;
  wedges: readonly Wedge[];
  centre: { x: number; y: number };
  colors: ChartColors;
  isCompared: boolean;
}

function titleOf({ position, compared }: PositionChartProps['view']): string {
  const other = compared ? `, compared with ${compared.name}` : '';
  return `What is asked of ${position.name}${other}`;
}

function aboutChart({ compared }: PositionChartProps['view'], tracks: number): string {
  const outline = compared ? ` The outline is ${compared.name}.` : '';
  return `A wedge for each of ${counted(tracks, 'track')}, by category: the further out, the higher the level.${outline} The table has the same numbers.`;
}

/** One pattern for each colour, for what is optional. */
function Hatches({ id, wedges, colors }: Drawn) {
  return (
    <defs>
      {[...new Set(wedges.map(({ group }) => group.color))].map((color, index) => (
        <pattern
          key={index}
          id={hatchId(id, color)}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill={colors.page} />
          <rect width="2" height="5" fill={color ?? colors.wedge} />
        </pattern>
      ))}
    </defs>
  );
}

function hatchId(id: string, color: string | undefined): string {
  return `${id}-hatch-${color?.slice(1) ?? 'none'}`;
}

/** A circle for each level, where all tracks have as many, and not too many to be told apart. */
function Rings({ wedges, centre, colors }: Drawn) {
  const [dots = 1, ...others] = new Set(wedges.map(({ track }) => track.dots));
  const rings = others.length > 0 || dots < 1 || dots > mostRings ? 1 : dots;
  return (
    <g fill="none" stroke={colors.line}>
      {Array.from({ length: rings + 1 }, (_, ring) => (
        <circle key={ring} cx={centre.x} cy={centre.y} r={radiusOf(ring / rings)} />
      ))}
    </g>
  );
}

/** How far out a share of all levels is. The lowest, which may be none, can still be seen. */
function radiusOf(share: number): number {
  return hole + (radius - hole) * Math.max(share, 0);
}

function AskedWedge({ id, wedge, centre, colors }: Drawn & { wedge: Wedge }) {
  const { track, group, arc } = wedge;
  if (!track.ask) return null;
  const { share, isOptional } = track.ask;
  return (
    <path
      d={sectorPath(centre, hole, Math.max(radiusOf(share), hole + 2), arc)}
      fill={isOptional ? `url(#${hatchId(id, group.color)})` : (group.color ?? colors.wedge)}
      fill-rule="evenodd"
      stroke={colors.page}
      stroke-width={edgeOf(wedge)}
    >
      <title>{wedgeWords(wedge)}</title>
    </path>
  );
}

/** Thin wedges have thin edges, or none would be left of them. */
function edgeOf({ arc }: Wedge): number {
  return Math.min(1, (arc.end - arc.start) * 8);
}

function wedgeWords({ track: { name, ask, compared } }: Wedge): string {
  const words = (each: ChartAsk | undefined): string =>
    each ? `${levelBriefly(each)}${each.isOptional ? ', optional' : ''}` : 'nothing';
  return compared && compared.level !== ask?.level
    ? `${name}: ${words(ask)}; then ${words(compared)}`
    : `${name}: ${words(ask)}`;
}

/** What the compared position asks for: an edge over the wedges, dashed where it is optional. */
function Outline({ wedge, centre, colors, isCompared }: Drawn & { wedge: Wedge }) {
  const { compared } = wedge.track;
  if (!isCompared || !compared) return null;
  return (
    <path
      d={sectorPath(centre, hole, Math.max(radiusOf(compared.share), hole + 2), wedge.arc)}
      fill="none"
      stroke={colors.text}
      stroke-width={Math.min(1.75, edgeOf(wedge) * 1.75)}
      stroke-dasharray={compared.isOptional ? '4 3' : undefined}
    />
  );
}

/** The names of the tracks and their levels, on both sides; where there is no room, those of their categories. */
function Names({ wedges, centre, colors, isCompared }: Drawn) {
  const room = { centre, radius: radius + 6, lineHeight, top: lineHeight, bottom: named.height - lineHeight };
  const fits = ({ y }: Label): boolean => y >= room.top && y <= room.bottom;
  // All levels go by their names, or all by their ids.
  const byName = wedges.every(({ track }) => {
    const words = levelWords(track, isCompared, true);
    return fittedBold(words) === words;
  });
  // Numbers have room beside the names, names and ids of levels have not.
  const isLong = wedges.some(({ track }) => levelWords(track, isCompared, byName).length > longestLevel);
  const details: LabelDetail[] = isLong ? ['levels', 'tracks', 'categories'] : ['tracks', 'categories'];
  const shown = details
    .map((detail) => chartLabels(wedges, { ...room, detail }))
    .find((labels) => labels.every(fits));
  return (
    <g fill={colors.text}>
      {shown?.map((label, index) => (
        <Name
          key={index}
          label={label}
          centre={centre}
          colors={colors}
          isCompared={isCompared}
          byName={byName}
        />
      ))}
    </g>
  );
}

/** As much of a name as there is room for beside the circle, or in a part of that room. */
function fittedName(text: string, width = nameWidth): string {
  return oneLine(text, width, size);
}

/** The same in bold letters, which are wider. */
function fittedBold(text: string, width = nameWidth): string {
  return oneLine(text, width, boldSize);
}

type NameProps = Pick<Drawn, 'centre' | 'colors' | 'isCompared'> & { label: Label; byName: boolean };

function Name({ label, centre, colors, isCompared, byName }: NameProps) {
  const out = label.side === 'right' ? 1 : -1;
  const x = centre.x + out * (radius + away);
  const anchor = out === 1 ? 'start' : 'end';
  const at = { x, y: label.y + size * 0.35, 'text-anchor': anchor, ...runsAsRead } as const;
  if (label.kind === 'category') {
    return (
      <text {...at} font-weight="600" fill={colors.muted}>
        {isolated(fittedBold(label.group.name))}
      </text>
    );
  }
  const { track } = label.wedge;
  const level = levelWords(track, isCompared, byName);
  if (label.kind === 'level') {
    return (
      <text {...at} font-weight="600">
        {fittedBold(level)}
      </text>
    );
  }
  const beside = label.hasLevel ? fittedBold(level, nameWidth / 2) : '';
  return (
    <>
      <polyline
        points={`${label.tip.x},${label.tip.y} ${x - out * 10},${label.y} ${x - out * 4},${label.y}`}
        fill="none"
        stroke={colors.line}
      />
      <text {...at}>
        {isolated(fittedName(track.name, nameWidth - widthOf(` ${beside}`, boldSize)))}
        {beside !== '' && ' '}
        {beside !== '' && (
          <tspan font-weight="600" {...runsAsRead}>
            {beside}
          </tspan>
        )}
        <title>{wedgeWords(label.wedge)}</title>
      </text>
    </>
  );
}

/** A name by itself, so that one that runs from right to left leaves what stands beside it where it is. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The tracks' numbers around the circle, of as many as there is room for. */
function Ordinals({ wedges, centre, colors }: Drawn) {
  const every = Math.ceil(wedges.length / mostOrdinals);
  return (
    <g fill={colors.text} text-anchor="middle">
      {wedges
        .filter(({ track }) => track.ordinal % every === 0)
        .map(({ track, arc }) => {
          const { x, y } = pointAt(centre, radius + 14, (arc.start + arc.end) / 2);
          return (
            <text key={track.id} x={x} y={y + size * 0.35}>
              {track.ordinal}
            </text>
          );
        })}
    </g>
  );
}
