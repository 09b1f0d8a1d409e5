import assert from 'node:assert/strict';
import { valueOf } from '../../../server/service/model/value';
import { dereference, type MapNode, type Pair, type SyntaxNode } from '../../../server/service/syntax/nodes';
import { fixture, Fixture } from '../fixture';
import { faultsIn, textAt, treeOf } from './snapshot';

function value(text: string): unknown {
  return valueOf(treeOf(text).root);
}

function pair(node: SyntaxNode | undefined, key: string): Pair {
  const map = dereference(node) as MapNode;
  return map.pairs.find((each) => each.key.value === key)!;
}

const lineEnds = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['a lone CR', '\r'],
] as const;

describe('Ranges count UTF-16 units', () => {
  for (const [name, end] of lineEnds) {
    it(`in a file whose lines end with ${name}`, () => {
      const tree = treeOf(['track: a', 'name: "Ä 😀"', 'owner: b', ''].join(end));
      const { value: named } = pair(tree.root, 'name');
      assert.deepEqual(tree.range(named!), {
        start: { line: 1, character: 6 },
        end: { line: 1, character: 12 },
      });
      assert.deepEqual(tree.range(pair(tree.root, 'owner').value!), {
        start: { line: 2, character: 7 },
        end: { line: 2, character: 8 },
      });
    });

    it(`in a text of several lines that end with ${name}`, () => {
      const tree = treeOf(
        ['levels:', '  - level: 1', '    summary: |', '      One', '      Two', '  - level: 2', ''].join(end),
      );
      const { levels } = valueOf(tree.root) as { levels: { summary?: string }[] };
      assert.equal(levels[0]?.summary, 'One\nTwo\n');
      assert.equal(tree.range(tree.pieces.at(-1)!.piece.root!).start.line, 5);
    });
  }

  it('behind emoji, accents and letters beyond the first plane, on the same line and before', () => {
    const tree = treeOf('# 👩‍👩‍👧 é 𝒳\nname: { 😀: 𝒳y, b: c }\n');
    const map = pair(tree.root, 'name').value as MapNode;
    assert.deepEqual(tree.range(map.pairs[1]!.key), {
      start: { line: 1, character: 17 },
      end: { line: 1, character: 18 },
    });
  });

  it('behind a byte order mark, which counts as the editor counts it', () => {
    const tree = treeOf('\uFEFFtrack: a\nname: b\n');
    assert.deepEqual(value('\uFEFFtrack: a\nname: b\n'), { track: 'a', name: 'b' });
    assert.deepEqual(tree.range(pair(tree.root, 'track').key), {
      start: { line: 0, character: 1 },
      end: { line: 0, character: 6 },
    });
  });
});

describe('An unclosed quote', () => {
  const text = 'track: a\nname: "A\nlevels:\n  - level: 1\n    summary: \'B\n  - level: 2\n    summary: C\n';

  it('is told where it opens, and leaves the other entries and items as they are', () => {
    const tree = treeOf(text);
    assert.deepEqual(faultsIn(text), [
      '"A: The quote that starts here is never closed: add a `"`.',
      "'B: The quote that starts here is never closed: add a `'`.",
    ]);
    const levels = pair(tree.root, 'levels').value;
    assert.deepEqual((valueOf(levels) as unknown[])[1], { level: 2, summary: 'C' });
  });

  it('does not make other files complain of what it swallows', () => {
    const made = new Fixture();
    const file =
      'framework: f\nname: F\ndescription: See [[x]]\ntracks: [{ track: x, name: X, levels: [{ level: 1, summary: Y }] }]\n';
    made.open('a.ladder.yaml', file);
    assert.deepEqual(made.marks('a.ladder.yaml'), []);
    made.open('a.ladder.yaml', file.replace('tracks: [{ track', 'tracks: [{ "track'));
    assert.deepEqual(
      made.diagnostics('a.ladder.yaml').map(({ code }) => code),
      ['syntax'],
    );
  });

  it('does not scatter the files of a framework while it stands in `include`', async () => {
    const acme = 'framework: f\nname: F\ndescription: See [[x]]\ninclude:\n  - "x*"\n';
    const made = await fixture({
      'x.ladder.yaml': 'track: x\nname: X\nlevels: [{ level: 1, summary: Y }]\n',
    });
    made.open('a.ladder.yaml', acme);
    assert.deepEqual(made.marks('a.ladder.yaml'), []);
    made.open('a.ladder.yaml', acme.replace('x*"', 'x*'));
    assert.deepEqual(made.marks('a.ladder.yaml'), ['syntax: "x*']);
  });
});

