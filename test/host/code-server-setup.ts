import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { findOnPath, run } from './command';
import { installDebianPackages } from './debian';
import { inRoot } from './paths';
import { whenProcessEnds } from './process-end';

const version = '4.100.3';
/** Git ignores this folder. */
const home = inRoot('.vscode-test');
/** Compiled parts fit one version of Node on one kind of machine, so the name holds both. */
const name = `code-server-${version}-${process.platform}-${process.arch}-${process.versions.modules}`;
/** VS Code finds files with it. Its own install script would download it from elsewhere; the registry has it too. */
const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}`;
const ripgrepVersion = '1.18.0';
/** What VS Code needs compiled. */
const compiled = ['@vscode/spdlog', 'node-pty', 'native-watchdog'];
const compiler = ['python3', 'make', 'g++'];

/** What is there only when every step of the set-up was done, by its path in the folder. */
const proofs = [
  'node_modules/argon2/lib/binding/napi-v3/argon2.node',
  'node_modules/code-server/lib/vscode/node_modules/@vscode/spdlog/build/Release/spdlog.node',
  'node_modules/code-server/lib/vscode/node_modules/node-pty/build/Release/pty.node',
  'node_modules/code-server/lib/vscode/node_modules/native-watchdog/build/Release/watchdog.node',
  'node_modules/code-server/lib/vscode/node_modules/@vscode/ripgrep/bin/rg',
  'node_modules/code-server/lib/vscode/node_modules.asar',
];

/**
 * Sets up code-server, which is a real VS Code that comes from the npm registry, unless it was set up before.
 * Answers the path of the script that starts it. Throws when a step fails, with that step's output.
 */
export async function codeServerEntry(): Promise<string> {
  const folder = join(home, name);
  if (!isComplete(folder)) await setUp(folder);
  return join(folder, 'node_modules/code-server/out/node/entry.js');
}

function isComplete(folder: string): boolean {
  return proofs.every((proof) => existsSync(join(folder, proof)));
}

/**
 * Works in a folder of its own that gets its name as the last step: a set-up that was broken off is never taken for a
 * whole one, and two at once do not meet.
 */
async function setUp(folder: string): Promise<void> {
  removeLeftovers();
  console.log(`Setting up VS Code (code-server ${version}) in ${home}: once, about a minute …`);
  if (compiler.some((tool) => findOnPath(tool) === undefined)) {
    await installDebianPackages('VS Code needs a C++ compiler for its set-up', compiler);
  }
  const work = `${folder}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  const forget = whenProcessEnds(() => rmSync(work, { recursive: true, force: true, maxRetries: 10 }));
  await installInto(work);
  if (!isComplete(folder)) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  }
  forget();
  rmSync(work, { recursive: true, force: true });
}

async function installInto(work: string): Promise<void> {
  const vscode = join(work, 'node_modules/code-server/lib/vscode');
  writeFileSync(join(work, 'package.json'), '{ "private": true }\n');
  // Install scripts do not run where they ask for headers or tools that are missing; what needs compiling is, by name.
  await step('fetching code-server', work, [
    'install',
    '--ignore-scripts',
    `code-server@${version}`,
    `${ripgrep}@${ripgrepVersion}`,
  ]);
  await step('compiling argon2', work, ['rebuild', 'argon2', '--build-from-source']);
  await step('fetching what VS Code runs on', vscode, ['install', '--omit=dev', '--ignore-scripts']);
  await step('compiling its log, its terminal and its watchdog', vscode, ['rebuild', ...compiled]);
  cpSync(join(work, 'node_modules', ripgrep, 'bin'), join(vscode, 'node_modules/@vscode/ripgrep/bin'), {
    recursive: true,
  });
  symlinkSync('node_modules', join(vscode, 'node_modules.asar'));
}

async function step(what: string, cwd: string, args: readonly string[]): Promise<void> {
  console.log(`  ${what} …`);
  await run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, env: npmEnvironment() });
}

/** The environment for npm inside the set-up: not that of the `npm run` which this process came from. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([key]) => !/^npm_(lifecycle|package|config_local_prefix)/.test(key),
  );
  const headers = join(dirname(process.execPath), '..');
  return {
    // Node's own headers, where they were installed with it: else they would be downloaded.
    ...(existsSync(join(headers, 'include/node/node.h')) && { npm_config_nodedir: headers }),
    ...Object.fromEntries(inherited),
    // A package's script asks npx for node-gyp, and nobody is there to say yes.
    npm_config_yes: 'true',
  };
}

/** Removes what set-ups left that ended before they were done. */
function removeLeftovers(): void {
  if (!existsSync(home)) return;
  for (const entry of readdirSync(home)) {
    const pid = /^code-server-.*\.(\d+)$/.exec(entry)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(home, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
