import { commands, ProgressLocation, Uri, window, workspace, type Disposable } from 'vscode';
import { nameOf } from '../files';
import type { Imported } from './import';
import { showFailure } from './failure';
import { showOutcome } from './outcome';

/** Registers the command that makes a ladder file of other files. */
export function registerImport(): Disposable {
  return commands.registerCommand('ladder.import', async (uri?: unknown, selected?: unknown) => {
    const uris = chosenBefore(uri, selected) ?? (await chooseFiles());
    if (uris.length > 0) await importFiles(uris);
  });
}

/** The files that a menu was opened on, where it was. */
function chosenBefore(uri: unknown, selected: unknown): Uri[] | undefined {
  if (Array.isArray(selected)) return selected.filter((each) => each instanceof Uri);
  return uri instanceof Uri ? [uri] : undefined;
}

async function chooseFiles(): Promise<Uri[]> {
  const chosen = await window.showOpenDialog({
    title: 'Import',
    openLabel: 'Import',
    canSelectMany: true,
    filters: {
      'Text, Markdown, tables and data': [
        ...['txt', 'text', 'md', 'markdown', 'csv', 'tsv', 'xlsx'],
        ...['json', 'yaml', 'yml', 'js', 'mjs', 'ts'],
      ],
      'All files': ['*'],
    },
  });
  return chosen ?? [];
}

async function importFiles(uris: readonly Uri[]): Promise<void> {
  const engine = await import('./import.js');
  let made: Imported;
  try {
    made = await window.withProgress({ location: ProgressLocation.Window, title: 'Importing…' }, async () => {
      const sources = uris.map(async (uri) => ({
        name: nameOf(uri),
        bytes: await workspace.fs.readFile(uri),
      }));
      return engine.importLadder(await Promise.all(sources));
    });
  } catch (error) {
    await showFailure(engine, error, uris);
    return;
  }
  await showOutcome(engine, made, uris);
}
