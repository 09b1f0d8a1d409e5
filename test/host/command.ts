import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { whenProcessEnds } from './process-end';

/** Where and with what a command runs. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether its output is shown as it comes; else it is kept, and shown when the command fails. */
  readonly show?: boolean;
}

/**
 * Runs a command to its end, and answers its output unless that was shown.
 * Throws when it cannot be started or ends with any code but 0.
 */
export function run(command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const { show = false, ...place } = options;
    const child = spawn(command, args, {
      ...place,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    const forget = whenProcessEnds(() => void child.kill());
    let output = '';
    const keep = (part: Buffer): void => void (output += part.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => {
      forget();
      reject(error);
    });
    child.once('close', (code, signal) => {
      forget();
      if (code === 0) resolve(output);
      else
        reject(
          new Error(`${[command, ...args].join(' ')} ended with ${signal ?? code ?? 'nothing'}\n${output}`),
        );
    });
  });
}

/** The absolute path of the first of `names` that PATH has an executable file for. */
export function findOnPath(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Whether there is a file at `path` that may be run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
