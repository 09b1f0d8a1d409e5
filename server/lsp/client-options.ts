import type { InitializeParams } from 'vscode-languageserver';
import type { CompletionOptions } from '../service/features/completion/items';

/**
 * What the editor can do with completions: from its capabilities, and from `initializationOptions.suggestCommand`, the
 * name of its command that asks for completions.
 */
export function completionOptionsOf({
  capabilities,
  initializationOptions,
}: InitializeParams): CompletionOptions {
  const snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  const given: unknown = initializationOptions;
  if (typeof given !== 'object' || given === null || !('suggestCommand' in given)) return { snippets };
  return typeof given.suggestCommand === 'string'
    ? { snippets, suggestCommand: given.suggestCommand }
    : { snippets };
}
