import { join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { inRoot, root } from './paths';
import { temporaryFolder } from './temporary-folder';

/** The suite that runs inside VS Code, ready for it; its files are gone when it is disposed of. */
export interface SuiteBundle extends Disposable {
  /** The path of the module that VS Code calls. */
  readonly entry: string;
}

/**
 * Bundles the suite that runs inside VS Code, a file for each file of tests, since the extension host reads no
 * TypeScript. Throws when that fails.
 */
export async function bundleVsCodeSuite(): Promise<SuiteBundle> {
  // In the checkout, where packages are found; a folder for each run, since several may run at once.
  const folder = temporaryFolder(inRoot('.build'));
  await build({
    entryPoints: ['test/vscode/index.ts', ...globSync('test/vscode/**/*.test.ts', { cwd: root })],
    absWorkingDir: root,
    outbase: 'test/vscode',
    outdir: folder.path,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    // Of mocha there must be only one, which every file of tests finds.
    packages: 'external',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return { entry: join(folder.path, 'index.js'), [Symbol.dispose]: () => folder[Symbol.dispose]() };
}
