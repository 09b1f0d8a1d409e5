import type { Range } from 'vscode-languageserver-types';
import type { Position } from '../../../protocol';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { toFileEdits, type FileEdits } from '../edits';
import { symbolsAt } from '../symbol-at';
import { conflictOf } from './conflicts';
import { renameEdits } from './rename-edits';
import type { Refusal } from './refusal';
import { referencesOf, renameSubjects, type RenameSubject } from './subject';

/** The id at a position that can be renamed, or why it can't be. */
export function prepareRename(
  workspace: LadderWorkspace,
  uri: string,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | Refusal {
  const file = workspace.file(uri);
  if (!file) return { refused: 'This file is not known.' };
  const [symbol] = symbolsAt(workspace, uri, file.document.offsetAt(position));
  const subjects = subjectsAt(workspace, uri, position);
  if (!symbol) {
    const kinds = 'tracks, ladders, levels, criteria, positions and categories';
    return { refused: `Only the ids of ${kinds} can be renamed: put the cursor on one.` };
  }
  const [subject] = subjects;
  if (!subject)
    return { refused: `\`${symbol.reference?.id ?? ''}\` names nothing, so there is nothing to rename.` };
  const refused = refusalOf(workspace, subjects);
  if (refused !== undefined) return { refused };
  return { range: file.range(symbol.span), placeholder: subject.definition.id };
}

/**
 * The edits that give what stands at a position the id `newId`, wherever it is named in any framework that has a file in
 * which that changes, or why it can't have that id.
 */
export function rename(
  workspace: LadderWorkspace,
  uri: string,
  position: Position,
  newId: string,
): readonly FileEdits[] | Refusal {
  const prepared = prepareRename(workspace, uri, position);
  if ('refused' in prepared) return prepared;
  const subjects = subjectsAt(workspace, uri, position);
  if (newId === prepared.placeholder) return [];
  for (const subject of subjects) {
    const refused = conflictOf(subject, newId);
    if (refused !== undefined) return { refused };
  }
  const edits = subjects.map((subject) => renameEdits(workspace, subject, newId));
  const failed = edits.find((each) => 'refused' in each);
  if (failed && 'refused' in failed) return failed;
  return toFileEdits(
    workspace,
    edits.flatMap((each) => ('refused' in each ? [] : each)),
  );
}

function subjectsAt(workspace: LadderWorkspace, uri: string, position: Position): RenameSubject[] {
  const offset = workspace.file(uri)?.document.offsetAt(position) ?? 0;
  return renameSubjects(workspace, symbolsAt(workspace, uri, offset));
}

/** Why the subjects can't be renamed whatever the new id. */
function refusalOf(workspace: LadderWorkspace, subjects: readonly RenameSubject[]): string | undefined {
  for (const subject of subjects) {
    const { definition, definitions } = subject;
    const twice = definitions.some((one) =>
      definitions.some((other) => other !== one && other.key === one.key),
    );
    if (twice) {
      return `\`${definition.id}\` is used twice, so it is not clear which one its references mean. Change one of the two by hand first.`;
    }
    for (const { uri } of [...definitions, ...referencesOf(subject)]) {
      const file = workspace.file(uri);
      if (file && file.tree.faults.length > 0) {
        return `${nameOf(uri)} names it too and can't be read as YAML at the moment. Mend that file first.`;
      }
    }
  }
  return undefined;
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
