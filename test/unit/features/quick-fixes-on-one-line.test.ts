import assert from 'node:assert/strict';
import { fixesIn } from './actions-support';

const track = (rest: string): string => `track: new\nname: New\n${rest}`;

describe('in a list on one line, quick fixes', () => {
  const name = 'n.ladder.yaml';

  it('sort the levels', async () => {
    const text = track('levels: [{level: 3}, { level: 1, summary: "A, b" }, {level: 2}] # all\n');
    const { after } = await fixesIn('level-order', name, text);
    assert.deepEqual(await after('Sort the levels, lowest first'), {
      [name]: track('levels: [{ level: 1, summary: "A, b" }, {level: 2}, {level: 3}] # all\n'),
    });
  });

  it('sort no levels where the list goes over lines, or an alias would come before its anchor', async () => {
    const lines = track('levels: [\n  {level: 2, summary: A}, # a\n  {level: 1, summary: B}\n]\n');
    assert.deepEqual((await fixesIn('level-order', name, lines)).titles, []);
    const alias = track('levels: [{level: 2, summary: &a A}, {level: 1, summary: *a}]\n');
    assert.deepEqual((await fixesIn('level-order', name, alias)).titles, []);
  });

  it('insert the levels that are skipped', async () => {
    const text = track('levels: [{ level: 1, summary: A }, { level: 3, summary: B }] # all\n');
    const { after } = await fixesIn('level-gap', name, text);
    assert.deepEqual(await after('Insert level `2`'), {
      [name]: track(
        'levels: [{ level: 1, summary: A }, { level: 2, summary: TODO }, { level: 3, summary: B }] # all\n',
      ),
    });
    const lines = track('levels: [\n  { level: 1, summary: A }, # a\n  { level: 3, summary: B }\n]\n');
    assert.deepEqual((await fixesIn('level-gap', name, lines)).titles, []);
  });

  it('add a level, a position and a criterion', async () => {
    const craft = 'track: craft\nname: Craft\nlevels: [{level: 1, summary: A}, {level: 3, summary: B}]\n';
    const asked = (level: number): string =>
      `ladder: l\nname: L\npositions: [{id: a, name: A, requires: {craft: ${level}}}]\n`;
    const files = { 'craft.ladder.yaml': craft };
    const level = await fixesIn('unresolved-reference', 'l.ladder.yaml', asked(2), files);
    const after = await level.after('Add the level `2` to `craft`');
    assert.deepEqual(after, {
      'craft.ladder.yaml': craft.replace(', {level: 3', ', {level: 2, summary: TODO}, {level: 3'),
    });
    const prose = (reference: string): string => track(`levels: [{level: 1, summary: "[[${reference}]]"}]\n`);
    const ladder = 'ladder: l\nname: L\npositions: [{id: a, name: A}] # one\n';
    const position = await fixesIn('unresolved-reference', name, prose('l.head-of-all'), {
      'l.ladder.yaml': ladder,
    });
    assert.deepEqual(await position.after('Add the position `head-of-all` to `l`'), {
      'l.ladder.yaml': ladder.replace('}]', '}, {id: head-of-all, name: Head of all}]'),
    });
    const criterion = await fixesIn('unresolved-reference', name, prose('craft.pairs'), files);
    assert.deepEqual(await criterion.after('Add the criterion `pairs` to `craft`'), {
      'craft.ladder.yaml': craft.replace('summary: A}', 'summary: A, criteria: [{id: pairs, text: TODO}]}'),
    });
  });
});
