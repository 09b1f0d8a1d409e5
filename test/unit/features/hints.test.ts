import assert from 'node:assert/strict';
import type { HintOptions } from '../../../server/service/features/hints/hints';
import { fixture, type Fixture } from '../fixture';
import { acme, acmeFixture } from './support';

const everything: HintOptions = { tracks: true, levels: true, criteria: true };
const none: HintOptions = { tracks: false, levels: false, criteria: false };

/** The lines of a file that have hints, with each hint at its place between ‹ and ›. */
function hinted(made: Fixture, name: string, options = everything, lines?: [number, number]): string[] {
  const uri = made.uri(name);
  const { document } = made.service.workspace.file(uri)!;
  const [first, last] = lines ?? [0, document.lineCount];
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
  const shown = document.getText().split('\n');
  const hints = made.service.inlayHints(uri, range, options);
  for (const { position, label } of [...hints].reverse()) {
    const line = shown[position.line]!;
    shown[position.line] =
      `${line.slice(0, position.character)}‹${label as string}›${line.slice(position.character)}`;
  }
  return shown.filter((line) => line.includes('‹')).map((line) => line.trim());
}

const track = `track: fe
name: Frontend
levels:
  - level: 1
  - level: 2
    name: Deciding
    criteria:
      - id: a
        text: Keeps **every** page fast enough on the slowest phones that people have
        builds-on: [craft.tests, 'craft.reviews']
        see: [craft@2, "fe@1", fe]
      - Tests, see [[fe@1]] and [[craft.tests]]
`;
const ladder = `ladder: l
name: L
positions:
  - id: a
    name: A
    requires: { fe: 2, craft: 1 }
    not-required: [fe]
    emphasises:
      - fe.a # the main thing
`;

describe('hints', () => {
  it('say after a reference what it names, and nowhere what is there already', async () => {
    const made = await acmeFixture({ 'fe.ladder.yaml': track, 'l.ladder.yaml': ladder });
    assert.deepEqual(hinted(made, 'fe.ladder.yaml'), [
      '- level: 1‹Learning›',
      "builds-on: [craft.tests‹Tests what was written›, 'craft.reviews'‹Reviews the code of others›]",
      'see: [craft@2‹Deciding›, "fe@1"‹Frontend, Learning›, fe‹Frontend›]',
    ]);
    assert.deepEqual(hinted(made, 'l.ladder.yaml'), [
      'requires: { fe: 2‹Frontend, Deciding›, craft: 1‹Learning› }',
      'not-required: [fe‹Frontend›]',
      '- fe.a‹Keeps every page fast enough on the…› # the main thing',
    ]);
  });

  it('say what a level is called, inherited names before those of the scale', async () => {
    const made = await acmeFixture();
    assert.deepEqual(hinted(made, 'mobile.ladder.yaml'), ['- level: 2‹Deciding›', '- level: 3‹Shaping›']);
    assert.deepEqual(hinted(made, 'engineer.ladder.yaml').slice(0, 2), [
      'requires: { craft: 1‹Learning› }',
      'optional: { mobile: 2‹Deciding› }',
    ]);
  });

  it('give the whole text when pointed at', async () => {
    const made = await acmeFixture({ 'fe.ladder.yaml': track, 'l.ladder.yaml': ladder });
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const tooltips = made.service
      .inlayHints(made.uri('l.ladder.yaml'), range, everything)
      .map(({ tooltip }) => tooltip);
    assert.deepEqual(tooltips, [
      'Frontend, level 2: Deciding',
      'Craft, level 1: Learning',
      undefined,
      'Keeps every page fast enough on the slowest phones that people have',
    ]);
  });

  it('can be had for tracks, levels and criteria, each by itself', async () => {
    const made = await acmeFixture({ 'fe.ladder.yaml': track, 'l.ladder.yaml': ladder });
    assert.deepEqual(hinted(made, 'l.ladder.yaml', { ...none, tracks: true }), [
      'requires: { fe: 2‹Frontend›, craft: 1 }',
      'not-required: [fe‹Frontend›]',
    ]);
    assert.deepEqual(hinted(made, 'l.ladder.yaml', { ...none, levels: true }), [
      'requires: { fe: 2‹Deciding›, craft: 1‹Learning› }',
    ]);
    assert.deepEqual(hinted(made, 'l.ladder.yaml', { ...none, criteria: true }), [
      '- fe.a‹Keeps every page fast enough on the…› # the main thing',
    ]);
    assert.deepEqual(hinted(made, 'l.ladder.yaml', none), []);
  });

  it('stand only in the range that is asked for', async () => {
    const made = await acmeFixture({ 'fe.ladder.yaml': track });
    assert.deepEqual(hinted(made, 'fe.ladder.yaml', everything, [3, 4]), ['- level: 1‹Learning›']);
    assert.deepEqual(hinted(made, 'fe.ladder.yaml', everything, [11, 12]), []);
  });

  it('say what each of several frameworks calls a thing, once where they say the same', async () => {
    const framework = (id: string, name: string, first: string): string =>
      `framework: ${id}\nname: ${name}\ninclude: [t.ladder.yaml]\ncategories: [{ id: c, name: Crafts }]\n` +
      `scale: [{ level: 1, name: ${first} }, { level: 2, name: Leading }]\n`;
    const made = await fixture({
      'a.ladder.yaml': framework('press', 'Press', 'Junior'),
      'b.ladder.yaml': framework('studio', 'Studio', 'Learning'),
      't.ladder.yaml': 'track: t\nname: T\ncategory: c\nlevels:\n  - level: 1\n  - level: 2\n',
    });
    assert.deepEqual(hinted(made, 't.ladder.yaml'), [
      'category: c‹Crafts›',
      '- level: 1‹Junior / Learning›',
      '- level: 2‹Leading›',
    ]);
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    const [hint] = made.service.inlayHints(made.uri('t.ladder.yaml'), range, everything);
    assert.equal(hint?.tooltip, 'Press: Junior\nStudio: Learning');
  });

  it('say nothing where the name is the id in other letters', async () => {
    const made = await fixture({
      'f.ladder.yaml': `framework: f
name: F
categories: [{ id: big-things, name: Big Things }, { id: odd, name: Curious }]
tracks:
  - { track: a, name: A, category: big-things, levels: [{ level: 1 }] }
  - { track: b, name: B, category: odd, extends: a, levels: [{ level: 1 }] }
`,
    });
    assert.deepEqual(hinted(made, 'f.ladder.yaml'), [
      '- { track: b, name: B, category: odd‹Curious›, extends: a, levels: [{ level: 1 }] }',
    ]);
  });

  it('say nothing of what does not exist, and survive a file that is not YAML', async () => {
    const made = await acmeFixture({
      'new.ladder.yaml': 'track: new\nextends: nobody\nlevels:\n  - level: 9\n',
    });
    assert.deepEqual(hinted(made, 'new.ladder.yaml'), []);
    made.open('craft.ladder.yaml', acme['craft.ladder.yaml']!.replace('summary: Writes', 'summary: "Writes'));
    assert.deepEqual(hinted(made, 'engineer.ladder.yaml').slice(0, 1), ['requires: { craft: 1‹Learning› }']);
    assert.deepEqual(hinted(made, 'craft.ladder.yaml').slice(0, 1), ['- level: 1‹Learning›']);
  });
});
