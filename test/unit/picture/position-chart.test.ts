import assert from 'node:assert/strict';
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PositionTrack, PositionView } from '../../../server/position-protocol';
import { groupedArcs, pointAt, sectorPath, spreadLines } from '../../../server/picture/chart-geometry';
import { PositionChart } from '../../../server/picture/position-chart';
import { chartGroups, levelWords } from '../../../server/picture/position-chart-model';
import { runs } from '../arbitraries';
import { ask, seniorView, track } from '../preview/support/position';

const turn = 2 * Math.PI;

describe('The parts of a circle', () => {
  const sizes = fc.array(fc.nat({ max: 60 }), { maxLength: 12 });

  it('are all of one size, in order, and with their gaps the whole circle at most', () => {
    fc.assert(
      fc.property(sizes, (of) => {
        const groups = groupedArcs(of);
        assert.deepEqual(
          groups.map(({ length }) => length),
          of,
        );
        const arcs = groups.flat();
        const sweeps = arcs.map(({ start, end }) => end - start);
        const all = sweeps.reduce((sum, sweep) => sum + sweep, 0);
        assert.ok(all <= turn + 1e-9 && (arcs.length === 0 || all >= 0.8 * turn));
        for (const [index, sweep] of sweeps.entries()) {
          assert.ok(Math.abs(sweep - sweeps[0]!) < 1e-9);
          assert.ok(arcs[index]!.start >= (arcs[index - 1]?.end ?? 0) - 1e-9);
        }
      }),
      runs(100),
    );
  });

  it('start at twelve o’clock and go with the clock', () => {
    const centre = { x: 100, y: 100 };
    assert.deepEqual(pointAt(centre, 50, 0), { x: 100, y: 50 });
    assert.deepEqual(pointAt(centre, 50, turn / 4), { x: 150, y: 100 });
    assert.equal(
      sectorPath(centre, 10, 50, { start: 0, end: turn / 4 }),
      'M100 50A50 50 0 0 1 150 100L110 100A10 10 0 0 0 100 90Z',
    );
  });

  it('are a whole ring where there is one alone', () => {
    const [[only]] = groupedArcs([1]) as [[{ start: number; end: number }]];
    const path = sectorPath({ x: 0, y: 0 }, 10, 50, only);
    assert.equal(path.match(/Z/g)?.length, 2);
    assert.doesNotMatch(path, /NaN|Infinity/);
  });
});

