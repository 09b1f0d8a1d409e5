import assert from 'node:assert/strict';
import { fixture, type Fixture } from '../fixture';
import { findings, framework, relatedPlaces, track } from './support';

const acme = framework('include: [tracks/*]', 'lint: { similar-text: hint }');
const criteria = (id: string, ...texts: string[]): string =>
  track('- level: 1', '  criteria:', ...texts.map((text) => `    - ${text}`)).replace(
    'track: a',
    `track: ${id}`,
  );
const files = (one: string, other: string): Record<string, string> => ({
  'acme.ladder.yaml': acme,
  'tracks/a.ladder.yaml': criteria('a', one),
  'tracks/b.ladder.yaml': criteria('b', other),
});
const [one, other] = [
  'Writes down what went wrong after an incident',
  'Writes down what went wrong after incidents.',
];

describe('The rule `similar-text`', () => {
  it('marks each of two criteria that are nearly the same, and shows the other', async () => {
    assert.deepEqual(await findings(files(one, other)), [
      [`similar-text: ${one}`, 'Nearly the same criterion stands in `b@1`.'],
      [`similar-text: ${other}`, 'Nearly the same criterion stands in `a@1`.'],
    ]);
    assert.deepEqual(await relatedPlaces(files(one, other), 'tracks/a.ladder.yaml'), [
      `tracks/b.ladder.yaml: ${other}: This is nearly the same.`,
    ]);
  });

  it('says so where they are the same but for capitals and marks', async () => {
    assert.deepEqual(
      (await findings(files(one, `'**${one.toUpperCase()}**!'`))).map(([, message]) => message),
      ['The same criterion stands in `b@1`.', 'The same criterion stands in `a@1`.'],
    );
  });

  it('is content where more than a fifth of the letters differ, or no three words in a row are shared', async () => {
    assert.deepEqual(await findings(files(one, 'Writes down what went well in a release')), []);
    assert.deepEqual(await findings(files('Reads new code', 'Reads odd code')), []);
  });

  it('names every place once, in the order of their names', async () => {
    const made = await fixture({
      'acme.ladder.yaml': acme,
      'tracks/a.ladder.yaml': criteria('a', one),
      'tracks/b.ladder.yaml': criteria('c', other, one),
      'tracks/c.ladder.yaml': criteria('b', other),
    });
    assert.deepEqual(made.messages('tracks/a.ladder.yaml'), [
      'Nearly the same criterion stands in `b@1` and in `c@1`.',
    ]);
    assert.deepEqual(
      made.messages('tracks/b.ladder.yaml')[0],
      'Nearly the same criterion stands in `a@1`, in `b@1` and on this level.',
    );
  });

  it('leaves what a track says twice to the rule `duplicate-text`', async () => {
    const made = await fixture({ 'acme.ladder.yaml': acme, 'tracks/a.ladder.yaml': criteria('a', one, one) });
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), [`duplicate-text: ${one}`]);
  });

  it('follows the text as it is edited in another file', async () => {
    const made = await fixture(files(one, 'Does something else'));
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), []);
    made.open('tracks/b.ladder.yaml', criteria('b', other));
    assert(made.changes.at(-1)?.has(made.uri('tracks/a.ladder.yaml')));
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), [`similar-text: ${one}`]);
    made.open('tracks/b.ladder.yaml', criteria('b', 'Does something else'));
    assert(made.changes.at(-1)?.has(made.uri('tracks/a.ladder.yaml')));
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), []);
  });

  it('costs nothing while it is off', async () => {
    const made = await fixture(files(one, other));
    const asked = (of: Fixture): number => {
      let count = 0;
      for (const { graph } of of.service.workspace.projects()) {
        const criteriaWith = graph.criteriaWith.bind(graph);
        graph.criteriaWith = (run) => {
          count++;
          return criteriaWith(run);
        };
      }
      of.open('tracks/a.ladder.yaml', criteria('a', `${one} `));
      of.diagnostics('tracks/a.ladder.yaml');
      return count;
    };
    assert(asked(made) > 0);
    made.service.configure({ lint: { 'similar-text': 'off' } });
    assert.equal(asked(made), 0);
  });
});
