import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Definition,
  type DefinitionParams,
  type LocationLink,
} from 'vscode-languageserver';
import { editorUri, type FeatureContext } from './feature-context';
import { onPresentTexts } from './present-texts';
import { toWorkspaceEdit } from './workspace-edit';

/** Answers where things are defined and named, and renames them. */
export function registerNavigation(context: FeatureContext): void {
  const { connection, whole, documents, run } = context;
  const define = ({ textDocument, position }: DefinitionParams, token: CancellationToken) =>
    run<Definition | LocationLink[] | null>('definition', token, null, async () =>
      toDefinition(context, (await whole()).definitions(textDocument.uri, position)),
    );
  connection.onDefinition(define);
  connection.onDeclaration(define);
  connection.onReferences(({ textDocument, position, context: asked }, token) =>
    run('references', token, null, async () =>
      (await whole())
        .references(textDocument.uri, position, asked.includeDeclaration)
        .map(({ uri, range }) => ({ uri: editorUri(documents, uri), range })),
    ),
  );
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    run('highlights', token, null, async () => (await whole()).highlights(textDocument.uri, position)),
  );
  connection.onPrepareRename(({ textDocument, position }, token) =>
    run('prepare rename', token, null, async () =>
      orRefuse((await whole()).prepareRename(textDocument.uri, position)),
    ),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    run('rename', token, null, async () => {
      const service = await whole();
      const answer = await onPresentTexts(
        service.workspace,
        () => service.rename(textDocument.uri, position, newName),
        (found) => ('refused' in found ? [] : found),
      );
      const edits = orRefuse(answer);
      return edits instanceof ResponseError ? edits : toWorkspaceEdit(context, edits);
    }),
  );
}

function toDefinition(
  { client, documents }: FeatureContext,
  links: readonly LocationLink[],
): Definition | LocationLink[] {
  const inEditor = links.map((link) => ({ ...link, targetUri: editorUri(documents, link.targetUri) }));
  if (client.definitionLinks) return inEditor;
  return inEditor.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}

/** A refusal as the error whose message editors show to the author. */
function orRefuse<Answer extends object>(
  answer: Answer | { readonly refused: string },
): Exclude<Answer, { readonly refused: string }> | ResponseError {
  if ('refused' in answer) return new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>; // the only other member of the union
}
