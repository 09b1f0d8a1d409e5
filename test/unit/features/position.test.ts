import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PositionTrack, PositionView } from '../../../server/position-protocol';
import { changeKind } from '../../../server/service/features/position/change-kind';
import type { PositionQuestion } from '../../../server/service/features/position/position-view';
import { runs } from '../arbitraries';
import { cursor, fixture, uriOf } from '../fixture';
import { acme, acmeFixture } from './support';

const engineer = acme['engineer.ladder.yaml']!;
const manager = `ladder: manager
name: Manager
positions:
  - id: lead
    name: Lead
    requires: { craft: 3 }
`;

/** What is said of a position, asked for from a file with a cursor at its `|`. */
async function positionAt(
  name: string,
  marked: string,
  question: PositionQuestion = {},
  files: Readonly<Record<string, string>> = {},
): Promise<PositionView> {
  const { text, position } = cursor(marked);
  const { service } = await acmeFixture({ ...files, [name]: text });
  const view = service.position(uriOf(name), { position, ...question });
  assert(view, 'there is a position');
  return view;
}

const junior = (question: PositionQuestion = {}, files: Readonly<Record<string, string>> = {}) =>
  positionAt('engineer.ladder.yaml', engineer.replace('id: junior', 'id: jun|ior'), question, files);
const tracks = ({ categories }: PositionView): PositionTrack[] => categories.flatMap((each) => each.tracks);
const trackOf = (view: PositionView, id: string): PositionTrack | undefined =>
  tracks(view).find((track) => track.id === id);

describe('What a position asks for', () => {
  it('is told of the position that the cursor is in', async () => {
    const view = await junior();
    const { position } = view;
    assert.equal(position.reference, 'engineer.junior');
    assert.equal(position.name, 'Junior Engineer');
    assert.equal(position.label, 'E1');
    assert.equal(position.description, 'Learns the trade');
    assert.deepEqual(position.ladder, { id: 'engineer', name: 'Engineer' });
    assert.deepEqual(position.points, { min: 1 });
    assert.deepEqual(view.focus, { ladder: 'engineer', position: 'junior' });
  });

  it('is each level by track and category, required, optional and not required, with words and summary', async () => {
    const view = await junior({}, { 'hiring.ladder.yaml': 'track: hiring\nname: Hiring\nlevels: []\n' });
    assert.deepEqual(
      view.categories.map(({ name, color, tracks: of }) => [name, color, ...of.map(({ id }) => id)]),
      [['Building', '#2563eb', 'craft', 'mobile']],
    );
    const { ask, dots, source } = trackOf(view, 'craft')!;
    assert.equal(ask?.kind, 'required');
    assert.equal(ask.level, '1');
    assert.equal(ask.name, 'Learning');
    assert.deepEqual([ask.dots, dots], [1, 3]);
    assert.equal(ask.summary?.text, 'Writes code that works');
    assert.equal(ask.at.uri, uriOf('engineer.ladder.yaml'));
    assert.equal(source?.uri, uriOf('craft.ladder.yaml'));
    assert.equal(trackOf(view, 'mobile')?.ask?.kind, 'optional');
    assert.equal(trackOf(view, 'mobile')?.compared?.kind, 'not-required');
    assert.equal(view.unsaid, 1);
  });

  it('is told of tracks that no file defines', async () => {
    const asked = await positionAt(
      'engineer.ladder.yaml',
      engineer.replace('id: junior', 'id: jun|ior').replace('{ craft: 1 }', '{ gone: 1 }'),
      { details: ['gone'] },
    );
    assert.equal(trackOf(asked, 'gone')?.source, undefined);
    assert.equal(trackOf(asked, 'gone')?.ask?.dots, undefined);
    assert.equal(trackOf(asked, 'gone')?.levels, undefined);
  });

  it('adds up what the scale says that the required levels are worth', async () => {
    assert.equal((await junior()).position.requiredPoints, 1);
    assert.equal((await junior()).compared?.requiredPoints, 0);
  });

  it('names the criteria that matter most', async () => {
    const { position } = await junior({ shown: 'engineer.senior' });
    const [reviews] = position.emphasises;
    assert.equal(reviews?.reference, 'craft.reviews');
    assert.equal(reviews.target?.title, 'Reviews the code of others');
    assert.equal(reviews.target.level, '2');
  });

  it('tells the levels of the tracks whose details are asked for, those below included', async () => {
    const view = await junior({ shown: 'engineer.senior', details: ['craft'] });
    assert.equal(view.cumulative, true);
    assert.deepEqual(
      trackOf(view, 'craft')?.levels?.map(({ level, asked, criteria }) => [level, asked, criteria.length]),
      [
        ['1', true, 2],
        ['2', true, 1],
      ],
    );
    assert.equal(trackOf(view, 'mobile')?.levels, undefined);
    assert.deepEqual(Object.keys(view.references), ['craft.tests']);
  });

  it('tells no level below, where a level does not include those', async () => {
    const framework = acme['acme.ladder.yaml']!.replace('name: Acme', 'name: Acme\ncumulative: false');
    const view = await junior(
      { shown: 'engineer.senior', details: ['craft'] },
      { 'acme.ladder.yaml': framework },
    );
    assert.equal(view.cumulative, false);
    assert.deepEqual(
      trackOf(view, 'craft')?.levels?.map(({ level }) => level),
      ['2'],
    );
  });

  it('says from which track a part is inherited', async () => {
    const view = await junior({ details: ['mobile'] });
    const [first, second] = trackOf(view, 'mobile')?.levels ?? [];
    assert.equal(first?.inheritedFrom, 'craft');
    assert.equal(second?.criteria[0]?.inheritedFrom, undefined);
    assert.equal(trackOf(view, 'mobile')?.ask?.summary?.inheritedFrom, 'craft');
  });
});

