import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { View } from './client-options';
import type { FeatureContext } from './feature-context';

/** How long, in milliseconds, nothing may change before what other documents show is asked for anew. */
const quiet = 300;

const views: readonly View[] = ['codeLens', 'inlayHint', 'semanticTokens'];

/**
 * Tells the editor to ask again for what it shows beside its documents' text. It asks by itself for the document that is
 * edited; the others it must be told of, which can wait until the author pauses.
 */
export class ViewRefresher {
  readonly #context: Pick<FeatureContext, 'connection' | 'service' | 'documents' | 'client'>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: Pick<FeatureContext, 'connection' | 'service' | 'documents' | 'client'>) {
    this.#context = context;
  }

  /** Files have changed: if what other open documents show has changed with them, the editor is told soon. */
  filesChanged(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#concernsOthers()) this.refresh(views);
    }, quiet);
  }

  /** Tells the editor now, as far as it listens. */
  refresh(wanted: readonly View[]): void {
    const { connection, client } = this.#context;
    for (const view of wanted.filter((each) => client.refreshes[each])) {
      refreshers[view](connection).catch((error: unknown) => {
        connection.console.error(`Refreshing ${view} failed: ${String(error)}`);
      });
    }
  }

  #concernsOthers(): boolean {
    const { service, documents } = this.#context;
    const changed = service.takeSharedChanges();
    if (changed.size === 0) return false;
    return [...documents.keys()].some((uri) => changed.size > 1 || !changed.has(uri));
  }
}

const refreshers: Readonly<Record<View, (connection: FeatureContext['connection']) => Promise<void>>> = {
  codeLens: (connection) => connection.sendRequest(CodeLensRefreshRequest.type),
  inlayHint: (connection) => connection.languages.inlayHint.refresh(),
  semanticTokens: (connection) => connection.languages.semanticTokens.refresh(),
};
