import type { InitializeParams } from 'vscode-languageserver';
import type { CompletionOptions } from '../service/features/completion/items';
import { valueAt } from './settings';

/** What an editor may be told to ask for again. */
export type View = 'codeLens' | 'inlayHint' | 'semanticTokens';

/** What the editor can do, as far as answers depend on it. */
export interface ClientOptions {
  readonly completion: CompletionOptions;
  /** Whether it takes a link with the origin's range as the answer to where something is defined. */
  readonly definitionLinks: boolean;
  /** Whether it takes edits with the versions of the documents that they are for. */
  readonly versionedEdits: boolean;
  /** Whether its edits can create and delete files. */
  readonly fileEdits: boolean;
  /** Whether it asks for the edit of a code action only when that is chosen. */
  readonly lazyActions: boolean;
  /** Whether it takes the symbols of a document as a tree. */
  readonly symbolTrees: boolean;
  /** What it can be told to ask for again. */
  readonly refreshes: Readonly<Record<View, boolean>>;
  /** Its command that shows places, called with a URI, a position there, and the locations. */
  readonly showReferencesCommand?: string;
}

/**
 * What the editor says of itself in its capabilities and, for the names of its own commands, in
 * `initializationOptions`: `suggestCommand`, which asks for completions, and `showReferencesCommand`.
 */
export function clientOptionsOf({ capabilities, initializationOptions }: InitializeParams): ClientOptions {
  const { textDocument, workspace } = capabilities;
  const suggestCommand = textOption(initializationOptions, 'suggestCommand');
  const showReferencesCommand = textOption(initializationOptions, 'showReferencesCommand');
  return {
    completion: {
      snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
      ...(suggestCommand === undefined ? {} : { suggestCommand }),
    },
    definitionLinks: textDocument?.definition?.linkSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    fileEdits: ['create', 'delete'].every((operation) =>
      workspace?.workspaceEdit?.resourceOperations?.some((known) => known === operation),
    ),
    lazyActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshes: refreshesOf(workspace),
    ...(showReferencesCommand === undefined ? {} : { showReferencesCommand }),
  };
}

function refreshesOf(workspace: InitializeParams['capabilities']['workspace']): ClientOptions['refreshes'] {
  return {
    codeLens: workspace?.codeLens?.refreshSupport === true,
    inlayHint: workspace?.inlayHint?.refreshSupport === true,
    semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
  };
}

function textOption(options: unknown, name: string): string | undefined {
  const value = valueAt(options, name);
  return typeof value === 'string' ? value : undefined;
}
