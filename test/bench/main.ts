/**
 * `npm run bench [-- --short [--keep] | --preview]`: measures the built server beside a general YAML server, over real stdio, and
 * prints a table of what is reached for. In short: only some figures, and it fails where a ratio to the peer has
 * fallen by half since it was kept (`--keep` keeps the present ones), twice in a row: once may be the machine's doing. With `--preview`: only the preview's page, in a Chromium. See docs/performance.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { run } from '../host/command';
import { inRoot, root } from '../host/paths';
import { Problem } from '../host/problem';
import { endOnSignals, runMain } from '../host/process-end';
import { rowsOf, tableOf, type Row } from './bars';
import * as figures from './figures';
import type { Figures } from './figures';
import { ofPreview } from './preview';
import { ladder, peer, peerVersion, type Server } from './servers';

const rounds = 3;
const keptFile = inRoot('test/bench/kept.json');

runMain(async () => {
  endOnSignals();
  const { values } = parseArgs({
    options: { short: { type: 'boolean' }, keep: { type: 'boolean' }, preview: { type: 'boolean' } },
  });
  await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
  console.log(
    `Node ${process.version}, ${cpus().length} cores; the peer is yaml-language-server ${peerVersion()}.`,
  );
  const measure = values.preview === true ? preview : values.short === true ? short : full;
  if (values.keep === true) {
    keep([await shown(short), await shown(short), await shown(short)]);
    return;
  }
  const rows = await shown(measure);
  if (values.short === true && fallenIn(rows).length > 0) compare(await shown(short));
});

async function shown(measure: () => Promise<Row[]>): Promise<Row[]> {
  const rows = await measure();
  console.log(`\n${tableOf(rows)}`);
  return rows;
}

/** All figures, each the median of several rounds in which both servers take turns. */
async function full(): Promise<Row[]> {
  const own = await inRounds(rounds, [
    ...[figures.ofSmallFile, figures.ofLargeFile, figures.ofHugeFile].map(ofBoth),
    async () => [await figures.ofTyping(), {}],
    async () => [await figures.ofWorkspace(), {}],
  ]);
  const once = await inRounds(1, [
    ofBoth(figures.ofMemory),
    () => Promise.resolve([figures.ofBundle(), {}]),
    async () => [await ofPreview(), {}],
  ]);
  return rowsOf({ ...own[0], ...once[0] }, { ...own[1], ...once[1] });
}

/** Some figures, for which the peer does not need long. */
async function short(): Promise<Row[]> {
  const [own, others] = await inRounds(1, [
    ...[figures.ofSmallFile, figures.ofLargeFile].map(ofBoth),
    () => Promise.resolve([figures.ofBundle(), {}]),
  ]);
  return rowsOf(own, others);
}

async function preview(): Promise<Row[]> {
  return rowsOf(await ofPreview(), {});
}

type Pair = readonly [own: Figures, peers: Figures];

function ofBoth(measure: (server: Server) => Promise<Figures>): () => Promise<Pair> {
  return async () => [await measure(ladder), await measure(peer)];
}

/** The medians of some rounds of measures, each of which answers this project's figures and the peer's. */
async function inRounds(count: number, measures: readonly (() => Promise<Pair>)[]): Promise<Pair> {
  const all: Pair[] = [];
  for (let round = 1; round <= count; round++) {
    const pairs: Pair[] = [];
    for (const measure of measures) {
      pairs.push(await measure());
      process.stdout.write('.');
    }
    all.push([merged(pairs.map(([own]) => own)), merged(pairs.map(([, peers]) => peers))]);
  }
  return [figures.medians(all.map(([own]) => own)), figures.medians(all.map(([, peers]) => peers))];
}

function merged(parts: readonly Figures[]): Figures {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}

/** Keeps of each ratio the least of some runs, so that what it is held to is no lucky run. */
function keep(runs: readonly (readonly Row[])[]): void {
  const kept: Record<string, number> = {};
  for (const { what, ratio } of runs.flat()) {
    if (ratio !== undefined) kept[what] = round(Math.min(ratio, kept[what] ?? ratio));
  }
  writeFileSync(keptFile, `${JSON.stringify(kept, null, 2)}\n`);
}

function round(ratio: number): number {
  return Math.round(ratio * 10) / 10;
}

/** What a ratio to the peer was when it was kept, and what it has fallen to: less than half of that. */
interface Fallen {
  readonly what: string;
  readonly ratio: number;
  readonly before: number;
}

function fallenIn(rows: readonly Row[]): Fallen[] {
  const kept = JSON.parse(readFileSync(keptFile, 'utf8')) as Figures;
  return rows.flatMap(({ what, ratio }) => {
    const before = kept[what];
    return ratio !== undefined && before !== undefined && ratio < before / 2 ? [{ what, ratio, before }] : [];
  });
}

/** Throws a {@link Problem} where a ratio has fallen by half. */
function compare(rows: readonly Row[]): void {
  const fallen = fallenIn(rows);
  if (fallen.length === 0) return;
  const said = fallen.map(({ what, ratio, before }) => `${what}: ${round(ratio)} ×, and was ${before} ×`);
  throw new Problem(`What fell by half against the general server:\n${said.join('\n')}`);
}
