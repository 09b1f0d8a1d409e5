import { styleText } from 'node:util';
import { codeOf } from './files/system-error';

/** What the program needs of a stream that it writes to. */
export interface OutputStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly hasColors?: (() => boolean) | undefined;
  /** `done` is called when the text is written, and when it can't be. */
  write(text: string, done: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

type Style = Parameters<typeof styleText>[0];

/** Gives a text a look, where colours are wanted; else it stays as it is. */
export type Paint = (style: Style, text: string) => string;

export const colored: Paint = (style, text) => styleText(style, text, { validateStream: false });
export const plain: Paint = (_, text) => text;

/**
 * One of the streams that people or programs read. What reads it may be gone before the end (`| head`): then the rest is
 * left unsaid.
 */
export class Output {
  readonly isTerminal: boolean;
  readonly paint: Paint;
  readonly #stream: OutputStream;
  readonly #closed = new AbortController();
  #error: Error | undefined;
  #written: Promise<unknown> = Promise.resolve();

  constructor(stream: OutputStream, hasColors: boolean) {
    this.#stream = stream;
    this.isTerminal = stream.isTTY === true;
    this.paint = hasColors ? colored : plain;
    stream.on('error', (error) => {
      if (!isBrokenPipe(error)) this.#error ??= error;
      this.#closed.abort();
    });
  }

  /** Aborted when nothing reads any more. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  /** Why nothing can be written any more, where that is a fault, such as a full disk. */
  get error(): Error | undefined {
    return this.#error;
  }

  /** How many characters fit on a line; undefined where there is no end to a line. */
  get columns(): number | undefined {
    return this.isTerminal ? this.#stream.columns : undefined;
  }

  write(text: string): void {
    if (this.closed.aborted || text === '') return;
    const written = new Promise<void>((resolve) => void this.#stream.write(text, () => resolve()));
    this.#written = Promise.all([this.#written, written]);
  }

  /** Comes when all is written that can be: only then is it known whether there was a fault. */
  async finished(): Promise<void> {
    await this.#written;
    // A stream tells of its fault in the turn after that in which the writing ended.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function isBrokenPipe(error: Error): boolean {
  const code = codeOf(error);
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

/**
 * Whether a stream gets colours: by the options `--color` and `--no-color`, else by the variables NO_COLOR and
 * FORCE_COLOR, else only a terminal that has some.
 *
 * @param args what stands behind the program's name
 */
export function wantsColors(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  stream: OutputStream,
): boolean {
  const options = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined);
  const chosen = options.findLast((arg) => arg === '--color' || arg === '--no-color');
  if (chosen !== undefined) return chosen === '--color';
  const { NO_COLOR: never, FORCE_COLOR: always } = env;
  if (never !== undefined && never !== '') return false;
  if (always !== undefined && always !== '') return always !== '0' && always !== 'false';
  return stream.isTTY === true && (stream.hasColors?.() ?? false);
}
