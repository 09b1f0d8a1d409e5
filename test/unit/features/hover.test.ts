import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { cursor } from '../fixture';
import { acme, acmeFixture } from './support';

/** What a hover at the `|` of a file says, and the text that it is about. */
async function hoverIn(
  name: string,
  marked: string,
  files: Readonly<Record<string, string>> = {},
): Promise<{ text: string; over: string } | undefined> {
  const made = await acmeFixture(files);
  const { text, position } = cursor(marked);
  made.open(name, text);
  const hover = made.service.hover(made.uri(name), position);
  if (!hover) return undefined;
  const document = made.service.workspace.file(made.uri(name))!.document;
  return { text: (hover.contents as MarkupContent).value, over: document.getText(hover.range) };
}

/** The file of that name with a `|` put before the first occurrence of `before`. */
function at(name: string, before: string): string {
  const text = acme[name]!;
  assert.ok(text.includes(before), `${name} has "${before}"`);
  return text.replace(before, (found) => `|${found}`);
}

describe('hovering over a key', () => {
  it('explains it, says whether it is required and gives an example', async () => {
    const hover = await hoverIn('craft.ladder.yaml', at('craft.ladder.yaml', 'summary:'));
    assert.equal(hover?.over, 'summary');
    assert.match(hover.text, /^\*\*summary\*\*\n\nThe level in a sentence or two\./);
    assert.match(hover.text, /```yaml\nsummary: Works effectively/);
    const levels = await hoverIn('craft.ladder.yaml', at('craft.ladder.yaml', 'levels:'));
    assert.match(levels?.text ?? '', /^\*\*levels\*\* · required/);
  });

  it('explains a rule under `lint`', async () => {
    const hover = await hoverIn('f.ladder.yaml', 'framework: f\nlint:\n  empty-|level: off\n');
    assert.match(hover?.text ?? '', /A level without summary, criteria and examples/);
  });

  it('says nothing of a key that the format does not have, of a comment and of plain text', async () => {
    for (const text of [
      'track: a\nnon|sense: 1',
      'track: a # no|te',
      'track: a\nname: Cr|aft',
      'just |text',
      '|',
    ]) {
      assert.equal(await hoverIn('new.ladder.yaml', text), undefined, text);
    }
  });
});

describe('hovering over a reference', () => {
  it('shows a criterion with its examples, its track and its level', async () => {
    const text = acme['craft.ladder.yaml']!.replace('builds-on: craft.', '$&|');
    const found = await hoverIn('craft.ladder.yaml', text);
    assert.equal(found?.over, 'tests');
    assert.equal(
      found.text,
      'Tests what was **written**\n\n- E.g. Wrote a test first\n\n_Craft, level 1: Learning_',
    );
  });

  it('links to what a criterion builds on', async () => {
    const hover = await hoverIn('engineer.ladder.yaml', at('engineer.ladder.yaml', 'reviews]'));
    assert.match(
      hover?.text ?? '',
      /^Reviews the code of others\n\nBuilds on: \[Tests what.*\]\(file:.*craft\.ladder\.yaml#L10\)/,
    );
  });

  it('shows a track as a small table of its levels', async () => {
    const hover = await hoverIn('engineer.ladder.yaml', at('engineer.ladder.yaml', 'craft: 1'));
    assert.equal(hover?.over, 'craft');
    assert.match(hover.text, /^\*\*Craft\*\* · Building · _draft_\n\nMakes software\. See \[Engineer\]\(/);
    assert.match(
      hover.text,
      /\| \*\*1\*\* Learning \| Writes code that works \|\n\| \*\*2\*\* Deciding \| Takes \[/,
    );
  });

  it('shows a level with its summary, criteria and examples, inherited ones too', async () => {
    const hover = await hoverIn(
      'engineer.ladder.yaml',
      acme['engineer.ladder.yaml']!.replace('mobile: 2', 'mobile: |2'),
    );
    assert.equal(hover?.over, '2');
    assert.equal(hover.text.split('\n')[0], '**2** Deciding · Mobile');
    assert.match(
      hover.text,
      /\n- Reviews apps on real phones\n- Tests offline\n\n- E\.g\. Found a cut-off button$/,
    );
  });

  it('shows a level that is only inherited', async () => {
    const text = acme['engineer.ladder.yaml']!.replace('mobile: 2', 'mobile: |1');
    const hover = await hoverIn('engineer.ladder.yaml', text);
    assert.match(hover?.text ?? '', /^\*\*1\*\* Learning · Mobile\n\nWrites code that works/);
  });

  it('shows a position with what it asks for', async () => {
    const hover = await hoverIn('new.ladder.yaml', 'track: new\ndescription: See [[engineer.jun|ior]]\n');
    assert.equal(hover?.over, 'junior');
    assert.match(hover.text, /^\*\*Junior Engineer\*\* · E1 · Engineer\n\nLearns the trade\n\n/);
    assert.match(
      hover.text,
      /\| \[Craft\]\(.*\) \| \*\*1\*\* Learning \|\n\| \[Mobile\]\(.*\) \(optional\) \| \*\*2\*\* /,
    );
    assert.match(hover.text, /\n\n1 point or more$/);
    const senior = await hoverIn('new.ladder.yaml', 'track: new\ndescription: See [[engineer.sen|ior]]\n');
    assert.match(
      senior?.text ?? '',
      /Not asked for: \[Mobile\]\(.*\)\n\nMatters most:\n- Reviews the code of others$/,
    );
  });

  it('shows a ladder with its positions, and a category with its tracks', async () => {
    const ladder = await hoverIn('craft.ladder.yaml', at('craft.ladder.yaml', 'engineer]]'));
    assert.match(
      ladder?.text ?? '',
      /^\*\*Engineer\*\* · ladder\n\n1\. Junior Engineer \(E1\)\n1\. Senior Engineer$/,
    );
    const category = await hoverIn('craft.ladder.yaml', at('craft.ladder.yaml', 'building'));
    assert.match(
      category?.text ?? '',
      /^\*\*Building\*\* · category\n\nMaking things\n\nTracks: \[Craft\]\(.*\), \[Mobile\]/,
    );
  });

  it('says in a file of two frameworks what each of them means', async () => {
    const framework = (id: string): string =>
      `framework: ${id}\nname: F\ncategories: [{id: x, name: ${id} things}]\ninclude: [shared.ladder.yaml]\n`;
    const files = { 'acme.ladder.yaml': framework('one'), 'two.ladder.yaml': framework('two') };
    const hover = await hoverIn('shared.ladder.yaml', 'track: shared\nname: S\ncategory: |x\n', files);
    assert.match(hover?.text ?? '', /\*\*one things\*\*[^]*\n---\n[^]*\*\*two things\*\*/);
  });

  it('says nothing where nothing has that name', async () => {
    assert.equal(await hoverIn('new.ladder.yaml', 'track: new\ncategory: no|ne\n'), undefined);
  });

  it('goes on knowing what a file defined before a quote in it was left open', async () => {
    const made = await acmeFixture();
    made.open('craft.ladder.yaml', acme['craft.ladder.yaml']!);
    made.open('craft.ladder.yaml', acme['craft.ladder.yaml']!.replace('name: Craft', 'name: "Craft'));
    const { text, position } = cursor('track: new\ndescription: See [[craft.tes|ts]]\n');
    made.open('new.ladder.yaml', text);
    const hover = made.service.hover(made.uri('new.ladder.yaml'), position);
    assert.match((hover?.contents as MarkupContent).value, /^Tests what was/);
  });
});

describe('hovering over a level where it is defined', () => {
  it('gives the words of the scale', async () => {
    const hover = await hoverIn(
      'craft.ladder.yaml',
      acme['craft.ladder.yaml']!.replace('level: 1', 'level: |1'),
    );
    assert.equal(hover?.over, '1');
    assert.equal(hover.text, '**1** · Learning · 1 point\n\nWith support');
  });
});

describe('hovering over a pattern of files', () => {
  it('lists the files that it finds', async () => {
    const hover = await hoverIn('acme.ladder.yaml', at('acme.ladder.yaml', "'*.ladder"));
    assert.match(
      hover?.text ?? '',
      /^Matches 3 files:\n\n- \[craft\.ladder\.yaml\]\(file:.*\)\n- \[engineer/,
    );
    const none = await hoverIn('acme.ladder.yaml', 'framework: a\ninclude:\n  - no|thing/*.ladder.yaml\n');
    assert.equal(none?.text, 'No ladder file matches.');
  });
});

describe("an author's text in a hover", () => {
  const hostile = async (prose: string): Promise<string> => {
    const files = {
      'bad.ladder.yaml': `track: bad\nname: Bad\ndescription: ${JSON.stringify(prose)}\nlevels: [{level: 1}]\n`,
    };
    const hover = await hoverIn('new.ladder.yaml', 'track: new\nextends: ba|d\n', files);
    return hover?.text ?? '';
  };

  it('keeps its Markdown', async () => {
    assert.match(
      await hostile('**bold** and `a < b` and [link](https://example.com)'),
      /\*\*bold\*\* and `a < b` and \[link\]/,
    );
  });

  it('shows HTML as the text that it is', async () => {
    assert.match(
      await hostile('<script>alert(1)</script><img src=x>'),
      /&lt;script>alert\(1\)&lt;\/script>&lt;img src=x>/,
    );
  });

  it('fetches no image, and shows its text', async () => {
    assert.match(await hostile('See ![our plan](https://tracker.example/p.png) now'), /See our plan now/);
  });

  it('keeps a table whole whatever a summary holds', async () => {
    const files = {
      'bad.ladder.yaml': 'track: bad\nname: "B|a*d"\nlevels:\n  - level: 1\n    summary: "a | b\\n\\nc"\n',
    };
    const hover = await hoverIn('new.ladder.yaml', 'track: new\nextends: ba§d\n'.replace('§', '|'), files);
    assert.match(hover?.text ?? '', /\*\*B\\\|a\\\*d\*\*[^]*\| \*\*1\*\* Learning \| a \\\| b c \|$/);
  });
});
