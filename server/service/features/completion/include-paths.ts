import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { includedFiles, relativePath } from '../included-files';
import type { Cursor } from './cursor';
import { CompletionItemKind, scalarText, type Proposal } from './items';

/** Patterns for the ladder files of the workspace: one for each folder that has any, then the files themselves. */
export function includeProposals(workspace: LadderWorkspace, uri: string, cursor: Cursor): Proposal[] {
  const paths = workspace
    .files()
    .filter((file) => file.uri !== uri && file.model?.kind !== 'framework')
    .map((file) => relativePath(uri, file.uri))
    .sort();
  const folders = new Set(paths.map((path) => path.replace(/[^/]*$/, '')).filter((folder) => folder !== ''));
  const patterns = [...folders].map((folder) => `${folder}*.ladder.yaml`);
  return [...patterns, ...paths].map((path) => {
    const count = includedFiles(workspace, uri, path).length;
    return {
      label: path,
      kind: path.includes('*') ? CompletionItemKind.Folder : CompletionItemKind.File,
      detail: path.includes('*') ? `matches ${count === 1 ? 'one file' : `${count} files`}` : undefined,
      text: scalarText(path, cursor),
    };
  });
}
