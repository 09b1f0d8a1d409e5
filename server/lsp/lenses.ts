import type { CodeLens } from 'vscode-languageserver';
import type { LadderService } from '../service/service';
import { editorUri, type FeatureContext } from './feature-context';
import type { ViewSettings } from './view-settings';

/** Answers what stands over a line: who names what is defined there. What it says is worked out when it is seen. */
export function registerLenses(context: FeatureContext, settings: () => ViewSettings): void {
  const { connection, whole, run } = context;
  connection.onCodeLens(({ textDocument }, token) =>
    run('code lenses', token, null, async () =>
      settings().codeLens ? (await whole()).codeLenses(textDocument.uri) : [],
    ),
  );
  connection.onCodeLensResolve((lens, token) =>
    run('code lens resolve', token, lens, async () => resolved(await whole(), context, lens)),
  );
}

/** The lens with its title; clicking it shows the places, where the editor has a command for that. */
function resolved(service: LadderService, { documents, client }: FeatureContext, lens: CodeLens): CodeLens {
  const content = service.lensContent(lens);
  if (!content) return lens;
  const { title, uri } = content;
  const command = client.showReferencesCommand;
  if (command === undefined) return { ...lens, command: { title, command: '' } };
  const locations = content.locations.map((location) => ({
    uri: editorUri(documents, location.uri),
    range: location.range,
  }));
  const args = [editorUri(documents, uri), lens.range.start, locations];
  return { ...lens, command: { title, command, arguments: args } };
}
