import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tracksOf } from '../../../server/service/model/file';
import { runs } from '../arbitraries';
import { fixture } from '../fixture';
import { Edited } from './support';

/** A track whose only criterion is written as given, from its dash on, and what stands behind it. */
const track = (criterion: string): string =>
  `track: new\nname: New\nlevels:\n  - level: 1\n    criteria:\n      - ${criterion}\n    examples: # of it\n      - Did it\n`;

async function reworded(criterion: string, was: string, to: string): Promise<string> {
  const edited = await Edited.open('new.ladder.yaml', track(criterion));
  const after = edited.rewording(was, to);
  const [start = '', end = ''] = track('§').split('§');
  return after.startsWith(start) && after.endsWith(end) ? after.slice(start.length, -end.length) : after;
}

describe('a text that is changed in the picture', () => {
  const cases: readonly (readonly [
    what: string,
    criterion: string,
    was: string,
    to: string,
    after: string,
  ])[] = [
    ['stays plain', 'Old # why', 'Old', 'New', 'New # why'],
    ['gets quotes where it needs them', 'Old # why', 'Old', 'New: it’s # 1', "'New: it’s # 1' # why"],
    ['keeps single quotes', "'Old'", 'Old', "It's", "'It''s'"],
    ['keeps double quotes', '"Old"', 'Old', 'New "word"', '"New \\"word\\""'],
    ['keeps double quotes over line ends', '"Old"', 'Old', 'One\ntwo', '"One\\ntwo"'],
    ['becomes a block over lines', 'Old', 'Old', 'One\n\n- two', '|-\n        One\n\n        - two'],
    [
      'takes its comment to the head of a block',
      'Old # why',
      'Old',
      'One\ntwo',
      '|- # why\n        One\n        two',
    ],
    ['becomes a block under a key', 'text: Old', 'Old', 'One\ntwo', 'text: |-\n          One\n          two'],
    ['has escapes between braces', '{ text: Old }', 'Old', 'One\ntwo', '{ text: "One\\ntwo" }'],
    ['has quotes between braces', '{ text: Old }', 'Old', 'One, two', "{ text: 'One, two' }"],
    ['keeps its anchor', '&a Old', 'Old', 'New', '&a New'],
    [
      'keeps a block, its head and its lines’ place',
      '| # why\n          Old\n',
      'Old\n',
      'New: a\nb\n',
      '| # why\n          New: a\n          b\n',
    ],
    ['keeps a block without a last line end', '|-\n        Old', 'Old', 'New', '|-\n        New'],
    [
      'keeps a block that says how far it stands in',
      '|2-\n         Old',
      ' Old',
      '  New',
      '|2-\n          New',
    ],
    ['keeps the line ends at a block’s end', '|+\n        Old\n', 'Old\n\n', 'New\n\n', '|+\n        New\n'],
    [
      'keeps a folded block, and how wide it is',
      '>-\n        A text that goes on and on, until it is\n        folded here.',
      'A text that goes on and on, until it is folded here.',
      'Another text that goes on and on, until it is folded here.\nAnd more.',
      '>-\n        Another text that goes on and on, until\n        it is folded here.\n\n        And more.',
    ],
    [
      'keeps plain lines',
      'A text that goes on and on, until it is\n        broken here.',
      'A text that goes on and on, until it is broken here.',
      'Another text that goes on and on, until it is broken here.',
      'Another text that goes on and on, until\n        it is broken here.',
    ],
    [
      'keeps quoted lines',
      '"A text that goes on and on, until it is\n         broken here."',
      'A text that goes on and on, until it is broken here.',
      'Another text that goes "on" and on, until it is broken here.',
      '"Another text that goes \\"on\\" and on,\n         until it is broken here."',
    ],
    ['is a text where it looks like a number', 'Old', 'Old', '12.1', "'12.1'"],
    ['keeps a reference', 'Old', 'Old', '[[craft.tests]] and more', "'[[craft.tests]] and more'"],
    ['keeps what runs from right to left, and emoji', 'Old', 'Old', 'שלום 😀: 👩‍👩‍👧', "'שלום 😀: 👩‍👩‍👧'"],
  ];
  for (const [what, criterion, was, to, after] of cases) {
    it(what, async () => assert.equal(await reworded(criterion, was, to), after));
  }

  it('keeps the line ends of its file', async () => {
    const text = track('Old').replaceAll('\n', '\r\n');
    const edited = await Edited.open('new.ladder.yaml', text);
    assert.equal(
      edited.rewording('Old', 'One\ntwo'),
      track('|-\n        One\n        two').replaceAll('\n', '\r\n'),
    );
  });

  it('can be a summary or an example', async () => {
    const text = track('a').replace('- level: 1\n', '- level: 1\n    summary: Sum\n');
    const edited = await Edited.open('new.ladder.yaml', text);
    assert.equal(edited.rewording('Sum', 'One\ntwo'), text.replace('Sum', '|-\n      One\n      two'));
    assert.equal(edited.rewording('Did it', 'Did: it'), text.replace('Did it', "'Did: it'"));
  });

  it('is refused where the text is another by now, with what it is', async () => {
    const edited = await Edited.open('new.ladder.yaml', track('Old'));
    const edit = { kind: 'text', ...edited.part('Old'), text: 'Mine' } as const;
    edited.made.open('new.ladder.yaml', track('Theirs'));
    assert.deepEqual(edited.made.service.pictureEdit(edit), {
      refused: 'The text was changed meanwhile.',
      now: 'Theirs',
    });
    edited.made.open('new.ladder.yaml', `# one line more\n${track('Old')}`);
    assert.match(edited.after(edit), /^refused: This text is no longer where it was/);
  });

  it('is refused where it is empty, and where an alias stands for it', async () => {
    assert.match(await reworded('Old', 'Old', ' \n'), /^refused: A text can’t be empty here/);
    assert.match(
      await reworded('&a Old\n      - *a', 'Old', 'New'),
      /^refused: An alias on line 7 stands for this, too/,
    );
  });
});

