import assert from 'node:assert/strict';
import { templateScheme } from '../../../server/template-protocol';
import { LadderWorkspace } from '../../../server/service/workspace/ladder-workspace';
import { tracksAskedFor } from '../../../server/service/templates/ladder';
import { Templates } from '../../../server/service/templates/templates';
import { readTemplate, shippedLibrary } from './support';

const noFiles = {
  readFile: () => Promise.resolve(undefined),
  readFolder: () => Promise.resolve(undefined),
};

describe('the templates, as they are shown', () => {
  const workspace = new LadderWorkspace(noFiles, () => undefined);
  const templates = new Templates(workspace, readTemplate);

  it('are listed with starters first, and without their texts', async () => {
    const { categories, templates: all } = await templates.list();
    assert.deepEqual(categories[0], { id: 'building', name: 'Building' });
    assert.deepEqual(
      all.slice(0, 4).map(({ id, kind }) => `${kind} ${id}`),
      ['starter small', 'starter medium', 'starter large', 'skill foundations'],
    );
    assert.ok(all.every((each) => !('text' in each)));
  });

  it('are each a table or a grid of something', async () => {
    for (const { id, kind, name } of (await templates.list()).templates) {
      const view = await templates.view(id);
      assert.equal(view?.kind, kind, id);
      if (view.kind === 'skill') {
        assert.equal(view.table.track.name, name);
        assert.equal(view.table.levels.length, 5);
      } else {
        assert.ok(view.grid.ladders.length > 0, id);
        assert.ok(
          view.grid.categories.some(({ tracks }) => tracks.length > 0),
          id,
        );
      }
    }
  });

  it('are a ladder with the skills that it asks for alone, under its own name', async () => {
    const view = await templates.view('data-manager');
    assert.ok(view?.kind === 'ladder');
    assert.equal(view.grid.name, 'Data Leader');
    assert.deepEqual(
      view.grid.ladders.map(({ id }) => id),
      ['data-manager'],
    );
    const tracks = view.grid.categories.flatMap((each) => each.tracks.map(({ id }) => id));
    const text = (await shippedLibrary()).ladders.find(({ id }) => id === 'data-manager')?.text ?? '';
    assert.deepEqual(tracks.toSorted(), [...new Set(tracksAskedFor(text))].toSorted());
  });

  it('lead to their texts, which can be read by the places that they name', async () => {
    const skill = await templates.view('craft');
    assert.ok(skill?.kind === 'skill');
    const { uri } = skill.table.track.source;
    assert.equal(uri, `${templateScheme}:/library/skills/craft.ladder.yaml`);
    const { skills } = await shippedLibrary();
    assert.equal(await templates.text(uri), skills.find(({ id }) => id === 'craft')?.text);
    const starter = await templates.view('medium');
    assert.ok(starter?.kind === 'starter');
    const place = starter.grid.source?.uri ?? '';
    assert.match((await templates.text(place)) ?? '', /^framework: medium\nname: Medium\n/);
  });

  it('are not there under another name', async () => {
    assert.equal(await templates.view('juggling'), undefined);
    assert.equal(await templates.text('ladder-template:/library/skills/juggling.ladder.yaml'), undefined);
    assert.equal(await templates.text('file:///library/skills/craft.ladder.yaml'), undefined);
  });

  it('are read again where that failed', async () => {
    let isThere = false;
    const flaky = new Templates(workspace, (path) =>
      isThere ? readTemplate(path) : Promise.reject(new Error('gone')),
    );
    await assert.rejects(flaky.list(), { message: 'gone' });
    isThere = true;
    assert.ok((await flaky.list()).templates.length > 0);
  });

  it('are none where the host has none', async () => {
    await assert.rejects(new Templates(workspace, undefined).list(), /There are no templates here/);
  });
});
