import type { FeatureContext } from './feature-context';

/** Lays out documents, and parts of them. */
export function registerFormatting({ connection, whole, run }: FeatureContext): void {
  connection.onDocumentFormatting(({ textDocument, options }, token) =>
    run(
      'formatting',
      token,
      null,
      async () => (await (await whole()).format(textDocument.uri, options)) ?? null,
    ),
  );
  connection.onDocumentRangeFormatting(({ textDocument, options, range }, token) =>
    run(
      'range formatting',
      token,
      null,
      async () => (await (await whole()).format(textDocument.uri, options, range)) ?? null,
    ),
  );
}
