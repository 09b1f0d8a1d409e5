import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, including, relatedPlaces, track } from './support';

const built = (low: string, high: string, base: string): string =>
  track(
    `- level: ${low}`,
    `  criteria: [{ id: x, text: Works, builds-on: ${base} }]`,
    `- level: ${high}`,
    '  criteria: [{ id: y, text: Leads }]',
  );

describe('The rule `builds-on-higher`', () => {
  it('marks a criterion of a higher level of the track', async () => {
    assert.deepEqual(await findings(built('1', '2', 'a.y')), [
      ['builds-on-higher: a.y', 'This criterion of level `1` builds on one of level `2`, which is higher.'],
    ]);
  });

  it('shows that criterion', async () => {
    assert.deepEqual(await relatedPlaces(built('1', '2', 'a.y')), [
      'a.ladder.yaml: y: `a.y` is a criterion of level `2`.',
    ]);
  });

  it('looks at a criterion without an id, too', async () => {
    const text = built('1', '2', 'a.y').replace('id: x, ', '');
    assert.deepEqual(
      (await findings(text)).map(([mark]) => mark),
      ['builds-on-higher: a.y'],
    );
  });

  it('is content with the same level, and with a lower one', async () => {
    assert.deepEqual(await findings(built('1', '2', 'a.x'), 'builds-on-higher'), []);
    assert.deepEqual(await findings(built('2', '1', 'a.y'), 'builds-on-higher'), []);
  });

  it('goes by the scale, and judges anew when that is turned round', async () => {
    const acme = (...scale: string[]): string =>
      `${including}scale: [${scale.map((level) => `{ level: ${level} }`).join(', ')}]\n`;
    const made = await fixture({
      'acme.ladder.yaml': acme('2', 'senior'),
      'tracks/a.ladder.yaml': built('2', 'senior', 'a.y'),
    });
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), ['builds-on-higher: a.y']);
    made.open('acme.ladder.yaml', acme('senior', '2'));
    assert(made.changes.at(-1)?.has(made.uri('tracks/a.ladder.yaml')));
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), ['level-order: senior']);
  });

  it('says nothing of other tracks, whose levels are reached apart', async () => {
    const files = {
      'acme.ladder.yaml': including,
      'tracks/a.ladder.yaml': track('- level: 1', '  criteria: [{ text: Works, builds-on: b.y }]'),
      'tracks/b.ladder.yaml':
        'track: b\nname: B\nlevels: [{ level: 2, criteria: [{ id: y, text: Leads }] }]\n',
    };
    assert.deepEqual(await findings(files, 'builds-on-higher'), []);
  });

  it('counts what the track inherits as its own, under either name', async () => {
    const base = 'track: b\nname: B\nlevels: [{ level: 2, criteria: [{ id: y, text: Leads }] }]\n';
    const own = (reference: string): string =>
      `track: a\nname: A\nextends: b\nlevels: [{ level: 1, criteria: [{ text: Works, builds-on: ${reference} }] }]\n`;
    for (const reference of ['a.y', 'b.y']) {
      const files = {
        'acme.ladder.yaml': including,
        'tracks/a.ladder.yaml': own(reference),
        'tracks/b.ladder.yaml': base,
      };
      assert.deepEqual(
        (await findings(files, 'builds-on-higher')).map(([mark]) => mark),
        [`builds-on-higher: ${reference}`],
      );
    }
  });
});
