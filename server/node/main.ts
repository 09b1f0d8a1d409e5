import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { startServer } from '../lsp/start-server';
import { nodeFileSystem } from './file-system';

/** The pages of the rules ship beside the built server. */
const rulesPage = URI.file(join(__dirname, '..', 'docs', 'rules.md'));

/** So does the library of templates. */
const templates = join(__dirname, '..', 'server', 'templates');

startServer(createConnection(ProposedFeatures.all), {
  fileSystem: nodeFileSystem,
  rulePage: (rule) => rulesPage.with({ fragment: rule }).toString(),
  readTemplate: (path) => readFile(join(templates, ...path.split('/')), 'utf8'),
  // Bundles of their own: most sessions never need them.
  loadFormatter: async () => (await import('./format.js')).formatYaml,
  loadRenderer: async () => (await import('./render.js')).renderDocument,
});
