import assert from 'node:assert/strict';
import { fixesIn } from './actions-support';
import { acme } from './support';

const track = (rest: string): string => `track: new\nname: New\n${rest}`;

describe('quick fixes of `schema`', () => {
  it('give an unknown key the name that was meant', async () => {
    const { titles, after } = await fixesIn(
      'schema',
      'n.ladder.yaml',
      track('levels:\n  - level: 1\n    sumary: A # b\n'),
    );
    assert.deepEqual(titles, ['Change it to `summary`']);
    assert.deepEqual(await after('Change it to `summary`'), {
      'n.ladder.yaml': track('levels:\n  - level: 1\n    summary: A # b\n'),
    });
  });

  const missing: readonly (readonly [what: string, before: string, title: string, after: string])[] = [
    [
      'a name',
      'track: people-skills\nlevels: [{level: 1, summary: A}]\n',
      'Add `name`',
      'track: people-skills\nname: People skills\nlevels: [{level: 1, summary: A}]\n',
    ],
    [
      'levels',
      'track: new\nname: New\nstatus: draft\nresources: [{url: https://a.b}]\n',
      'Add `levels`',
      'track: new\nname: New\nstatus: draft\nlevels:\n  - level: 1\nresources: [{url: https://a.b}]\n',
    ],
    [
      'a level, the next one',
      track('levels:\n  - level: 1\n    summary: A\n  - summary: B\n'),
      'Add `level`',
      track('levels:\n  - level: 1\n    summary: A\n  - level: 2\n    summary: B\n'),
    ],
    [
      'the text of a criterion',
      track('levels:\n  - level: 1\n    criteria:\n      - id: a\n        see: craft\n'),
      'Add `text`',
      track('levels:\n  - level: 1\n    criteria:\n      - id: a\n        text: TODO\n        see: craft\n'),
    ],
    [
      'an id, from the name',
      'ladder: l\nname: L\npositions:\n  - name: Senior Engineer\n',
      'Add `id`',
      'ladder: l\nname: L\npositions:\n  - id: senior-engineer\n    name: Senior Engineer\n',
    ],
    [
      'a key of a flow map',
      track('levels: [{level: 1, criteria: [{id: a}]}]\n'),
      'Add `text`',
      track('levels: [{level: 1, criteria: [{id: a, text: TODO}]}]\n'),
    ],
    [
      'positions',
      'ladder: l\nname: L\n',
      'Add `positions`',
      'ladder: l\nname: L\npositions:\n  - id: l\n    name: L\n',
    ],
  ];
  for (const [what, before, title, after] of missing) {
    it(`add ${what} that is missing`, async () => {
      const fixes = await fixesIn('schema', 'n.ladder.yaml', before);
      assert.deepEqual(await fixes.after(title), { 'n.ladder.yaml': after });
    });
  }
});

describe('quick fixes of `duplicate-key`', () => {
  it('remove the second', async () => {
    const text = track('status: draft\nlevels: [{level: 1, summary: A}]\nstatus: active # no\n');
    const { after } = await fixesIn('duplicate-key', 'n.ladder.yaml', text);
    assert.deepEqual(await after('Remove this `status`'), {
      'n.ladder.yaml': track('status: draft\nlevels: [{level: 1, summary: A}]\n'),
    });
  });
});

describe('quick fixes', () => {
  it('are not offered where an alias would then stand for nothing', async () => {
    const text = (anchor: string): string =>
      track(
        `levels:\n  - level: 2\n    summary: A\n    examples: ${anchor}[Did]\n  - level: 1\n    summary: B\n    examples: ${anchor === '' ? '[Made]' : '*did'}\n`,
      );
    const sort = 'Sort the levels, lowest first';
    assert.deepEqual((await fixesIn('level-order', 'n.ladder.yaml', text(''))).titles, [sort]);
    assert.deepEqual((await fixesIn('level-order', 'n.ladder.yaml', text('&did '))).titles, []);
  });
});

