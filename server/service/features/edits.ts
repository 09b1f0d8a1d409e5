import type { TextEdit } from 'vscode-languageserver-types';
import type { Span } from '../syntax/nodes';
import type { LadderWorkspace } from '../workspace/ladder-workspace';
import { uniqueBy } from './navigation/unique';

/** A text to be put in the place of a span of a file. */
export interface SpanEdit {
  readonly uri: string;
  readonly span: Span;
  readonly newText: string;
}

/** Changes to one file; `version` where it is open in an editor, whose text they are meant for. */
export interface FileEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** The edits by file, each once, in the order of the text. */
export function toFileEdits(workspace: LadderWorkspace, edits: readonly SpanEdit[]): FileEdits[] {
  const byUri = new Map<string, TextEdit[]>();
  for (const { uri, span, newText } of edits) {
    const range = workspace.file(uri)?.range(span);
    if (!range) continue;
    const known = byUri.get(uri);
    if (known) known.push({ range, newText });
    else byUri.set(uri, [{ range, newText }]);
  }
  return [...byUri].map(([uri, all]) => ({
    uri,
    version: versionOf(workspace, uri),
    edits: uniqueBy(all, (edit) => JSON.stringify(edit)).sort(byPlace),
  }));
}

/** The version of a file that is open in an editor; null for one that is not. */
export function versionOf(workspace: LadderWorkspace, uri: string): number | null {
  return workspace.isOpen(uri) ? (workspace.file(uri)?.document.version ?? null) : null;
}

function byPlace({ range: { start: a } }: TextEdit, { range: { start: b } }: TextEdit): number {
  return a.line - b.line || a.character - b.character;
}
