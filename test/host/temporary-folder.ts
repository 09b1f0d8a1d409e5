import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenProcessEnds } from './process-end';

/** A folder that is gone when it is disposed of, or when this process ends. */
export interface TemporaryFolder extends Disposable {
  readonly path: string;
}

/**
 * Makes an empty folder.
 *
 * @param parent the folder that it is in; else the system's, which gives it a path that is short enough for sockets
 */
export function temporaryFolder(parent = tmpdir()): TemporaryFolder {
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, 'ladder-'));
  // Processes that were just killed may still write a last file, so removal is tried again.
  const removeFiles = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 10 });
  const forget = whenProcessEnds(removeFiles);
  return {
    path,
    [Symbol.dispose]: () => {
      forget();
      removeFiles();
    },
  };
}
