import {
  TextDocumentSyncKind,
  type FileOperationRegistrationOptions,
  type SemanticTokensLegend,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Action } from '../service/features/actions/action';
import { tokenModifiers, tokenTypes } from '../service/features/tokens/legend';

// Editors are told of these before most of the program is loaded, so they stand here and not beside what does them.

/** The kinds of actions that there are, for the editor's menus. */
const codeActionKinds: readonly Action['kind'][] = [
  'quickfix',
  'refactor.rewrite',
  'refactor.move',
  'refactor.extract',
  'refactor.inline',
  'source.fixAll.ladder',
];

/** What the editor is to tell of before it happens: renames of ladder files, and of folders, which may hold some. */
const renamedFiles: FileOperationRegistrationOptions = {
  filters: [
    { scheme: 'file', pattern: { glob: '**/*.ladder.{yaml,yml}', matches: 'file' } },
    { scheme: 'file', pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** What the numbers in semantic tokens mean. */
const tokensLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/**
 * What the server can do for an editor.
 *
 * @param canFormat whether there is what lays out documents
 */
export function capabilities(canFormat: boolean): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true },
    completionProvider: {
      triggerCharacters: [':', ' ', '-', '[', '@', '.', '/', '"'],
      resolveProvider: true,
    },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: true,
    semanticTokensProvider: { legend: tokensLegend, range: true, full: { delta: true } },
    callHierarchyProvider: true,
    typeHierarchyProvider: true,
    documentFormattingProvider: canFormat,
    documentRangeFormattingProvider: canFormat,
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: renamedFiles },
    },
  };
}
