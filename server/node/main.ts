/** The language server, in parts that are loaded when they are needed. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/start-server';
import { nodeFileSystem } from './file-system';
import { keepHeapSmall, letHeapGrow } from './heap';
import { readTemplate, rulePage } from './shipped-files';

startServer((options) => createConnection(ProposedFeatures.all, options), {
  fileSystem: nodeFileSystem,
  rulePage,
  readTemplate,
  nextTurn: (run) => void setImmediate(run),
  // Only then: to load the program is faster without.
  onLoaded: keepHeapSmall,
  onIndexing: (isIndexing) => (isIndexing ? letHeapGrow() : keepHeapSmall()),
  // Bundles of their own: most sessions never need them.
  loadFormatter: async () => (await import('./format.js')).formatYaml,
  loadRenderer: async () => (await import('./render.js')).renderDocument,
});
