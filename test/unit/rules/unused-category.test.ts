import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, framework, track } from './support';

const acme = framework('categories: [{ id: x }, { id: y }]', 'include: [tracks/*]');
const inCategory = (category: string): string =>
  track('- level: 1', '  summary: Works').replace('name: A', `name: A\ncategory: ${category}`);

describe('The rule `unused-category`', () => {
  it('marks the id of a category that no track is in', async () => {
    assert.deepEqual(await findings({ 'acme.ladder.yaml': acme, 'tracks/a.ladder.yaml': inCategory('x') }), [
      ['unused-category: y', 'No track is in the category `y`.'],
    ]);
  });

  it('says nothing where there are no tracks yet', async () => {
    assert.deepEqual(await findings({ 'acme.ladder.yaml': acme }, 'unused-category'), []);
  });

  it('follows the tracks as they are put into another category in their own file', async () => {
    const made = await fixture({ 'acme.ladder.yaml': acme, 'tracks/a.ladder.yaml': inCategory('x') });
    assert.deepEqual(made.marks('acme.ladder.yaml'), ['unused-category: y']);
    made.open('tracks/a.ladder.yaml', inCategory('y'));
    assert(made.changes.at(-1)?.has(made.uri('acme.ladder.yaml')));
    assert.deepEqual(made.marks('acme.ladder.yaml'), ['unused-category: x']);
  });

  it('is not worked out again when a track of the category is edited elsewhere', async () => {
    const made = await fixture({ 'acme.ladder.yaml': acme, 'tracks/a.ladder.yaml': inCategory('x') });
    assert.deepEqual(made.marks('acme.ladder.yaml'), ['unused-category: y']);
    made.open('tracks/a.ladder.yaml', inCategory('x').replace('Works', 'Works well'));
    assert.deepEqual([...made.changes.at(-1)!], [made.uri('tracks/a.ladder.yaml')]);
  });
});
