import assert from 'node:assert/strict';
import { Edited } from './support';

/** A track of two levels with criteria as given, each line at its place. */
const track = (first: string, second: string): string =>
  `track: new\nname: New\nlevels:\n  - level: 1\n    criteria:\n${first}  - level: 2\n${second}    summary: More\n`;

const open = (text: string): Promise<Edited> => Edited.open('new.ladder.yaml', text);

describe('a criterion that is moved in its level, in the picture,', () => {
  const criteria = `      # about a
      - a # first

      - id: b
        text: |
          B
          of two lines
      # about c
      - 'c'
`;

  it('goes to the end with its comments, and leaves blank lines where they are', async () => {
    const edited = await open(track(criteria, ''));
    assert.equal(
      edited.moving('a', '1'),
      track(
        `      - id: b
        text: |
          B
          of two lines

      # about c
      - 'c'
      # about a
      - a # first
`,
        '',
      ),
    );
  });

  it('goes before another', async () => {
    const edited = await open(track(criteria, ''));
    assert.equal(
      edited.moving('c', '1', 'a'),
      track(
        `      # about c
      - 'c'

      # about a
      - a # first
      - id: b
        text: |
          B
          of two lines
`,
        '',
      ),
    );
  });

  it('stays where it is, before itself and behind all where it is the last', async () => {
    const text = track(criteria, '');
    const edited = await open(text);
    assert.equal(edited.moving('c', '1', 'c'), text);
    assert.equal(edited.moving('c', '1'), text);
  });

  it('changes its place between brackets', async () => {
    const text = 'track: new\nname: N\nlevels:\n  - level: 1\n    criteria: [a, "b, c", d] # all\n';
    const edited = await open(text);
    assert.equal(edited.moving('d', '1', 'a'), text.replace('a, "b, c", d', 'd, a, "b, c"'));
  });

  it('stands in a list level with its key', async () => {
    const text = 'track: new\nname: N\nlevels:\n- level: 1\n  criteria:\n  - a\n  - b\n';
    assert.equal((await open(text)).moving('b', '1', 'a'), text.replace('- a\n  - b', '- b\n  - a'));
  });
});

describe('a criterion that is moved to another level, in the picture,', () => {
  it('goes before another there, with its comments and its anchor', async () => {
    const edited = await open(
      track(
        '      - stays\n      # why\n      - &a moves # now\n',
        '    criteria:\n    - c\n    # about d\n    - d\n',
      ),
    );
    assert.equal(
      edited.moving('moves', '2', 'd'),
      track(
        '      - stays\n',
        '    criteria:\n    - c\n    # why\n    - &a moves # now\n    # about d\n    - d\n',
      ),
    );
  });

  it('goes behind all, and takes the empty list away', async () => {
    const edited = await open(
      track(
        '      # why\n      - id: a\n        text: >-\n          A\n          b\n',
        '    criteria:\n      - c\n',
      ),
    );
    assert.equal(
      edited.moving('A b', '2'),
      'track: new\nname: New\nlevels:\n  - level: 1\n  - level: 2\n    criteria:\n      - c\n      # why\n      - id: a\n        text: >-\n          A\n          b\n    summary: More\n',
    );
  });

  it('makes the list where there is none', async () => {
    const edited = await open(track('      - stays\n      # why\n      - moves\n', ''));
    assert.equal(
      edited.moving('moves', '2'),
      'track: new\nname: New\nlevels:\n  - level: 1\n    criteria:\n      - stays\n  - level: 2\n    summary: More\n    criteria:\n      # why\n      - moves\n',
    );
  });

  it('fills a list that is empty', async () => {
    for (const empty of ['    criteria: [] # none\n', '    criteria: # none\n']) {
      const edited = await open(track('      - stays\n      - moves, on\n', empty));
      assert.equal(
        edited.moving('moves, on', '2'),
        track('      - stays\n', '    criteria: # none\n      - moves, on\n'),
      );
    }
  });

  it('goes between brackets, in quotes where it needs them there', async () => {
    for (const [text, source] of [
      ['moves', 'moves'],
      ['moves, on', "'moves, on'"],
    ] as const) {
      const edited = await open(track(`      - stays\n      - ${text}\n`, '    criteria: [c]\n'));
      assert.equal(edited.moving(text, '2', 'c'), track('      - stays\n', `    criteria: [${source}, c]\n`));
    }
  });

  it('comes out of brackets', async () => {
    const text =
      'track: new\nname: N\nlevels:\n  - level: 1\n    criteria: [a, b]\n  - level: 2\n    criteria:\n      - c\n';
    assert.equal(
      (await open(text)).moving('b', '2', 'c'),
      text.replace('[a, b]', '[a]').replace('- c', '- b\n      - c'),
    );
  });

  it('is refused where it has no room', async () => {
    const long = await open(track('      - stays\n      - id: a\n        text: A\n', '    criteria: [c]\n'));
    assert.match(long.moving('A', '2'), /^refused: The criteria of level `2` are written on one line/);
    const noted = await open(track('      - stays\n      - a # why\n', '    criteria: [c]\n'));
    assert.match(noted.moving('a', '2'), /^refused: The criteria of level `2` are written on one line/);
  });
});

describe('a criterion can’t be moved', () => {
  it('where it is inherited: it says from where', async () => {
    const edited = await Edited.open(
      'mobile.ladder.yaml',
      (await import('../features/support')).acme['mobile.ladder.yaml']!,
    );
    const part = edited.part('Asks for reviews', 'mobile');
    assert.equal(
      edited.after({ kind: 'move', ...part, track: 'mobile', level: '2' }),
      'refused: This criterion is inherited from `craft`. Move it there.',
    );
    assert.equal(
      edited.moving('Tests offline', '1', undefined, 'mobile'),
      'refused: Level `1` is not written in `mobile`, and taken over from `craft`. Write the level there first.',
    );
  });

  it('where the text has changed meanwhile', async () => {
    const edited = await open(track('      - a\n      - b\n', ''));
    const part = edited.part('a');
    const before = edited.part('b').source;
    edited.made.open('new.ladder.yaml', track('      - x\n      - a\n      - b\n', ''));
    const edit = { kind: 'move', ...part, track: 'new', level: '1', before } as const;
    assert.match(edited.after(edit), /^refused: This criterion is no longer where it was/);
  });

  it('where an alias stands for it', async () => {
    const first = await open(
      track('      - &a a\n      - b\n', '    criteria:\n      - c\n    examples: [*a]\n'),
    );
    assert.match(first.moving('a', '2'), /^track/);
    const behind = await open(track('      - &a a\n      - b\n      - *a\n', '    criteria:\n      - c\n'));
    assert.match(behind.moving('a', '2'), /^refused: An alias on line 8 stands for this, too/);
  });
});
