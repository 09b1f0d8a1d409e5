import { statSync } from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';
import { run } from './command';
import { inRoot, root } from './paths';
import { Problem } from './problem';

const limitBytes = 1_500_000;
const needed = [
  'package.json',
  'dist/server.js',
  'dist/cli.js',
  'dist/cli/main.mjs',
  'dist/server/main.mjs',
  'dist/extension.js',
  'dist/import.js',
  'dist/preview.js',
  'dist/preview.css',
  'server/templates/library.json',
];

/** What a packaged extension is: its size in bytes, and the paths of its files. */
export interface PackageReport {
  readonly bytes: number;
  readonly files: readonly string[];
}

/**
 * Builds the extension and packages it as `file`. The key `files` of package.json lists what goes in.
 * Throws a {@link Problem} when the package holds what it must not, lacks what it needs, or is too large.
 */
export async function packageExtension(file: string): Promise<PackageReport> {
  // A process of its own, since it ends the one that it runs in when something is wrong. The dependencies are bundled.
  // Links in the README stay as they are: there is no repository yet that they could lead to.
  const options = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    file,
  ];
  await run(process.execPath, [inRoot('node_modules/@vscode/vsce/vsce'), 'package', ...options], {
    cwd: root,
  });
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const bytes = statSync(file).size;
  for (const path of files) {
    if (/(^|\/)node_modules\/|\.map$|\.tsx?$/.test(path))
      throw new Problem(`The package must not hold ${path}.`);
  }
  for (const path of needed) {
    if (!files.includes(path)) throw new Problem(`The package lacks ${path}.`);
  }
  if (bytes > limitBytes) throw new Problem(`The package has ${bytes} bytes, and may have ${limitBytes}.`);
  return { bytes, files };
}
