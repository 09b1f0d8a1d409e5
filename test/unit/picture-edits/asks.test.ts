import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PictureAsk } from '../../../server/edit-protocol';
import { laddersOf } from '../../../server/service/model/file';
import { askOf } from '../../../server/service/features/picture-edits/ask-values';
import { runs } from '../arbitraries';
import { Edited, ladder, notRequired, optional, required, unsaid } from './support';

async function asked(says: string, ask: PictureAsk, track = 'craft'): Promise<string> {
  const edited = await Edited.open('new.ladder.yaml', ladder(says));
  const after = edited.asking('lead', track, ask);
  const start = ladder('');
  return after.startsWith(start) ? after.slice(start.length) : after;
}

type Case = readonly [what: string, before: string, ask: PictureAsk, after: string];

describe('a requirement’s level, chosen in the picture', () => {
  const cases: readonly Case[] = [
    [
      'is written in its place',
      '    requires: {craft: 1, mobile: 2} # note\n',
      required('3'),
      '    requires: {craft: 3, mobile: 2} # note\n',
    ],
    [
      'keeps its quotes and its comment',
      '    requires:\n      craft: "1" # why\n      # of phones\n      mobile: 2\n',
      required('2'),
      '    requires:\n      craft: "2" # why\n      # of phones\n      mobile: 2\n',
    ],
    [
      'is put behind a key that has none',
      '    requires:\n      craft:\n',
      required('2'),
      '    requires:\n      craft: 2\n',
    ],
    [
      'is put behind a key alone',
      '    requires: { craft, mobile: 2 }\n',
      required('2'),
      '    requires: { craft: 2, mobile: 2 }\n',
    ],
    [
      'is a word, where levels are',
      '    requires: { craft: 1 }\n',
      required('senior'),
      '    requires: { craft: senior }\n',
    ],
    [
      'has quotes where it would be read as none',
      '    requires: { craft: 1 }\n',
      required('null'),
      "    requires: { craft: 'null' }\n",
    ],
    [
      'is added to the others',
      '    requires:\n      mobile: 2 # phones\n',
      required('1'),
      '    requires:\n      mobile: 2 # phones\n      craft: 1\n',
    ],
    [
      'is added between braces',
      '    requires: {mobile: 2}\n',
      required('1'),
      '    requires: {mobile: 2, craft: 1}\n',
    ],
    ['is added between empty braces', '    requires: {}\n', required('1'), '    requires: { craft: 1 }\n'],
    [
      'is put behind a key without any',
      '    requires:\n    label: L\n',
      required('1'),
      '    requires: { craft: 1 }\n    label: L\n',
    ],
    ['is put in the place of null', '    requires: ~\n', required('1'), '    requires: { craft: 1 }\n'],
    [
      'is the first of its position',
      '    points: { min: 1 }\n',
      required('1'),
      '    requires: { craft: 1 }\n    points: { min: 1 }\n',
    ],
    [
      'is laid out as its siblings',
      '    optional:\n      mobile: 2\n',
      required('1'),
      '    requires:\n      craft: 1\n    optional:\n      mobile: 2\n',
    ],
    [
      'stands over its own alias',
      '    description: &one "1"\n    requires: { craft: *one }\n',
      required('2'),
      '    description: &one "1"\n    requires: { craft: 2 }\n',
    ],
  ];
  for (const [what, before, ask, after] of cases) {
    it(what, async () => assert.equal(await asked(before, ask), after));
  }

  it('changes nothing where it is so already', async () => {
    assert.equal(await asked('    requires: { craft: 1 }\n', required('1')), '    requires: { craft: 1 }\n');
  });
});

