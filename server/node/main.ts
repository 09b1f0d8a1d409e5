/** The language server, in parts that are loaded when they are needed. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/start-server';
import { nodeFileSystem } from './file-system';
import { keepHeapSmall, letHeapGrow } from './heap';
import { readTemplate, rulePage } from './shipped-files';

// Only now: to load the program is faster without.
keepHeapSmall();
startServer(createConnection(ProposedFeatures.all), {
  fileSystem: nodeFileSystem,
  rulePage,
  readTemplate,
  nextTurn: (run) => void setImmediate(run),
  onIndexing: (isIndexing) => (isIndexing ? letHeapGrow() : keepHeapSmall()),
  // Bundles of their own: most sessions never need them.
  loadFormatter: async () => (await import('./format.js')).formatYaml,
  loadRenderer: async () => (await import('./render.js')).renderDocument,
});
