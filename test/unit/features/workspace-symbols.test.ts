import assert from 'node:assert/strict';
import { maxWorkspaceSymbols } from '../../../server/service/features/outline/workspace-symbols';
import { fixture } from '../fixture';
import { acmeFixture } from './support';

async function found(query: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const made = await acmeFixture(files);
  return made.service.workspaceSymbols(query).map(({ name }) => name);
}

describe('searching the workspace for symbols', () => {
  it('finds a criterion by its id, with its track, and by its text', async () => {
    for (const query of ['craft.tests', 'tests', 'what was written', 'crtests']) {
      assert.ok((await found(query)).includes('craft.tests · Tests what was written'), query);
    }
  });

  it('finds tracks, levels, ladders, positions, categories and the framework', async () => {
    assert.equal((await found('mobile'))[0], 'mobile');
    assert.ok((await found('craft@2')).includes('craft@2 · Deciding'));
    assert.equal((await found('engineer'))[0], 'engineer');
    assert.equal((await found('junior'))[0], 'engineer.junior · Junior Engineer');
    assert.equal((await found('building'))[0], 'building');
    assert.equal((await found('acme'))[0], 'acme');
  });

  it('puts what is nearest first', async () => {
    assert.equal((await found('reviews'))[0]?.split(' ')[0]?.split('.')[1], 'reviews');
    assert.equal((await found('craft'))[0], 'craft');
  });

  it('finds nothing for what is nowhere', async () => {
    assert.deepEqual(await found('qqqq'), []);
  });

  it('says what each is in', async () => {
    const made = await acmeFixture();
    const container = (query: string): string | undefined =>
      made.service.workspaceSymbols(query)[0]?.containerName;
    assert.equal(container('craft.tests'), 'Craft');
    assert.equal(container('junior'), 'Engineer');
    assert.equal(container('mobile'), 'Acme');
  });

  it('leads to the id', async () => {
    const made = await acmeFixture();
    const [symbol] = made.service.workspaceSymbols('craft.tests');
    assert.deepEqual(symbol?.location, {
      uri: made.uri('craft.ladder.yaml'),
      range: { start: { line: 9, character: 12 }, end: { line: 9, character: 17 } },
    });
  });

  it('finds a thing once though two frameworks have its file', async () => {
    const framework = (id: string): string => `framework: ${id}\nname: F\ninclude: [shared.ladder.yaml]\n`;
    const made = await fixture({
      'one.ladder.yaml': framework('one'),
      'two.ladder.yaml': framework('two'),
      'shared.ladder.yaml': 'track: shared\nname: Shared\nlevels: [{level: 1}]\n',
    });
    assert.deepEqual(
      made.service.workspaceSymbols('shared').map(({ name }) => name),
      ['shared', 'shared@1'],
    );
  });

  it('answers a limited number, and something without a query', async () => {
    const criteria = Array.from({ length: 300 }, (_, index) => `      - { id: c-${index}, text: Thing }\n`);
    const track = `track: many\nname: Many\nlevels:\n  - level: 1\n    criteria:\n${criteria.join('')}`;
    assert.equal((await found('many', { 'many.ladder.yaml': track })).length, maxWorkspaceSymbols);
    assert.equal((await found('', { 'many.ladder.yaml': track })).length, maxWorkspaceSymbols);
    assert.ok((await found('')).includes('craft'));
  });
});
