import assert from 'node:assert/strict';
import { acme } from '../features/support';
import { cursor, Fixture, fixture, folderUri, uriOf } from '../fixture';

/** The views that can be exported of a file's frameworks; what is meant is marked. */
async function views(made: Fixture, file: string, marked?: string): Promise<string[]> {
  const position = marked === undefined ? undefined : cursor(marked).position;
  const all = await made.service.exportChoices(uriOf(file), position);
  return all.flatMap(({ choices }) => choices.map(({ view, isHere }) => (isHere ? `* ${view}` : view)));
}

describe('What can be exported', () => {
  it('is the framework, its grid, its graph of criteria, each track and each position', async () => {
    assert.deepEqual(await views(await fixture(acme), 'acme.ladder.yaml'), [
      'framework',
      'grid',
      'criteria',
      'track:craft',
      'track:mobile',
      'position:engineer.junior',
      'position:engineer.senior',
    ]);
  });

  it('is marked where the cursor is in it: a track anywhere in its file, a position where it is written', async () => {
    const made = await fixture(acme);
    const here = async (file: string, marked: string) =>
      (await views(made, file, marked)).filter((view) => view.startsWith('*'));
    assert.deepEqual(
      await here('craft.ladder.yaml', acme['craft.ladder.yaml']!.replace('summary:', '|summary:')),
      ['* track:craft'],
    );
    const ladder = acme['engineer.ladder.yaml']!.replace('requires: { craft: 2 }', 'requires: { craft: |2 }');
    assert.deepEqual(await here('engineer.ladder.yaml', ladder), ['* position:engineer.senior']);
  });

  it('of a file that no framework includes is what is in it', async () => {
    const lone = await fixture({ 'craft.ladder.yaml': acme['craft.ladder.yaml']! });
    assert.deepEqual(await views(lone, 'craft.ladder.yaml'), ['framework', 'criteria', '* track:craft']);
    assert.deepEqual(await views(await fixture({ 'a.ladder.yaml': '' }), 'a.ladder.yaml'), []);
    assert.deepEqual(await views(await fixture({}), 'unknown.ladder.yaml'), []);
  });

  it('is known when all files have been read', async () => {
    const made = new Fixture();
    for (const [name, text] of Object.entries(acme)) made.fileSystem.files.set(uriOf(name), text);
    const reading = made.service.workspace.setFolders([folderUri]);
    const asked = views(made, 'acme.ladder.yaml');
    await reading;
    assert.ok((await asked).includes('track:mobile'));
  });
});
