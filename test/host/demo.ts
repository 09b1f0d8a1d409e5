/** `npm run demo`: a real VS Code with the packaged extension, on a copy of `examples/`, until Ctrl-C. */
import { join } from 'node:path';
import { codeServerEntry } from './code-server-setup';
import { startHost } from './host';
import { openBrowser } from './open-browser';
import { inRoot } from './paths';
import { Problem } from './problem';
import { endOnSignals, runMain } from './process-end';
import { temporaryFolder } from './temporary-folder';
import { packageExtension } from './vsix';

/** What one sees first: a track has most to show, and names other files. */
const firstFile = 'tracks/foundations.ladder.yaml';

runMain(async () => {
  endOnSignals(0);
  await codeServerEntry();
  console.log('Building and packaging the extension …');
  using temporary = temporaryFolder();
  const vsix = join(temporary.path, 'ladder.vsix');
  await packageExtension(vsix);
  console.log('Starting VS Code with it …');
  await using host = await startHost({ folder: inRoot('examples'), extensions: [vsix] });
  const address = host.address([['openFile', host.remote(join(host.folder, firstFile))]]);
  console.log(
    `\nVS Code runs here, on a copy of examples/ that is gone afterwards:\n\n  ${address}\n\nCtrl-C ends it.`,
  );
  openBrowser(address);
  // A signal ends this process, and with it the server and its folders.
  throw new Problem(`VS Code ended by itself:\n${await host.ended}`);
});
