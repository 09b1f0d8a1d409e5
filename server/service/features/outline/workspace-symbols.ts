import { go } from 'fuzzysort';
import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Span } from '../../syntax/nodes';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { frameworksOf } from '../frameworks';
import { symbolKinds } from './kinds';
import { plainText, referenceText, saysTheSame, shortened } from './titles';

/** More than these nobody reads: who sees so many types another letter. */
export const maxWorkspaceSymbols = 200;

const maxNameLength = 80;

/** How near to the query a thing must be, from 0 (its letters in order, anywhere) to 1 (the same). */
const nearEnough = 0.3;

/** A thing that can be found. */
interface Candidate {
  readonly file: LadderFile;
  readonly kind: SymbolKind;
  readonly node: Span;
  /** How it is referred to, and what it is called: all that a query may match. */
  readonly text: string;
  readonly container: string | undefined;
}

/**
 * What all files define that matches a query loosely, by `track`, `track.criterion` or title; best first. A file of two
 * frameworks counts once. Without a query: whatever comes first.
 */
export function workspaceSymbols(workspace: LadderWorkspace, query: string): WorkspaceSymbol[] {
  const candidates = workspace.files().flatMap((file) => candidatesIn(workspace, file));
  if (query.trim() === '') return candidates.slice(0, maxWorkspaceSymbols).map(symbolOf);
  const found = go(query, candidates, { key: 'text', limit: maxWorkspaceSymbols, threshold: nearEnough });
  return found.map(({ obj }) => symbolOf(obj));
}

function candidatesIn(workspace: LadderWorkspace, file: LadderFile): Candidate[] {
  const framework = frameworksOf(workspace, file.uri)[0]?.name;
  const definitions = file.entries.flatMap((entry) => entry.definitions);
  const owners = new Map(definitions.map(({ key, title, id }): [string, string] => [key, title ?? id]));
  const found = definitions.map((definition): Candidate => ({
    file,
    kind: symbolKinds[definition.kind],
    node: definition.node,
    text: named(referenceText(definition), definition.title),
    container: definition.owner === undefined ? framework : owners.get(definition.owner),
  }));
  return [...frameworkIn(file), ...found];
}

function frameworkIn(file: LadderFile): Candidate[] {
  if (file.model?.kind !== 'framework' || !file.model.id) return [];
  const { id, name } = file.model;
  const text = named(id.value, name?.value);
  return [{ file, kind: symbolKinds.framework, node: id.node, text, container: undefined }];
}

/** Both in one: editors filter what they are given once more, by the name alone. */
function named(reference: string, title: string | undefined): string {
  const words = plainText(title ?? '');
  return words === '' || saysTheSame(reference, words) ? reference : `${reference} · ${words}`;
}

function symbolOf({ file, kind, node, text, container }: Candidate): WorkspaceSymbol {
  return {
    name: shortened(text, maxNameLength),
    kind,
    location: { uri: file.uri, range: file.range(node) },
    ...(container === undefined ? {} : { containerName: container }),
  };
}