describe('a requirement that becomes another, in the picture,', () => {
  const cases: readonly Case[] = [
    [
      'optional, goes to the others that are',
      '    requires: { craft: 1, mobile: 2 }\n    optional: { other: 1 }\n',
      optional('1'),
      '    requires: { mobile: 2 }\n    optional: { other: 1, craft: 1 }\n',
    ],
    [
      'takes its comment along, and the key that it alone stands under away',
      '    requires:\n      craft: 1 # why\n    optional:\n      other: 1\n',
      optional('2'),
      '    optional:\n      other: 1\n      craft: 2 # why\n',
    ],
    [
      'takes its comment to the end of a line of braces',
      '    requires:\n      mobile: 2\n      craft: 1 # why\n    optional: { other: 1 } # both\n',
      optional('1'),
      '    requires:\n      mobile: 2\n    optional: { other: 1, craft: 1 } # both # why\n',
    ],
    [
      'not required, gets the list',
      '    requires: { craft: 1, mobile: 2 }\n    points: { min: 1 }\n',
      notRequired,
      '    requires: { mobile: 2 }\n    not-required: [craft]\n    points: { min: 1 }\n',
    ],
    [
      'not required, goes to a list with dashes',
      '    requires: { craft: 1, mobile: 2 }\n    not-required:\n      - other # o\n',
      notRequired,
      '    requires: { mobile: 2 }\n    not-required:\n      - other # o\n      - craft\n',
    ],
    [
      'not required, makes a list of one text',
      '    requires: { craft: 1, mobile: 2 }\n    not-required: other\n',
      notRequired,
      '    requires: { mobile: 2 }\n    not-required: [other, craft]\n',
    ],
    [
      'required again, leaves no empty list',
      '    not-required: [craft] # really\n    points: { min: 1 }\n',
      required('1'),
      '    requires: { craft: 1 } # really\n    points: { min: 1 }\n',
    ],
    [
      'unsaid, is gone with its line',
      '    requires:\n      craft: 1 # why\n      mobile: 2\n',
      unsaid,
      '    requires:\n      mobile: 2\n',
    ],
    [
      'unsaid, is gone from a list',
      '    not-required: [other, craft]\n',
      unsaid,
      '    not-required: [other]\n',
    ],
    ['unsaid, leaves nothing empty', '    label: L\n    requires: { craft: 1 }\n', unsaid, '    label: L\n'],
    [
      'said twice, is said once',
      '    requires: { craft: 2, mobile: 1 }\n    optional: { craft: 1, other: 1 }\n',
      notRequired,
      '    requires: { mobile: 1 }\n    optional: { other: 1 }\n    not-required: [craft]\n',
    ],
  ];
  for (const [what, before, ask, after] of cases) {
    it(what, async () => assert.equal(await asked(before, ask), after));
  }

  it('keeps the line ends of its file', async () => {
    const text = ladder('    optional:\n      mobile: 2\n').replaceAll('\n', '\r\n');
    const edited = await Edited.open('new.ladder.yaml', text);
    assert.equal(
      edited.asking('lead', 'craft', required('1')),
      ladder('    requires:\n      craft: 1\n    optional:\n      mobile: 2\n').replaceAll('\n', '\r\n'),
    );
  });

  it('works in a framework’s own ladder, between braces', async () => {
    const text =
      'framework: f\nname: F\nladders:\n  - { ladder: l, name: L, positions: [{ id: lead, name: Lead }] }\n';
    const edited = await Edited.open('f.ladder.yaml', text);
    assert.equal(
      edited.asking('lead', 'craft', required('1')),
      text.replace('name: Lead }', 'name: Lead, requires: { craft: 1 } }'),
    );
  });
});

describe('whatever is chosen for a position, in whatever way it is written,', () => {
  const entry = fc.constantFrom('craft', 'mobile', 'other').map((track) => `${track}: 1`);
  const map = fc
    .tuple(fc.uniqueArray(entry, { minLength: 1 }), fc.constantFrom('flow', 'block', 'noted'))
    .map(([entries, layout]) => {
      if (layout === 'flow') return ` { ${entries.join(', ')} } # line`;
      const note = layout === 'noted' ? ' # each' : '';
      return ` # key\n${entries.map((each) => `      # above\n      ${each}${note}`).join('\n')}`;
    });
  const list = fc
    .tuple(fc.uniqueArray(fc.constantFrom('craft', 'mobile', 'other'), { minLength: 1 }), fc.boolean())
    .map(([ids, flow]) =>
      flow ? ` [${ids.join(', ')}] # line` : `\n${ids.map((id) => `      - ${id} # each`).join('\n')}`,
    );
  const says = fc.record({
    label: fc.constantFrom(' L # label', undefined),
    requires: fc.option(map, { nil: undefined }),
    optional: fc.option(map, { nil: undefined }),
    'not-required': fc.option(list, { nil: undefined }),
    points: fc.constantFrom(' { min: 1 }', undefined),
  });
  const ask = fc.constantFrom(required('2'), optional('3'), notRequired, unsaid);

  it('it says just that, and keeps each comment of what it still says', async () => {
    const edited = await Edited.open('new.ladder.yaml', ladder(''));
    const { made, name } = edited;
    fc.assert(
      fc.property(says, ask, (keys, wanted) => {
        const lines = Object.entries(keys).flatMap(([key, value]) =>
          value === undefined ? [] : [`    ${key}:${value}\n`],
        );
        const text = `${ladder(lines.join(''))}  # end\n`;
        const present = Edited.on(made, name, text);
        const after = present.asking('lead', 'craft', wanted);
        assert.doesNotMatch(after, /^refused/);
        made.open(name, after);
        const [position] = laddersOf(made.service.workspace.file(made.uri(name))!.model)[0]!.positions;
        assert.deepEqual(askOf(position!, 'craft'), wanted);
        const count = (each: string): number => each.split('#').length;
        if (wanted.kind !== 'unsaid') assert.equal(count(after), count(text));
      }),
      runs(200),
    );
  });
});
