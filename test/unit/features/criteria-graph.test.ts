import assert from 'node:assert/strict';
import type { CriteriaGraph } from '../../../server/criteria-protocol';
import type { CriteriaQuestion } from '../../../server/service/features/criteria/criteria-graph';
import { cursor, uriOf } from '../fixture';
import { acme, acmeFixture } from './support';

const craft = acme['craft.ladder.yaml']!;

/** A track that builds on the craft's and has a criterion that stands alone. */
const delivery = `track: delivery
name: Delivery
category: building
levels:
  - level: 1
    criteria:
      - id: small-steps
        text: Ships in [small](https://steps.example) **steps**
        builds-on: [craft.tests, craft.gone]
      - Says when it is late
  - level: 3
    criteria:
      - text: Leads projects
        builds-on: [delivery.small-steps, mobile.tests]
`;

/** The graph that a file of {@link acme}, with the track above, belongs to. */
async function graphOf(
  name = 'acme.ladder.yaml',
  question: CriteriaQuestion = {},
  files: Readonly<Record<string, string>> = {},
): Promise<CriteriaGraph> {
  const { service } = await acmeFixture({ 'delivery.ladder.yaml': delivery, ...files });
  const [graph] = service.criteriaGraphs(uriOf(name), question);
  assert(graph, `${name} has a graph`);
  return graph;
}

const keys = ({ criteria }: CriteriaGraph) => criteria.map(({ key }) => key);
const links = (graph: CriteriaGraph) => graph.links.map(({ from, to }) => `${from} → ${to}`);

describe('The graph of criteria', () => {
  it('has the criteria that build on others or are built on, of all tracks where none is in question', async () => {
    const graph = await graphOf();
    assert.deepEqual([graph.name, graph.all, graph.track], ['Acme', true, undefined]);
    assert.deepEqual(keys(graph), ['craft.tests', 'craft.reviews', 'delivery.small-steps', 'delivery@3 0']);
    assert.deepEqual(links(graph), [
      'craft.tests → craft.reviews',
      'craft.tests → delivery.small-steps',
      'delivery.small-steps → delivery@3 0',
      'craft.tests → delivery@3 0',
    ]);
  });

  it('tells what each criterion says, in plain text, and where it is', async () => {
    const graph = await graphOf();
    const steps = graph.criteria.find(({ id }) => id === 'small-steps');
    assert.equal(steps?.text, 'Ships in small steps');
    assert.deepEqual([steps.track, steps.level], ['delivery', '1']);
    assert.deepEqual(steps.source.range.start, { line: 7, character: 14 });
  });

  it('has levels by the scale, and only those that its criteria are on', async () => {
    assert.deepEqual((await graphOf()).levels, [
      { level: '1', name: 'Learning' },
      { level: '2', name: 'Owning' },
      { level: '3', name: 'Shaping' },
    ]);
    const noScale = { 'acme.ladder.yaml': 'framework: acme\nname: Acme\ninclude: ["*.ladder.yaml"]\n' };
    const { levels } = await graphOf('craft.ladder.yaml', {}, noScale);
    assert.deepEqual(levels, [{ level: '1' }, { level: '2', name: 'Deciding' }, { level: '3' }]);
  });

  it('puts a level that neither scale nor number places behind the one that it follows in its track', async () => {
    const track = (id: string, levels: string[]) =>
      `track: ${id}\nname: ${id}\nlevels:\n` +
      levels
        .map((level) => `  - level: ${level}\n    criteria: [{ id: c-${level}, text: ${id} ${level} }]\n`)
        .join('');
    const { levels } = await graphOf(
      'acme.ladder.yaml',
      { alone: true },
      {
        'acme.ladder.yaml': 'framework: acme\nname: Acme\ninclude: ["[xy].ladder.yaml"]\n',
        'x.ladder.yaml': track('x', ['junior', 'senior']),
        'y.ladder.yaml': track('y', ['10', '9', 'junior', 'middle', 'senior']),
      },
    );
    assert.deepEqual(
      levels.map(({ level }) => level),
      ['junior', 'middle', 'senior', '9', '10'],
    );
  });

  it('tells of each track its name and its category’s colour, in the framework’s order', async () => {
    assert.deepEqual((await graphOf()).tracks, [
      { id: 'craft', name: 'Craft', color: '#2563eb' },
      { id: 'delivery', name: 'Delivery', color: '#2563eb' },
    ]);
  });

  it('counts the criteria that stand alone, and has them where they are asked for', async () => {
    assert.equal((await graphOf()).alone, 4);
    const graph = await graphOf('acme.ladder.yaml', { alone: true });
    assert.equal(graph.alone, 4);
    assert.deepEqual(
      graph.criteria.filter(({ track }) => track === 'mobile').map(({ text }) => text),
      ['Reviews apps on real phones', 'Tests offline'],
    );
  });

  it('is nothing where nothing builds on anything', async () => {
    const graph = await graphOf(
      'craft.ladder.yaml',
      {},
      {
        'craft.ladder.yaml': craft.replace(/ +builds-on.*\n/, ''),
        'delivery.ladder.yaml': '',
      },
    );
    assert.deepEqual([graph.criteria, graph.links, graph.levels], [[], [], []]);
    assert.equal(graph.alone, 3);
  });

  it('has circles as they are written', async () => {
    const graph = await graphOf(
      'craft.ladder.yaml',
      {},
      {
        'delivery.ladder.yaml': '',
        'craft.ladder.yaml': craft.replace(
          '- id: tests\n',
          '- id: tests\n        builds-on: [craft.reviews, craft.tests]\n',
        ),
      },
    );
    assert.deepEqual(links(graph), [
      'craft.reviews → craft.tests',
      'craft.tests → craft.tests',
      'craft.tests → craft.reviews',
    ]);
  });

  it('tells two criteria of one id apart', async () => {
    const graph = await graphOf(
      'craft.ladder.yaml',
      {},
      {
        'craft.ladder.yaml': craft.replace('- Asks for reviews', '- { id: tests, text: Asks for reviews }'),
      },
    );
    assert.deepEqual(links(graph).slice(0, 2), [
      'craft.tests → craft.reviews',
      'craft.tests 2 → craft.reviews',
    ]);
  });

  it('keeps what a file said last while its text is not YAML', async () => {
    const made = await acmeFixture();
    made.open('craft.ladder.yaml', craft);
    const before = made.service.criteriaGraphs(uriOf('acme.ladder.yaml'));
    made.open('craft.ladder.yaml', craft.replace('name: Craft', 'name: "Craft'));
    assert.deepEqual(made.service.criteriaGraphs(uriOf('acme.ladder.yaml')), before);
  });
});

