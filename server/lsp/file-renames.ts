import { ResponseError, type RenameFilesParams, type WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdits } from '../service/features/edits';
import type { FeatureContext } from './feature-context';
import { onPresentTexts } from './present-texts';
import { valueAt } from './settings';
import { toWorkspaceEdit } from './workspace-edit';

/** `ladder.updateIncludes`: whether `include` follows files that are renamed. */
type UpdateIncludes = 'prompt' | 'always' | 'never';

const agree = { title: 'Update' };
const decline = { title: 'Leave as They Are' };

/** Lets `include` follow files and folders that are renamed in the editor, when the person agrees. */
export function registerFileRenames(context: FeatureContext): { configure(settings: unknown): void } {
  const { connection, whole, run } = context;
  let update: UpdateIncludes = 'prompt';

  const willRename = async ({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> => {
    if (update === 'never') return null;
    const service = await whole();
    const edits = service.includeEdits(files);
    if (edits.length === 0) return null;
    if (update === 'prompt') {
      const what = edits.length === 1 ? 'a framework includes' : `${edits.length} frameworks include`;
      const question = `Update what ${what}, so that the renamed files still belong to it?`;
      const answer = await connection.window.showInformationMessage(question, agree, decline);
      if (answer?.title !== agree.title) return null;
    }
    const work = (): FileEdits[] => service.includeEdits(files);
    return toWorkspaceEdit(context, await onPresentTexts(service.workspace, work, (found) => found));
  };
  connection.workspace.onWillRenameFiles(async (params, token) => {
    const answer = await run('file rename', token, null, () => willRename(params));
    // This request knows no errors: cancelled or not, the rename goes on without us.
    return answer instanceof ResponseError ? null : answer;
  });
  return {
    configure: (settings) => {
      const value = valueAt(settings, 'updateIncludes');
      update = value === 'always' || value === 'never' ? value : 'prompt';
    },
  };
}
