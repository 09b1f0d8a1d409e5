import type { CancellationToken } from 'vscode-languageserver';
import { criteriaMethod, type CriteriaGraph, type CriteriaParams } from '../criteria-protocol';
import { gridMethod, type Grid, type GridParams } from '../grid-protocol';
import { positionMethod, type PositionParams, type PositionView } from '../position-protocol';
import { levelTableMethod, type LevelTable, type LevelTableParams } from '../protocol';
import type { LadderService } from '../service/service';
import { registerCodeActions } from './code-actions';
import { registerExports } from './exports';
import type { FeatureContext } from './feature-context';
import { registerFormatting } from './formatting';
import { registerNavigation } from './navigation';
import { registerPictureEdits } from './picture-edits';
import { registerTemplates } from './templates';

/** Answers the editor's requests from the service. */
export function registerFeatures(context: FeatureContext): void {
  const { connection, service, whole, run, client } = context;
  connection.onHover(({ textDocument, position }, token) =>
    run('hover', token, null, () => service.hover(textDocument.uri, position) ?? null),
  );
  connection.onCompletion(({ textDocument, position }, token) =>
    run('completion', token, null, () => service.complete(textDocument.uri, position, client.completion)),
  );
  connection.onCompletionResolve((item, token) =>
    run('completion resolve', token, item, () => service.resolveCompletion(item)),
  );
  connection.onRequest(levelTableMethod, (params: LevelTableParams, token: CancellationToken) =>
    run<LevelTable | null>('level table', token, null, async () => tableOf(await whole(), params) ?? null),
  );
  connection.onRequest(gridMethod, ({ textDocument, position }: GridParams, token: CancellationToken) =>
    run<Grid[]>('grid', token, [], async () => (await whole()).grids(textDocument.uri, position)),
  );
  connection.onRequest(
    criteriaMethod,
    ({ textDocument, ...question }: CriteriaParams, token: CancellationToken) =>
      run<CriteriaGraph[]>('graph of criteria', token, [], async () =>
        (await whole()).criteriaGraphs(textDocument.uri, question),
      ),
  );
  connection.onRequest(
    positionMethod,
    ({ textDocument, ...question }: PositionParams, token: CancellationToken) =>
      run<PositionView | null>(
        'position',
        token,
        null,
        async () => (await whole()).position(textDocument.uri, question) ?? null,
      ),
  );
  registerPictureEdits(context);
  registerNavigation(context);
  registerCodeActions(context);
  registerFormatting(context);
  registerExports(context);
  registerTemplates(context);
}

function tableOf(
  service: LadderService,
  { textDocument: { uri }, position, track, level, criterion }: LevelTableParams,
): LevelTable | undefined {
  if (track === undefined) return service.levelTable(uri, position);
  return service.levelTableOf(uri, {
    track,
    ...(level === undefined ? {} : { level }),
    ...(criterion === undefined ? {} : { criterion }),
  });
}