describe('A reference in prose to a position', () => {
  it('leads to what it asks for', async () => {
    const description = 'description: Learns the trade';
    const marked = engineer
      .replace('id: junior', 'id: jun|ior')
      .replace(description, `${description} until [[engineer.senior]]`);
    const { references } = await positionAt('engineer.ladder.yaml', marked);
    assert.deepEqual(references['engineer.senior']?.place, { position: 'engineer.senior' });
  });
});

describe('The position that is told of', () => {
  const shownAt = async (name: string, marked: string, question: PositionQuestion = {}) =>
    (await positionAt(name, marked, question, { 'manager.ladder.yaml': manager })).position.reference;

  it('is the one that was chosen, wherever the cursor is', async () => {
    const view = await junior({ shown: 'manager.lead' }, { 'manager.ladder.yaml': manager });
    assert.equal(view.position.reference, 'manager.lead');
  });

  it('is the one that a reference at the cursor names', async () => {
    const craft = acme['craft.ladder.yaml']!.replace('[[engineer]]', '[[engineer.sen|ior]]');
    assert.equal(await shownAt('craft.ladder.yaml', craft), 'engineer.senior');
  });

  it('is the last one in another file, or the first of all', async () => {
    const craft = acme['craft.ladder.yaml']!.replace('levels:', '|levels:');
    assert.equal(await shownAt('craft.ladder.yaml', craft), 'engineer.junior');
    assert.equal(await shownAt('craft.ladder.yaml', craft, { last: 'engineer.senior' }), 'engineer.senior');
    assert.equal(await shownAt('craft.ladder.yaml', craft, { last: 'engineer.gone' }), 'engineer.junior');
  });

  it('is one of the ladder, where the cursor is beside its positions', async () => {
    const marked = engineer.replace('name: Engineer', 'name: Engi|neer');
    const last = 'engineer.senior';
    assert.equal(await shownAt('engineer.ladder.yaml', marked, { last }), last);
    assert.equal(await shownAt('engineer.ladder.yaml', marked, { last: 'manager.lead' }), 'engineer.junior');
  });

  it('goes by its place, while it has no id', async () => {
    const marked = engineer.replace('  - id: junior\n    name', '  - na|me');
    assert.equal(await shownAt('engineer.ladder.yaml', marked), 'engineer.#0');
    assert.equal(await shownAt('engineer.ladder.yaml', marked, { shown: 'engineer.#0' }), 'engineer.#0');
  });

  it('is the same, while the text cannot be read', async () => {
    const made = await acmeFixture();
    made.open('engineer.ladder.yaml', engineer);
    const { text, position } = cursor(engineer.replace('name: Senior Engineer', 'name: "Sen|ior Engineer'));
    made.open('engineer.ladder.yaml', text);
    const view = made.service.position(uriOf('engineer.ladder.yaml'), { position });
    assert.equal(view?.position.name, 'Senior Engineer');
  });

  it('is none, where no ladder has a position, or the document is not known', async () => {
    const { service } = await acmeFixture({ 'engineer.ladder.yaml': 'ladder: engineer\npositions: []\n' });
    assert.equal(service.position(uriOf('acme.ladder.yaml')), undefined);
    assert.equal(service.position(uriOf('gone.ladder.yaml')), undefined);
  });

  it('can be any, by ladder', async () => {
    const { ladders } = await junior({}, { 'manager.ladder.yaml': manager });
    assert.deepEqual(
      ladders.map(({ name, positions }) => [name, ...positions.map(({ reference }) => reference)]),
      [
        ['Engineer', 'engineer.junior', 'engineer.senior'],
        ['Manager', 'manager.lead'],
      ],
    );
  });
});

