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

/** What is a bundle of its own stands beside the parts of the programs, which are in a folder. */
const ownBundles = {
  name: 'own-bundles',
  /** @param {import('esbuild').PluginBuild} build */
  setup: (build) =>
    build.onResolve({ filter: /\/(?:format|render|import)\.js$/ }, ({ path, importer }) =>
      importer.includes('node_modules')
        ? undefined
        : { path: `../${path.split('/').at(-1)}`, external: true },
    ),
};

/**
 * A program in a folder of its own, in parts that are loaded when they are needed. Two programs share none: each part
 * would hold what either needs of a module.
 *
 * @param {string} name
 * @param {string} main
 * @returns {import('esbuild').BuildOptions}
 */
const program = (name, main) => ({
  ...shared,
  entryPoints: { main },
  outdir: `dist/${name}`,
  plugins: [ownBundles],
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  splitting: true,
  platform: 'node',
  // What VS Code 1.91 runs it on.
  target: 'node20.9',
  format: 'esm',
  // Some of the libraries are plain scripts, and ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
});

/** @type {import('esbuild').BuildOptions[]} */
const targets = [
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
    entryPoints: { server: 'server/node/launch.ts', cli: 'server/cli/launch.ts' },
    outdir: 'dist',
    platform: 'node',
    target: 'node20.9',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  program('server', 'server/node/main.ts'),
  program('cli', 'server/cli/main.ts'),
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
// The names of their parts tell what is in them, so those of an earlier build would stay.
for (const name of ['server', 'cli']) {
  await rm(new URL(`dist/${name}`, import.meta.url), { recursive: true, force: true });
}
const contexts = await Promise.all(targets.map((target) => context(target)));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}
