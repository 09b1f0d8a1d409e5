import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CriteriaGraph, CriteriaLink, GraphCriterion } from '../../../server/criteria-protocol';
import {
  CriteriaLayouter,
  type CriteriaLayout,
  type CriterionBox,
} from '../../../server/picture/criteria-layout';
import { runs } from '../arbitraries';
import { criterionOf, graphOf } from './support';

const layOut = (graph: CriteriaGraph): CriteriaLayout => new CriteriaLayouter().layout(graph);
const boxesOf = ({ groups }: CriteriaLayout) => groups.flatMap(({ boxes }) => boxes);
const box = (layout: CriteriaLayout, key: string): CriterionBox => {
  const found = boxesOf(layout).find(({ criterion }) => criterion.key === key);
  assert(found, `${key} is drawn`);
  return found;
};
const overlap = (a: CriterionBox, b: CriterionBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Any graph: few levels and tracks, and links of all kinds, circles included. */
const anyGraph = fc
  .record({
    places: fc.array(fc.record({ track: fc.nat(2), level: fc.nat(3), length: fc.nat(200) }), {
      maxLength: 14,
    }),
    ends: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 20 }),
    all: fc.boolean(),
  })
  .map(({ places, ends, all }): CriteriaGraph => {
    const criteria = places.map(({ track, level, length }, index) =>
      criterionOf(`t${track}`, String(level), `c${index}`, 'words of it '.repeat(length / 12)),
    );
    const links = new Map<string, CriteriaLink>();
    for (const [from, to] of ends) {
      const [start, end] = [criteria[from], criteria[to]];
      if (start && end) links.set(`${from} ${to}`, { from: start.key, to: end.key });
    }
    return graphOf(criteria, [...links.values()], { all });
  });

