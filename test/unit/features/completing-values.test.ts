import assert from 'node:assert/strict';
import { InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import { cursor } from '../fixture';
import { acme, acmeFixture, completeIn } from './support';

/** A track whose level 1 goes on with `rest`. */
const inLevel = (rest: string): string => `track: new\nname: New\nlevels:\n  - level: 1\n${rest}`;
/** A ladder whose position goes on with `rest`. */
const inPosition = (rest: string): string =>
  `ladder: new\nname: New\npositions:\n  - id: a\n    name: A\n${rest}`;

describe('completing values', () => {
  it('offers the values of a status, and says which is the default', async () => {
    const { list, labels } = await completeIn('new.ladder.yaml', 'track: new\nstatus: |');
    assert.deepEqual(labels, ['draft', 'active', 'deprecated']);
    assert.equal(list.items[1]?.detail, 'unless said otherwise');
  });

  it('puts the space after a colon that lacks it', async () => {
    const { accept } = await completeIn('new.ladder.yaml', 'track: new\nstatus:|');
    assert.equal(accept('draft'), 'track: new\nstatus: draft');
    const typed = await completeIn('new.ladder.yaml', 'track: new\nstatus:dr|');
    assert.equal(typed.accept('draft'), 'track: new\nstatus: draft');
  });

  it('offers yes and no as YAML has them', async () => {
    const { labels } = await completeIn('f.ladder.yaml', 'framework: f\ncumulative: |');
    assert.deepEqual(labels, ['true', 'false']);
  });

  it('offers severities for a rule', async () => {
    const { labels } = await completeIn('f.ladder.yaml', 'framework: f\nlint:\n  level-gap: |');
    assert.deepEqual(labels, ['off', 'hint', 'info', 'warning', 'error']);
  });

  it('offers for `syntax` the one severity that it can have', async () => {
    const { labels } = await completeIn('f.ladder.yaml', 'framework: f\nlint:\n  syntax: |');
    assert.deepEqual(labels, ['error']);
  });

  it('offers the categories of the framework, with what they are', async () => {
    const { labels, resolve } = await completeIn('new.ladder.yaml', 'track: new\ncategory: |');
    assert.deepEqual(labels, ['building', 'growing']);
    assert.match(JSON.stringify(resolve('building').documentation), /Making things.*Craft/);
  });

  it('offers in a file of two frameworks what either of them has', async () => {
    const framework = (id: string): string =>
      `framework: ${id}\nname: F\ncategories: [{id: both}, {id: ${id}}]\ninclude: [shared.ladder.yaml]\n`;
    const files = { 'acme.ladder.yaml': framework('one'), 'two.ladder.yaml': framework('two') };
    const { labels } = await completeIn('shared.ladder.yaml', 'track: shared\ncategory: |', files);
    assert.deepEqual(labels, ['both', 'one', 'two']);
  });

  it('offers tracks to extend, without the track itself', async () => {
    const { labels } = await completeIn('mobile.ladder.yaml', 'track: mobile\nextends: |');
    assert.deepEqual(labels, ['craft']);
  });

  it('offers the levels that a track has, inherited ones too, with their names', async () => {
    const { list, labels } = await completeIn('new.ladder.yaml', inPosition('    requires: { mobile: | }'));
    assert.deepEqual(labels, ['1', '2', '3']);
    assert.deepEqual(
      list.items.map(({ detail }) => detail),
      ['Learning', 'Deciding', 'Shaping'],
    );
  });

  it('offers the next level of the scale first', async () => {
    const { list } = await completeIn('new.ladder.yaml', inLevel('  - level: |'));
    assert.deepEqual(
      list.items.map(({ label, detail, preselect }) => [label, detail, preselect]),
      [
        ['2', 'Owning', true],
        ['3', 'Shaping', undefined],
      ],
    );
  });

  it('offers the next number where there is no scale', async () => {
    const { labels } = await completeIn(
      'sub/alone.ladder.yaml',
      'track: a\nname: A\nlevels:\n  - level: 4\n  - level: |',
    );
    assert.deepEqual(labels, ['5']);
  });

  it('offers criteria to build on, those of the track itself first', async () => {
    const rest = '    criteria:\n      - id: own\n        text: A\n      - text: B\n        builds-on: |';
    const { labels, list, resolve } = await completeIn('new.ladder.yaml', inLevel(rest));
    assert.equal(labels[0], 'new.own');
    assert.ok(labels.includes('craft.tests'));
    assert.equal(
      list.items.find(({ label }) => label === 'craft.tests')?.detail,
      'Tests what was **written**',
    );
    assert.match(
      JSON.stringify(resolve('craft.tests').documentation),
      /Wrote a test first.*Craft, level 1: Learning/,
    );
  });

  it('offers tracks, levels and criteria to see, alone or in a list', async () => {
    const forms = [
      'see: |',
      'see: [|]',
      'see: [craft.tests, |]',
      'see:\n          - |',
      'see: "|"',
      "see: 'cra|'",
    ];
    for (const form of forms) {
      const rest = `    criteria:\n      - text: B\n        ${form}`;
      const { labels, accept } = await completeIn('new.ladder.yaml', inLevel(rest));
      for (const label of ['craft', 'craft@2', 'craft.tests', 'mobile.reviews'])
        assert.ok(labels.includes(label), form);
      const accepted = form.replace('cra|', '|').replace('|', 'craft@2');
      assert.ok(accept('craft@2').endsWith(accepted), form);
    }
  });

  it('keeps the order of the text, also after it was edited', async () => {
    const made = await acmeFixture();
    made.open('craft.ladder.yaml', acme['craft.ladder.yaml']!.replace('Writes code', 'Writes good code'));
    const { text, position } = cursor(inLevel('    summary: See [[craft|]]\n'));
    made.open('new.ladder.yaml', text);
    const { items } = made.service.complete(made.uri('new.ladder.yaml'), position, { snippets: false });
    const labels = items.map(({ label }) => label).filter((label) => /^(?:craft|engineer)/.test(label));
    assert.deepEqual(labels, [
      ...['craft', 'craft@1', 'craft.tests', 'craft@2', 'craft.reviews'],
      ...['engineer', 'engineer.junior', 'engineer.senior'],
    ]);
  });

  it('goes on with a reference that is half written', async () => {
    const rest = '    criteria:\n      - text: B\n        see: craft.te|sts';
    const { accept } = await completeIn('new.ladder.yaml', inLevel(rest));
    assert.ok(accept('craft.reviews').endsWith('see: craft.reviews'));
  });

  it('begins a list where only a list can stand', async () => {
    const { accept } = await completeIn('new.ladder.yaml', inPosition('    not-required: |'));
    assert.ok(accept('craft').endsWith('not-required: [craft]'));
  });

  it('offers patterns and paths to include, quoted where YAML needs it', async () => {
    const { labels, accept, list } = await completeIn('f.ladder.yaml', 'framework: f\ninclude:\n  - |', {
      'tracks/a.ladder.yaml': 'track: a',
      'tracks/b.ladder.yaml': 'track: b',
    });
    assert.deepEqual(labels.slice(0, 2), ['tracks/*.ladder.yaml', 'craft.ladder.yaml']);
    assert.equal(list.items[0]?.detail, 'matches 2 files');
    assert.ok(accept('tracks/*.ladder.yaml').endsWith('- tracks/*.ladder.yaml'));
  });

  it('leads upwards to files in other folders', async () => {
    const { labels } = await completeIn('deep/f.ladder.yaml', 'framework: f\ninclude:\n  - |');
    assert.ok(labels.includes('../*.ladder.yaml') && labels.includes('../craft.ladder.yaml'));
  });

  it('quotes what YAML would read as something else', async () => {
    const files = {
      'acme.ladder.yaml':
        'framework: acme\nname: A\ncategories:\n  - id: "12"\n  - id: "true"\ninclude: ["*"]\n',
    };
    const { accept } = await completeIn('new.ladder.yaml', 'track: new\ncategory: |', files);
    assert.ok(accept('12').endsWith("category: '12'"));
    assert.ok(accept('true').endsWith("category: 'true'"));
    const quoted = await completeIn('new.ladder.yaml', 'track: new\ncategory: "|"', files);
    assert.ok(quoted.accept('12').endsWith('category: "12"'));
  });

  it('makes an id from a name, or from the first words of a text', async () => {
    const named = await completeIn(
      'new.ladder.yaml',
      'ladder: a\npositions:\n  - id: |\n    name: Senior Engineer',
    );
    assert.deepEqual(named.labels, ['senior-engineer']);
    const text = await completeIn(
      'new.ladder.yaml',
      inLevel('    criteria:\n      - id: |\n        text: Runs safe backfills at night'),
    );
    assert.deepEqual(text.labels, ['runs-safe-backfills']);
  });
});

describe('completing references in prose', () => {
  it('offers all that can be referred to after [[, and closes the brackets', async () => {
    const { labels, accept } = await completeIn('new.ladder.yaml', inLevel('    summary: Takes [[cra|'));
    for (const label of ['craft', 'craft@1', 'craft.tests', 'engineer', 'engineer.senior']) {
      assert.ok(labels.includes(label), label);
    }
    assert.ok(accept('craft.tests').endsWith('summary: Takes [[craft.tests]]'));
  });

  it('leaves what follows a reference that is not closed', async () => {
    const dot = await completeIn('new.ladder.yaml', inLevel('    summary: See [[mob|. Its twin is'));
    assert.ok(dot.accept('mobile').endsWith('See [[mobile]]. Its twin is'));
    const words = await completeIn('new.ladder.yaml', inLevel('    summary: See [[| next words'));
    assert.ok(words.accept('craft').endsWith('See [[craft]] next words'));
  });

  it('goes on behind brackets that the editor closed already', async () => {
    const { list } = await completeIn('new.ladder.yaml', inLevel('    summary: Takes [[cra|]] on'));
    const edit = list.items.find(({ label }) => label === 'craft')?.textEdit as TextEdit;
    assert.equal(edit.newText, 'craft]]');
    assert.equal(edit.range.end.character - edit.range.start.character, 'cra]]'.length);
  });

  it('leaves brackets that are closed already, and a label', async () => {
    const closed = await completeIn('new.ladder.yaml', inLevel('    criteria:\n      - Takes [[|]] further'));
    assert.ok(closed.accept('craft').endsWith('- Takes [[craft]] further'));
    const labelled = await completeIn(
      'new.ladder.yaml',
      inLevel('    criteria:\n      - Takes [[x|y]] on'.replace('|', '§|')),
    );
    assert.ok(labelled.accept('craft').endsWith('- Takes [[craft|y]] on'));
  });

  it('works in quoted and in block text', async () => {
    for (const text of ['description: "See [[|"', "description: 'See [[|'", 'description: >-\n  See [[|']) {
      const { labels } = await completeIn('new.ladder.yaml', `track: new\n${text}`);
      assert.ok(labels.includes('craft.tests'), text);
    }
    const block = await completeIn('new.ladder.yaml', 'track: new\ndescription: |\n  See [[§');
    assert.ok(block.labels.includes('craft.tests'));
  });

  it('offers nothing in a comment, nor in a name, which is plain text', async () => {
    for (const text of ['track: new # [[|', 'track: new\nname: A [[|']) {
      const { labels } = await completeIn('new.ladder.yaml', text);
      assert.deepEqual(labels, [], text);
    }
  });
});

describe('completing whole things', () => {
  it('offers a level whose number is the next', async () => {
    const { accept } = await completeIn('new.ladder.yaml', inLevel('    summary: Does\n  - |'));
    assert.match(
      accept('new level'),
      /\n {2}- level: 2\n {4}summary: .*\n {4}criteria:\n {6}- .*\n {4}examples:\n {6}- .*$/,
    );
  });

  it('offers a criterion, a position, a track and a ladder, each in its list', async () => {
    const criterion = await completeIn('new.ladder.yaml', inLevel('    criteria:\n      - |'));
    assert.match(criterion.accept('new criterion'), /\n {6}- id: .*\n {8}text: .*$/);
    const position = await completeIn('new.ladder.yaml', 'ladder: new\npositions:\n  - |');
    assert.match(position.accept('new position'), /\n {2}- id: .*\n {4}name: .*\n {4}requires:\n {6}$/);
    const track = await completeIn('f.ladder.yaml', 'framework: f\ntracks:\n  - |');
    assert.match(
      track.accept('new track'),
      /\n {2}- track: .*\n {4}name: [^]*\n {4}levels:\n {6}- level: 1\n {8}summary: /,
    );
    const ladder = await completeIn('f.ladder.yaml', 'framework: f\nladders:\n  - |');
    assert.match(ladder.accept('new ladder'), /\n {2}- ladder: .*\n {4}name: .*\n {4}positions:\n {6}- id: /);
  });

  it('has places to fill in for an editor that knows snippets', async () => {
    const { list } = await completeIn('new.ladder.yaml', inLevel('  - |'), {}, { snippets: true });
    const item = list.items.find(({ label }) => label === 'new level');
    assert.match(item?.textEdit?.newText ?? '', /^level: \$\{1:2\}\n {4}summary: \$\{2:[^}]+\}/);
    assert.equal(item?.insertTextFormat, InsertTextFormat.Snippet);
  });

  it('asks the editor for the values of a key that was just inserted, by the command that it named', async () => {
    const options = { snippets: true, suggestCommand: 'editor.suggest' };
    const { list } = await completeIn('new.ladder.yaml', 'track: new\n|', {}, options);
    const commands = list.items.filter(({ command }) => command?.command === 'editor.suggest');
    assert.deepEqual(
      commands.map(({ label }) => label),
      ['category', 'status', 'extends', 'levels'],
    );
  });
});
