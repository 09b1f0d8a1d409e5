import assert from 'node:assert/strict';
import type { FromPage } from '../../../client/preview/messages';
import { plainSettings } from '../../../client/preview/views';
import { bundlePage, Page } from './support/page';
import { at, criterion, foundations, level, part, state, tableState } from './support/table';

describe('The preview’s page', () => {
  let script = '';
  let page: Page;

  before(async () => {
    script = await bundlePage();
  });
  beforeEach(() => {
    page = new Page(script);
    page.sent.length = 0;
  });

  describe('with a track', () => {
    beforeEach(() => page.show(tableState(foundations())));

    it('says that it is ready when it is loaded', () => {
      assert.deepEqual(new Page(script).sent, [{ type: 'ready' }]);
    });

    it('shows the track’s name, and each level with its number, name and points', () => {
      assert.deepEqual(page.texts('h1'), ['Foundations']);
      assert.deepEqual(page.texts('.level > th'), ['1 Learning1 point', '2']);
    });

    it('shows each level’s summary and criteria', () => {
      assert.deepEqual(page.texts('td.summary'), ['Follows a known path', 'Extends the platform']);
      assert.deepEqual(page.texts('.criterion > .part'), [
        'Makes small changes',
        'Follows a runbook',
        'Runs backfills',
      ]);
    });

    it('puts “E.g.” before each example, and a criterion’s own examples under it', () => {
      assert.deepEqual(page.texts('td.examples .example'), [
        'E.g. Rotated the credentials',
        'E.g. Upgraded the cluster',
      ]);
      assert.deepEqual(page.texts('.criterion:first-child .example'), ['E.g. Raised a limit']);
    });

    it('is a table: each level a row with a head, each kind of text a named column', () => {
      assert.deepEqual(page.texts('[role=table] [role=columnheader]'), [
        'Level',
        'Summary',
        'Criteria',
        'Examples',
      ]);
      assert.equal(page.document.querySelectorAll('[role=row] > [role=rowheader]').length, 2);
      assert.equal(page.document.querySelectorAll('[role=row] > [role=cell]').length, 6);
    });
  });

  it('leaves out a row in which no level has anything', () => {
    page.show(tableState(foundations({ levels: [level('1', 5, { criteria: [criterion('Writes', 7)] })] })));
    assert.deepEqual(page.texts('[role=columnheader]'), ['Level', 'Criteria']);
  });

  it('marks the level and the criterion under the cursor, and nothing else', () => {
    page.show(tableState(foundations({ focus: { level: 0, criterion: 1 } })));
    assert.deepEqual(page.texts('[aria-current]'), ['1 Learning1 point', 'Follows a runbook']);
    page.show(tableState(foundations({ focus: { level: 1 } })));
    assert.deepEqual(page.texts('[aria-current]'), ['2']);
  });

  it('names the track that a part is inherited from, once where it is the whole level', () => {
    const inherited = part('Rotated', 3, { inheritedFrom: 'core' });
    page.show(
      tableState(
        foundations({
          levels: [
            level('1', 5, { examples: [inherited] }),
            level('2', 9, { inheritedFrom: 'core', examples: [inherited] }),
          ],
        }),
      ),
    );
    assert.deepEqual(page.texts('td.examples .example'), ['E.g. Rotated from core', 'E.g. Rotated']);
    assert.deepEqual(page.texts('.level.inherited .head .origin'), ['from core']);
  });

  it('gives the category its colour, unless that is none', () => {
    const categoryColor = (color: string): string => {
      const { track } = foundations();
      page.show(
        tableState(foundations({ track: { ...track, category: { id: 'b', name: 'Building', color } } })),
      );
      return page.find('.category').style.getPropertyValue('--category');
    };
    assert.equal(categoryColor('#2563eb'), '#2563eb');
    assert.equal(categoryColor('url(https://tracker.example)'), '');
  });

  describe('updates in place', () => {
    it('keeping the elements of what did not change, and changing the text of what did', () => {
      page.show(tableState(foundations()));
      const before = page.find('.criterion > .part');
      const table = foundations();
      table.levels[0]!.criteria[1]!.text = 'Follows a runbook to the end';
      page.show(tableState(table));
      assert.equal(page.find('.criterion > .part'), before);
      assert.equal(page.texts('.criterion > .part')[1], 'Follows a runbook to the end');
    });

    it('keeping the focus of the keyboard', () => {
      page.show(tableState(foundations()));
      page.find('td.summary .target').focus();
      const table = foundations();
      table.levels[0]!.summary!.text = 'Follows a path';
      page.show(tableState(table));
      assert.equal(page.document.activeElement, page.find('td.summary .target'));
    });
  });

  describe('goes to the text', () => {
    const goesTo = (line: number): FromPage[] => [{ type: 'goTo', location: at(line) }];

    beforeEach(() => page.show(tableState(foundations())));

    it('by a click on a level, a summary, a criterion or an example', () => {
      const clicks: [selector: string, line: number][] = [
        ['.head', 5],
        ['td.summary .part', 6],
        ['.criterion .example .part', 10],
        ['.criterion:last-child > .part', 11],
        ['td.examples .part', 13],
        ['.title', 0],
      ];
      for (const [selector, line] of clicks) {
        page.sent.length = 0;
        page.find(selector).click();
        assert.deepEqual(page.sent, goesTo(line), selector);
      }
    });

    it('by Enter and by Space, but by no other key', () => {
      page.press('td.summary .target', 'Enter');
      page.press('td.summary .target', ' ');
      page.press('td.summary .target', 'a');
      assert.deepEqual(page.sent, [...goesTo(6), ...goesTo(6)]);
    });

    it('and each such place can be reached by the keyboard', () => {
      const targets = [...page.document.querySelectorAll<HTMLElement>('.target')];
      assert.equal(targets.length, 11);
      assert.ok(targets.every((target) => target.tabIndex === 0));
    });
  });

  it('follows a reference and a link, instead of going to the text around them', () => {
    const summary = part('See [[reliability]] and [the handbook](https://handbook.example)', 6);
    const references = { reliability: { title: 'Reliability', source: at(99) } };
    page.show(tableState(foundations({ levels: [level('1', 5, { summary })], references })));
    page.find('button.reference').click();
    page.find('.prose a').click();
    assert.deepEqual(page.sent, [
      { type: 'goTo', location: at(99) },
      { type: 'openLink', url: 'https://handbook.example' },
    ]);
  });

  it('shows what a criterion builds on and refers to, here by a click and in the text with Ctrl', () => {
    const target = { title: 'Writes tests', track: 'craft', level: '1', source: at(44) };
    const related = [
      { kind: 'builds-on' as const, reference: 'craft.tests', target },
      { kind: 'see' as const, reference: 'craft.gone' },
    ];
    const criteria = [criterion('Reviews', 8, { related })];
    page.show(tableState(foundations({ levels: [level('1', 5, { criteria })] })));
    assert.deepEqual(page.texts('.related > li'), ['builds on Writes tests', 'see craft.gone']);
    const { MouseEvent } = page.window;
    page.find('.related button').click();
    page.find('.related button').dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    assert.deepEqual(page.sent, [
      { type: 'open', opened: { track: 'craft', level: '1' } },
      { type: 'goTo', location: at(44) },
    ]);
  });

  it('counts the positions that ask for a level, and leads to where they say so', () => {
    const ask = {
      position: 'Senior Engineer',
      ladder: 'Engineer',
      kind: 'required' as const,
      source: at(70),
    };
    const askedBy = [
      { ...ask, label: 'E3' },
      { ...ask, position: 'Lead', kind: 'optional' as const },
    ];
    page.show(tableState(foundations({ levels: [level('1', 5, { askedBy }), level('2', 9)] })));
    assert.deepEqual(page.texts('[role=columnheader]'), ['Level', 'Asked of']);
    assert.deepEqual(page.texts('.asked-by .count'), ['2 positions']);
    assert.deepEqual(page.texts('.asked-by li'), ['E3 Senior Engineer', 'Lead optional']);
    page.find('.asked-by button').click();
    assert.deepEqual(page.sent, [{ type: 'goTo', location: at(70) }]);
  });

  it('renders a reference anew when what it names gets another title', () => {
    const levels = [level('1', 5, { summary: part('See [[reliability]]', 6) })];
    page.show(tableState(foundations({ levels })));
    assert.deepEqual(page.texts('.reference.broken'), ['reliability']);
    page.show(
      tableState(foundations({ levels, references: { reliability: { title: 'Trust', source: at(9) } } })),
    );
    assert.deepEqual(page.texts('.reference'), ['Trust']);
    assert.deepEqual(page.texts('.reference.broken'), []);
  });

  it('keeps the table and says so while the text cannot be read', () => {
    page.show(state({ kind: 'table', table: foundations(), stale: 'unreadable' }));
    assert.equal(page.texts('.level').length, 2);
    assert.match(page.texts('[role=status]').join(), /can’t be read/);
    page.show(tableState(foundations()));
    assert.deepEqual(page.texts('.stale'), ['']);
  });

  it('says what to do where there is no track under the cursor', () => {
    page.show(state({ kind: 'notice', notice: 'framework' }));
    assert.match(page.texts('.notice').join(), /Put the cursor in a track/);
    page.show(state({ kind: 'notice', notice: 'ladder' }));
    assert.match(page.texts('.notice').join(), /Put the cursor on one/);
  });

  it('shows a track without levels with what to write first', () => {
    page.show(tableState(foundations({ levels: [] })));
    assert.deepEqual(page.texts('h1'), ['Foundations']);
    assert.match(page.texts('.notice').join(), /no levels yet.*- level: 1/);
  });

  it('keeps for VS Code which place and track it shows', () => {
    page.show(tableState(foundations()));
    assert.deepEqual(page.saved, {
      subject: { uri: at(0).uri, position: { line: 8, character: 12 } },
      tab: 'track',
      locked: false,
      views: { track: { of: 'foundations', scroll: { top: 0, left: 0 } } },
      settings: plainSettings,
    });
  });

  it('passes over messages that are not the extension’s', () => {
    page.show(tableState(foundations()));
    page.window.dispatchEvent(new page.window.MessageEvent('message', { data: { type: 'other' } }));
    assert.deepEqual(page.texts('h1'), ['Foundations']);
  });
});