describe('The graph of a track’s criteria', () => {
  it('has those of other tracks that it builds on, and that build on it', async () => {
    const graph = await graphOf('delivery.ladder.yaml');
    assert.deepEqual(graph.track, { id: 'delivery', name: 'Delivery' });
    assert.equal(graph.all, false);
    assert.deepEqual(keys(graph), ['craft.tests', 'delivery.small-steps', 'delivery@3 0']);
    assert.deepEqual(keys(await graphOf('craft.ladder.yaml')), [
      'craft.tests',
      'craft.reviews',
      'delivery.small-steps',
      'delivery@3 0',
    ]);
  });

  it('has what it inherits and does not replace, as its base’s', async () => {
    const graph = await graphOf('mobile.ladder.yaml');
    assert.deepEqual(graph.track, { id: 'mobile', name: 'Mobile' });
    assert.equal(keys(graph)[0], 'craft.tests');
    const { alone } = await graphOf('mobile.ladder.yaml');
    assert.equal(alone, 3);
  });

  it('counts and adds only its own that stand alone', async () => {
    const graph = await graphOf('delivery.ladder.yaml', { alone: true });
    assert.equal(graph.alone, 1);
    assert.deepEqual(keys(graph), ['craft.tests', 'delivery.small-steps', 'delivery@1 1', 'delivery@3 0']);
  });

  it('is left for all tracks where that is asked for', async () => {
    const graph = await graphOf('mobile.ladder.yaml', { all: true });
    assert.equal(graph.all, true);
    assert.equal(graph.track?.id, 'mobile');
    assert.equal(graph.criteria.length, 4);
  });

  it('is that of another track, wherever the cursor is', async () => {
    const graph = await graphOf('acme.ladder.yaml', {
      track: 'delivery',
      position: { line: 0, character: 0 },
    });
    assert.equal(graph.track?.id, 'delivery');
  });
});

describe('The cursor in a graph of criteria', () => {
  const at = async (name: string, marked: string): Promise<CriteriaGraph> => {
    const { text, position } = cursor(marked);
    return graphOf(name, { position }, { [name]: text });
  };

  it('is in the criterion that it is in', async () => {
    const graph = await at('craft.ladder.yaml', craft.replace('Reviews the', 'Reviews| the'));
    assert.equal(graph.focus, 'craft.reviews');
  });

  it('is in none that is not shown', async () => {
    const graph = await at('craft.ladder.yaml', craft.replace('Asks for', 'Asks| for'));
    assert.equal(graph.focus, undefined);
  });

  it('asks in a ladder for the track that it is on', async () => {
    const engineer = acme['engineer.ladder.yaml']!;
    const graph = await at('engineer.ladder.yaml', engineer.replace('{ craft: 2', '{ cr|aft: 2'));
    assert.equal(graph.track?.id, 'craft');
    const emphasised = await at(
      'engineer.ladder.yaml',
      engineer.replace('craft.reviews]', 'craft.rev|iews]'),
    );
    assert.equal(emphasised.track?.id, 'craft');
    const none = await at('engineer.ladder.yaml', engineer.replace('name: Senior', 'name: |Senior'));
    assert.equal(none.track, undefined);
  });
});

describe('The graphs of a document', () => {
  it('are those of all frameworks that include it', async () => {
    const { service } = await acmeFixture({
      'other.ladder.yaml': 'framework: other\nname: Other\ninclude: [craft.ladder.yaml]\n',
    });
    const names = service.criteriaGraphs(uriOf('craft.ladder.yaml')).map(({ name }) => name);
    assert.deepEqual(names, ['Acme', 'Other']);
  });

  it('are none of a document that is not known', async () => {
    const { service } = await acmeFixture();
    assert.deepEqual(service.criteriaGraphs(uriOf('gone.ladder.yaml')), []);
  });
});