describe('The layout of a graph of criteria', () => {
  it('has each criterion once, and each link', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const layout = layOut(graph);
        const keys = boxesOf(layout).map(({ criterion }) => criterion.key);
        assert.deepEqual(keys.sort(), graph.criteria.map(({ key }) => key).sort());
        assert.equal(layout.groups.flatMap(({ links }) => links).length, graph.links.length);
      }),
      runs(100),
    );
  });

  it('never has two boxes over each other, nor one outside of the picture', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const layout = layOut(graph);
        const boxes = boxesOf(layout);
        boxes.forEach((one, index) => {
          for (const other of boxes.slice(index + 1)) assert(!overlap(one, other), 'two boxes overlap');
          assert(one.x >= 0 && one.x + one.width <= layout.width && one.y >= 0);
          assert(one.y + one.height <= layout.height);
        });
      }),
      runs(200),
    );
  });

  it('has the levels from left to right, each criterion under the head of its own', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const layout = layOut(graph);
        layout.heads.forEach((head, index) => {
          const before = layout.heads[index - 1];
          assert(!before || before.x + before.width < head.x);
        });
        for (const { criterion, x, width } of boxesOf(layout)) {
          const head = layout.heads.find(({ level }) => level === criterion.level);
          assert(head && x >= head.x && x + width <= head.x + head.width);
        }
      }),
      runs(100),
    );
  });

  it('is the same for the same graph, whatever was laid out before', () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, (graph, other) => {
        const layouter = new CriteriaLayouter();
        layouter.layout(other);
        layouter.layout(graph);
        assert.deepEqual(layouter.layout(graph), layOut(graph));
      }),
      runs(50),
    );
  });

  it('puts a criterion that builds on one of its own level behind that, and the next level behind both', () => {
    const layout = layOut(
      graphOf(
        [criterionOf('t', '1', 'a'), criterionOf('t', '1', 'b'), criterionOf('t', '2', 'c')],
        [
          { from: 't.a', to: 't.b' },
          { from: 't.a', to: 't.c' },
        ],
      ),
    );
    assert(box(layout, 't.a').x < box(layout, 't.b').x);
    assert(box(layout, 't.b').x < box(layout, 't.c').x);
    assert.equal(layout.heads.length, 2);
  });

  it('draws a line from each to the next on one height', () => {
    const layout = layOut(
      graphOf(
        [
          criterionOf('t', '1', 'a'),
          criterionOf('t', '2', 'b', 'A text of more lines than one, so that it is higher'),
        ],
        [{ from: 't.a', to: 't.b' }],
      ),
    );
    const [a, b] = [box(layout, 't.a'), box(layout, 't.b')];
    assert.equal(a.y + a.height / 2, b.y + b.height / 2);
    const [link] = layout.groups[0]?.links ?? [];
    assert.equal(link?.path.way, 'on');
    assert.match(link.path.line, /^M[\d.,]+H[\d.]+$/);
  });

  it('leads back from a higher level, and round from a criterion to itself', () => {
    const layout = layOut(
      graphOf(
        [criterionOf('t', '1', 'a'), criterionOf('t', '3', 'b')],
        [
          { from: 't.b', to: 't.a' },
          { from: 't.a', to: 't.a' },
        ],
      ),
    );
    assert.deepEqual(
      layout.groups[0]?.links.map(({ path }) => path.way),
      ['back', 'round'],
    );
  });

  it('does not hang at a circle', () => {
    const keys = ['a', 'b', 'c', 'd'];
    const layout = layOut(
      graphOf(
        keys.map((key) => criterionOf('t', '1', key)),
        keys.map((key, index) => ({ from: `t.${key}`, to: `t.${keys[(index + 1) % 4]!}` })),
      ),
    );
    assert.deepEqual(
      layout.groups[0]?.links.map(({ path }) => path.way),
      ['on', 'on', 'on', 'back'],
    );
  });

  it('keeps apart what is of different tracks, and says of which', () => {
    const criteria = [
      ...['a', 'b'].map((id) => criterionOf('craft', '1', id)),
      ...['a', 'b'].map((id) => criterionOf('talk', '2', id)),
    ];
    const links = [{ from: 'craft.a', to: 'talk.a' }];
    const all = layOut(graphOf(criteria, links, { all: true }));
    assert.deepEqual(
      all.groups.map(({ name, boxes }) => [name, boxes.map(({ criterion }) => criterion.key)]),
      [
        ['CRAFT and TALK', ['craft.a', 'talk.a']],
        ['CRAFT', ['craft.b']],
        ['TALK', ['talk.b']],
      ],
    );
    assert.deepEqual([box(all, 'talk.a').note, box(all, 'talk.b').note], ['TALK', undefined]);
    const own = layOut(graphOf(criteria, links, { all: false, track: { id: 'craft', name: 'CRAFT' } }));
    assert.equal(own.groups.length, 1);
    assert.deepEqual([box(own, 'craft.a').note, box(own, 'talk.a').note], [undefined, 'TALK']);
    assert.deepEqual([box(own, 'craft.a').foreign, box(own, 'talk.a').foreign], [false, true]);
  });

  it('leaves out what there is no room for, and says so', () => {
    const many = (track: string, count: number): GraphCriterion[] =>
      Array.from({ length: count }, (_, index) => criterionOf(track, '1', `c${index}`));
    const chained = many('b', 5).slice(1);
    const links = chained.map(({ key }, index) => ({ from: `b.c${index}`, to: key }));
    const graph = graphOf([...many('a', 3), ...many('b', 5), ...many('c', 4)], links, { all: true });
    const { groups, leftOut } = new CriteriaLayouter().layout(graph, { criteria: 6, linked: 4 });
    assert.deepEqual(
      groups.map(({ name }) => name),
      ['A'],
    );
    assert.deepEqual(leftOut, [
      { name: 'B', criteria: 5 },
      { name: 'C', criteria: 4 },
    ]);
  });

  it('leaves out links from track to track where too much would hang together by them', () => {
    const criteria = ['a', 'b', 'c'].flatMap((track) => [
      criterionOf(track, '1', 'low'),
      criterionOf(track, '2', 'high'),
    ]);
    const within = ['a', 'b', 'c'].map((track) => ({ from: `${track}.low`, to: `${track}.high` }));
    const across = [
      { from: 'a.low', to: 'b.high' },
      { from: 'b.low', to: 'c.high' },
    ];
    const graph = graphOf(criteria, [...within, ...across]);
    const { groups, leftOut, cut } = new CriteriaLayouter().layout(graph, { criteria: 10, linked: 4 });
    assert.deepEqual(
      groups.map(({ name, links }) => [name, links.length]),
      [
        ['A', 1],
        ['B', 1],
        ['C', 1],
      ],
    );
    assert.deepEqual([leftOut, cut], [[], 2]);
  });

  it('is nothing much of nothing', () => {
    const { groups, heads } = layOut(graphOf([], []));
    assert.deepEqual([groups, heads], [[], []]);
  });
});
