import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../host/paths';
import { completions, hovers } from './answers';
import { keystrokes, opened } from './keystrokes';
import { memoryAfter } from './memory';
import { ladder, type Server } from './servers';
import { median } from './statistics';
import { typing } from './typing';
import { workspace } from './workspaces';

/** What was measured, by name: milliseconds unless the name says otherwise. */
export type Figures = Readonly<Record<string, number>>;

/** Where in a file is typed, by the share of its lines that are above. */
const places = { start: 0, middle: 0.5, end: 1 };

/** How often each thing is done for a figure: the peer takes so long that fewer times must do. */
function counts(server: Server): { letters: number; answers: number } {
  return server === ladder ? { letters: 60, answers: 20 } : { letters: 8, answers: 5 };
}

/** How long it takes a server to start, and to be of use with a file of 1,000 lines; and a keystroke in that. */
export async function ofSmallFile(server: Server): Promise<Figures> {
  await using session = await opened(server, 1_000);
  return {
    'start, initialize answered': session.editor.initializedAfter,
    'start, first diagnostics': session.openedAfter,
    'keystroke, 1,000 lines': await keystrokes(session, places.middle, counts(server).letters),
  };
}

/** What is done most, in a file of 10,000 lines. */
export async function ofLargeFile(server: Server): Promise<Figures> {
  await using session = await opened(server, 10_000);
  const { letters, answers } = counts(server);
  const figures: Record<string, number> = {};
  for (const [place, share] of Object.entries(places)) {
    figures[`keystroke, 10,000 lines, ${place}`] = await keystrokes(session, share, letters);
  }
  figures['completion after a keystroke'] = await completions(session, answers);
  figures['hover after a keystroke'] = await hovers(session, answers);
  return figures;
}

/** A keystroke in a file of 50,000 lines. */
export async function ofHugeFile(server: Server): Promise<Figures> {
  await using session = await opened(server, 50_000);
  const letters = server === ladder ? 60 : 3;
  return { 'keystroke, 50,000 lines': await keystrokes(session, places.middle, letters) };
}

/** Fast typing in a file of 10,000 lines, two seconds of it at each pace. */
export async function ofTyping(): Promise<Figures> {
  await using session = await opened(ladder, 10_000);
  await typing(session, 120, 60);
  const figures: Record<string, number> = {};
  for (const pace of [120, 280]) {
    const { most, slowest, stale, backlog } = await typing(session, pace, 2 * pace);
    figures[`typing ${pace}/s, 95 % of completions`] = most;
    figures[`typing ${pace}/s, slowest completion`] = slowest;
    figures[`typing ${pace}/s, stale answers (count)`] = stale;
    figures[`typing ${pace}/s, left to do at the end`] = backlog;
  }
  return figures;
}

/** The memory of a server after 500 edits of a file of 10,000 lines; of this project's, also after 5,000 more. */
export async function ofMemory(server: Server): Promise<Figures> {
  await using session = await opened(server, 10_000);
  const after500 = await memoryAfter(session, 500);
  const figures = { 'memory after 500 edits (MB)': after500 };
  if (server !== ladder) return figures;
  return {
    ...figures,
    'memory, growth over 5,000 more (MB)': (await memoryAfter(session, 5_000)) - after500,
  };
}

/** A workspace of 1,000 files. */
export async function ofWorkspace(): Promise<Figures> {
  const { cold, first, hasProgress, again, rename, renamed } = await workspace(1_000);
  return {
    'workspace of 1,000 files, cold': cold,
    'workspace, file in the editor': first,
    'workspace, progress shown (0 or 1)': hasProgress ? 1 : 0,
    'workspace, again': again,
    [`rename`]: rename,
    'rename, files (count)': renamed,
  };
}

/**
 * The size of what is loaded when the server starts: its launcher, its main part, the session that begins at once, and
 * what these import.
 */
export function ofBundle(): Figures {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*"(\.\/[^"]+)"/g))
      load(join(dirname(file), path));
  };
  const folder = inRoot('dist/server');
  const parts = readdirSync(folder).filter((file) => /^(?:main|session-\w+)\.mjs$/.test(file));
  if (parts.length !== 2)
    throw new Error(`The server starts with other parts than thought: ${parts.join(', ')}`);
  for (const part of parts) load(join(folder, part));
  const sizes = [inRoot('dist/server.js'), ...loaded].map((file) => gzipSync(readFileSync(file)).length);
  return { 'server bundle, gzipped (kB)': sizes.reduce((sum, size) => sum + size) / 1_000 };
}

/** The medians of several rounds' figures. */
export function medians(rounds: readonly Figures[]): Figures {
  const names = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, median(rounds.map((round) => round[name] ?? Number.NaN))]),
  );
}
