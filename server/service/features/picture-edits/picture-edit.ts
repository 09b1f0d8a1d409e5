import type { EditAnswer, EditRefusal, PictureEdit } from '../../../edit-protocol';
import { toTextEdits, type TextChange } from '../../edit/change';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { versionOf } from '../edits';
import { askEdit } from './ask-edit';
import { moveEdit } from './move-edit';
import { textEdit } from './text-edit';

/**
 * The changes that an edit from the picture comes to, or why it can't be done. Changes are always to the one file that
 * the edit is in, and to nothing in it but what the edit is about.
 */
export function pictureEdit(workspace: LadderWorkspace, edit: PictureEdit): EditAnswer {
  const file = workspace.file(edit.source.uri);
  if (!file) return { refused: 'The file of this is gone.' };
  const [fault] = file.tree.faults;
  if (fault) {
    const line = file.range(fault).start.line + 1;
    return {
      refused: `${nameOf(file.uri)} can’t be read as YAML just now (line ${line}: ${fault.message}) Mend that first.`,
    };
  }
  const changes = changesOf(file, edit);
  if ('refused' in changes) return changes;
  if (changes.length === 0) return { changes: [] };
  const edits = toTextEdits(file.document, changes);
  return { changes: [{ uri: file.uri, version: versionOf(workspace, file.uri), edits }] };
}

function changesOf(file: LadderFile, edit: PictureEdit): readonly TextChange[] | EditRefusal {
  switch (edit.kind) {
    case 'ask':
      return askEdit(file, edit);
    case 'move':
      return moveEdit(file, edit);
    case 'text':
      return textEdit(file, edit);
  }
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
