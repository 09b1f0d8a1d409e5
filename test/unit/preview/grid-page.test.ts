import assert from 'node:assert/strict';
import type { FromPage } from '../../../client/preview/messages';
import { acmeGrid, gridState, inLadder } from './support/grid';
import { viewNames, viewOf } from '../../../client/preview/views';
import { bundlePage, Page } from './support/page';
import { at, foundations, tableState } from './support/table';

const cell = (track: string, position: string) =>
  `[role=gridcell][data-track="${track}"][data-column="position ${position}"]`;

describe('The preview’s grid', () => {
  let script = '';
  let page: Page;

  before(async () => {
    script = await bundlePage();
  });
  beforeEach(() => {
    page = new Page(script);
    page.show(gridState([acmeGrid()]));
    page.sent.length = 0;
  });

  const sentBy = (act: () => void): FromPage[] => {
    page.sent.length = 0;
    act();
    return page.sent;
  };
  const focusedWords = (): string | null | undefined => {
    const element = page.document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent.replace(/\s*×$/, '');
  };

  it('is under a tab of its own, which is in front', () => {
    assert.deepEqual(
      page.texts('[role=tab]'),
      viewNames.map((name) => viewOf(name).tab),
    );
    assert.deepEqual(page.texts('[role=tab][aria-selected=true]'), ['Grid']);
    assert.equal(
      page.find('[role=tabpanel]').getAttribute('aria-labelledby'),
      page.find('[aria-selected=true]').id,
    );
  });

  it('has a row for each track, under its category, and a column for each position, under its ladder', () => {
    assert.deepEqual(page.texts('h1'), ['Acme']);
    assert.deepEqual(page.texts('h2'), ['Building', 'No category']);
    assert.deepEqual(page.texts('.track-name'), ['CRAFT', 'MOBILE', 'HIRING']);
    assert.deepEqual(page.texts('.ladder-name'), ['Engineer', 'Manager']);
    assert.deepEqual(page.texts('.position-name'), ['The junior', 'The senior', 'The lead']);
    assert.equal(page.document.querySelectorAll('[role=gridcell]').length, 9);
  });

  it('says over each column what the position is worth', () => {
    const grid = acmeGrid();
    const [junior, senior] = grid.ladders[0]!.positions;
    junior!.points = { min: 4, max: 12 };
    senior!.points = { min: 13 };
    page.show(gridState([grid]));
    assert.deepEqual(page.texts('.position-points'), ['4–12 points', '13+ points']);
    assert.equal(page.find('.position-head').title, 'The junior, 4 to 12 points');
  });

  it('calls levels that go by ids by their names', () => {
    const grid = acmeGrid();
    const [craft] = grid.categories[0]!.tracks;
    craft!.levels = [
      { level: 'junior', name: 'Junior Engineer', dots: 1 },
      { level: 'senior', name: 'Senior Engineer', dots: 2 },
    ];
    const [junior, senior] = grid.ladders[0]!.positions;
    Object.assign(junior!.asks['craft']!, { level: 'senior' });
    Object.assign(senior!.asks['craft']!, {
      level: 'junior',
      regressesFrom: { position: 'The junior', level: 'senior' },
    });
    page.show(gridState([grid]));
    const target = page.find(cell('craft', 'engineer.senior'));
    assert.equal(
      target.getAttribute('aria-label'),
      'CRAFT: Junior Engineer, required of The senior, less than The junior, which asks for Senior Engineer',
    );
    assert.equal(target.querySelector('.level-id.by-name')?.textContent, 'Junior Engineer▼');
  });

  it('marks what is searched for in the names of categories and ladders, too', () => {
    const search = page.find('input[type=search]') as HTMLInputElement;
    const marksOf = (words: string): string[] => {
      search.value = words;
      search.dispatchEvent(new page.window.Event('input', { bubbles: true }));
      page.show(gridState([acmeGrid()]));
      return page.texts('.grid mark');
    };
    assert.deepEqual(marksOf('build'), ['Build']);
    assert.deepEqual(marksOf('engin'), ['Engin']);
  });

  it('tells drafts, and tracks that are not there', () => {
    const grid = acmeGrid();
    grid.categories.push({ tracks: [{ id: 'gone', name: 'gone', levels: [], dots: 0 }] });
    page.show(gridState([grid]));
    assert.deepEqual(page.texts('.mark'), ['draft', 'not found']);
  });

  it('fills a dot for each level up to the one that is asked for', () => {
    const dots = page.find(`${cell('craft', 'engineer.junior')} .dots`);
    assert.equal(dots.style.getPropertyValue('--asked'), '2');
    assert.equal(dots.style.getPropertyValue('--of'), '3');
    assert.ok(page.find(`${cell('mobile', 'engineer.junior')} .dots`).matches('.optional'));
    assert.deepEqual(page.texts(`${cell('mobile', 'engineer.senior')} .none`), ['']);
    assert.equal(page.find(cell('hiring', 'manager.lead')).children.length, 0);
    assert.deepEqual(page.texts('.regression .level-id'), ['1▼']);
  });

  it('opens a level by a click or by Enter, and its place in the text with Ctrl', () => {
    const target = cell('craft', 'engineer.senior');
    const opens: FromPage[] = [{ type: 'open', opened: { track: 'craft', level: '1' } }];
    const goes: FromPage[] = [{ type: 'goTo', location: inLadder(21) }];
    assert.deepEqual(
      sentBy(() => page.find(target).click()),
      opens,
    );
    assert.deepEqual(
      sentBy(() => page.press(target, 'Enter')),
      opens,
    );
    const { MouseEvent } = page.window;
    const click = new MouseEvent('click', { bubbles: true, ctrlKey: true });
    assert.deepEqual(
      sentBy(() => page.find(target).dispatchEvent(click)),
      goes,
    );
  });

  it('opens a track and a position by their names, and goes to the text of a ladder', () => {
    assert.deepEqual(
      sentBy(() => page.find('.track-head').click()),
      [{ type: 'open', opened: { track: 'craft' } }],
    );
    assert.deepEqual(
      sentBy(() => page.find('.position-head').click()),
      [{ type: 'open', opened: { position: 'engineer.junior' } }],
    );
    const { MouseEvent } = page.window;
    const click = new MouseEvent('click', { bubbles: true, ctrlKey: true });
    assert.deepEqual(
      sentBy(() => page.find('.position-head').dispatchEvent(click)),
      [{ type: 'goTo', location: inLadder(10) }],
    );
    assert.deepEqual(
      sentBy(() => page.find('.ladder-head').click()),
      [{ type: 'goTo', location: inLadder(0) }],
    );
    assert.deepEqual(
      sentBy(() => page.find('.title').click()),
      [{ type: 'goTo', location: at(0) }],
    );
  });

  it('is walked by the arrow keys, over heads and categories', () => {
    page.find(cell('mobile', 'engineer.junior')).focus();
    const walk = (...keys: string[]): unknown => {
      for (const key of keys) {
        page.document.activeElement!.dispatchEvent(
          new page.window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      }
      return focusedWords();
    };
    assert.equal(walk('ArrowRight'), 'MOBILE: not required of The senior');
    assert.equal(walk('ArrowDown'), 'HIRING: nothing is said for The senior');
    assert.equal(walk('ArrowUp', 'ArrowUp', 'ArrowUp'), 'The senior');
    assert.equal(walk('ArrowUp'), 'Engineer');
    assert.equal(walk('ArrowUp'), 'Engineer');
    assert.equal(walk('PageDown', 'Home'), 'HIRING');
    assert.equal(walk('End'), 'HIRING: nothing is said for The lead');
  });

  it('is one stop for the tab key: the cell that had the focus last', () => {
    const stops = () => [...page.document.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]')];
    assert.equal(stops().length, 1);
    const last = page.find(cell('craft', 'manager.lead'));
    last.focus();
    assert.deepEqual(stops(), [last]);
    page.show(gridState([acmeGrid({ name: 'Acme Inc' })]));
    assert.deepEqual(stops(), [last]);
  });

  it('marks the cell that the cursor is in', () => {
    page.show(gridState([acmeGrid({ focus: { ladder: 'engineer', position: 'senior', track: 'craft' } })]));
    assert.deepEqual(
      [...page.document.querySelectorAll('.grid [aria-current]')].map((each) =>
        each.getAttribute('data-track'),
      ),
      [null, 'craft'],
    );
  });

  it('hides a row or a column, keeps that, and shows it again', () => {
    page.find('.track-head .hide').click();
    page.press('.position-head', 'Delete');
    assert.deepEqual(page.texts('.track-name'), ['MOBILE', 'HIRING']);
    assert.deepEqual(page.texts('.position-name'), ['The senior', 'The lead']);
    const again = new Page(script, page.saved);
    again.show(gridState([acmeGrid()]));
    assert.deepEqual(again.texts('.track-name'), ['MOBILE', 'HIRING']);
    again.find('.show[title="Show CRAFT again"]').click();
    assert.deepEqual(again.texts('.track-name'), ['CRAFT', 'MOBILE', 'HIRING']);
    assert.deepEqual(again.texts('.show'), ['The junior +']);
  });

  it('goes on, when a row or a column is hidden by keys, from the head beside it', () => {
    const hide = (selector: string): string | null | undefined => {
      page.find(selector).focus();
      page.press(selector, 'Delete');
      return focusedWords();
    };
    assert.equal(hide('.track-head[data-track=mobile]'), 'HIRING');
    assert.equal(hide('.track-head[data-track=hiring]'), 'CRAFT');
    assert.equal(hide('.position-head'), 'The senior');
    assert.equal(page.document.activeElement, page.find('[data-cell][tabindex="0"]'));
  });

  it('marks and counts what is searched for', () => {
    const search = page.find('input[type=search]') as HTMLInputElement;
    const type = (text: string): void => {
      search.value = text;
      search.dispatchEvent(new page.window.Event('input', { bubbles: true }));
    };
    assert.deepEqual(page.texts('.counts'), ['3 tracks, 3 positions']);
    type('mob');
    assert.deepEqual(page.texts('.counts'), ['1 of 3 tracks, 0 of 3 positions']);
    assert.deepEqual(page.texts('mark'), ['MOB']);
    type('(nothing');
    assert.deepEqual(page.texts('.counts'), ['Nothing matches']);
  });

  it('updates in place: the rows that did not change are the same, and so is the focus', () => {
    const focused = page.find(cell('mobile', 'engineer.junior'));
    focused.focus();
    const grid = acmeGrid();
    grid.ladders[0]!.positions[0]!.asks['craft']!.level = '1';
    page.show(gridState([grid]));
    assert.equal(page.find(cell('mobile', 'engineer.junior')), focused);
    assert.equal(page.document.activeElement, focused);
    assert.equal(
      page.find(`${cell('craft', 'engineer.junior')} .dots`).style.getPropertyValue('--asked'),
      '1',
    );
  });

  it('goes to where a line is now, although its row did not change', () => {
    const grid = acmeGrid();
    grid.ladders[0]!.positions[0]!.asks['craft']!.at.line = 77;
    page.show(gridState([grid]));
    const click = new page.window.MouseEvent('click', { bubbles: true, metaKey: true });
    const sent = sentBy(() => page.find(cell('craft', 'engineer.junior')).dispatchEvent(click));
    assert.deepEqual(sent, [{ type: 'goTo', location: inLadder(77) }]);
  });

  it('lets one choose between the frameworks of a file', () => {
    page.show(gridState([acmeGrid(), acmeGrid({ id: 'other', name: 'Other' })]));
    const select = page.find('select[aria-label=Framework]') as HTMLSelectElement;
    select.value = 'other';
    select.dispatchEvent(new page.window.Event('change', { bubbles: true }));
    assert.deepEqual(page.texts('h1'), ['Other']);
  });

  it('says so while no ladder asks for anything', () => {
    page.show(gridState([acmeGrid({ ladders: [] })]));
    assert.deepEqual(page.texts('.aside'), ['No ladder asks for these tracks yet.']);
  });
});

describe('The preview’s tabs and lock', () => {
  let page: Page;
  before(async () => {
    page = new Page(await bundlePage());
    page.show(tableState(foundations()));
  });
  beforeEach(() => void (page.sent.length = 0));

  it('ask for another view by a click or an arrow key', () => {
    page.find('#tab-grid').click();
    page.press('#tab-track', 'ArrowRight');
    page.press('#tab-track', 'a');
    assert.deepEqual(page.sent, [
      { type: 'select', tab: 'grid' },
      { type: 'select', tab: 'grid' },
    ]);
    assert.equal(page.document.activeElement, page.find('#tab-grid'));
  });

  it('hold the preview where it is, and let it go', () => {
    page.find('.lock').click();
    page.show(tableState(foundations(), { locked: true }));
    assert.equal(page.find('.lock').getAttribute('aria-pressed'), 'true');
    page.find('.lock').click();
    assert.deepEqual(page.sent, [
      { type: 'lock', locked: true },
      { type: 'lock', locked: false },
    ]);
  });
});
