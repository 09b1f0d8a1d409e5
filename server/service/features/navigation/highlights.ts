import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import type { Position } from '../../../protocol';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { symbolsAt } from '../symbol-at';
import { occurrencesOf } from './references';
import { uniqueBy } from './unique';

/** The places in the document that name what stands at a position; those that define it count as writing. */
export function highlightsOf(
  workspace: LadderWorkspace,
  uri: string,
  position: Position,
): DocumentHighlight[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const occurrences = symbolsAt(workspace, uri, file.document.offsetAt(position)).flatMap(occurrencesOf);
  const highlights = occurrences
    .filter((each) => each.uri === file.uri && file.tree.has(each.span))
    .map(({ span, isDefinition }) => ({
      range: file.range(span),
      kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  return uniqueBy(highlights, (highlight) => JSON.stringify(highlight.range));
}
