import { languages, window, type DocumentSelector, type TextDocument, type TextEditor } from 'vscode';

/** The language id of ladder files. */
export const ladderLanguage = 'ladder';

/** The documents that the extension serves: files and unsaved ones. A copy under `git:` is not a file of its own. */
export const ladderDocuments = [
  { scheme: 'file', language: ladderLanguage },
  { scheme: 'untitled', language: ladderLanguage },
] as const satisfies DocumentSelector;

/** Says that a command is about ladder files, where none is at hand. */
export function askForLadderFile(): void {
  void window.showInformationMessage(
    'Open a ladder file first: its name ends in .ladder.yaml or .ladder.yml.',
  );
}

export function isLadderDocument(document: TextDocument): boolean {
  return languages.match(ladderDocuments, document) > 0;
}

/** The editor that shows a document, by its URI; the active one, where several do. */
export function editorOf(uri: string): TextEditor | undefined {
  const shows = (editor: TextEditor | undefined): boolean => editor?.document.uri.toString() === uri;
  return shows(window.activeTextEditor) ? window.activeTextEditor : window.visibleTextEditors.find(shows);
}

/** The editor, when it shows a document that the extension serves. */
export function ladderEditor(editor: TextEditor | undefined): TextEditor | undefined {
  return editor && isLadderDocument(editor.document) ? editor : undefined;
}
