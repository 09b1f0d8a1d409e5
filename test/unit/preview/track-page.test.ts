import assert from 'node:assert/strict';
import type { FromPage, PreviewState } from '../../../client/preview/messages';
import { bundlePage, Page } from './support/page';
import { at, criterion, foundations, level, part, tableState } from './support/table';

const levels = [
  level('1', 1, {
    name: 'Learning',
    summary: part('Works with help', 2),
    criteria: [criterion('Asks for reviews', 3), criterion('Writes postmortems', 4)],
  }),
  level('2', 11, {
    name: 'Owning',
    summary: part('Works alone', 12),
    criteria: [criterion('Writes thorough postmortems', 13), criterion('Plans ahead', 14)],
  }),
  level('3', 21, { criteria: [criterion('Plans ahead', 22)] }),
];

describe('The preview’s track', () => {
  let script = '';
  let page: Page;
  const show = (more: Partial<PreviewState> = {}) => page.show(tableState(foundations({ levels }), more));
  const search = (): HTMLInputElement => page.find('input[type=search]') as HTMLInputElement;
  const selects = (): HTMLSelectElement[] => [...page.document.querySelectorAll('select')];

  before(async () => {
    script = await bundlePage();
  });
  beforeEach(() => {
    page = new Page(script);
    show();
  });

  /** Writes into a field as a person does. */
  const write = (field: HTMLInputElement | HTMLSelectElement, value: string, type: 'input' | 'change') => {
    field.value = value;
    field.dispatchEvent(new page.window.Event(type, { bubbles: true }));
  };
  /** Waits until the page has drawn what was changed. */
  const drawn = () => new Promise((resolve) => page.window.setTimeout(resolve));
  const modified = () =>
    new page.window.MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });

  it('calls levels that go by ids by their names, with the id beside', () => {
    const named = [level('junior', 1, { name: 'Junior Engineer' }), level('senior', 11)];
    page.show(tableState(foundations({ levels: named })));
    assert.deepEqual(page.texts('.level h2'), ['Junior Engineer', 'senior']);
    assert.deepEqual(page.texts('.level-code'), ['junior']);
    assert.deepEqual(page.texts('.compare option'), ['Compare levels…', 'Junior Engineer', 'senior']);
  });

  it('names the framework, where only one of several asks for a level, and what each scale says of it', () => {
    const positions = [
      { position: 'Lead', ladder: 'Editor', framework: 'Press', kind: 'required', source: at(90) },
      { position: 'Writer', ladder: 'Editor', kind: 'optional', source: at(91) },
    ] as const;
    const scales = [
      { framework: 'Press', name: 'Junior', points: 3 },
      { framework: 'Studio', description: 'With support', points: 1 },
    ];
    page.show(
      tableState(foundations({ levels: [level('1', 1, { askedBy: [...positions], scales, points: 3 })] })),
    );
    assert.deepEqual(page.texts('.asked-by li'), ['Lead · Press', 'Writer optional']);
    assert.deepEqual(page.texts('.scales dt'), ['Press', 'Studio']);
    assert.deepEqual(page.texts('.scales dd'), ['Junior · 3 points', '1 pointWith support']);
    assert.deepEqual(page.texts('.head .points'), []);
  });

  describe('shows only what is new', () => {
    beforeEach(async () => {
      page.find('[role=switch]').click();
      await drawn();
    });

    it('at each level, marked with a sign and a word', () => {
      assert.deepEqual(page.texts('.level:nth-child(2) .criterion .words'), [
        '±Changed: Writes thorough postmortems',
        '+New: Plans ahead',
      ]);
      assert.deepEqual(page.texts('.level:nth-child(2) .words ins'), ['alone', 'thorough']);
      assert.deepEqual(page.texts('.level:nth-child(1) .criterion .words'), [
        'Asks for reviews',
        'Writes postmortems',
      ]);
    });

    it('with what a changed text was', () => {
      assert.deepEqual(page.texts('.was'), ['At level 1: Works with help', 'At level 1: Writes postmortems']);
      assert.deepEqual(page.texts('.was del'), ['with help']);
    });

    it('at a level that goes by an id by that level’s name', () => {
      const named = [
        level('junior', 1, { name: 'Junior Engineer', summary: part('Works with help', 2) }),
        level('senior', 11, { name: 'Senior Engineer', summary: part('Works alone', 12) }),
      ];
      page.show(tableState(foundations({ levels: named })));
      assert.deepEqual(page.texts('.was'), ['At Junior Engineer: Works with help']);
    });

    it('and says where that is nothing', () => {
      assert.deepEqual(page.texts('.level:nth-child(3) .nothing-new'), ['Nothing new']);
    });

    it('also when it is shown again, and in all files until it is turned off', async () => {
      page = new Page(script, page.saved);
      show();
      assert.equal(page.find('[role=switch]').getAttribute('aria-checked'), 'true');
      assert.equal(page.texts('.nothing-new').length, 1);
      page.find('[role=switch]').click();
      await drawn();
      assert.deepEqual(page.texts('.nothing-new, .change-sign'), []);
    });
  });

  describe('shows two levels side by side', () => {
    it('that are chosen by name, until all are asked for again', async () => {
      write(selects()[0]!, '1', 'change');
      await drawn();
      assert.equal(page.texts('.level').length, 3);
      write(selects()[1]!, '3', 'change');
      await drawn();
      assert.deepEqual(page.texts('.level h2'), ['1 Learning', '3']);
      assert.deepEqual(page.texts('.level:nth-child(2) .change-sign'), ['+']);
      page.find('.compare .step').click();
      await drawn();
      assert.equal(page.texts('.level').length, 3);
    });

    it('that are clicked on with Ctrl, which does not lead to the text', async () => {
      page.sent.length = 0;
      page.find('.level:nth-child(3) .head').dispatchEvent(modified());
      await drawn();
      assert.deepEqual(page.texts('.head.chosen'), ['3']);
      page.find('.level:nth-child(2) .head').dispatchEvent(modified());
      await drawn();
      assert.deepEqual(page.texts('.level h2'), ['2 Owning', '3']);
      assert.ok(page.sent.every(({ type }) => type === 'settings'));
      page.find('.level:nth-child(1) .head').dispatchEvent(modified());
      await drawn();
      assert.equal(page.texts('.level').length, 3);
    });

    it('also when it is shown again; all, when another level is opened', async () => {
      write(selects()[0]!, '1', 'change');
      await drawn();
      write(selects()[1]!, '2', 'change');
      await drawn();
      page = new Page(script, page.saved);
      const related = [
        {
          kind: 'see' as const,
          reference: 'x',
          target: { title: 'X', track: 'foundations', level: '3', source: at(9) },
        },
      ];
      const [first, ...others] = levels;
      const seeing = { ...first!, criteria: [criterion('Sees', 3, { related })] };
      page.show(tableState(foundations({ levels: [seeing, ...others] })));
      assert.equal(page.texts('.level').length, 2);
      page.find('.related button').click();
      assert.equal(page.texts('.level').length, 3);
    });
  });

  describe('is searched', () => {
    it('by words, which are marked, and their texts counted', async () => {
      write(search(), 'writes POST', 'input');
      await drawn();
      assert.deepEqual(page.texts('.level mark'), ['Writes', 'post', 'Writes', 'post']);
      assert.deepEqual(page.texts('.counts'), ['2 texts in 2 levels']);
      write(search(), 'nowhere', 'input');
      await drawn();
      assert.deepEqual(page.texts('.counts'), ['Nothing matches']);
      assert.deepEqual(page.texts('.steps'), []);
    });

    it('step by step, from each match to the next, and round', async () => {
      write(search(), 'plans', 'input');
      await drawn();
      const here = () =>
        [...page.document.querySelectorAll('.target:has(mark)')].map((each) => each.matches('.found-here'));
      const steps: [string, boolean, boolean[]][] = [
        ['Enter', false, [true, false]],
        ['Enter', false, [false, true]],
        ['Enter', false, [true, false]],
        ['Enter', true, [false, true]],
      ];
      for (const [key, shiftKey, expected] of steps) {
        search().dispatchEvent(new page.window.KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
        assert.deepEqual(here(), expected);
      }
    });
  });

  it('links what helps with the track, a level and a criterion, to pages and addresses alone', () => {
    const resource = (url: string, label?: string) => ({
      url,
      source: at(1),
      ...(label === undefined ? {} : { label }),
    });
    const { track } = foundations();
    page.show(
      tableState(
        foundations({
          track: { ...track, resources: [resource('https://acme.example/craft', 'Craft')] },
          levels: [
            level('1', 5, {
              resources: [resource('mailto:craft@acme.example')],
              criteria: [criterion('Reads', 7, { resources: [resource('command:evil', 'Evil')] })],
            }),
          ],
        }),
      ),
    );
    assert.deepEqual(page.texts('a'), ['Craft', 'mailto:craft@acme.example']);
    assert.deepEqual(page.texts('.resources .broken'), ['Evil']);
    page.sent.length = 0;
    page.find('.track a').click();
    page.find('.track a').dispatchEvent(modified());
    const sent: FromPage[] = [
      { type: 'openLink', url: 'https://acme.example/craft' },
      { type: 'goTo', location: at(1) },
    ];
    assert.deepEqual(page.sent, sent);
  });

  it('says in which positions a criterion matters most', () => {
    const emphasisedBy = [{ position: 'Senior Engineer', label: 'E3', ladder: 'Engineer', source: at(30) }];
    page.show(
      tableState(
        foundations({ levels: [level('1', 5, { criteria: [criterion('Reads', 7, { emphasisedBy })] })] }),
      ),
    );
    assert.deepEqual(page.texts('.emphasis'), ['matters most toE3 Senior Engineer']);
  });

  it('shows what a reference in a text names within the preview, and with Ctrl in the text', () => {
    const place = { track: 'craft', level: '2', criterion: 'tests' };
    const references = {
      'craft.tests': { title: 'tests', source: at(40), place },
      engineer: { title: 'Engineer', source: at(50) },
    };
    const text = 'See [[craft.tests]] and [[engineer]]';
    page.show(
      tableState(foundations({ references, levels: [level('1', 5, { criteria: [criterion(text, 7)] })] })),
    );
    page.sent.length = 0;
    page.find('[data-reference="craft.tests"]').click();
    page.find('[data-reference="craft.tests"]').dispatchEvent(modified());
    page.find('[data-reference="engineer"]').click();
    const sent: FromPage[] = [
      { type: 'open', opened: place },
      { type: 'goTo', location: at(40) },
      { type: 'goTo', location: at(50) },
    ];
    assert.deepEqual(page.sent, sent);
  });
});