describe('quick fixes of `invalid-id`', () => {
  it('write the id as it may be, with all that refers to it', async () => {
    const files = {
      'l.ladder.yaml': 'ladder: l\nname: L\npositions: [{id: a, name: A, requires: {People_Skills: 1}}]\n',
    };
    const text =
      'track: People_Skills\nname: New\ndescription: See [[People_Skills@1]]\nlevels: [{level: 1, summary: A}]\n';
    const { after } = await fixesIn('invalid-id', 'n.ladder.yaml', text, files);
    assert.deepEqual(await after('Change it to `people-skills`, wherever it is named'), {
      'n.ladder.yaml': text.replaceAll('People_Skills', 'people-skills'),
      'l.ladder.yaml': files['l.ladder.yaml'].replace('People_Skills', 'people-skills'),
    });
  });

  it('write every id anew that is a part of a reference, whatever stands in it', async () => {
    const text = `track: new
name: New
levels:
  - level: 1
    criteria:
      - id: Größe v1.2
        text: See [[new.Größe v1.2|it]] and [[new@1]]
      - text: Does more
        builds-on: new.Größe v1.2
`;
    const { after } = await fixesIn('invalid-id', 'n.ladder.yaml', text);
    assert.deepEqual(await after('Change it to `grosse-v1-2`, wherever it is named'), {
      'n.ladder.yaml': text.replaceAll('Größe v1.2', 'grosse-v1-2'),
    });
    const dotted = 'track: v1.2\nname: N\ndescription: See [[v1.2]]\nlevels: [{level: 1, summary: A}]\n';
    const track = await fixesIn('invalid-id', 'n.ladder.yaml', dotted);
    assert.deepEqual(await track.after('Change it to `v1-2`, wherever it is named'), {
      'n.ladder.yaml': dotted.replace('track: v1.2', 'track: v1-2'),
    });
  });

  it('change the id of a framework, which nothing refers to', async () => {
    const { after } = await fixesIn('invalid-id', 'x/f.ladder.yaml', 'framework: "Acme Eng"\nname: A\n');
    assert.deepEqual(await after('Change it to `acme-eng`'), {
      'x/f.ladder.yaml': 'framework: "acme-eng"\nname: A\n',
    });
  });

  it('offer nothing where the right id is taken', async () => {
    const { titles } = await fixesIn(
      'invalid-id',
      'n.ladder.yaml',
      'track: Craft\nname: N\nlevels: [{level: 1, summary: A}]\n',
    );
    assert.deepEqual(titles, []);
  });
});

