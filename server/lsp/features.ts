import type { CancellationToken, Connection } from 'vscode-languageserver';
import { levelTableMethod, type LevelTable, type LevelTableParams } from '../protocol';
import type { CompletionOptions } from '../service/features/completion/items';
import type { LadderService } from '../service/service';
import type { createRunner } from './runner';

/** Answers the editor's requests from the service. */
export function registerFeatures(
  connection: Connection,
  service: LadderService,
  run: ReturnType<typeof createRunner>,
  completionOptions: () => CompletionOptions,
): void {
  connection.onHover(({ textDocument, position }, token) =>
    run('hover', token, null, () => service.hover(textDocument.uri, position) ?? null),
  );
  connection.onCompletion(({ textDocument, position }, token) =>
    run('completion', token, null, () => service.complete(textDocument.uri, position, completionOptions())),
  );
  connection.onCompletionResolve((item, token) =>
    run('completion resolve', token, item, () => service.resolveCompletion(item)),
  );
  connection.onRequest(
    levelTableMethod,
    ({ textDocument, position }: LevelTableParams, token: CancellationToken) =>
      run<LevelTable | null>(
        'level table',
        token,
        null,
        () => service.levelTable(textDocument.uri, position) ?? null,
      ),
  );
}
