import type { Disk } from './files/disk';
import { Output, wantsColors, type OutputStream } from './output';

/** What the program has around it. Tests give it another. */
export interface Surroundings {
  /** The working folder, as an absolute path. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input, in pieces. */
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The files that are read; where nothing is said, those of the machine. */
  readonly disk?: Disk;
  /** Has `listener` called once when the user ends the program (Ctrl-C); from then on, it doesn't end by itself. */
  readonly whenInterrupted: (listener: () => void) => void;
}

/** What a command works with. */
export interface Context extends Pick<Surroundings, 'folder' | 'env' | 'stdin' | 'disk' | 'whenInterrupted'> {
  /** Where answers go. */
  readonly out: Output;
  /** Where errors and progress go. */
  readonly err: Output;
}

/** @param args what stands behind the program's name */
export function contextOf(args: readonly string[], surroundings: Surroundings): Context {
  const { stdout, stderr, ...others } = surroundings;
  return {
    ...others,
    out: new Output(stdout, wantsColors(args, others.env, stdout)),
    err: new Output(stderr, wantsColors(args, others.env, stderr)),
  };
}
