import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { FileEdits } from '../../service/features/edits';
import type { LadderWorkspace } from '../../service/workspace/ladder-workspace';
import type { ChangedFile } from './save';

/** What edits make of the files of a workspace, which stays as it is. Files that come out the same are left out. */
export function changedFiles(workspace: LadderWorkspace, edits: readonly FileEdits[]): ChangedFile[] {
  return edits.flatMap(({ uri, edits: fileEdits }) => {
    const document = workspace.file(uri)?.document;
    if (!document) return [];
    const before = document.getText();
    const after = TextDocument.applyEdits(document, [...fileEdits]);
    return after === before ? [] : [{ path: URI.parse(uri).fsPath, before, after }];
  });
}
