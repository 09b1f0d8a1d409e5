import assert from 'node:assert/strict';
import { completeIn } from './support';

/** A track whose level 1 goes on with `rest`. */
const inLevel = (rest: string): string => `track: new\nname: New\nlevels:\n  - level: 1\n${rest}`;
/** A ladder whose position goes on with `rest`. */
const inPosition = (rest: string): string =>
  `ladder: new\nname: New\npositions:\n  - id: a\n    name: A\n${rest}`;

describe('completing keys', () => {
  it('offers the keys that the place allows and does not have yet, in the order of writing', async () => {
    const { labels } = await completeIn('new.ladder.yaml', inLevel('    summary: Does\n    |'));
    assert.deepEqual(labels, ['name', 'criteria', 'examples', 'resources']);
  });

  it('says which are required', async () => {
    const { list } = await completeIn('new.ladder.yaml', 'track: new\n|');
    const required = list.items.filter(({ detail }) => detail === 'required').map(({ label }) => label);
    assert.deepEqual(required, ['name', 'levels']);
  });

  it('describes a key when it is looked at', async () => {
    const { resolve } = await completeIn('new.ladder.yaml', 'track: new\n|');
    const { documentation } = resolve('levels');
    assert.match(
      JSON.stringify(documentation),
      /\*\*levels\*\* · required.*levels of the skill, lowest first/,
    );
  });

  it('begins the value on the line, or the list or map below', async () => {
    const { accept } = await completeIn('new.ladder.yaml', 'track: new\n|');
    assert.equal(accept('name'), 'track: new\nname: ');
    assert.equal(accept('levels'), 'track: new\nlevels:\n  - level: ');
    const position = await completeIn('new.ladder.yaml', inPosition('    |'));
    assert.equal(position.accept('requires'), inPosition('    requires:\n      '));
    assert.equal(position.accept('points'), inPosition('    points:\n      min: '));
    assert.equal(position.accept('emphasises'), inPosition('    emphasises:\n      - '));
  });

  it('lays lists out as the file does: dashes level with their key', async () => {
    const text = 'track: new\nname: New\nlevels:\n- level: 1\n  |';
    const { accept } = await completeIn('new.ladder.yaml', text);
    assert.equal(accept('criteria'), 'track: new\nname: New\nlevels:\n- level: 1\n  criteria:\n  - ');
  });

  it('lays lists out as the file does: four spaces a step', async () => {
    const text = 'track: new\nname: New\nlevels:\n    -   level: 1\n        |';
    const { accept } = await completeIn('new.ladder.yaml', text);
    assert.match(accept('criteria'), /\n {8}criteria:\n {12}- $/);
  });

  it('replaces the whole word that the cursor is in', async () => {
    const { accept } = await completeIn('new.ladder.yaml', inLevel('    su|mary: Does'));
    assert.equal(accept('summary'), inLevel('    summary: Does'));
  });

  it('goes on with the first level when levels are begun', async () => {
    const options = { snippets: true, suggestCommand: 'editor.suggest' };
    const { list } = await completeIn('new.ladder.yaml', 'track: new\n|', {}, options);
    assert.equal(list.items.find(({ label }) => label === 'levels')?.command?.command, 'editor.suggest');
  });

  it('adds no second colon', async () => {
    for (const rest of ['    su|: Does', '    |: Does', '    su| : Does']) {
      const { accept } = await completeIn('new.ladder.yaml', inLevel(rest));
      assert.match(accept('summary'), /\n {4}summary ?: Does$/);
    }
  });

  it('works on an empty item, with and without its space', async () => {
    for (const rest of ['    criteria:\n      - |', '    criteria:\n      -|']) {
      const { accept } = await completeIn('new.ladder.yaml', inLevel(rest));
      assert.equal(accept('text'), inLevel('    criteria:\n      - text: '));
    }
  });

  it('works on an empty item of a list in a list', async () => {
    const rest = '    criteria:\n      - text: A\n        resources:\n          - |';
    const { labels, accept } = await completeIn('new.ladder.yaml', inLevel(rest));
    assert.deepEqual(labels, ['label', 'url']);
    assert.equal(accept('url'), inLevel(rest.replace('|', 'url: ')));
  });

  it('works on a blank line under a key, whose list gets its dash', async () => {
    const { accept } = await completeIn('new.ladder.yaml', inLevel('    criteria:\n      |'));
    assert.equal(accept('text'), inLevel('    criteria:\n      - text: '));
  });

  it('works on a blank line between two items', async () => {
    const text = 'track: new\nname: New\nlevels:\n  - level: 1\n    |\n  - level: 2\n';
    const { labels, accept } = await completeIn('new.ladder.yaml', text);
    assert.ok(labels.includes('summary') && !labels.includes('level'));
    assert.equal(accept('summary'), text.replace('|', 'summary: '));
  });

  it('begins a new item on a blank line at the dashes of a list', async () => {
    const rest = '    criteria:\n      - Does\n      |';
    const { labels, accept } = await completeIn('new.ladder.yaml', inLevel(rest));
    assert.ok(!labels.includes('summary'), 'no key of the level, which is indented less');
    assert.equal(accept('text'), inLevel('    criteria:\n      - Does\n      - text: '));
  });

  it('works in flow maps', async () => {
    const { labels, accept } = await completeIn('new.ladder.yaml', inPosition('    points: {min: 1, |}'));
    assert.deepEqual(labels, ['max']);
    assert.equal(accept('max'), inPosition('    points: {min: 1, max: }'));
  });

  it('works on the last line of a file, with or without a line end, and with either kind of it', async () => {
    for (const text of ['track: new\n|', 'track: new\n|\n', 'track: new\r\n|\r\n']) {
      const { labels } = await completeIn('new.ladder.yaml', text);
      assert.ok(labels.includes('levels'), JSON.stringify(text));
    }
  });

  it('works while another part of the file is not YAML', async () => {
    const text = 'track: new\nname: New\nlevels:\n  - level: 1\n    summary: "unclosed\n  - level: 2\n    |';
    const { labels } = await completeIn('new.ladder.yaml', text);
    assert.ok(labels.includes('criteria'));
  });

  it('offers tracks as keys of what a position asks for', async () => {
    const { labels, accept } = await completeIn(
      'new.ladder.yaml',
      inPosition('    requires:\n      craft: 1\n      |'),
    );
    assert.deepEqual(labels, ['mobile']);
    assert.match(accept('mobile'), /craft: 1\n {6}mobile: $/);
    const flow = await completeIn('new.ladder.yaml', inPosition('    optional: { | }'));
    assert.deepEqual(flow.labels, ['craft', 'mobile']);
  });

  it('offers the rules under `lint`', async () => {
    const { labels, resolve } = await completeIn('f.ladder.yaml', 'framework: f\nlint:\n  level-|');
    assert.ok(labels.includes('level-order'));
    assert.match(JSON.stringify(resolve('level-order').documentation), /lowest to highest/);
  });

  it('offers nothing in a comment, in block text, within a sentence and under an unknown key', async () => {
    for (const text of [
      'track: new\n# na|',
      'track: new\nname: New # na|',
      'track: new\ndescription: |\n  na§',
      'track: new\ndescription: >-\n  Some\n  na§',
      inLevel('    summary: Does na|'),
      inLevel('    criteria:\n      - Does the na|'),
      'track: new\nnonsense:\n  |',
    ]) {
      const { labels } = await completeIn('new.ladder.yaml', text);
      assert.deepEqual(labels, [], text);
    }
  });

  it('takes a # within a string for what it is', async () => {
    const { labels } = await completeIn('new.ladder.yaml', "track: new\nname: 'No #1'\nsta|");
    assert.ok(labels.includes('status'));
  });

  it('never throws and never falls silent while an item is typed', async () => {
    const typed = '- name: New';
    for (let length = 1; length <= '- name'.length; length++) {
      const { labels } = await completeIn(
        'new.ladder.yaml',
        `ladder: new\npositions:\n  ${typed.slice(0, length)}|`,
      );
      assert.ok(labels.includes('name'), typed.slice(0, length));
    }
    for (let length = '- name'.length; length <= typed.length; length++) {
      await completeIn('new.ladder.yaml', `ladder: new\npositions:\n  ${typed.slice(0, length)}|`);
    }
  });
});