describe('Blanks that only look right', () => {
  it('are told where a tab indents', () => {
    assert.deepEqual(faultsIn('levels:\n\t- level: 1\n'), ['\t: Tabs do not indent in YAML: use spaces.']);
  });

  it('are taken for blanks where a tab stands within a line', () => {
    assert.deepEqual(value('track:\ta\nlevels:\n  -\tlevel\n'), { track: 'a', levels: ['level'] });
  });

  for (const text of [
    'name:\u00a0Acme',
    'track: a\nname:\u00a0Acme\nowner: b\n',
    'levels:\n  - level:\u00a01\n',
    'levels:\n  - level:\u00a01\n    summary: x\n',
  ]) {
    it(`are told where a no-break space stands after a colon: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(faultsIn(text), [
        '\u00a0: A no-break space stands after this colon: put an ordinary space in its place.',
      ]);
    });
  }

  it('are left alone in prose, where a no-break space after a colon is right', () => {
    assert.deepEqual(faultsIn('summary: Remarque\u00a0:\u00a0voir\nlist:\n  - Note:\u00a0this\n'), []);
  });
});

describe('Anchors, aliases and merge keys', () => {
  it('are followed', () => {
    assert.deepEqual(value('a: &x { b: 1 }\nc: *x\n&k d: *k\n'), { a: { b: 1 }, c: { b: 1 }, d: 'd' });
  });

  it('merge once, twice, and from a list, where what is written counts more and the first map more than later ones', () => {
    const bases = 'a: &a { x: 1, y: 1 }\nb: &b { y: 2, z: 2 }\n';
    const merged = (text: string): unknown => (value(bases + text) as { c: unknown }).c;
    assert.deepEqual(merged('c: { <<: *a, x: 3 }\n'), { x: 3, y: 1 });
    assert.deepEqual(merged('c: { x: 3, <<: *a }\n'), { x: 3, y: 1 });
    assert.deepEqual(merged('c:\n  <<: *a\n  <<: *b\n'), { x: 1, y: 1, z: 2 });
    assert.deepEqual(merged('c: { <<: [*b, *a] }\n'), { x: 1, y: 2, z: 2 });
    assert.deepEqual(merged('c: { "<<": *a }\n'), { '<<': { x: 1, y: 1 } });
  });

  it('merge nothing where what should be merged is no map', () => {
    assert.deepEqual(value('a: &a text\nb: { <<: *a, x: 1 }\n'), { a: 'text', b: { x: 1 } });
  });

  it('are told where an alias stands for nothing', () => {
    assert.deepEqual(faultsIn('a: *x\n'), [
      '*x: `*x` stands for nothing: no `&x` comes before it. Text that starts with `*` needs quotes.',
    ]);
    assert.deepEqual(value('a: *x\n'), { a: null });
  });

  it('are told where an alias comes before its anchor', () => {
    assert.equal(faultsIn('a: *x\nb: &x 1\n').length, 1);
  });

  it('are told where an alias stands within what it stands for, in maps, lists and merges', () => {
    for (const text of ['a: &x\n  b: *x\n', 'a: &x [*x]\n', 'a: &x { <<: *x }\n']) {
      assert.deepEqual(faultsIn(text), ['*x: `*x` stands within what it stands for: that has no end.']);
      assert.doesNotThrow(() => value(text));
    }
  });

  it('are told once where aliases of aliases add up, and what they stand for stays small', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let index = 1; index < 20; index++) {
      const alias = `*a${index - 1}`;
      lines.push(`a${index}: &a${index} [${Array.from({ length: 10 }, () => alias).join(', ')}]`);
    }
    const tree = treeOf(lines.join('\n'));
    assert.deepEqual(
      tree.faults.map((fault) => fault.message),
      ['`*a3` stands for too much: aliases of aliases add up.'],
    );
    assert(weigh(valueOf(tree.root)) < 200_000);
  });

  it('are told where one large thing is used again and again', () => {
    const large = `a: &a [${'x, '.repeat(1000)}x]\n`;
    const tree = treeOf(`${large}b:\n${'  - *a\n'.repeat(1000)}`);
    assert.equal(tree.faults.length, 1);
    assert(weigh(valueOf(tree.root)) < 200_000);
  });

  it('keep the places of what they stand for', () => {
    const tree = treeOf('a: &x text\nb: *x\n');
    const alias = pair(tree.root, 'b').value;
    assert.equal(textAt(tree, alias!), '*x');
    assert.equal(textAt(tree, dereference(alias)!), 'text');
  });
});

/** How many values a value holds, shared ones counted each time. */
function weigh(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 1;
  return Object.values(data).reduce((sum: number, each) => sum + weigh(each), 1);
}

describe('A second document', () => {
  const message = 'A ladder file holds one document: move what follows this `---` to a file of its own.';

  it('is told at the `---` that starts it, and not read', () => {
    assert.deepEqual(faultsIn('track: a\n---\ntrack: b\n'), [`---: ${message}`]);
    assert.deepEqual(value('track: a\n---\ntrack: b\n'), { track: 'a' });
  });

  it('is told where no `---` starts it', () => {
    assert.deepEqual(faultsIn('track: a\n...\nname: b\n'), [
      'n: A ladder file holds one document: move what stands here to a file of its own.',
    ]);
  });

  it('is not seen in a `---` at the top, in a `...` at the end, and in text', () => {
    for (const text of [
      '---\ntrack: a\n',
      '# x\n--- # y\ntrack: a\n',
      'track: a\n...\n',
      '%YAML 1.2\n---\ntrack: a\n',
    ]) {
      assert.deepEqual(faultsIn(text), [], text);
      assert.deepEqual(value(text), { track: 'a' });
    }
    assert.deepEqual(value('a: |\n  ---\n  b\n'), { a: '---\nb\n' });
  });
});

describe('The marks of a Git conflict', () => {
  const mark = 'Git left this mark of a conflict: choose one side, then delete the marks.';
  const conflict = (line: string, end = '\n'): string =>
    ['<<<<<<< HEAD', line, '||||||| base', '=======', line, '>>>>>>> other', ''].join(end);

  for (const [name, end] of lineEnds) {
    it(`are told, each by itself, and both sides are read, with lines that end with ${name}`, () => {
      const text = `levels:${end}${conflict('  - level: 1', end)}`;
      assert.deepEqual(faultsIn(text), [
        `<<<<<<< HEAD: ${mark}`,
        `||||||| base: ${mark}`,
        `=======: ${mark}`,
        `>>>>>>> other: ${mark}`,
      ]);
      assert.deepEqual(value(text), { levels: [{ level: 1 }, { level: 1 }] });
    });
  }

  it('do not break the text that they stand in', () => {
    assert.equal(faultsIn(`a: |\n  one\n${conflict('  two')}`).length, 4);
    assert.equal(faultsIn(`a: one\n${conflict('  two')}b: c\n`).length, 4);
  });

  it('are not seen in a line of `=` alone', () => {
    assert.deepEqual(faultsIn('a: |\n  One\n  =======\n'), []);
  });
});

describe('A map of 10,000 keys', () => {
  const count = 10_000;
  const keys = Array.from({ length: count }, (_, index) => `  key-${index}: ${index}\n`).join('');

  it('is read with each key once', () => {
    const { requires } = value(`requires:\n${keys}`) as { requires: object };
    assert.equal(Object.keys(requires).length, count);
  });

  it('is looked at once for each key by those who read it', () => {
    const tree = treeOf(`requires:\n${keys}`);
    const map = pair(tree.root, 'requires').value as MapNode;
    let reads = 0;
    const counted: MapNode = {
      ...map,
      pairs: map.pairs.map((each) => ({
        ...each,
        get key() {
          reads++;
          return each.key;
        },
      })),
    };
    valueOf(counted);
    assert(reads >= count && reads <= 5 * count, `${reads} reads of ${count} keys`);
  });
});

describe('A text that says nothing', () => {
  for (const text of [
    '',
    ' ',
    '\n\n',
    '\r\n',
    '# only a comment',
    '---',
    '---\n',
    '...',
    '\uFEFF',
    '--- # x\n# y\n',
  ]) {
    it(`is read as nothing: ${JSON.stringify(text)}`, () => {
      const tree = treeOf(text);
      assert.equal(tree.root, undefined);
      assert.deepEqual(tree.faults, []);
      assert.deepEqual(tree.pathAt(0), []);
    });
  }
});

describe('Control characters', () => {
  it('are told once a line, by their number, and the rest is read', () => {
    assert.deepEqual(faultsIn('track: a\0b\0\nname: \x1f\x02A\n'), [
      '\0: An invisible control character (U+0000) stands here, which YAML does not allow: delete it.',
      '\x1f\x02: An invisible control character (U+001F) stands here, which YAML does not allow: delete it.',
    ]);
    assert.deepEqual(value('track: a\0b\nname: A\n'), { track: 'a\uFFFDb', name: 'A' });
  });

  it('do not stop a file that is no text at all', () => {
    const bytes = Array.from({ length: 2048 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join(
      '',
    );
    assert(faultsIn(bytes).length > 0);
  });
});

describe('A text that is nested without end', () => {
  // Mocha asks for stack traces without end, too, and these are long.
  const { stackTraceLimit } = Error;
  before(() => void (Error.stackTraceLimit = 10));
  after(() => void (Error.stackTraceLimit = stackTraceLimit));

  for (const [name, text] of [
    ['brackets', '['.repeat(20_000)],
    ['braces', '{a: '.repeat(5_000)],
    ['dashes', '- '.repeat(5_000)],
    ['indentation', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['closed brackets', `${'['.repeat(150)}${']'.repeat(150)}`],
  ] as const) {
    it(`is told, and read as far as a file may go: ${name}`, () => {
      const tree = treeOf(text);
      assert(tree.faults.some((fault) => fault.message === 'This is nested too deeply to be read.'));
      assert(depth(valueOf(tree.root)) <= 101);
    });
  }
});

function depth(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  return 1 + Math.max(0, ...Object.values(data).map(depth));
}
