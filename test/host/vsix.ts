import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { run } from './command';
import { inRoot, root } from './paths';
import { Problem } from './problem';
import { temporaryFolder } from './temporary-folder';

const limitBytes = 1_000_000;
const needed = [
  'package.json',
  'dist/server.js',
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
 * Builds the extension and packages it as `file`. The key `files` of package.json lists what goes in, but the command line,
 * which is for npm. Throws a {@link Problem} when the package holds what it must not, lacks what it needs, or is too large.
 */
export async function packageExtension(file: string): Promise<PackageReport> {
  await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
  const listed = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const files = listed.filter((path) => !/^dist\/cli(\.js$|\/)/.test(path));
  // In a folder of its own: what package.json lists can't be narrowed for the one who packages.
  using folder = temporaryFolder();
  for (const path of files) cpSync(inRoot(path), join(folder.path, path));
  writeFileSync(join(folder.path, 'package.json'), JSON.stringify(manifest(), null, 2));
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
    cwd: folder.path,
  });
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

/** The extension's package.json: without what is for npm and for those who build it. */
function manifest(): Record<string, unknown> {
  const whole = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Record<string, unknown>;
  const npmOnly = new Set(['bin', 'devDependencies', 'scripts']);
  return { ...Object.fromEntries(Object.entries(whole).filter(([key]) => !npmOnly.has(key))), files: ['**'] };
}
