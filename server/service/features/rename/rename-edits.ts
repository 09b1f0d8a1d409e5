import { stringify } from 'yaml';
import { textSpan } from '../../graph/entry-builder';
import type { Span } from '../../syntax/nodes';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import type { SpanEdit } from '../edits';
import { placeAt } from '../place';
import type { Refusal } from './refusal';
import { referencesOf, type RenameSubject } from './subject';

/** The edits that put `newId` wherever the subject's id is written, or why that can't be done. */
export function renameEdits(
  workspace: LadderWorkspace,
  subject: RenameSubject,
  newId: string,
): readonly SpanEdit[] | Refusal {
  const edits: SpanEdit[] = [];
  for (const place of placesOf(subject)) {
    const file = workspace.file(place.uri);
    if (!file) continue;
    const edit = editAt(file, place, subject, newId);
    if (!edit) {
      const name = decodeURIComponent(place.uri.slice(place.uri.lastIndexOf('/') + 1));
      const line = file.document.positionAt(file.tree.offsetOf(place.span.from, place.span.start)).line + 1;
      return {
        refused: `${name} has the id in line ${line} in escapes or over several lines. Write it plainly there first.`,
      };
    }
    edits.push(edit);
  }
  return edits;
}

interface Place {
  readonly uri: string;
  /** The id; the whole scalar where escapes hide it. */
  readonly span: Span;
  readonly inProse: boolean;
}

function placesOf(subject: RenameSubject): Place[] {
  return [
    ...subject.definitions.map(({ uri, node, id }) => {
      const span = textSpan(node, 0, id.length);
      return { uri, span, inProse: false };
    }),
    ...referencesOf(subject).map(({ uri, span, role }) => ({
      uri,
      span,
      inProse: role === 'prose',
    })),
  ];
}

/** The edit at one place; undefined where only a part of a text is to change that is written with escapes. */
function editAt(
  file: LadderFile,
  { uri, span, inProse }: Place,
  { definition: { id, kind } }: RenameSubject,
  newId: string,
): SpanEdit | undefined {
  const { tree } = file;
  const written = file.document.getText(tree.range(span));
  const start = tree.offsetOf(span.from, span.start);
  const scalar = placeAt(tree, start)?.node;
  if (written !== id) {
    // Where a text hides its parts, each of them has the whole text as its place.
    const isAll = scalar?.kind === 'scalar' && String(scalar.value) === id;
    return isAll ? { uri, span, newText: stringify(newId).trimEnd() } : undefined;
  }
  const node = inProse || isLevel(kind) ? undefined : scalar;
  if (node?.kind === 'scalar' && node.style === 'plain') {
    const at = start - tree.offsetOf(node.from, node.start);
    const newText = node.source.slice(0, at) + newId + node.source.slice(at + id.length);
    // What would no longer be read as text needs quotes.
    if (stringify(newText).trimEnd() !== newText) return { uri, span: node, newText: `'${newText}'` };
  }
  return { uri, span, newText: newId };
}

function isLevel(kind: RenameSubject['definition']['kind']): boolean {
  return kind === 'level' || kind === 'scale-level';
}
