import {
  CreateFile,
  DeleteFile,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileChange } from '../service/features/actions/action';
import type { FileEdits } from '../service/features/edits';
import { editorUri, type FeatureContext } from './feature-context';

type Editor = Pick<FeatureContext, 'client' | 'documents'>;

/** The service's changes in the form that the editor takes. New and removed files only if it can have them. */
export function toWorkspaceEdit(editor: Editor, changes: readonly FileChange[]): WorkspaceEdit {
  if (editor.client.versionedEdits) {
    return { documentChanges: changes.flatMap((change) => toDocumentChanges(editor, change)) };
  }
  const edits = changes.filter((change) => 'edits' in change);
  return {
    changes: Object.fromEntries(
      edits.map(({ uri, edits: each }) => [editorUri(editor.documents, uri), [...each]]),
    ),
  };
}

function toDocumentChanges(
  editor: Editor,
  change: FileChange,
): NonNullable<WorkspaceEdit['documentChanges']> {
  if ('edits' in change) return [toDocumentEdit(editor, change)];
  const uri = editorUri(editor.documents, change.uri);
  if ('isRemoved' in change) return [DeleteFile.create(uri, { ignoreIfNotExists: true })];
  const start = { line: 0, character: 0 };
  return [
    CreateFile.create(uri),
    TextDocumentEdit.create({ uri, version: null }, [TextEdit.insert(start, change.text)]),
  ];
}

function toDocumentEdit({ documents }: Editor, { uri, version, edits }: FileEdits): TextDocumentEdit {
  return TextDocumentEdit.create({ uri: editorUri(documents, uri), version }, [...edits]);
}
