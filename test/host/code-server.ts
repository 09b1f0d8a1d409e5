import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { run } from './command';
import { whenProcessEnds } from './process-end';

/** The folders that one server works on. */
export interface ServerFolders {
  /** The path of the script that starts code-server. */
  readonly entry: string;
  readonly userData: string;
  readonly extensions: string;
}

/** A code-server that runs. */
export interface CodeServer {
  /** Its host and port. */
  readonly authority: string;
  /** Resolves when it ends by itself, with what it wrote. Never rejects. */
  readonly ended: Promise<string>;
  /** Ends it with everything that it started, and waits until all of it is gone. */
  stop(): Promise<void>;
}

const startMilliseconds = 60_000;
const stopMilliseconds = 5_000;

/** Installs a packaged extension as a user would. Throws when code-server refuses it. */
export async function installExtension(folders: ServerFolders, vsix: string): Promise<void> {
  await run(process.execPath, [...commandLine(folders), '--install-extension', vsix], {
    env: environment({}),
  });
}

/**
 * Starts code-server on a port that is free.
 *
 * @param variables environment variables for it, the extension host included
 */
export async function startCodeServer(
  folders: ServerFolders,
  variables: Readonly<Record<string, string>>,
): Promise<CodeServer> {
  const args = [
    ...commandLine(folders),
    ...['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override'],
  ];
  // A process group of its own, so that all that it starts can be ended by one signal.
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(variables),
  });
  const forget = whenProcessEnds(() => void signalGroup(child, 'SIGKILL'));
  const output = new Output(child);
  const stop = async (): Promise<void> => {
    await stopGroup(child);
    forget();
  };
  try {
    const authority = await output.find(/HTTP server listening on http:\/\/([\w.:]+)/, startMilliseconds);
    return { authority, ended: output.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function commandLine({ entry, userData, extensions }: ServerFolders): string[] {
  const config = join(userData, 'code-server.yaml');
  return [entry, '--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
}

/**
 * What the server inherits: nothing by which another VS Code speaks to processes in its terminal, or which
 * code-server takes for options.
 */
function environment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|CODE_SERVER_|ELECTRON_|PORT$|PASSWORD$|HASHED_PASSWORD$|NODE_OPTIONS$)/;
  const inherited = Object.entries(process.env).filter(([key]) => !foreign.test(key));
  // Without a gallery it asks no server for extensions.
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', ...variables };
}

/** What a process writes, while it runs. */
class Output {
  /** Resolves when the process has ended, with what it wrote. */
  readonly ended: Promise<string>;
  #text = '';
  #isOver = false;

  constructor(child: ChildProcess) {
    const keep = (part: Buffer): void => {
      this.#text += part.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => {
      this.#text += error.message;
    });
    this.ended = new Promise((resolve) => {
      child.once('close', () => {
        this.#isOver = true;
        resolve(this.#text);
      });
    });
  }

  /** The first group of a pattern, as soon as it was written. Throws when the process ends or the time is over. */
  async find(pattern: RegExp, milliseconds: number): Promise<string> {
    const deadline = Date.now() + milliseconds;
    let found = pattern.exec(this.#text)?.[1];
    while (found === undefined) {
      const isLate = Date.now() > deadline;
      if (this.#isOver || isLate) throw new Error(`code-server does not serve:\n${this.#text}`);
      await delay(50);
      found = pattern.exec(this.#text)?.[1];
    }
    return found;
  }
}

/** Asks the group to end, then forces it to. */
async function stopGroup(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const deadline = Date.now() + stopMilliseconds;
    signalGroup(child, signal);
    while (signalGroup(child, 0) && Date.now() < deadline) await delay(50);
  }
}

/** Sends a signal to a process and all that it started; 0 only asks. Answers whether any of them was there. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}
