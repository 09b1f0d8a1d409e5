import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { loadLadderGrammar, scopesOfMarks } from './tokens';
import { bundledYaml, installedYaml, type YamlGrammar } from './yaml-grammars';

/** What the scopes are for. Themes know what they start with. */
const scope = {
  key: 'entity.name.tag.yaml',
  track: 'entity.name.type.reference.ladder',
  member: 'entity.name.function.reference.ladder',
  level: 'constant.numeric.level.ladder',
  id: 'entity.name.function.id.ladder',
  plain: 'string.unquoted.plain.out.yaml',
  double: 'string.quoted.double.yaml',
  single: 'string.quoted.single.yaml',
  block: 'string.unquoted.block.yaml',
  comment: 'comment.line.number-sign.yaml',
};

function grammarTests(yaml: () => YamlGrammar | undefined): void {
  let grammar: IGrammar;
  /** The innermost scope of each marked part. */
  const scopes = (...lines: string[]): (string | undefined)[] =>
    scopesOfMarks(grammar, lines.join('\n')).map((all) => all.at(-1));
  /** All scopes of the one marked part. */
  const allScopes = (...lines: string[]): string[] => scopesOfMarks(grammar, lines.join('\n'))[0]!;

  before(async function () {
    const found = yaml();
    if (!found) return this.skip();
    grammar = await loadLadderGrammar(found);
  });

  describe('ids and levels', () => {
    it('marks the id of a framework, a track and a ladder as that of a type', () => {
      assert.deepEqual(scopes('‹framework›‹:› ‹acme-1›'), [
        scope.key,
        'punctuation.separator.key-value.mapping.yaml',
        'entity.name.type.framework.ladder',
      ]);
      assert.deepEqual(scopes('name: x', 'track: ‹web-2›'), ['entity.name.type.track.ladder']);
      assert.deepEqual(scopes('ladders:', '  - ladder: ‹engineer›'), ['entity.name.type.ladder.ladder']);
    });

    it('marks the ids of all else, and categories where they are used', () => {
      const lines = ['positions:', '  ‹-› ‹id›: ‹senior-engineer›', 'category: ‹building› ‹# why›'];
      assert.deepEqual(scopes(...lines), [
        'punctuation.definition.block.sequence.item.yaml',
        scope.key,
        scope.id,
        scope.id,
        scope.comment,
      ]);
    });

    it('marks levels, whether they are numbers, ids or in quotes', () => {
      const lines = ['levels:', '- level: ‹3›', '- level: ‹senior-1›', '- level: "‹0›"', "-   level: '‹2›'"];
      assert.deepEqual(scopes(...lines), Array(4).fill(scope.level));
    });

    it('takes no text of several words for an id', () => {
      assert.deepEqual(scopes('track: ‹two words›'), [scope.plain]);
    });
  });

  describe('references', () => {
    const whole = [scope.track, scope.member, scope.track, scope.level, scope.track];

    it('takes them apart in a list', () => {
      const lines = ['see:', '  - ‹foundations›.‹backfills›', '- ‹web›@‹3›', '- ‹mobile› # why'];
      assert.deepEqual(scopes(...lines), whole);
    });

    it('takes them apart in a flow list, over several lines and in quotes', () => {
      const lines = ['see: [‹foundations›.‹backfills›, "‹web›@‹3›",', "  '‹mobile›'", ']', '‹name›: x'];
      assert.deepEqual(scopes(...lines), [...whole, scope.key]);
    });

    for (const key of ['see', 'builds-on', 'extends', 'emphasises', 'not-required']) {
      it(`knows that \`${key}\` holds references`, () => {
        assert.deepEqual(scopes(`- ‹${key}›: ‹craft›.‹reviews›`), [scope.key, scope.track, scope.member]);
      });
    }

    it('marks a reference that is still being typed', () => {
      assert.deepEqual(scopes('see: ‹foundations›‹.›'), [scope.track, 'punctuation.separator.member.ladder']);
      assert.deepEqual(scopes('see: ‹foundations›‹@›'), [scope.track, 'punctuation.separator.level.ladder']);
    });

    it('marks the tracks and levels that a position asks for', () => {
      const lines = [
        'requires:',
        '  ‹craft›: ‹3›',
        '  ‹level›: ‹senior›',
        'optional: {‹web-2›: ‹1›, "‹text›": "‹2›"}',
      ];
      assert.deepEqual(scopes(...lines), Array(4).fill([scope.track, scope.level]).flat());
    });

    it('leaves anchors, aliases and merge keys among them to YAML', () => {
      const lines = ['requires: &‹base›', '  <<: *‹base›', '  ‹craft›: 3'];
      const [anchor, alias, track] = scopes(...lines);
      assert.match(anchor ?? '', /\.anchor\.yaml$/);
      assert.match(alias ?? '', /\.alias\.yaml$/);
      assert.equal(track, scope.track);
    });
  });

  describe('prose', () => {
    const places: Record<string, readonly [string, ...string[]]> = {
      'a plain value': ['summary: Takes @ on'],
      'a value on the lines below its key': ['description:', '  Takes', '  @ on'],
      'a double-quoted value': ['  - text: "Takes @ on"'],
      'a quoted value of several lines': ['text: "Takes', '  \\" what: @ on"'],
      'a single-quoted value': ["text: 'It''s @'"],
      'a folded block': ['  - text: >-  # why', '      Takes', '', '      @ on'],
      'a literal block': ['summary: |2', '    Takes @'],
      'an item': ['criteria:', '  - Takes @ on'],
      'an item level with its key': ['criteria:', '- Takes @ on'],
      'the second line of an item': ['examples:', '  - Takes', '    @ on'],
      'an item in quotes': ['examples:', '  - "Takes: @ on"'],
      'an item that is a block': ['examples:', '  - >-', '    Takes @ on'],
      'a flow list': ['examples: ["one", "two @ on"]'],
      'an example of a criterion': ['criteria:', '  - id: x', '    examples:', '      - Takes @ on'],
    };
    for (const [place, lines] of Object.entries(places)) {
      it(`marks references and Markdown in ${place}`, () => {
        const text = lines.join('\n').replace('@', '[[‹a›.‹b›]] **‹c›** `‹d›` _‹e›_');
        assert.deepEqual(scopes(text), [
          scope.track,
          scope.member,
          'markup.bold.markdown',
          'variable.other.raw.ladder',
          'markup.italic.markdown',
        ]);
      });

      it(`keeps the scope of a string, and has none of a key, in ${place}`, () => {
        const inside = allScopes(lines.join('\n').replace('@', '‹level 3, id›'));
        assert.equal(inside.filter((each) => each.startsWith('string.')).length, 1);
        assert.ok(!inside.includes(scope.key));
      });
    }

    it('shows a reference with a label, and leaves the words as they are', () => {
      const marked = 'summary: Up to ‹[[›‹foundations›‹@›‹3›‹|›‹level three›‹]]›‹, at last›';
      assert.deepEqual(scopes(marked), [
        'punctuation.definition.reference.begin.ladder',
        scope.track,
        'punctuation.separator.level.ladder',
        scope.level,
        'punctuation.separator.label.ladder',
        'string.other.link.title.ladder',
        'punctuation.definition.reference.end.ladder',
        scope.plain,
      ]);
    });

    it('finds references within bold text, and none within code', () => {
      assert.deepEqual(scopes('text: Then **see [[‹craft›]]** and `[[‹craft›]]`'), [
        scope.track,
        'variable.other.raw.ladder',
      ]);
    });

    it('shows links by their addresses', () => {
      assert.deepEqual(scopes('text: Read [‹this›](‹https://a.example›) and <‹mailto:a@b.example›>'), [
        'string.other.link.title.markdown',
        'markup.underline.link.markdown',
        'markup.underline.link.markdown',
      ]);
    });

    it('takes stars and underscores for what they are in Markdown', () => {
      assert.deepEqual(scopes('text: 2 ‹* 3 *› 4, snake‹_case_›name, ‹\\*›no‹\\*›, a ‹*›'), [
        scope.plain,
        scope.plain,
        'constant.character.escape.markdown',
        'constant.character.escape.markdown',
        scope.plain,
      ]);
    });

    it('never lets Markdown run past the closing quote', () => {
      assert.deepEqual(scopes('examples: ["a ‹**b›", ‹c›** d]'), [
        scope.double,
        'string.unquoted.plain.in.yaml',
      ]);
      assert.deepEqual(scopes("text: 'a ‹`b›' ‹# `›"), [scope.single, scope.comment]);
    });

    it('is no more than text in names, labels and owners', () => {
      const lines = ['name: Acme ‹[[craft]] *x*›', 'label: "‹[[craft]]›"', 'owner: just ‹**us**›'];
      assert.deepEqual(scopes(...lines), [scope.plain, scope.double, scope.plain]);
    });
  });

  describe('what merely looks like a key, a comment or a reference', () => {
    it('is text in a block', () => {
      const lines = ['description: |', '  ‹level: 3›', '  ‹- id: x›', '', '  ‹# no comment›', '‹name›: x'];
      assert.deepEqual(scopes(...lines), [...Array<string>(3).fill(scope.block), scope.key]);
    });

    it('is text in quotes', () => {
      assert.deepEqual(scopes('text: "‹level: 3 # x›"', "examples: ['‹summary: x›']"), [
        scope.double,
        scope.single,
      ]);
      assert.deepEqual(scopes('criteria:', '  - "a', '    ‹id: x›"', '  - ‹id›: y'), [
        scope.double,
        scope.key,
      ]);
    });

    it('is text in a plain value that goes on', () => {
      assert.deepEqual(scopes('summary: Takes', '  ‹- level›', '  ‹see›', 'see: ‹x›'), [
        scope.plain,
        scope.plain,
        scope.track,
      ]);
    });

    it('is text within a word or an address', () => {
      assert.deepEqual(scopes('text: Writes ‹C#›, id:x and http://a.example/‹#see›'), [
        scope.plain,
        scope.plain,
      ]);
    });

    it('is a key where YAML takes it for one', () => {
      assert.ok(allScopes('criteria:', '  - ‹Writes code›: quickly').includes(scope.key));
    });
  });

  describe('comments', () => {
    it('stand after a value, between items and on lines of their own', () => {
      const lines = [
        '‹# a›',
        'summary: Takes ‹# b›',
        'criteria:',
        '‹# c›',
        '  - x ‹# d›',
        '    ‹# e›',
        '  - ‹id›: x',
      ];
      assert.deepEqual(scopes(...lines), [...Array<string>(5).fill(scope.comment), scope.key]);
    });

    it('show the rules that they silence', () => {
      const rules = [
        'keyword.other.ignore.ladder',
        'variable.other.rule.ladder',
        'variable.other.rule.ladder',
      ];
      const ignore = '‹ladder-ignore› ‹text-style›, ‹too-long›';
      for (const lines of [
        [`# ${ignore}`],
        ['name: x', `text: y  # ${ignore}`],
        ['lint:', `  schema: off # ${ignore}`],
      ]) {
        assert.deepEqual(scopes(...lines, '‹id›: x'), [...rules, scope.key]);
      }
    });

    it('silence nothing in the middle of their words, or in prose', () => {
      assert.deepEqual(scopes('# see ‹ladder-ignore x›', 'text: |', '  ‹# ladder-ignore x›'), [
        scope.comment,
        scope.block,
      ]);
    });
  });

  describe('the lines around', () => {
    it('may end with a carriage return', () => {
      const lines = [
        'track: ‹x›',
        'levels:',
        '  - level: ‹1›',
        '    summary: >-',
        '      ‹Takes›',
        '    see: ‹y›',
      ];
      assert.deepEqual(scopes(lines.join('\r\n')), scopes(...lines));
      assert.deepEqual(scopes(...lines).at(-1), scope.track);
    });

    it('belong to the next key where that stands level with the key before, which may stand after a dash', () => {
      assert.deepEqual(scopes('  - text: Takes', '    ‹see›: ‹x›'), [scope.key, scope.track]);
      assert.deepEqual(scopes('  - see: ‹x›', '    name: ‹x›'), [scope.track, scope.plain]);
      assert.deepEqual(scopes('  - see: ‹x›', '  - name: ‹x›'), [scope.track, scope.plain]);
      assert.deepEqual(scopes('  -  requires: {‹x›: ‹1›}', '     ‹name›: x'), [
        scope.track,
        scope.level,
        scope.key,
      ]);
    });

    it('go on as usual below a quote that was never closed', () => {
      assert.deepEqual(scopes('criteria:', '  - text: "Takes', '    ‹see›: ‹x›', '  - ‹id›: ‹y›'), [
        scope.key,
        scope.track,
        scope.key,
        scope.id,
      ]);
    });

    it('are YAML where the format has nothing to say, from the first line on', () => {
      for (const first of ['', '---', '"quoted": x', '{a: b}', '%YAML 1.2', 'plain']) {
        assert.deepEqual(scopes(first, 'level: ‹1›'), [scope.level]);
      }
      assert.match(scopes('points: {min: ‹36›}')[0] ?? '', /^constant\.numeric\.integer/);
      assert.ok(allScopes('owner: |', '  ‹id: x›').includes(scope.block));
      assert.ok(allScopes('‹include›:', '  - tracks/*.ladder.yaml').includes(scope.key));
    });
  });
}

describe('the grammar on the YAML of VS Code 1.91', () => grammarTests(() => bundledYaml));
describe('the grammar on the YAML of the VS Code that is set up', () => grammarTests(installedYaml));
