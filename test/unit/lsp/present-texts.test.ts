import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import { onPresentTexts } from '../../../server/lsp/present-texts';
import type { FileChange } from '../../../server/service/features/actions/action';
import { fixture, uriOf } from '../fixture';

const track = (id: number): string => `track: t-${id}\nname: A\nlevels: [{ level: 1, summary: Works }]\n`;

describe('Work on the present texts', () => {
  const path = 'a.ladder.yaml';
  const edit: FileChange = { uri: uriOf(path), version: null, edits: [] };

  /** Works while another program writes the file `writes` times. Answers the text that was worked on, each time. */
  async function work(
    writes: number,
    change: FileChange = edit,
  ): Promise<{ seen: string[]; error: unknown }> {
    const made = await fixture({ [path]: track(0) });
    const { workspace } = made.service;
    const seen: string[] = [];
    const once = (): void => {
      seen.push(workspace.file(uriOf(path))?.document.getText() ?? '');
      if (seen.length <= writes) made.fileSystem.files.set(uriOf(path), track(seen.length));
    };
    const error: unknown = await onPresentTexts(workspace, once, () => [change]).catch(
      (thrown: unknown) => thrown,
    );
    return { seen, error };
  }

  it('is done once where nothing changed', async () => {
    assert.deepEqual(await work(0), { seen: [track(0)], error: undefined });
  });

  it('is done again on what a file holds now', async () => {
    assert.deepEqual(await work(1), { seen: [track(0), track(1)], error: undefined });
  });

  it('is given up where a file does not come to rest', async () => {
    const { error } = await work(Infinity);
    assert.ok(error instanceof ResponseError);
    assert.match(error.message, /another program/);
  });

  it('minds a file that is to be removed, but none that is open or new', async () => {
    const uri = uriOf(path);
    assert.equal((await work(1, { uri, isRemoved: true })).seen.length, 2);
    assert.equal((await work(1, { uri, version: 3, edits: [] })).seen.length, 1);
    assert.equal((await work(1, { uri, text: '' })).seen.length, 1);
  });
});