describe('quick fixes of `unresolved-reference`', () => {
  const position = (rest: string): string =>
    `ladder: l\nname: L\npositions:\n  - id: a\n    name: A\n${rest}`;

  it('take the criterion that is called so where its track was left out', async () => {
    const text = `track: new
name: New
levels:
  - level: 1
    criteria:
      - id: begins
        text: Begins
  - level: 2
    criteria:
      - text: Goes on
        builds-on: begins
`;
    const { after } = await fixesIn('unresolved-reference', 'n.ladder.yaml', text);
    assert.deepEqual(await after('Change it to `new.begins`'), {
      'n.ladder.yaml': text.replace('builds-on: begins', 'builds-on: new.begins'),
    });
  });

  it('take the blanks away beside an id in prose', async () => {
    const text = 'track: new\nname: New\ndescription: See [[ craft ]]\nlevels: [{level: 1, summary: A}]\n';
    const { after } = await fixesIn('unresolved-reference', 'n.ladder.yaml', text);
    assert.deepEqual(await after('Change it to `craft`'), {
      'n.ladder.yaml': text.replace('[[ craft ]]', '[[craft]]'),
    });
  });

  it('take the nearest track, level, criterion or category', async () => {
    const cases = [
      [
        'n.ladder.yaml',
        track('category: bulding\nlevels: [{level: 1, summary: A}]\n'),
        'building',
        'bulding',
      ],
      ['n.ladder.yaml', track('extends: crafts\nlevels: [{level: 1, summary: A}]\n'), 'craft', 'crafts'],
      ['n.ladder.yaml', track('levels: [{level: 1, summary: "[[craft.test]]"}]\n'), 'tests', 'test'],
      ['l.ladder.yaml', position('    requires: { crafd: 1 }\n'), 'craft', 'crafd'],
    ] as const;
    for (const [name, text, right, wrong] of cases) {
      const { after } = await fixesIn('unresolved-reference', name, text);
      assert.deepEqual(await after(`Change it to \`${right}\``), { [name]: text.replace(wrong, right) });
    }
  });

  it('create a track, in a file that the framework includes', async () => {
    const { after } = await fixesIn(
      'unresolved-reference',
      'l.ladder.yaml',
      position('    requires: { people-skills: 1 }\n'),
    );
    const texts = await after('Create the track `people-skills`');
    assert.deepEqual(texts, {
      'people-skills.ladder.yaml':
        'track: people-skills\nname: People skills\nlevels:\n  - level: 1\n    summary: TODO\n',
    });
  });

  it('add a category to the framework', async () => {
    const { after } = await fixesIn(
      'unresolved-reference',
      'n.ladder.yaml',
      track('category: people\nlevels: [{level: 1, summary: A}]\n'),
    );
    assert.deepEqual(await after('Add the category `people`'), {
      'acme.ladder.yaml': acme['acme.ladder.yaml']!.replace(
        '  - id: growing\n',
        '  - id: growing\n  - id: people\n',
      ),
    });
  });

  it('add a level, a criterion or a position where it belongs', async () => {
    const level = await fixesIn(
      'unresolved-reference',
      'l.ladder.yaml',
      position('    requires: { craft: 3 }\n'),
    );
    assert.match(
      (await level.after('Add the level `3` to `craft`'))['craft.ladder.yaml']!,
      /builds-on: craft\.tests\n {2}- level: 3\n {4}summary: TODO\n$/,
    );
    const criterion = await fixesIn(
      'unresolved-reference',
      'l.ladder.yaml',
      position('    emphasises: [craft.pairing-up]\n'),
    );
    assert.match(
      (await criterion.after('Add the criterion `pairing-up` to `craft`'))['craft.ladder.yaml']!,
      /- Asks for reviews\n {6}- id: pairing-up\n {8}text: TODO\n {4}examples/,
    );
    const prose = await fixesIn(
      'unresolved-reference',
      'n.ladder.yaml',
      track('levels: [{level: 1, summary: "[[engineer.principal]]"}]\n'),
    );
    assert.match(
      (await prose.after('Add the position `principal` to `engineer`'))['engineer.ladder.yaml']!,
      /emphasises: \[craft\.reviews\]\n {2}- id: principal\n {4}name: Principal\n$/,
    );
  });
});

describe('quick fixes of `level-not-on-scale`', () => {
  it('take the nearest, or add the level to the scale', async () => {
    const text = track('levels:\n  - level: 7\n    summary: A\n');
    const { titles, after } = await fixesIn('level-not-on-scale', 'n.ladder.yaml', text);
    assert.deepEqual(titles, ['Change it to level `3`', 'Add level `7` to the scale']);
    assert.deepEqual(await after('Add level `7` to the scale'), {
      'acme.ladder.yaml': acme['acme.ladder.yaml']!.replace(
        '    name: Shaping\n',
        '    name: Shaping\n  - level: 7\n',
      ),
    });
    const again = await fixesIn('level-not-on-scale', 'n.ladder.yaml', text);
    assert.deepEqual(await again.after('Change it to level `3`'), {
      'n.ladder.yaml': text.replace('7', '3'),
    });
  });
});

describe('quick fixes of `level-order`', () => {
  it('sort the levels, each with the comments above it', async () => {
    const text = track(
      'levels:\n  - level: 3\n    summary: >-\n      C\n\n  # about 1\n  - level: 1\n    summary: A # a\n  - level: 2 # b\n    summary: B\nowner: me\n',
    );
    const { after } = await fixesIn('level-order', 'n.ladder.yaml', text);
    assert.deepEqual(await after('Sort the levels, lowest first'), {
      'n.ladder.yaml': track(
        'levels:\n  # about 1\n  - level: 1\n    summary: A # a\n\n  - level: 2 # b\n    summary: B\n  - level: 3\n    summary: >-\n      C\nowner: me\n',
      ),
    });
  });
});

