import type { Connection } from 'vscode-languageserver';
import type { CoreService } from '../service/core-service';
import type { LadderService } from '../service/service';
import type { ClientOptions } from './client-options';
import type { OpenDocuments } from './documents';
import type { createRunner } from './runner';

/** What the handlers of an editor's requests need. */
export interface FeatureContext {
  readonly connection: Connection;
  /** What is asked for while one types. */
  readonly service: CoreService;
  /** All that can be asked, of the same files: loaded when it is first asked for. */
  readonly whole: () => Promise<LadderService>;
  readonly documents: OpenDocuments;
  /** Runs a handler so that it can't stop the server. */
  readonly run: ReturnType<typeof createRunner>;
  /** What the editor can do. */
  readonly client: ClientOptions;
}

/** The URI of a file in the form that the editor uses, where it has the file open; the service knows one form only. */
export function editorUri(documents: OpenDocuments, uri: string): string {
  return documents.get(uri)?.uri ?? uri;
}
