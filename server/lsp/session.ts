import type { Connection, InitializeParams } from 'vscode-languageserver';
import { changedMethod } from '../protocol';
import { CoreService, type ServiceHost } from '../service/core-service';
import type { LadderService } from '../service/service';
import { clientOptionsOf } from './client-options';
import { coalesce, type NextTurn } from './coalesce';
import { registerDocuments } from './documents';
import type { FeatureContext } from './feature-context';
import { registerFeatures } from './features';
import { registerFileRenames } from './file-renames';
import { problemLimit, Publisher } from './publisher';
import { createRunner } from './runner';
import { StatusReporter } from './status';
import { registerViews } from './views';
import { registerWorkspace } from './workspace';

/** What differs between the platforms that the server runs on. */
export interface Runtime extends Omit<ServiceHost, 'diagnosticsChanged'> {
  readonly nextTurn: NextTurn;
  /** Told when all of the program is loaded, before it reads anything. */
  readonly onLoaded?: () => void;
  /** Told when the files of a workspace begin to be read, and when all of them are. */
  readonly onIndexing?: (isIndexing: boolean) => void;
}

/**
 * Serves one editor over `connection`, until it ends.
 *
 * @param params what the editor said of itself; it has its answer already, and nothing else of it has come through yet
 */
export function openSession(connection: Connection, runtime: Runtime, params: InitializeParams): void {
  const logger = connection.console;
  const { nextTurn } = runtime;
  const sayChanged = coalesce(nextTurn, () => void connection.sendNotification(changedMethod));
  const service = new CoreService({
    ...runtime,
    diagnosticsChanged: (uris) => {
      publisher.schedule(uris);
      views.filesChanged();
      sayChanged();
    },
  });
  const documents = registerDocuments(connection, service.workspace);
  const status = new StatusReporter(connection, service, documents, nextTurn);
  const publisher = new Publisher({
    compute: (uri) => {
      const open = documents.get(uri);
      const diagnostics = service.diagnostics(uri);
      return open ? { uri: open.uri, version: open.version, diagnostics } : { uri, diagnostics };
    },
    isOpen: (uri) => documents.has(uri),
    send: (published) => {
      void connection.sendDiagnostics(published);
      status.schedule();
    },
    failed: (error) => logger.error(`Diagnostics failed: ${String(error)}`),
    nextTurn,
    limited: (isLimited) => status.setProblemLimit(isLimited ? problemLimit : undefined),
  });
  let whole: Promise<LadderService> | undefined;
  const context: FeatureContext = {
    connection,
    service,
    whole: () => (whole ??= import('../service/service').then((loaded) => new loaded.LadderService(service))),
    documents,
    run: createRunner(logger, nextTurn),
    client: clientOptionsOf(params),
  };
  registerFeatures(context);
  const views = registerViews(context);
  registerWorkspace(connection, service, params, {
    onIndexing: (isIndexing) => {
      runtime.onIndexing?.(isIndexing);
      status.setIndexing(isIndexing);
    },
    publisher,
    configured: [views, registerFileRenames(context)],
  });
}
