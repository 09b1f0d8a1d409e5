import type { CancellationToken } from 'vscode-languageserver';
import { editMethod, type EditAnswer, type EditParams } from '../edit-protocol';
import { editorUri, type FeatureContext } from './feature-context';
import { onPresentTexts } from './present-texts';
import { failed } from './runner';

/** Answers what an edit from the picture comes to. The editor makes the changes, so that it can take them back. */
export function registerPictureEdits({ connection, whole, documents, run }: FeatureContext): void {
  connection.onRequest(editMethod, ({ edit }: EditParams, token: CancellationToken) =>
    run<EditAnswer>('edit', token, failed, async () => {
      const service = await whole();
      const answer = await onPresentTexts(
        service.workspace,
        () => service.pictureEdit(edit),
        (found) => ('refused' in found ? [] : found.changes),
      );
      if ('refused' in answer) return answer;
      const changes = answer.changes.map((each) => ({ ...each, uri: editorUri(documents, each.uri) }));
      return { changes };
    }),
  );
}
