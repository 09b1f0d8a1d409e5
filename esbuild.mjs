/** Builds everything that ships into `dist/`: the language server, the command line, the extension and the preview's page. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { compileValidators } from './server/service/schema/compile.mjs';

const watch = process.argv.includes('--watch');
const minify = process.argv.includes('--production');

const shared = {
  bundle: true,
  minify,
  sourcemap: !minify,
  legalComments: 'none',
  logLevel: 'info',
  // Compiled validators and everything else are plain modules; ES modules first keeps unused code out.
  mainFields: ['module', 'main'],
  // For Node, this package names plain scripts, of which nothing can be left out: its modules hold the same.
  alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/dist/index.js', import.meta.url)) },
};

/** The command line loads what writes exports from the bundle that the server loads it from, too. */
const sharedRenderer = {
  name: 'shared-renderer',
  /** @param {import('esbuild').PluginBuild} build */
  setup: (build) =>
    build.onResolve({ filter: /\/node\/render\.js$/ }, () => ({ path: '../render.js', external: true })),
};

/** @type {import('esbuild').BuildOptions[]} */
const targets = [
  {
    ...shared,
    entryPoints: { server: 'server/node/main.ts' },
    outdir: 'dist',
    platform: 'node',
    external: ['./format.js', './render.js'],
    // What VS Code 1.91 runs it on.
    target: 'node20.9',
    format: 'cjs',
    // One of the libraries asks for its own address, which a bundle in CommonJS has in another form.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: {
      js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;",
    },
  },
  {
    ...shared,
    entryPoints: {
      format: 'server/node/format.ts',
      render: 'server/node/render.ts',
      import: 'server/node/import.ts',
    },
    outdir: 'dist',
    platform: 'node',
    target: 'node20.9',
    format: 'cjs',
  },
  {
    ...shared,
    entryPoints: { cli: 'server/cli/launch.ts' },
    outdir: 'dist',
    platform: 'node',
    target: 'node20.9',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    // In parts that are loaded when a command needs them.
    ...shared,
    entryPoints: { main: 'server/cli/main.ts' },
    outdir: 'dist/cli',
    plugins: [sharedRenderer],
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    splitting: true,
    platform: 'node',
    target: 'node20.9',
    format: 'esm',
    // Some of the libraries are plain scripts, and ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
  },
  {
    ...shared,
    entryPoints: { extension: 'client/extension.ts' },
    outdir: 'dist',
    platform: 'node',
    target: 'node20.9',
    format: 'cjs',
    external: ['vscode', './import.js'],
  },
  {
    ...shared,
    entryPoints: { preview: 'client/webview/main.tsx' },
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  },
];

await compileValidators();
// The names of its parts tell what is in them, so those of an earlier build would stay.
await rm(new URL('dist/cli', import.meta.url), { recursive: true, force: true });
const contexts = await Promise.all(targets.map((target) => context(target)));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}
