import type { Context } from '../context';
import { changedFiles } from '../files/apply-edits';
import type { OpenWorkspace } from '../files/open-workspace';
import { Progress } from '../files/progress';
import { saveFiles } from '../files/save';
import { counted } from '../../service/text/wording';

/** What is mended in one file may let something be mended in another; but not for ever. */
const mostRounds = 5;

/** Mends in the files that the user named what needs no decision, and writes them. */
export async function fixAll({ err }: Context, workspace: OpenWorkspace): Promise<void> {
  const changed = new Set<string>();
  const progress = new Progress(err, 'Mending ladder files');
  for (let round = 0; round < mostRounds; round++) {
    const mended = await fixOnce(workspace, progress);
    if (mended.length === 0) break;
    for (const uri of mended) changed.add(uri);
  }
  progress.end();
  if (changed.size > 0) err.write(`Changed ${counted(changed.size, 'file')}.\n`);
}

/** Mends each file by itself. Answers which were changed. */
async function fixOnce({ service, files, refresh }: OpenWorkspace, progress: Progress): Promise<string[]> {
  const faulty = files().filter((uri) => service.diagnostics(uri).length > 0);
  const edits = faulty.flatMap((uri, index) => {
    progress.report(index, faulty.length);
    return service.fixAll(uri) ?? [];
  });
  await saveFiles(changedFiles(service.workspace, edits));
  const uris = edits.map(({ uri }) => uri);
  if (uris.length > 0) await refresh(uris);
  return uris;
}
