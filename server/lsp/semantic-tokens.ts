import { SemanticTokensBuilder, type SemanticTokens } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../service/features/tokens/legend';
import type { Token } from '../service/features/tokens/tokens';
import { canonicalUri } from '../service/workspace/uris';
import type { FeatureContext } from './feature-context';

/** Answers what an id names, for colours: all of a document, what of it changed, or a range. */
export function registerSemanticTokens({ connection, whole, documents, run }: FeatureContext): void {
  /** What was answered last for each open document, by canonical URI: changes are told against that. */
  const builders = new Map<string, SemanticTokensBuilder>();
  const builderOf = (uri: string): SemanticTokensBuilder => {
    for (const known of builders.keys()) if (!documents.has(known)) builders.delete(known);
    const key = canonicalUri(uri);
    const builder = builders.get(key) ?? new SemanticTokensBuilder();
    if (documents.has(key)) builders.set(key, builder);
    return builder;
  };
  const { semanticTokens } = connection.languages;
  semanticTokens.on(({ textDocument }, token) =>
    run('semantic tokens', token, nothing, async () => {
      const service = await whole();
      const builder = builderOf(textDocument.uri);
      // Starts anew, under another id than any before.
      builder.previousResult('');
      return filled(builder, service.tokens(textDocument.uri)).build();
    }),
  );
  semanticTokens.onDelta(({ textDocument, previousResultId }, token) =>
    run('semantic tokens delta', token, nothing, async () => {
      const service = await whole();
      const builder = builderOf(textDocument.uri);
      builder.previousResult(previousResultId);
      return filled(builder, service.tokens(textDocument.uri)).buildEdits();
    }),
  );
  semanticTokens.onRange(({ textDocument, range }, token) =>
    run('semantic tokens of a range', token, nothing, async () =>
      filled(new SemanticTokensBuilder(), (await whole()).tokens(textDocument.uri, range)).build(),
    ),
  );
}

const nothing: SemanticTokens = { data: [] };

function filled(builder: SemanticTokensBuilder, tokens: readonly Token[]): SemanticTokensBuilder {
  for (const { line, character, length, type, modifiers } of tokens) {
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(line, character, length, tokenTypes.indexOf(type), bits);
  }
  return builder;
}
