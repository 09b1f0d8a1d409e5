import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { FileChange } from '../service/features/actions/action';
import type { LadderWorkspace } from '../service/workspace/ladder-workspace';

/** How often work is done on texts that turn out not to be the present ones. */
const attempts = 3;

/**
 * Works out changes on the texts that closed files have now. Editors tell late that another program wrote a file, and an
 * edit made for its text before would hit another place of it: so the closed files that are to be changed or removed are
 * read once more, and if any is another one by now, the work is done again.
 *
 * @param changesOf what an answer changes
 * @throws {ResponseError} where the files do not come to rest
 */
export async function onPresentTexts<Answer>(
  workspace: LadderWorkspace,
  work: () => Answer | Promise<Answer>,
  changesOf: (answer: Answer) => readonly FileChange[],
): Promise<Answer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answer = await work();
    if (await workspace.confirm(closedFilesOf(changesOf(answer)))) return answer;
  }
  throw new ResponseError(
    LSPErrorCodes.RequestFailed,
    'The files that this would change are being changed by another program. Try again when they are at rest.',
  );
}

/** The files that are changed or removed as they are on disk. New ones are not there yet. */
function closedFilesOf(changes: readonly FileChange[]): string[] {
  return changes
    .filter((change) => ('edits' in change ? change.version === null : 'isRemoved' in change))
    .map(({ uri }) => uri);
}
