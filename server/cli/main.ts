/** The program `ladder`, in parts that are loaded when they are needed. */
import { runCommandLine } from './program';

// No `process.exit`: what is still to be written is written first.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  folder: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  whenInterrupted: (listener) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, listener);
  },
});
