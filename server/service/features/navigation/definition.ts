import type { LocationLink } from 'vscode-languageserver-types';
import type { Position } from '../../../protocol';
import type { Definition } from '../../graph/symbols';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { includedFiles } from '../included-files';
import { placeAt } from '../place';
import { nodeOf, type ProjectView } from '../project-view';
import { symbolsAt, type SymbolAt } from '../symbol-at';
import { uniqueBy } from './unique';

/**
 * Where what stands at a position is defined: what a reference names, the files that an `include` pattern finds; of a
 * definition, itself. In a file of several frameworks, what it names in each.
 */
export function definitionsOf(workspace: LadderWorkspace, uri: string, position: Position): LocationLink[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const offset = file.document.offsetAt(position);
  const links = symbolsAt(workspace, uri, offset).flatMap((symbol) => {
    const originSelectionRange = file.range(symbol.span);
    return meant(symbol)
      .flatMap((definition) => linkOf(symbol.view, definition) ?? [])
      .map((link) => ({ ...link, originSelectionRange }));
  });
  return links.length > 0
    ? uniqueBy(links, (link) => JSON.stringify([link.targetUri, link.targetSelectionRange]))
    : filesOf(workspace, uri, offset);
}

/** A reference leads away; a level where it is defined leads to the scale, if there is one. */
function meant({ reference, definition, targets }: SymbolAt): readonly Definition[] {
  if (reference && targets.length > 0) return targets;
  return definition ? [definition] : [];
}

function linkOf(view: ProjectView, definition: Definition): LocationLink | undefined {
  const selection = view.location(definition.uri, definition.node);
  const thing = view.thing(definition);
  const whole = thing && view.location(definition.uri, nodeOf(thing));
  if (!selection) return undefined;
  return {
    targetUri: selection.uri,
    targetRange: whole?.range ?? selection.range,
    targetSelectionRange: selection.range,
  };
}

const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function filesOf(workspace: LadderWorkspace, uri: string, offset: number): LocationLink[] {
  const file = workspace.file(uri);
  if (file?.model?.kind !== 'framework') return [];
  const node = placeAt(file.tree, offset)?.node;
  const glob = file.model.include.find((each) => each.node === node);
  if (!glob) return [];
  const originSelectionRange = file.range(glob.node);
  return includedFiles(workspace, uri, glob.value).map(({ uri: targetUri }) => ({
    originSelectionRange,
    targetUri,
    targetRange: start,
    targetSelectionRange: start,
  }));
}
