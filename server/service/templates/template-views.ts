import { URI } from 'vscode-uri';
import type { Grid } from '../../grid-protocol';
import { templateScheme, type TemplateView } from '../../template-protocol';
import { grids } from '../features/grid/grid';
import { levelTable } from '../features/level-table/level-table';
import { LadderWorkspace } from '../workspace/ladder-workspace';
import { frameworkFiles, type TemplateFile } from './framework';
import { tracksAskedFor } from './ladder';
import type { LadderTemplate, Library, StarterTemplate, Template } from './library';

/** The folder that stands for the library's; each starter has one of its own, by its id. */
const libraryFolder = 'library';
const frameworkFile = 'library.ladder.yaml';

/** What a template is like, as it is shown before someone uses it. */
export async function templateView(library: Library, template: Template): Promise<TemplateView | undefined> {
  switch (template.kind) {
    case 'skill': {
      const workspace = await workspaceOf(libraryFolder, libraryFiles(library));
      const table = levelTable(workspace, uriOf(libraryFolder, template.file), undefined);
      return table && { kind: 'skill', table };
    }
    case 'ladder': {
      const workspace = await workspaceOf(libraryFolder, libraryFiles(library));
      const [grid] = grids(workspace, uriOf(libraryFolder, template.file), undefined);
      return grid && { kind: 'ladder', grid: ladderGrid(grid, template) };
    }
    case 'starter': {
      const files = starterFiles(library, template);
      const workspace = await workspaceOf(template.id, files);
      const [grid] = grids(workspace, uriOf(template.id, files[0]?.path ?? ''), undefined);
      return grid && { kind: 'starter', grid };
    }
  }
}

/** Of the grid of all templates, one ladder and the skills that it asks for. */
function ladderGrid(grid: Grid, { id, name, text }: LadderTemplate): Grid {
  const asked = new Set(tracksAskedFor(text));
  const ladders = grid.ladders.filter((ladder) => ladder.id === id);
  const source = ladders[0]?.source;
  return {
    ...grid,
    name,
    ...(source ? { source } : {}),
    ladders,
    categories: grid.categories
      .map((category) => ({ ...category, tracks: category.tracks.filter((track) => asked.has(track.id)) }))
      .filter(({ tracks }) => tracks.length > 0),
  };
}

/** The text of a template by its URI; undefined where there is none. */
export function templateText(library: Library, uri: string): string | undefined {
  const { scheme, path } = URI.parse(uri);
  const [, folder, ...names] = path.split('/');
  if (scheme !== templateScheme) return undefined;
  const starter = library.starters.find(({ id }) => id === folder);
  const files =
    folder === libraryFolder ? libraryFiles(library) : starter ? starterFiles(library, starter) : [];
  return files.find((file) => file.path === names.join('/'))?.text;
}

function libraryFiles({ framework, skills, ladders }: Library): readonly TemplateFile[] {
  const parts = [...skills, ...ladders].map(({ file, text }) => ({ path: file, text }));
  return [{ path: frameworkFile, text: framework }, ...parts];
}

function starterFiles(library: Library, starter: StarterTemplate): readonly TemplateFile[] {
  const { id, skills, name, layout } = starter;
  return frameworkFiles(library, { starter: id, skills, name, layout });
}

function uriOf(folder: string, path: string): string {
  return URI.from({ scheme: templateScheme, path: `/${folder}/${path}` }).toString();
}

/** A workspace of these files alone, which stand nowhere on disk. */
async function workspaceOf(folder: string, files: readonly TemplateFile[]): Promise<LadderWorkspace> {
  const texts = new Map(files.map(({ path, text }) => [uriOf(folder, path), text]));
  const workspace = new LadderWorkspace(
    {
      readFile: (uri) => Promise.resolve(texts.get(uri)),
      readFolder: (uri) => Promise.resolve(entriesOf(uri, [...texts.keys()])),
    },
    () => undefined,
  );
  await workspace.setFolders([URI.from({ scheme: templateScheme, path: `/${folder}` }).toString()]);
  return workspace;
}

function entriesOf(folder: string, uris: readonly string[]) {
  const paths = uris.flatMap((uri) =>
    uri.startsWith(`${folder}/`) ? [uri.slice(folder.length + 1).split('/')] : [],
  );
  const kinds = new Map(
    paths.map(([name = '', ...below]) => [name, below.length > 0 ? 'folder' : 'file'] as const),
  );
  return [...kinds].map(([name, kind]) => ({ name: decodeURIComponent(name), kind }));
}
