import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { codeActionKinds } from './code-actions';
import { renamedFiles } from './file-renames';
import { tokensLegend } from './semantic-tokens';

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
