import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommandLine } from '../../../server/cli/program';
import type { Disk } from '../../../server/cli/files/disk';
import type { OutputStream } from '../../../server/cli/output';
import { temporaryFolder } from '../../host/temporary-folder';

/** What a run of `ladder` gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** How a run differs from one in a script. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What standard input holds. */
  readonly input?: string;
  /** The files that are read, where not those of the machine. */
  readonly disk?: Disk;
  /** Makes the output a terminal, so many characters wide. */
  readonly columns?: number;
}

/** Runs `ladder` with arguments in a folder, in this process. */
export async function ladder(
  folder: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const { env = {}, columns, input = '', disk } = options;
  const [stdout, stderr] = [new Collected(columns), new Collected(columns)];
  const code = await runCommandLine(args, {
    folder,
    env,
    stdin: inPieces(input),
    stdout,
    stderr,
    ...(disk ? { disk } : {}),
    whenInterrupted: () => undefined,
  });
  return { code, out: stdout.text, err: stderr.text };
}

/** A text as a stream gives it: in pieces of bytes. */
async function* inPieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = await Promise.resolve(new TextEncoder().encode(text));
  for (let start = 0; start < bytes.length; start += 100) yield bytes.subarray(start, start + 100);
}

/** A stream that keeps what is written. */
class Collected implements OutputStream {
  readonly isTTY: boolean;
  text = '';

  constructor(readonly columns: number | undefined) {
    this.isTTY = columns !== undefined;
  }

  hasColors(): boolean {
    return this.isTTY;
  }

  write(text: string, done: () => void): void {
    this.text += text;
    done();
  }

  on(): void {
    // Nothing goes wrong here.
  }
}

/** A folder of its own with files in it: texts by path. */
export function folderOf(files: Readonly<Record<string, string>>): { path: string } & Disposable {
  const temporary = temporaryFolder();
  const path = realpathSync(temporary.path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, [Symbol.dispose]: () => temporary[Symbol.dispose]() };
}

/** A framework in three files with a problem of each severity but info. */
export const acme: Readonly<Record<string, string>> = {
  'acme.ladder.yaml': `framework: acme
name: Acme
lint:
  missing-examples: off
include:
  - tracks/*.ladder.yaml
  - engineer.ladder.yaml
`,
  'tracks/craft.ladder.yaml': `track: craft
name: Craft
levels:
  - level: 1
    criteria:
      - id: tests
        text: Tests what was written
      - E.g. wrote a test first
  - level: 2
    summary: Builds on  [[craft.tests]]
`,
  'engineer.ladder.yaml': `ladder: engineer
name: Engineer
positions:
  - id: junior
    name: Junior
    requires: { crafd: 1 }
  - id: senior
    name: Senior
    requires: { craft: 2 }
`,
};
