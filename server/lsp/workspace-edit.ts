import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdits } from '../service/features/edits';
import { editorUri, type FeatureContext } from './feature-context';

/** The service's edits in the form that the editor takes. */
export function toWorkspaceEdit(
  { client, documents }: Pick<FeatureContext, 'client' | 'documents'>,
  files: readonly FileEdits[],
): WorkspaceEdit {
  if (!client().versionedEdits) {
    return {
      changes: Object.fromEntries(files.map(({ uri, edits }) => [editorUri(documents, uri), [...edits]])),
    };
  }
  return {
    documentChanges: files.map(({ uri, version, edits }): TextDocumentEdit => ({
      textDocument: { uri: editorUri(documents, uri), version },
      edits: [...edits],
    })),
  };
}
