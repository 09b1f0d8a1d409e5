import assert from 'node:assert/strict';
import { SymbolTag, type DocumentSymbol, type Range } from 'vscode-languageserver-types';
import { acme, acmeFixture } from './support';

/** The outline of a file beside those of {@link acme}. */
async function outlineOf(
  name: string,
  files: Readonly<Record<string, string>> = {},
): Promise<DocumentSymbol[]> {
  const made = await acmeFixture(files);
  return made.service.documentSymbols(made.uri(name));
}

/** Each symbol on a line: as deep as it stands, its name, and what is said beside it. */
function lines(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${'  '.repeat(depth)}${name}${detail === undefined ? '' : ` (${detail})`}`,
    ...lines(children, depth + 1),
  ]);
}

function all(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
}

function isWithin({ start, end }: Range, outer: Range): boolean {
  const order = (a: Range['start'], b: Range['start']): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return order(outer.start, start) && order(end, outer.end);
}

describe('the outline of a document', () => {
  it('shows a track with its levels and their criteria, by id or by what they say', async () => {
    assert.deepEqual(lines(await outlineOf('craft.ladder.yaml')), [
      'Craft (craft)',
      '  Level 1 (Learning)',
      '    tests (Tests what was written)',
      '    Asks for reviews',
      '  Level 2 (Deciding)',
      '    reviews (Reviews the code of others)',
    ]);
  });

  it('calls a level what its base calls it before what the scale does', async () => {
    assert.deepEqual(lines(await outlineOf('mobile.ladder.yaml')), [
      'Mobile (mobile)',
      '  Level 2 (Deciding)',
      '    reviews (Reviews apps on real phones)',
      '    Tests offline',
      '  Level 3 (Shaping)',
    ]);
  });

  it('shows a ladder with its positions, by name and label', async () => {
    assert.deepEqual(lines(await outlineOf('engineer.ladder.yaml')), [
      'Engineer (engineer)',
      '  Junior Engineer (E1)',
      '  Senior Engineer (senior)',
    ]);
  });

  it('shows a framework with scale, categories and what is inline', async () => {
    const framework = `${acme['acme.ladder.yaml']!}tracks:
  - track: inline
    name: Inline
    levels:
      - level: 3
ladders:
  - ladder: short
    name: Short
    positions:
      - id: only
        name: Only
`;
    assert.deepEqual(lines(await outlineOf('acme.ladder.yaml', { 'acme.ladder.yaml': framework })), [
      'Acme (acme)',
      '  Scale',
      '    Level 1 (Learning)',
      '    Level 2 (Owning)',
      '    Level 3 (Shaping)',
      '  Categories',
      '    Building (building)',
      '    growing',
      '  Tracks',
      '    Inline (inline)',
      '      Level 3 (Shaping)',
      '  Ladders',
      '    Short (short)',
      '      Only (only)',
    ]);
  });

  it('goes to the id, and holds all of a thing', async () => {
    const [track] = await outlineOf('craft.ladder.yaml');
    const tests = track?.children?.[0]?.children?.[0];
    assert.deepEqual(tests?.selectionRange.start, { line: 9, character: 12 });
    assert.deepEqual(tests.range, { start: { line: 9, character: 8 }, end: { line: 12, character: 30 } });
  });

  it('strikes out a track that is deprecated, and no other', async () => {
    const deprecated = acme['craft.ladder.yaml']!.replace('status: draft', 'status: deprecated');
    const [track] = await outlineOf('craft.ladder.yaml', { 'craft.ladder.yaml': deprecated });
    assert.deepEqual(track?.tags, [SymbolTag.Deprecated]);
    assert.equal((await outlineOf('craft.ladder.yaml'))[0]?.tags, undefined);
  });

  it('shortens what is long, and shows no Markdown', async () => {
    const text = `Uses **the** [handbook](https://x.example) and [[craft.tests|tests]] ${'again and '.repeat(9)}`;
    const track = `track: t\nname: T\nlevels:\n  - level: 1\n    criteria:\n      - ${text}\n`;
    const [symbol] = await outlineOf('t.ladder.yaml', { 't.ladder.yaml': track });
    assert.equal(
      symbol?.children?.[0]?.children?.[0]?.name,
      'Uses the handbook and tests again and again and again and…',
    );
  });
});

describe('the outline of what is half written', () => {
  const halfWritten: Readonly<Record<string, string>> = {
    'a track without a name':
      'track:\nlevels:\n  - level:\n    criteria:\n      - id:\n      - \'\'\n      - text: " "\n',
    'a ladder without ids': 'ladder: ""\npositions:\n  - name:\n    label: E1\n  - id:\n',
    'a framework without anything': "framework: ' '\nscale:\n  - name: x\ncategories:\n  - name:\n",
    'items that are empty': 'track: t\nname: T\nlevels:\n  -\n  - level: 1\n    criteria:\n      -\n',
    'an unclosed quote': 'track: t\nname: "T\nlevels:\n  - level: 1\n',
    'merged things': `ladder: l
name: L
positions:
  - &base
    id: base
    name: Base
  - <<: *base
  - *base
`,
    'flow style': 'track: t\nlevels: [{level: 1, criteria: [{id: a, text: A}, ]}, ]\n',
  };
  for (const [what, text] of Object.entries(halfWritten)) {
    it(`has names and places for ${what}`, async () => {
      const symbols = all(await outlineOf('new.ladder.yaml', { 'new.ladder.yaml': text }));
      assert.ok(symbols.length > 0, 'there is an outline');
      for (const { name, range, selectionRange } of symbols) {
        assert.notEqual(name.trim(), '');
        assert.ok(isWithin(selectionRange, range), `${name}: ${JSON.stringify({ range, selectionRange })}`);
      }
    });
  }

  it('is empty for a file of no kind', async () => {
    for (const text of ['', '# nothing yet\n', 'name: x\n', '- a\n', 'just text']) {
      assert.deepEqual(await outlineOf('new.ladder.yaml', { 'new.ladder.yaml': text }), []);
    }
  });
});
