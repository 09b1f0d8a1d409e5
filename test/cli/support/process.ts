import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { inRoot } from '../../host/paths';
import { whenProcessEnds } from '../../host/process-end';

/** How long, in milliseconds, an output is waited for. */
const patience = 30_000;

/** `ladder`, built and in a process of its own, as a shell starts it. */
export class LadderProcess implements Disposable {
  readonly child: ChildProcessWithoutNullStreams;
  readonly #forget: () => void;
  readonly #looks = new Set<() => void>();
  out = '';
  err = '';
  /** Comes with the exit code, or the signal that ended it, when all is written. */
  readonly ended: Promise<number | NodeJS.Signals | null>;

  constructor(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.child = spawn(process.execPath, [inRoot('dist/cli.js'), ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env },
    });
    this.#forget = whenProcessEnds(() => void this.child.kill());
    this.child.stdout.on('data', (part: Buffer) => this.#take('out', part));
    this.child.stderr.on('data', (part: Buffer) => this.#take('err', part));
    this.ended = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('close', (code, signal) => resolve(signal ?? code));
    });
  }

  /** Comes when all that was written matches. Throws when it does not in good time. */
  async shown(isWanted: (written: { readonly out: string; readonly err: string }) => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (!isWanted(this)) return;
        clearTimeout(deadline);
        this.#looks.delete(look);
        resolve();
      };
      const deadline = setTimeout(() => {
        this.#looks.delete(look);
        reject(new Error(`Waited in vain. It wrote:\n${this.out}\n${this.err}`));
      }, patience);
      this.#looks.add(look);
      look();
    });
  }

  [Symbol.dispose](): void {
    this.#forget();
    this.child.kill('SIGKILL');
  }

  #take(stream: 'out' | 'err', part: Buffer): void {
    this[stream] += part.toString();
    for (const look of [...this.#looks]) look();
  }
}