describe('quick fixes of `example-in-criteria`', () => {
  it('move the text to the examples, without its "E.g."', async () => {
    const text = track(
      'levels:\n  - level: 1\n    criteria:\n      - Does things\n      - "E.g. did: a thing"\n    examples:\n      - Did others\n',
    );
    const { after } = await fixesIn('example-in-criteria', 'n.ladder.yaml', text);
    assert.deepEqual(await after('Move it to the examples'), {
      'n.ladder.yaml': track(
        'levels:\n  - level: 1\n    criteria:\n      - Does things\n    examples:\n      - Did others\n      - "Did: a thing"\n',
      ),
    });
  });

  it('make the examples in the place of the only criterion, at the end of a file or between braces, too', async () => {
    for (const [before, after] of [
      ['\n  - level: 1\n    criteria:\n      - E.g. did', '\n  - level: 1\n    examples:\n      - Did'],
      [' [{level: 1, criteria: [E.g. did]}]\n', ' [{level: 1, examples: [Did]}]\n'],
      ['\n  - {level: 1, criteria: [E.g. did]}\n', '\n  - {level: 1, examples: [Did]}\n'],
    ] as const) {
      const fixes = await fixesIn('example-in-criteria', 'n.ladder.yaml', track(`levels:${before}`));
      assert.deepEqual(await fixes.after('Move it to the examples'), {
        'n.ladder.yaml': track(`levels:${after}`),
      });
    }
  });

  it('make the examples where there are none, and take away criteria that are left empty', async () => {
    const text = track(
      'levels:\n  - level: 1\n    summary: A\n    criteria:\n      - For example, did a thing\n  - level: 2\n    summary: B\n',
    );
    const { after } = await fixesIn('example-in-criteria', 'n.ladder.yaml', text);
    assert.deepEqual(await after('Move it to the examples'), {
      'n.ladder.yaml': track(
        'levels:\n  - level: 1\n    summary: A\n    examples:\n      - Did a thing\n  - level: 2\n    summary: B\n',
      ),
    });
  });

  it('make the examples behind the last of the criteria, which goes', async () => {
    const text = track(
      'levels:\n  - level: 1\n    criteria:\n      - Does things\n      - E.g. did a thing\n  - level: 2\n    summary: B\n',
    );
    const { after } = await fixesIn('example-in-criteria', 'n.ladder.yaml', text);
    assert.deepEqual(await after('Move it to the examples'), {
      'n.ladder.yaml': track(
        'levels:\n  - level: 1\n    criteria:\n      - Does things\n    examples:\n      - Did a thing\n  - level: 2\n    summary: B\n',
      ),
    });
  });

  it('move a text of several lines, and a comment with it', async () => {
    const level = 'levels:\n  - level: 1\n    criteria:\n      - Does things\n';
    const cases = [
      ['      - |\n        E.g. did:\n        - a thing\n', '      - "Did:\\n- a thing"\n'],
      ["      - 'E.g. did\n\n        a thing'\n", '      - "Did\\na thing"\n'],
      ['      - E.g. did a thing # as heard\n', '      - Did a thing # as heard\n'],
    ] as const;
    for (const [criterion, example] of cases) {
      const { after } = await fixesIn('example-in-criteria', 'n.ladder.yaml', track(level + criterion));
      assert.deepEqual(await after('Move it to the examples'), {
        'n.ladder.yaml': track(`${level}    examples:\n${example}`),
      });
    }
  });

  it('quote what has no place between brackets as it is, and leave what has a comment', async () => {
    const level = (criterion: string, examples: string): string =>
      track(
        `levels:\n  - level: 1\n    criteria:\n      - Does things\n${criterion}    examples: [${examples}]\n`,
      );
    const text = level('      - E.g. did a, b and [c]\n', 'Did d');
    const { after } = await fixesIn('example-in-criteria', 'n.ladder.yaml', text);
    assert.deepEqual(await after('Move it to the examples'), {
      'n.ladder.yaml': level('', "Did d, 'Did a, b and [c]'"),
    });
    const commented = level('      - E.g. did a thing # as heard\n', 'Did d');
    assert.deepEqual((await fixesIn('example-in-criteria', 'n.ladder.yaml', commented)).titles, []);
  });

  it('leave a criterion of which more is said than its text', async () => {
    const text = track('levels:\n  - level: 1\n    criteria:\n      - id: a\n        text: E.g. did\n');
    assert.deepEqual((await fixesIn('example-in-criteria', 'n.ladder.yaml', text)).titles, []);
  });
});
