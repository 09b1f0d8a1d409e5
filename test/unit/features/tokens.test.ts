import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { fixture, type Fixture } from '../fixture';
import { acme, acmeFixture } from './support';

/** The tokens of a file, as `text type modifiers`. */
function tokens(made: Fixture, name: string, range?: Range): string[] {
  const { document } = made.service.workspace.file(made.uri(name))!;
  return made.service.tokens(made.uri(name), range).map(({ line, character, length, type, modifiers }) => {
    const start = { line, character };
    const text = document.getText({ start, end: { line, character: character + length } });
    return [text, type, ...modifiers].join(' ');
  });
}

describe('semantic tokens', () => {
  it('tell the ids of a track, and what it refers to', async () => {
    assert.deepEqual(tokens(await acmeFixture(), 'craft.ladder.yaml'), [
      'craft class declaration',
      'building enum',
      'engineer interface',
      '1 enumMember declaration',
      'tests method declaration',
      '2 enumMember declaration',
      'craft class',
      'tests method',
      'reviews method declaration',
      'craft class',
      'tests method',
    ]);
  });

  it('tell the ids of a ladder and a framework', async () => {
    const made = await acmeFixture();
    assert.deepEqual(tokens(made, 'engineer.ladder.yaml'), [
      'engineer interface declaration',
      'junior method declaration',
      'craft class',
      '1 enumMember',
      'mobile class',
      '2 enumMember',
      'senior method declaration',
      'craft class',
      '2 enumMember',
      'mobile class',
      'craft class',
      'reviews method',
    ]);
    assert.deepEqual(tokens(made, 'acme.ladder.yaml'), [
      'acme namespace declaration',
      '1 enumMember declaration',
      '2 enumMember declaration',
      '3 enumMember declaration',
      'building enum declaration',
      'growing enum declaration',
    ]);
  });

  it('leave out what names nothing', async () => {
    const text =
      'track: new\ncategory: none\nextends: nobody\nlevels:\n  - level: 9\n    summary: As [[craft@9]]\n';
    assert.deepEqual(tokens(await acmeFixture({ 'new.ladder.yaml': text }), 'new.ladder.yaml'), [
      'new class declaration',
      '9 enumMember declaration',
      'craft class',
    ]);
  });

  it('mark a deprecated track wherever it is named', async () => {
    const deprecated = acme['craft.ladder.yaml']!.replace('status: draft', 'status: deprecated');
    const made = await acmeFixture({ 'craft.ladder.yaml': deprecated });
    assert.equal(tokens(made, 'craft.ladder.yaml')[0], 'craft class declaration deprecated');
    assert.ok(tokens(made, 'mobile.ladder.yaml').includes('craft class deprecated'));
    assert.ok(tokens(made, 'mobile.ladder.yaml').includes('mobile class declaration'));
  });

  it('stay within quotes, and tell each place once', async () => {
    const made = await fixture({
      'f.ladder.yaml': `framework: "f"
name: F
tracks:
  - { track: 'a', name: A, levels: [{ level: "1" }] }
ladders:
  - ladder: l
    name: L
    positions:
      - { id: p, name: P, requires: &all { 'a': "1" } }
      - { id: q, name: Q, requires: { <<: *all } }
`,
    });
    assert.deepEqual(tokens(made, 'f.ladder.yaml'), [
      'f namespace declaration',
      'a class declaration',
      '1 enumMember declaration',
      'l interface declaration',
      'p method declaration',
      'a class',
      '1 enumMember',
      'q method declaration',
    ]);
  });

  it('are in order, on one line each, and never over each other', async () => {
    const odd = `track: "a\\u0062"
extends: "craf\\
  t"
levels:
  - level: 1
    criteria:
      - { text: x, builds-on: "craft\\u002etests", see: "craft\\
          .tests" }
`;
    const made = await acmeFixture({ 'odd.ladder.yaml': odd });
    for (const name of [...Object.keys(acme), 'odd.ladder.yaml']) {
      let last = { line: 0, end: 0 };
      for (const { line, character, length } of made.service.tokens(made.uri(name))) {
        assert.ok(line > last.line || (line === last.line && character >= last.end), `${name}:${line}`);
        assert.ok(length > 0);
        last = { line, end: character + length };
      }
    }
    assert.ok(tokens(made, 'odd.ladder.yaml').includes('"craft\\u002etests" method'));
  });

  it('can be had for a range', async () => {
    const made = await acmeFixture();
    const range = { start: { line: 8, character: 0 }, end: { line: 15, character: 0 } };
    assert.deepEqual(tokens(made, 'craft.ladder.yaml', range), ['tests method declaration']);
  });

  it('outlive a quote that is not closed', async () => {
    const made = await acmeFixture();
    made.open('craft.ladder.yaml', acme['craft.ladder.yaml']!.replace('summary: Writes', 'summary: "Writes'));
    assert.equal(tokens(made, 'craft.ladder.yaml')[0], 'craft class declaration');
  });
});
