import type { CancellationToken } from 'vscode-languageserver';
import {
  exportChoicesMethod,
  exportMethod,
  type ExportAnswer,
  type ExportChoices,
  type ExportChoicesParams,
  type ExportParams,
} from '../export-protocol';
import type { FeatureContext } from './feature-context';

/** Answers what can be exported, and exports. */
export function registerExports({ connection, whole, run }: FeatureContext): void {
  connection.onRequest(
    exportChoicesMethod,
    ({ textDocument, position }: ExportChoicesParams, token: CancellationToken) =>
      run<ExportChoices[]>('export choices', token, [], async () =>
        (await whole()).exportChoices(textDocument.uri, position),
      ),
  );
  connection.onRequest(exportMethod, ({ textDocument, ...request }: ExportParams, token: CancellationToken) =>
    run<ExportAnswer>('export', token, failed, async () => (await whole()).export(textDocument.uri, request)),
  );
}

const failed: ExportAnswer = { refused: 'The export failed. The log of the language server says why.' };
