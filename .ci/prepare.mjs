/**
 * Builds what ships, when npm packs this or installs it from its repository. Where npm installs for a whole machine
 * (`npm install -g`, as pre-commit does), it comes here before the tools of the build are there, which it should have
 * installed: https://github.com/npm/cli/issues/8440.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const { npm_execpath: npm, ...environment } = process.env;

if (npm !== undefined && !existsSync(new URL('../node_modules/esbuild', import.meta.url))) {
  const { status } = spawnSync(process.execPath, [npm, 'ci', '--ignore-scripts', '--include=dev'], {
    cwd: folder,
    env: { ...environment, npm_config_global: 'false' },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The tools of the build can't be installed: npm ended with ${status}.`);
}
process.argv.push('--production');
await import('../esbuild.mjs');
