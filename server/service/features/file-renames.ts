import { URI, Utils } from 'vscode-uri';
import type { TextChange } from '../edit/change';
import { itemInsertion } from '../edit/items';
import { scalarSource } from '../edit/scalar';
import type { Sourced } from '../model/fields';
import { fieldsOf } from '../model/fields';
import type { Framework } from '../model/framework';
import { globMatcher } from '../workspace/includes';
import type { LadderFile } from '../workspace/ladder-file';
import type { LadderWorkspace } from '../workspace/ladder-workspace';
import { canonicalUri } from '../workspace/uris';
import { editsOf } from './actions/action';
import type { FileEdits } from './edits';
import { relativePath } from './included-files';

/** A file or folder that is about to have another URI: another name, or another place. */
export interface FileRename {
  readonly oldUri: string;
  readonly newUri: string;
}

/**
 * The edits by which every framework goes on including the files that it includes now, once files and folders have
 * been renamed. They are for the frameworks' files where these are now.
 */
export function includeEdits(workspace: LadderWorkspace, renames: readonly FileRename[]): FileEdits[] {
  const moved = movesOf(renames);
  return workspace.files().flatMap((file) => {
    const { model } = file;
    if (model?.kind !== 'framework' || file.tree.faults.length > 0) return [];
    const changes = changesOf(workspace, file, model, moved);
    return changes.length === 0 ? [] : [editsOf(workspace, file, changes)];
  });
}

/** Where a URI leads afterwards. */
type Moved = (uri: string) => string;

function movesOf(renames: readonly FileRename[]): Moved {
  const moves = renames.map(({ oldUri, newUri }) => [canonicalUri(oldUri), canonicalUri(newUri)] as const);
  return (uri) => {
    for (const [from, to] of moves) {
      if (uri === from) return to;
      if (uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
    }
    return uri;
  };
}

function changesOf(
  workspace: LadderWorkspace,
  file: LadderFile,
  framework: Framework,
  moved: Moved,
): TextChange[] {
  const newUri = moved(file.uri);
  const patterns = framework.include.map((pattern) => ({
    pattern,
    now: rebased(pattern.value, file.uri, newUri, moved),
  }));
  const changed = patterns.filter(({ pattern, now }) => now !== pattern.value);
  const changes = changed.map(({ pattern, now }) => replaced(file, pattern, now));
  const lost = workspace
    .files()
    .filter(({ uri, model }) => model?.kind !== 'framework' && isMatched(file.uri, framework.include, uri))
    .map(({ uri }) => moved(uri))
    .filter((uri) => !patterns.some(({ now }) => globMatcher(newUri, now)(uri)));
  const list = fieldsOf(framework.node).list('include');
  if (list && list.items.length > 0) {
    const { length } = list.items;
    changes.push(
      ...lost.map((uri) => itemInsertion(file.tree, list, length, [scalarSource(relativePath(newUri, uri))])),
    );
  }
  return changes;
}

function isMatched(frameworkUri: string, patterns: readonly Sourced<string>[], uri: string): boolean {
  return patterns.some(({ value }) => globMatcher(frameworkUri, value)(uri));
}

/** The pattern as it has to be written afterwards: what stands before its first wildcard is a path, which may move. */
function rebased(pattern: string, frameworkUri: string, newFrameworkUri: string, moved: Moved): string {
  const wild = pattern.search(/[*?[{(!+@]/);
  const path = wild === -1 ? pattern : pattern.slice(0, pattern.lastIndexOf('/', wild) + 1);
  const folder = Utils.dirname(URI.parse(frameworkUri));
  const target = Utils.resolvePath(folder, path === '' ? '.' : path.replace(/\/$/, '')).toString();
  const newTarget = moved(target);
  const staysInPlace =
    newTarget === target && Utils.dirname(URI.parse(newFrameworkUri)).toString() === folder.toString();
  if (staysInPlace) return pattern;
  const newPath = relativePath(newFrameworkUri, newTarget);
  if (wild === -1) return newPath;
  return (newPath === '' ? '' : `${newPath}/`) + pattern.slice(path.length);
}

function replaced({ tree }: LadderFile, { node }: Sourced<string>, now: string): TextChange {
  return {
    start: tree.offsetOf(node.from, node.start),
    end: tree.offsetOf(node.to, node.end),
    newText: scalarSource(now, node),
  };
}
