import { URI } from 'vscode-uri';
import { globMatcher } from '../workspace/includes';
import type { LadderWorkspace } from '../workspace/ladder-workspace';

/** The known ladder files that one `include` pattern of a framework's file matches, by path, frameworks left out. */
export function includedFiles(
  workspace: LadderWorkspace,
  frameworkUri: string,
  glob: string,
): { readonly uri: string; readonly path: string }[] {
  const matches = globMatcher(frameworkUri, glob);
  return workspace
    .files()
    .filter(({ uri, model }) => model?.kind !== 'framework' && matches(uri))
    .map(({ uri }) => ({ uri, path: relativePath(frameworkUri, uri) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The path from the folder of one file to another, with `/` as separator and `..` upwards. */
export function relativePath(fromUri: string, toUri: string): string {
  const from = URI.parse(fromUri).path.split('/').slice(0, -1);
  const to = URI.parse(toUri).path.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