describe('A position of a ladder that several frameworks share', () => {
  const framework = (id: string, points: number, include = 'shared.ladder.yaml'): string =>
    `framework: ${id}\nname: ${id.toUpperCase()}\ncumulative: ${points > 1}\n` +
    `scale: [{ level: 1, points: ${points} }]\ninclude: [${include}, ${id}-*.ladder.yaml]\n`;
  const track = 'track: craft\nname: Craft\nlevels: [{ level: 1, summary: Works }]\n';
  const shared =
    'ladder: shared\nname: Shared\npositions:\n  - { id: a, name: A, requires: { craft: 1 } }\n  - { id: b, name: B }\n';
  const files = {
    'one.ladder.yaml': framework('one', 1),
    'two.ladder.yaml': framework('two', 3),
    'shared.ladder.yaml': shared,
    'one-craft.ladder.yaml': track.replace('Craft', 'Craft of one'),
    'two-craft.ladder.yaml': track.replace('Craft', 'Craft of two'),
  };
  const all = [
    { id: 'one', name: 'ONE' },
    { id: 'two', name: 'TWO' },
  ];
  const ask = async (question: PositionQuestion, more: Readonly<Record<string, string>> = {}) => {
    const { service } = await fixture({ ...files, ...more });
    const view = service.position(uriOf('shared.ladder.yaml'), question);
    assert(view);
    return view;
  };

  it('is shown in the first, and says which others have it', async () => {
    const view = await ask({});
    assert.deepEqual(view.frameworks, { shown: 'one', all });
    assert.deepEqual(
      tracks(view).map(({ name }) => name),
      ['Craft of one'],
    );
    assert.equal(view.position.requiredPoints, 1);
    assert.equal(view.cumulative, false);
  });

  it('is shown in the one that is asked for', async () => {
    const view = await ask({ framework: 'two', shown: 'shared.a' });
    assert.deepEqual(view.frameworks, { shown: 'two', all });
    assert.deepEqual(
      tracks(view).map(({ name }) => name),
      ['Craft of two'],
    );
    assert.equal(view.position.requiredPoints, 3);
    assert.equal(view.cumulative, true);
  });

  it('is shown in the first again, once the one that is asked for is gone', async () => {
    assert.equal((await ask({ framework: 'three' })).frameworks?.shown, 'one');
    const alone = await ask(
      { framework: 'two' },
      { 'two.ladder.yaml': framework('two', 3, 'x.ladder.yaml') },
    );
    assert.equal(alone.frameworks, undefined);
    assert.equal(alone.position.requiredPoints, 1);
  });

  it('goes before the framework that is asked for, where that does not have it', async () => {
    const own = shared.replace('ladder: shared', 'ladder: own');
    const { service } = await fixture({
      ...files,
      'one.ladder.yaml': framework('one', 1, 'craft.ladder.yaml'),
      'two.ladder.yaml': framework('two', 3, 'craft.ladder.yaml, shared.ladder.yaml'),
      'craft.ladder.yaml': track,
      'one-own.ladder.yaml': own,
    });
    const view = service.position(uriOf('craft.ladder.yaml'), { framework: 'two', shown: 'own.a' });
    assert.equal(view?.position.reference, 'own.a');
    assert.equal(view.frameworks, undefined);
    const other = service.position(uriOf('craft.ladder.yaml'), { framework: 'two' });
    assert.equal(other?.position.reference, 'shared.a');
  });
});

