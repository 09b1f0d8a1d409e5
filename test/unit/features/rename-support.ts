import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileEdits } from '../../../server/service/features/edits';
import type { Fixture } from '../fixture';

/** The text of a file after its edits. */
export function applied(made: Fixture, { uri, edits }: FileEdits): string {
  const text = made.service.workspace.file(uri)!.document.getText();
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}
