import { askInBatches } from './batches';
import type { FileSystem, FolderEntry } from './file-system';
import { ignoreFileName, type HiddenFiles } from './hidden-files';
import { childUri, isBelow, isLadderFile } from './uris';

/** A folder to look into. */
interface Visit {
  readonly uri: string;
  /** Where it and the folders that led to it really are; links lead elsewhere than they stand. */
  readonly trail: readonly string[];
}

/**
 * The ladder files in a folder and all folders below it, without what is hidden there. Folders are listed, and of files
 * only `.gitignore` is read.
 *
 * @param from a folder of the workspace or one below it; the answer is empty where it is hidden, or is no folder
 */
export async function findLadderFiles(
  fileSystem: FileSystem,
  hidden: HiddenFiles,
  from = hidden.folder,
): Promise<string[]> {
  if (from !== hidden.folder && (await hidden.isHidden(from, 'folder'))) return [];
  const found: string[] = [];
  let level: readonly Visit[] = [{ uri: from, trail: [from] }];
  while (level.length > 0) {
    const looks = await askInBatches(level, (visit) => look(fileSystem, hidden, visit));
    found.push(...looks.flatMap(({ files }) => files));
    level = looks.flatMap(({ folders }) => folders);
  }
  return found;
}

async function look(
  fileSystem: FileSystem,
  hidden: HiddenFiles,
  { uri, trail }: Visit,
): Promise<{ files: string[]; folders: Visit[] }> {
  const entries = (await fileSystem.readFolder(uri)) ?? [];
  const isHidden = await hidden.testOf(
    uri,
    entries.some(({ name, kind }) => name === ignoreFileName && kind === 'file'),
  );
  const shown = entries.filter(({ name, kind }) => isHidden?.(name, kind) === false);
  return {
    files: shown
      .filter(({ name, kind }) => kind === 'file' && isLadderFile(childUri(uri, name)))
      .map(({ name }) => childUri(uri, name)),
    folders: shown
      .filter((entry) => entry.kind === 'folder' && !leadsBack(entry, trail))
      .map(({ name, target }) => ({
        uri: childUri(uri, name),
        trail: [...trail, target ?? childUri(trail.at(-1) ?? uri, name)],
      })),
  };
}

/** Whether a link leads to a folder that holds it: to follow it would never end. */
function leadsBack({ target }: FolderEntry, trail: readonly string[]): boolean {
  return target !== undefined && trail.some((real) => real === target || isBelow(real, target));
}
