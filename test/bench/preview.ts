/** How the preview's page does with a grid, in a Chromium without VS Code: the page as it ships, and states as they come. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { PreviewState } from '../../client/preview/messages';
import type { Grid } from '../../server/grid-protocol';
import { LadderService } from '../../server/service/service';
import { launchChromium } from '../host/chromium';
import { inRoot } from '../host/paths';
import type { Figures } from './figures';
import { median } from './statistics';

/** Each thing is measured in as many pages. */
const rounds = 5;
const uri = 'file:///bench/bench.ladder.yaml';

/** The figures of a grid of 16 tracks, and of one of 200 tracks by 16 positions. */
export async function ofPreview(): Promise<Figures> {
  await using browser = await launchChromium();
  const small: number[] = [];
  const large: GridFigures[] = [];
  for (let round = 0; round < rounds; round++) {
    small.push(await painted(browser, 16, 4));
    large.push(await measured(browser, 200, 16));
  }
  const middle = (figure: keyof GridFigures): number => median(large.map((each) => each[figure]));
  return {
    'grid of 16 tracks, first paint': median(small),
    'grid of 200 × 16, first paint': middle('painted'),
    'grid of 200 × 16, nodes altered by a keystroke (count)': middle('altered'),
    'grid of 200 × 16, frames over 34 ms while scrolling (%)': middle('slowFrames'),
    'grid of 200 × 16, longest frame while scrolling': middle('longestFrame'),
  };
}

interface GridFigures {
  /** From the state's coming until it is on the screen. */
  readonly painted: number;
  /** How many nodes are altered, added or removed when one requirement is another. */
  readonly altered: number;
  readonly slowFrames: number;
  readonly longestFrame: number;
}

async function painted(browser: Browser, tracks: number, positions: number): Promise<number> {
  const page = await open(browser);
  const after = await page.evaluate(show, stateOf(tracks, positions, 1));
  await page.close();
  return after;
}

async function measured(browser: Browser, tracks: number, positions: number): Promise<GridFigures> {
  const page = await open(browser);
  const after = await page.evaluate(show, stateOf(tracks, positions, 1));
  const altered = await page.evaluate(alter, stateOf(tracks, positions, 2));
  const frames = await page.evaluate(scroll);
  await page.close();
  const slow = frames.filter((frame) => frame > 34).length;
  return {
    painted: after,
    altered,
    slowFrames: (100 * slow) / frames.length,
    longestFrame: Math.max(0, ...frames),
  };
}

/** The page that ships, with nothing to show yet. */
async function open(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent('<!DOCTYPE html><html lang="en"><body><div id="preview"></div></body></html>');
  await page.addStyleTag({ content: readFileSync(inRoot('dist/preview.css'), 'utf8') });
  await page.addStyleTag({ content: 'html, body { height: 100%; margin: 0; font: 13px sans-serif }' });
  // What runs this marks functions by the first name, also those that are run in the page.
  await page.evaluate(
    'globalThis.__name = (named) => named; globalThis.acquireVsCodeApi = () => ({ postMessage() {}, setState() {}, getState() {} })',
  );
  await page.addScriptTag({ content: readFileSync(inRoot('dist/preview.js'), 'utf8') });
  return page;
}

/** The state of a preview that shows a grid; `first` is what the first position asks of the first track. */
function stateOf(tracks: number, positions: number, first: number): PreviewState {
  return {
    tab: 'grid',
    view: { kind: 'grid', grids: gridOf(tracks, positions, first) },
    subject: { uri, position: { line: 0, character: 0 } },
    locked: false,
    scrollWithCursor: true,
  };
}

function gridOf(tracks: number, positions: number, first: number): Grid[] {
  const service = new LadderService({
    fileSystem: {
      readFile: () => Promise.resolve(undefined),
      readFolder: () => Promise.resolve(undefined),
    },
    rulePage: (rule) => rule,
    diagnosticsChanged: () => undefined,
  });
  service.workspace.setOpenDocument(uri, 1, textOf(tracks, positions, first));
  return service.grids(uri);
}

function textOf(tracks: number, positions: number, first: number): string {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
  const categories = numbers(8).map((each) => `  - id: area-${each}\n    name: Area ${each}\n`);
  const track = (number: number): string =>
    [
      `  - track: track-${number}`,
      `    name: A skill with a name of its own ${number}`,
      `    category: area-${number % 8}`,
      '    levels:',
      ...numbers(5).map((level) => `      - {level: ${level + 1}, criteria: [Does it ${level}]}`),
    ].join('\n');
  const asks = (position: number): string =>
    numbers(tracks)
      .map((each) => `${each === 0 && position === 0 ? first : ((each + position) % 5) + 1}`)
      .map((level, each) => `          track-${each}: ${level}`)
      .join('\n');
  const position = (number: number): string =>
    `      - id: position-${number}\n        name: Position ${number}\n        requires:\n${asks(number)}\n`;
  return `framework: bench
name: Bench
categories:
${categories.join('')}tracks:
${numbers(tracks).map(track).join('\n')}
ladders:
  - ladder: engineer
    name: Engineer
    positions:
${numbers(positions).map(position).join('')}`;
}

/** In the page: shows a state, and answers after how many milliseconds it was painted. */
async function show(state: PreviewState): Promise<number> {
  const start = performance.now();
  window.dispatchEvent(new MessageEvent('message', { data: { type: 'state', state } }));
  // What is drawn in a frame is painted before the task after it.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  if (!document.querySelector('[role=gridcell]')) throw new Error('There is no grid.');
  return performance.now() - start;
}

/** In the page: shows another state, and answers how many nodes are not as they were. */
async function alter(state: PreviewState): Promise<number> {
  const altered = new Set<Node>();
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      altered.add(target);
      for (const node of [...addedNodes, ...removedNodes]) altered.add(node);
    }
  });
  observer.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
  window.dispatchEvent(new MessageEvent('message', { data: { type: 'state', state } }));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  observer.disconnect();
  if (altered.size === 0) throw new Error('Nothing was altered.');
  return altered.size;
}

/** In the page: scrolls down and up again by a step a frame, and answers how long each frame took, in milliseconds. */
async function scroll(): Promise<number[]> {
  const scroller = document.querySelector('.scroller');
  if (!scroller) throw new Error('Nothing scrolls.');
  const frames: number[] = [];
  const step = 60;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  let last = await frame();
  const steps = Math.floor((scroller.scrollHeight - scroller.clientHeight) / step);
  if (steps < 10) throw new Error('There is too little to scroll.');
  for (let at = 0; at < 2 * steps; at++) {
    scroller.scrollTop += at < steps ? step : -step;
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  return frames;
}