describe('Lines beside a chart', () => {
  it('stand where they are wanted, where they have room there', () => {
    assert.deepEqual(spreadLines([20, 60, 90], 16, { top: 10, bottom: 100 }), [20, 60, 90]);
  });

  it('cover no other, keep their order and stay within the bounds, where there is room for all', () => {
    const heights = fc.array(fc.double({ min: -50, max: 400, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(heights, (wanted) => {
        const lines = spreadLines(wanted, 16, { top: 10, bottom: 350 });
        for (const [index, at] of lines.entries()) {
          if (index > 0) assert.ok(at - lines[index - 1]! >= 16 - 0.02);
          assert.ok(at >= 10 - 0.02 && at <= 350 + 0.02);
        }
      }),
      runs(100),
    );
  });
});

describe('The chart of a position', () => {
  const draw = (view: PositionView, labels: 'names' | 'ordinals' = 'names'): string =>
    renderToString(h(PositionChart, { view, id: 'rose', labels }));
  const withTracks = (tracks: PositionTrack[]): PositionView => {
    const view = seniorView({ categories: [{ tracks }] });
    delete view.compared;
    return view;
  };
  const many = (count: number): PositionTrack[] =>
    Array.from({ length: count }, (_, index) =>
      track(`t${index}`, index, { ask: ask(index, { level: '2', dots: 2 }) }),
    );
  const texts = (svg: string): string[] =>
    [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inner = '']) =>
      inner
        .replace(/<title>.*?<\/title>/g, '')
        .replace(/<[^>]*>/g, '')
        .replace(/[\u2066-\u2069]/g, ''),
    );

  it('is of the tracks of which either position asks for a level', () => {
    const [building, others] = chartGroups(seniorView());
    assert.deepEqual(
      building?.tracks.map(({ id, ordinal, ask: own, compared }) => [
        id,
        ordinal,
        own?.share,
        compared?.share,
      ]),
      [
        ['craft', 1, 1 / 3, 2 / 3],
        ['mobile', 2, 2 / 3, undefined],
      ],
    );
    assert.deepEqual(
      others?.tracks.map((each) => levelWords(each, true)),
      ['– → 1', '1'],
    );
  });

  it('labels each track with its level, under its category, once', () => {
    const labels = texts(draw(seniorView()));
    for (const label of ['Building', 'CRAFT 1 → 2', 'MOBILE 2 → –', 'HIRING – → 1', 'RELIABILITY 1']) {
      assert.equal(labels.filter((each) => each === label).length, 1, label);
    }
    assert.deepEqual(texts(draw(seniorView(), 'ordinals')), ['1', '2', '3', '4']);
  });

  it('stands alone: each variable has a colour for where there is no page, and nothing is loaded', () => {
    const svg = draw(seniorView());
    for (const [variable] of svg.matchAll(/var\([^)]*\)/g))
      assert.match(variable, /^var\(--[a-z-]+, [^)]+\)$/);
    assert.doesNotMatch(svg, /href|style=|NaN|undefined/);
    for (const [, id = ''] of svg.matchAll(/url\(#([^)]*)\)/g)) assert.ok(svg.includes(`id="${id}"`), id);
  });

  it('leaves out a colour that is none', () => {
    const view = seniorView();
    view.categories[0]!.color = 'url(https://tracker.example)';
    assert.doesNotMatch(draw(view), /tracker/);
  });

  it('can be of none, one, two and two hundred tracks', () => {
    assert.match(draw(withTracks([])), /No level is asked for yet/);
    for (const count of [1, 2, 32, 200]) {
      const svg = draw(withTracks(many(count)));
      assert.equal(svg.match(/fill-rule="evenodd"/g)?.length, count);
      assert.equal(texts(svg).length, count === 200 ? 0 : count);
      assert.ok(texts(draw(withTracks(many(count)), 'ordinals')).length <= 32);
      assert.doesNotMatch(svg, /NaN|Infinity/);
    }
  });

  it('labels the categories alone, where there is no room for all tracks', () => {
    const view = withTracks([]);
    view.categories = ['One', 'Two'].map((name) => ({ id: name, name, tracks: many(60) }));
    assert.deepEqual(texts(draw(view)), ['One', 'Two']);
  });

  it('gives levels that go by long ids a line of their own', () => {
    const tracks = [track('craft', 1, { ask: ask(1, { level: 'senior-engineer', dots: 2 }) })];
    assert.deepEqual(texts(draw(withTracks(tracks))), ['CRAFT', 'senior-engineer']);
  });

  it('calls levels that go by ids by their names, where all of these have room', () => {
    const named = (id: string, line: number, name: string) =>
      track(id, line, { ask: ask(line, { level: id, name, dots: 2 }) });
    const short = named('mid', 1, 'Senior Engineer');
    assert.deepEqual(texts(draw(withTracks([short]))), ['MID', 'Senior Engineer']);
    assert.match(draw(withTracks([short])), /<title>MID: Senior Engineer<\/title>/);
    // What is wider in bold letters than the room beside the circle would be cut off there.
    const both = track('mid', 1, {
      ask: ask(1, { level: 'junior', name: 'Junior Engineer', dots: 1 }),
      compared: ask(1, { level: 'mid', name: 'Engineer', dots: 2 }),
    });
    const compared = { ...withTracks([both]), compared: seniorView().compared! };
    assert.deepEqual(texts(draw(compared)), ['MID', 'junior → mid']);
    const long = named('far', 2, 'Senior Engineer 2 (Individual Contributor)');
    assert.deepEqual(texts(draw(withTracks([short, long]))).sort(), ['FAR far', 'MID mid']);
  });

  it('shortens long names, and keeps right-to-left names and emoji apart from the numbers', () => {
    const name = 'Communication with everyone who has a stake in what we do 👩🏽‍💻';
    const svg = draw(
      withTracks([
        track('long', 1, { name, ask: ask(1, { level: '2', dots: 2 }) }),
        track('rtl', 2, { name: 'תקשורת', ask: ask(2, { level: '1', dots: 1 }) }),
      ]),
    );
    assert.match(texts(svg)[0]!, /^Communication.*… 2$/);
    assert.ok(svg.includes(`<title>${name}: level 2</title>`));
    assert.match(svg, /<text[^>]* unicode-bidi="plaintext"[^>]*>\u2068תקשורת\u2069/);
  });
});
