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
  /** Has `listener` called once when the user ends the program (Ctrl-C); from then on, it doesn't end by itself. */
  readonly whenInterrupted: (listener: () => void) => void;
}

/** What a command works with. */
export interface Context extends Pick<Surroundings, 'folder' | 'env' | 'stdin' | 'whenInterrupted'> {
  /** Where answers go. */
  readonly out: Output;
  /** Where errors and progress go. */
  readonly err: Output;
}

/** @param args what stands behind the program's name */
export function contextOf(args: readonly string[], surroundings: Surroundings): Context {
  const { folder, env, stdin, stdout, stderr, whenInterrupted } = surroundings;
  return {
    folder,
    env,
    stdin,
    whenInterrupted,
    out: new Output(stdout, wantsColors(args, env, stdout)),
    err: new Output(stderr, wantsColors(args, env, stderr)),
  };
}
