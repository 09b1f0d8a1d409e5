import type { Hover } from 'vscode-languageserver-types';
import type { Position } from '../../../protocol';
import type { Span } from '../../syntax/nodes';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { describe } from '../describe/describe';
import { describeKey } from '../describe/describe-key';
import { paragraphs } from '../describe/markdown';
import { includedFiles } from '../included-files';
import { placeAt, type Place } from '../place';
import { symbolsAt, type SymbolAt } from '../symbol-at';

/** Between what is said of several things: a line. */
const separator = '\n\n---\n\n';

/** What the key, id, reference or pattern at a position means; undefined where there is nothing to say. */
export function hover(workspace: LadderWorkspace, uri: string, position: Position): Hover | undefined {
  const file = workspace.file(uri);
  if (!file) return undefined;
  const offset = file.document.offsetAt(position);
  const symbols = symbolsAt(workspace, uri, offset);
  // In a file of two frameworks, what the id means in each, once where that is the same.
  const described = new Set(symbols.map(describeSymbol).filter((text) => text !== undefined));
  const [symbol] = symbols;
  if (symbol && described.size > 0) return answer(file, [...described].join(separator), symbol.span);
  const place = placeAt(file.tree, offset);
  if (!place || !file.model) return undefined;
  if (place.at === 'key') return answer(file, describeKey(place.path, file.model.kind), place.node);
  return answer(file, describeInclude(workspace, file, place), place.node);
}

function answer(file: LadderFile, markdown: string | undefined, span: Span): Hover | undefined {
  if (markdown === undefined || markdown === '') return undefined;
  return { contents: { kind: 'markdown', value: markdown }, range: file.range(span) };
}

/** What a reference names; of a level where it is defined, the scale's words; of any other definition, itself. */
function describeSymbol({ view, definition, reference, targets }: SymbolAt): string | undefined {
  const shown = reference ? targets : definition ? [definition] : [];
  const descriptions = shown
    .map((target) => describe(view, target, reference?.owner?.id))
    .filter((text) => text !== undefined);
  if (descriptions.length > 0) return descriptions.join(separator);
  return definition && describe(view, definition);
}

/** The files that a pattern under `include` finds. */
function describeInclude(workspace: LadderWorkspace, file: LadderFile, place: Place): string | undefined {
  const { path, node } = place;
  if (file.model?.kind !== 'framework' || path[0] !== 'include' || node.kind !== 'scalar') return undefined;
  const glob = file.model.include.find((each) => each.node === node);
  if (!glob) return undefined;
  const found = includedFiles(workspace, file.uri, glob.value);
  const items = found.map(({ uri, path: shown }) => `- [${shown}](${uri})`);
  return paragraphs(
    found.length === 0
      ? 'No ladder file matches.'
      : `Matches ${found.length === 1 ? 'one file' : `${found.length} files`}:`,
    items.slice(0, maxShownFiles).join('\n'),
    found.length > maxShownFiles ? `… and ${found.length - maxShownFiles} more` : undefined,
  );
}

/** More than these would fill the screen without saying more. */
const maxShownFiles = 20;
