import { editorUri, type FeatureContext } from './feature-context';
import { flatSymbols } from './flat-symbols';
import { registerHierarchies } from './hierarchies';
import { registerLenses } from './lenses';
import { registerSemanticTokens } from './semantic-tokens';
import { ViewRefresher } from './view-refresh';
import { defaultViewSettings, viewSettingsOf } from './view-settings';

/** What the views of a file need to be told. */
export interface Views {
  /** Takes the settings under `ladder`. */
  configure(settings: unknown): void;
  /** Files have changed. */
  filesChanged(): void;
}

/** Answers what an editor shows of a file beside its text: outline, folds, links, lenses, hints, colours, hierarchies. */
export function registerViews(context: FeatureContext): Views {
  const refresher = new ViewRefresher(context);
  let settings = defaultViewSettings;
  registerStructure(context);
  registerSemanticTokens(context);
  registerHierarchies(context);
  registerLenses(context, () => settings);
  const { connection, whole, run } = context;
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    run('inlay hints', token, null, async () =>
      (await whole()).inlayHints(textDocument.uri, range, settings.inlayHints),
    ),
  );
  return {
    configure(changed) {
      const before = settings;
      settings = viewSettingsOf(changed);
      if (JSON.stringify(settings) !== JSON.stringify(before)) refresher.refresh(['codeLens', 'inlayHint']);
    },
    filesChanged: () => refresher.filesChanged(),
  };
}

function registerStructure({ connection, whole, documents, run, client }: FeatureContext): void {
  connection.onDocumentSymbol(({ textDocument }, token) =>
    run('document symbols', token, null, async () => {
      const symbols = (await whole()).documentSymbols(textDocument.uri);
      return client.symbolTrees ? symbols : flatSymbols(textDocument.uri, symbols);
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    run('workspace symbols', token, null, async () =>
      (await whole()).workspaceSymbols(query).map((symbol) => ({
        ...symbol,
        location: { ...symbol.location, uri: editorUri(documents, symbol.location.uri) },
      })),
    ),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    run('folding ranges', token, null, async () => (await whole()).foldingRanges(textDocument.uri)),
  );
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    run('selection ranges', token, null, async () =>
      (await whole()).selectionRanges(textDocument.uri, positions),
    ),
  );
  connection.onDocumentLinks(({ textDocument }, token) =>
    run('document links', token, null, async () =>
      (await whole())
        .documentLinks(textDocument.uri)
        .map((link) =>
          link.target === undefined ? link : { ...link, target: editorUri(documents, link.target) },
        ),
    ),
  );
}
