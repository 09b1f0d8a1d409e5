import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Work that the editor shows while it goes on. */
export interface Progress {
  /** How many steps of how many are done. */
  report(done: number, total: number): void;
  end(): void;
}

/** Has the editor show that work has begun, where it can. The work need not wait for that, and may end before. */
export function startProgress(connection: Connection, title: string): Progress {
  let reporter: WorkDoneProgressServerReporter | undefined;
  let hasEnded = false;
  connection.window
    .createWorkDoneProgress()
    .then((created) => {
      if (hasEnded) return;
      reporter = created;
      reporter.begin(title, 0);
    })
    .catch((error: unknown) => connection.console.error(`Showing progress failed: ${String(error)}`));
  return {
    report: (done, total) => reporter?.report(Math.floor((100 * done) / total), `${done} of ${total}`),
    end: () => {
      hasEnded = true;
      reporter?.done();
    },
  };
}