describe('completing an empty file', () => {
  for (const [name, text] of [
    ['empty', '|'],
    ['blank', '\n\n|\n'],
    ['of comments only', '# Our levels\n|'],
  ] as const) {
    it(`offers the kinds of file in one that is ${name}`, async () => {
      const { labels, accept } = await completeIn('data.ladder.yaml', text);
      assert.deepEqual(labels, ['new track', 'new ladder', 'new framework', 'track', 'ladder', 'framework']);
      assert.equal(accept('track'), text.replace('|', 'track: '));
      assert.ok(
        accept('new track').startsWith(text.slice(0, text.indexOf('|')) + 'track: data\nname: Data\n'),
      );
    });
  }

  it('offers the kinds where other keys stand already', async () => {
    const { labels } = await completeIn('data.ladder.yaml', 'name: Data\n|');
    assert.deepEqual(labels, ['track', 'ladder', 'framework']);
  });

  it('offers a framework first where there is none yet', async () => {
    const files = { 'acme.ladder.yaml': '# nothing yet' };
    const { labels } = await completeIn('data.ladder.yaml', '|', files);
    assert.equal(labels[0], 'new framework');
  });

  it('takes the id from the name of the file', async () => {
    const { labels } = await completeIn('people-skills.ladder.yaml', 'track: |');
    assert.deepEqual(labels, ['people-skills']);
  });
});
