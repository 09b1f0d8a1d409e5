import type { Range } from 'vscode-languageserver-types';
import { firstLineOf, type Span } from '../../syntax/nodes';
import type { LadderFile } from '../../workspace/ladder-file';

/** All that a thing is written as, and the part of that to go to. Editors refuse a part that is outside. */
export interface Extent {
  readonly range: Range;
  readonly selectionRange: Range;
}

/**
 * The extent of what `whole` holds. Its id is what to go to; what has none, or takes it over from elsewhere by a merge
 * key, is gone to by its first line.
 */
export function extentOf(file: LadderFile, whole: Span, id: Span | undefined): Extent {
  const range = file.range(whole);
  const selectionRange = id && file.range(id);
  if (selectionRange && isWithin(selectionRange, range)) return { range, selectionRange };
  return { range, selectionRange: file.range(firstLineOf(whole)) };
}

function isWithin(inner: Range, outer: Range): boolean {
  return isInOrder(outer.start, inner.start) && isInOrder(inner.end, outer.end);
}

function isInOrder(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