describe('whatever a text is changed to in the picture', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...[
        'a',
        'word',
        '#',
        '# x',
        ': ',
        ':',
        'k: v',
        '- ',
        '-',
        '? ',
        '"',
        "'",
        '\\',
        '\\n',
        '*a',
        '&a',
        '!',
        '|',
        '>-',
      ],
      ...[
        '[[craft.tests]]',
        '[',
        ']',
        '{',
        '}',
        ',',
        '%',
        '@',
        '`',
        '😀',
        'שלום',
        'é',
        '\u200f',
        '---',
        '...',
        '<<',
        '~',
      ],
      ...[
        'null',
        'yes',
        '12.1',
        '0x1',
        '1e3',
        '\t',
        ' ',
        '  ',
        '\n',
        '\n\n',
        '\u00a0',
        '\u0007',
        '\u2028',
        '\ufeff',
      ],
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const text = fc
    .array(word, { minLength: 1, maxLength: 12 })
    .chain((words) => fc.constantFrom('', ' ').map((by) => words.join(by)))
    .filter((each) => each.trim() !== '');
  const written = fc.constantFrom(
    ...[
      'Old # c',
      "'Old' # c",
      '"Old"',
      '&a Old',
      'text: Old # c',
      'id: x\n        text: Old\n        see: craft',
    ],
    ...[
      '|\n        Old',
      '|-\n        Old',
      '|+\n        Old\n',
      '>\n        Old',
      '>- # c\n          Old',
      '|2\n        Old',
    ],
    ...['{ text: Old, id: x }', 'Old\n        Old', '"Old\n        Old" # c', '{ text: "Old" } # c'],
  );
  const lineEnds = fc.constantFrom('\n', '\r\n');

  it('the file says just that, and all around it is the same', async () => {
    const made = await fixture({});
    const name = 'new.ladder.yaml';
    const uri = made.uri(name);
    fc.assert(
      fc.property(written, text, lineEnds, fc.boolean(), (criterion, to, eol, isLast) => {
        const whole = track(criterion);
        const cut = isLast ? whole.slice(0, whole.indexOf('\n    examples')) : whole;
        made.open(name, cut.replaceAll('\n', eol));
        const before = made.service.workspace.file(uri)!;
        const own = tracksOf(before.model)[0]!.levels[0]!.criteria[0]!.text!;
        const range = before.range(own.node);
        const answer = made.service.pictureEdit({
          kind: 'text',
          source: { uri, range },
          was: own.value,
          text: to,
        });
        assert.ok('changes' in answer, JSON.stringify(answer));
        const edits = answer.changes.flatMap((each) => each.edits);
        if (to === own.value) assert.deepEqual(edits, []);
        const document = before.document;
        const start = document.offsetAt(range.start);
        for (const { range: changed, newText } of edits) {
          // Behind the text, only its own blank lines and the comment on its line may give way.
          assert.equal(document.offsetAt(changed.start), start);
          const behind = document.getText({ start: range.end, end: changed.end });
          assert.match(behind, /^\s*(?:#.*)?$/);
          const comment = /#.*$/.exec(behind)?.[0] ?? '';
          assert.ok(newText.includes(comment));
          made.open(
            name,
            document.getText({ start: { line: 0, character: 0 }, end: changed.start }) +
              newText +
              document.getText().slice(document.offsetAt(changed.end)),
          );
        }
        const after = made.service.workspace.file(uri)!;
        assert.deepEqual(after.tree.faults, []);
        const level = tracksOf(after.model)[0]!.levels[0]!;
        assert.equal(level.criteria[0]!.text!.value, to);
        assert.deepEqual(
          level.examples.map(({ value }) => value),
          isLast ? [] : ['Did it'],
        );
        assert.deepEqual(
          after.tree.comments.map((each) => each.text.trim()),
          before.tree.comments.map((each) => each.text.trim()),
        );
      }),
      runs(300),
    );
  });
});
