/**
 * `npm run screenshots [-- NAME…]`: writes the pictures of the README into `docs/images/`, taken of the packaged
 * extension; those of some names, or all.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { QuickInput } from '../browser/support/quick-input';
import { launchChromium } from './chromium';
import { startHost } from './host';
import { inRoot } from './paths';
import { endOnSignals, runMain } from './process-end';
import { themes, type Theme } from './profile';
import { temporaryFolder } from './temporary-folder';
import { packageExtension } from './vsix';
import { Workbench, type Place, type Size } from './workbench';

/** One picture: the editor with the preview beside it, or what else is done there first. */
interface Picture {
  /** The name of its file in `docs/images/`, without the ending. */
  readonly name: string;
  readonly theme: Theme;
  readonly size: Size;
  /** What to do once the preview is shown. */
  readonly prepare?: (workbench: Workbench) => Promise<unknown>;
}

/** The preview gets most of it, so that all five levels stand side by side. */
const wide: Size = { width: 1920, height: 1000 };
/** The preview gets half of it, in which levels are stacked. */
const narrow: Size = { width: 960, height: 900 };

const pictures: readonly Picture[] = [
  { name: 'light-wide', theme: 'light', size: wide },
  { name: 'dark-wide', theme: 'dark', size: wide },
  { name: 'high-contrast-wide', theme: 'high-contrast', size: wide },
  { name: 'light-narrow', theme: 'light', size: narrow },
  { name: 'dark-narrow', theme: 'dark', size: narrow },
  { name: 'high-contrast-narrow', theme: 'high-contrast', size: narrow },
  { name: 'grid', theme: 'light', size: wide, prepare: showGrid },
  { name: 'position', theme: 'dark', size: wide, prepare: showPosition },
  { name: 'criteria', theme: 'light', size: wide, prepare: showCriteria },
  { name: 'gallery', theme: 'light', size: wide, prepare: openGallery },
  { name: 'new-framework', theme: 'dark', size: wide, prepare: makeFramework },
  { name: 'hover', theme: 'light', size: wide, prepare: hoverOverReference },
  { name: 'completion', theme: 'dark', size: wide, prepare: completeReference },
];

/** What is open, a criterion in it, and the end of a list of references. */
const file = 'tracks/foundations.ladder.yaml';
const criterion = 'Runs backfills';
const endOfReferences = /(?<=announces-changes)]/;

const commands = [
  'workbench.action.closeAllEditors',
  'ladder.preview.openToSide',
  'workbench.action.closeSidebar',
  'workbench.action.decreaseViewWidth',
  'workbench.action.focusFirstEditorGroup',
];
const settings = {
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
};

runMain(async () => {
  endOnSignals();
  using temporary = temporaryFolder();
  const vsix = join(temporary.path, 'ladder.vsix');
  await packageExtension(vsix);
  await using browser = await launchChromium();
  mkdirSync(inRoot('docs', 'images'), { recursive: true });
  const names = process.argv.slice(2);
  const wanted = pictures.filter(({ name }) => names.length === 0 || names.includes(name));
  for (const picture of wanted) await take(picture, browser, vsix);
});

/** Takes one picture, in a VS Code of its own so that none shows what was done for another. */
async function take(picture: Picture, browser: Browser, vsix: string): Promise<void> {
  const { name, theme, size, prepare } = picture;
  await using host = await startHost({
    folder: inRoot('examples'),
    extensions: [vsix],
    settings: { ...settings, 'workbench.colorTheme': themes[theme] },
    commands,
  });
  await using workbench = await Workbench.open(browser, host, size, file);
  await workbench.run('workbench.action.closeSidebar');
  await workbench.run('ladder.preview.openToSide');
  await workbench.webview().getByRole('heading', { level: 1 }).waitFor();
  await workbench.run('workbench.action.focusFirstEditorGroup');
  for (let step = 0; step < stepsToGive(size); step++)
    await workbench.run('workbench.action.decreaseViewWidth');
  await workbench.goTo(placeOf(criterion));
  // The preview marks what the cursor is on, which is the last that it does.
  await workbench.webview().locator('li.criterion [aria-current]').first().waitFor();
  // What stands over the lines comes when the editor has come to rest.
  await workbench.page.locator('.codelens-decoration a').filter({ visible: true }).first().waitFor();
  await prepare?.(workbench);
  const path = join('docs', 'images', `${name}.png`);
  await workbench.page.screenshot({ path: inRoot(path), animations: 'disabled', caret: 'initial' });
  console.log(path);
}

/** How often the editor gives some of its width to the preview. */
function stepsToGive(size: Size): number {
  return size === wide ? 8 : 0;
}

/** Where in the file a text begins. */
function placeOf(text: string | RegExp): Place {
  const lines = readFileSync(inRoot('examples', file), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.search(text) >= 0);
  if (index < 0) throw new Error(`${file} has no ${String(text)}.`);
  return { line: index + 1, column: (lines[index] ?? '').search(text) + 1 };
}

function hoverOverReference(workbench: Workbench): Promise<unknown> {
  return workbench.hoverOver('communication');
}

async function showGrid(workbench: Workbench): Promise<void> {
  const preview = workbench.webview();
  await preview.getByRole('tab', { name: 'Grid' }).click();
  await preview.getByRole('grid').waitFor();
}

async function showPosition(workbench: Workbench): Promise<void> {
  await workbench.openFile('ladders/engineer.ladder.yaml');
  const preview = workbench.webview();
  await preview.getByRole('tab', { name: 'Position' }).click();
  await preview.getByRole('img').first().waitFor();
}

async function showCriteria(workbench: Workbench): Promise<void> {
  const preview = workbench.webview();
  await preview.getByRole('tab', { name: 'Criteria' }).click();
  await preview.locator('.criteria-graph').waitFor();
}

/** Begins a reference anew behind those that are there. */
async function completeReference(workbench: Workbench): Promise<void> {
  await workbench.goTo(placeOf(endOfReferences));
  await workbench.type(', ');
  await workbench.suggest();
}

async function openGallery(workbench: Workbench): Promise<void> {
  await workbench.run('workbench.action.closeAllEditors');
  await workbench.runFromPalette('Ladder: Open Template Gallery');
  await workbench.webview().getByRole('heading', { level: 1, name: 'Templates' }).waitFor();
}

/** Goes the way of a newcomer, to what the walkthrough leads to. */
async function makeFramework(workbench: Workbench): Promise<void> {
  await workbench.run('workbench.action.closeAllEditors');
  const quick = new QuickInput(workbench);
  await quick.makeFramework({ starter: 'Small', name: 'Beacon Engineering', layout: 'One file' });
  await workbench.webview().getByRole('heading', { level: 1, name: 'Beacon Engineering' }).waitFor();
}
