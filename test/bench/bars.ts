import type { Figures } from './figures';

/** One line of the table: what is asked of a figure. */
export interface Bar {
  readonly figure: string;
  /** The most that it may be. */
  readonly most?: number;
  /** How many times faster, or smaller, than the peer's it has to be. */
  readonly faster?: number;
  /** The most that it may be as a multiple of another figure of this project's server. */
  readonly growth?: { readonly of: string; readonly most: number };
  /** The least that it may be. */
  readonly least?: number;
}

/** What is reached for, on a machine with two cores. */
export const bars: readonly Bar[] = [
  { figure: 'keystroke, 1,000 lines', faster: 6, most: 4 },
  { figure: 'keystroke, 10,000 lines, start', faster: 30, most: 6 },
  { figure: 'keystroke, 10,000 lines, middle', faster: 30, most: 6 },
  { figure: 'keystroke, 10,000 lines, end', faster: 30, most: 6 },
  { figure: 'keystroke, 50,000 lines', growth: { of: 'keystroke, 1,000 lines', most: 3 } },
  { figure: 'completion after a keystroke', faster: 40 },
  { figure: 'hover after a keystroke', faster: 25 },
  ...[120, 280].flatMap((pace) => [
    { figure: `typing ${pace}/s, 95 % of completions`, most: 25 },
    { figure: `typing ${pace}/s, slowest completion`, most: 60 },
    { figure: `typing ${pace}/s, stale answers (count)`, most: 0 },
    { figure: `typing ${pace}/s, left to do at the end`, most: 25 },
  ]),
  { figure: 'start, initialize answered', faster: 2.5 },
  { figure: 'start, first diagnostics', faster: 2.5 },
  { figure: 'memory after 500 edits (MB)', faster: 2 },
  { figure: 'memory, growth over 5,000 more (MB)', most: 5 },
  { figure: 'workspace of 1,000 files, cold', most: 1_500 },
  { figure: 'workspace, file in the editor', most: 150 },
  { figure: 'workspace, progress shown (0 or 1)', least: 1 },
  { figure: 'workspace, again', most: 500 },
  { figure: 'rename', most: 1_000 },
  { figure: 'rename, files (count)', least: 1_000 },
  { figure: 'server bundle, gzipped (kB)', most: 150 },
  { figure: 'grid of 16 tracks, first paint', most: 100 },
  { figure: 'grid of 200 × 16, first paint', most: 1_000 },
  { figure: 'grid of 200 × 16, nodes altered by a keystroke (count)', most: 10 },
  { figure: 'grid of 200 × 16, frames over 34 ms while scrolling (%)', most: 5 },
  { figure: 'grid of 200 × 16, longest frame while scrolling', most: 100 },
];

/** A line of the table with what was measured. */
export interface Row {
  readonly what: string;
  readonly ladder: number;
  readonly peer: number | undefined;
  /** How many times faster, or smaller, than the peer. */
  readonly ratio: number | undefined;
  readonly bar: string;
  readonly isMet: boolean;
}

/** The rows of the bars whose figures were measured. */
export function rowsOf(ladder: Figures, peer: Figures, wanted = bars): Row[] {
  return wanted.flatMap((bar) => {
    const own = ladder[bar.figure];
    return own === undefined ? [] : [rowOf(bar, own, ladder, peer)];
  });
}

function rowOf(bar: Bar, own: number, ladder: Figures, peerFigures: Figures): Row {
  const peer = peerFigures[bar.figure];
  const ratio = peer === undefined ? undefined : peer / own;
  const asked: (readonly [what: string, isMet: boolean])[] = [];
  if (bar.faster !== undefined) asked.push([`≥ ${bar.faster} ×`, ratio !== undefined && ratio >= bar.faster]);
  if (bar.most !== undefined) asked.push([`≤ ${bar.most}`, own <= bar.most]);
  if (bar.least !== undefined) asked.push([`≥ ${bar.least}`, own >= bar.least]);
  if (bar.growth) {
    const times = own / (ladder[bar.growth.of] ?? Number.NaN);
    const what = `${times.toFixed(1)} × that of 1,000: ≤ ${bar.growth.most} ×`;
    asked.push([what, times <= bar.growth.most]);
  }
  return {
    what: bar.figure,
    ladder: own,
    peer,
    ratio,
    bar: asked.map(([what]) => what).join('; '),
    isMet: asked.every(([, isMet]) => isMet),
  };
}

/** The rows as a table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ what, ladder, peer, ratio, bar, isMet }) => [
    what,
    numeral(ladder),
    numeral(peer),
    ratio === undefined ? '' : `${numeral(ratio)} ×`,
    bar,
    isMet ? 'met' : 'MISSED',
  ]);
  const all = [['what', 'ladder', 'peer', 'ratio', 'bar', ''], ...cells];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = all.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function numeral(value: number | undefined): string {
  if (value === undefined) return '';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1);
}