describe('What it takes to get from one position to another', () => {
  it('is told of the next one up, unless another is asked for', async () => {
    const files = { 'manager.ladder.yaml': manager };
    assert.equal((await junior()).compared?.reference, 'engineer.senior');
    assert.equal((await junior({ compare: 'manager.lead' }, files)).compared?.reference, 'manager.lead');
    assert.equal((await junior({ compare: 'engineer.gone' })).compared?.reference, 'engineer.senior');
    assert.equal((await junior({ compare: 'engineer.junior' })).compared?.reference, 'engineer.senior');
    const last = await junior({ shown: 'engineer.senior' });
    assert.equal(last.compared, undefined);
    assert.equal(trackOf(last, 'craft')?.change, undefined);
  });

  it('counts the levels and criteria that are gained, and those that fall away', async () => {
    const view = await junior();
    assert.deepEqual(trackOf(view, 'craft')?.change, {
      kind: 'higher',
      gained: { levels: 1, criteria: 1 },
      dropped: { levels: 0, criteria: 0 },
    });
    assert.deepEqual(trackOf(view, 'mobile')?.change, {
      kind: 'gone',
      gained: { levels: 0, criteria: 0 },
      dropped: { levels: 2, criteria: 4 },
    });
  });

  it('is told with the levels that either asks for', async () => {
    const view = await junior({ details: ['craft'] });
    assert.deepEqual(
      trackOf(view, 'craft')?.levels?.map(({ level, asked, compared }) => [level, asked, compared]),
      [
        ['1', true, true],
        ['2', false, true],
      ],
    );
  });

  it('has a name for each change', () => {
    const [one, two] = [
      { kind: 'required', level: '1', dots: 1 },
      { kind: 'required', level: '2', dots: 2 },
    ] as const;
    const none = { kind: 'not-required' } as const;
    assert.equal(changeKind(one, one), 'same');
    assert.equal(changeKind(one, two), 'higher');
    assert.equal(changeKind(two, one), 'lower');
    assert.equal(changeKind(undefined, one), 'new');
    assert.equal(changeKind(none, one), 'new');
    assert.equal(changeKind(one, none), 'gone');
    assert.equal(changeKind(undefined, none), 'same');
    assert.equal(changeKind(one, { ...one, kind: 'optional' }), 'kind');
    assert.equal(changeKind(one, { kind: 'required', level: '9' }), 'unclear');
  });

  it('is the opposite on the way back', () => {
    const ask = fc.option(
      fc.record({
        kind: fc.constantFrom('required', 'optional', 'not-required'),
        level: fc.constantFrom('1', '2', '3'),
      }),
      { nil: undefined },
    );
    const back = { higher: 'lower', lower: 'higher', new: 'gone', gone: 'new' } as const;
    const withDots = (each: typeof ask extends fc.Arbitrary<infer Ask> ? Ask : never) =>
      each && { ...each, dots: Number(each.level) };
    fc.assert(
      fc.property(ask, ask, (one, other) => {
        const kind = changeKind(withDots(one), withDots(other));
        const expected = kind in back ? back[kind as keyof typeof back] : kind;
        assert.equal(changeKind(withDots(other), withDots(one)), expected);
      }),
      runs(200),
    );
  });
});
