import assert from 'node:assert/strict';
import type { FromPage } from '../../../client/preview/messages';
import { plainSettings } from '../../../client/preview/views';
import { inLadder } from './support/grid';
import { bundlePage, Page } from './support/page';
import { positionState, seniorView, unfoldedView } from './support/position';
import { at, criterion } from './support/table';

describe('The preview’s position', () => {
  let script = '';
  let page: Page;

  before(async () => void (script = await bundlePage()));
  beforeEach(() => {
    page = new Page(script);
    page.show(positionState(seniorView()));
    page.sent.length = 0;
  });

  const sentBy = (act: () => void): FromPage[] => {
    page.sent.length = 0;
    act();
    return page.sent;
  };
  const click = (selector: string, ctrlKey = false): void => {
    const { MouseEvent } = page.window;
    page.find(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey }));
  };
  const choose = (selector: string, value: string): void => {
    const select = page.find(selector) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new page.window.Event('change', { bubbles: true }));
  };
  const settings = (more: object) => ({
    type: 'settings',
    settings: { ...plainSettings, position: { ...plainSettings.position, ...more } },
  });

  it('says what it is, what it is worth and what matters most', () => {
    assert.deepEqual(page.texts('h1'), ['Senior Engineer']);
    assert.deepEqual(page.texts('.facts > li'), ['E3', 'in Engineer', '31 to 58 points']);
    assert.deepEqual(page.texts('.description'), ['Owns a part of the product']);
    assert.deepEqual(page.texts('.emphasises li'), ['Leaves things simpler', 'craft.gone']);
    assert.deepEqual(
      sentBy(() => click('.emphasises button')),
      [{ type: 'open', opened: { track: 'craft', level: '2' } }],
    );
  });

  it('has its numbers as a table, by category, with how they differ', () => {
    assert.deepEqual(page.texts('.numbers thead th'), ['Track', 'E3', 'E4', 'Difference']);
    assert.deepEqual(page.texts('.numbers th[scope=rowgroup]'), ['Building', 'No category']);
    assert.deepEqual(page.texts('.numbers tr.position-row'), [
      '1 CRAFT1 Learning2 Owning▲ 1 → 2',
      '2 MOBILE2 optionalnot required▼ 2, then not required',
      '3 HIRINGnothing said1 ▲ new: 1',
      '4 RELIABILITY1 1 =',
    ]);
  });

  it('calls levels that go by ids by their names', () => {
    const view = seniorView();
    const [craft] = view.categories[0]!.tracks;
    Object.assign(craft!.ask!, { level: 'mid', name: 'Midway' });
    Object.assign(craft!.compared!, { level: 'far', name: 'Far out' });
    page.show(positionState(view));
    assert.equal(page.texts('.numbers tr.position-row')[0], '1 CRAFTMidway Far out ▲ higher');
    assert.deepEqual(page.texts('.entry-words').slice(0, 1), ['Midway → Far out']);
  });

  it('has a chart with a title and what it shows in words', () => {
    const [chart] = page.document.querySelectorAll('.chart svg');
    const ids = chart!.getAttribute('aria-labelledby')!.split(' ');
    const [title, about] = ids.map((id) => page.document.getElementById(id)?.textContent);
    assert.equal(title, 'What is asked of Senior Engineer, compared with Lead');
    assert.match(about!, /A wedge for each of 4 tracks.*The outline is Lead/);
    assert.equal(chart!.getAttribute('role'), 'img');
    const all = [...page.document.querySelectorAll('[id]')].map(({ id }) => id);
    assert.equal(new Set(all).size, all.length, 'each id is there once');
  });

  it('opens a track and a level here, and with Ctrl their places in the text', () => {
    assert.deepEqual(
      sentBy(() => click('.numbers th button')),
      [{ type: 'open', opened: { track: 'craft' } }],
    );
    assert.deepEqual(
      sentBy(() => click('.numbers th button', true)),
      [{ type: 'goTo', location: at(1) }],
    );
    assert.deepEqual(
      sentBy(() => click('.numbers td button')),
      [{ type: 'open', opened: { track: 'craft', level: '1' } }],
    );
    assert.deepEqual(
      sentBy(() => click('.numbers td button', true)),
      [{ type: 'goTo', location: inLadder(21) }],
    );
  });

  it('tells what it takes to get to the next one, with counts', () => {
    assert.deepEqual(page.texts('.part-of-position .counts'), [
      'It asks for more of 2 tracks, less of 1 track and the same of 1 track. ' +
        '2 levels with 3 criteria to gain and 2 levels no longer asked for.',
      '31 to 58 points, then no points.',
    ]);
    assert.deepEqual(page.texts('.part-of-position:nth-of-type(1) .entry-head'), [
      'CRAFT1 → 2',
      'HIRINGnew: 1',
      'MOBILE2, then not required',
    ]);
  });

  it('unfolds the levels that are gained, which are asked for only then', () => {
    assert.deepEqual(
      sentBy(() => click('[aria-label="CRAFT: criteria"]')),
      [settings({ open: ['takes craft'] })],
    );
    assert.equal(page.find('[aria-label="CRAFT: criteria"]').getAttribute('aria-expanded'), 'true');
    page.show(positionState(unfoldedView()));
    assert.deepEqual(page.texts('.asked-level h5'), ['level 2, Owning']);
    assert.deepEqual(page.texts('.asked-level .criterion'), ['Reviews from core', 'Simplifies']);
    click('[aria-label="CRAFT: criteria"]');
    assert.deepEqual(page.texts('.asked-level'), []);
  });

  it('says once that levels list no criteria, where none of them does', () => {
    const view = unfoldedView();
    const [craft] = view.categories[0]!.tracks;
    page.show(positionState(view));
    click('[aria-label="CRAFT: criteria"]');
    const told = (): string[] => page.texts('.unfolded .aside');
    assert.deepEqual(told(), []);
    const [, owning] = craft!.levels!;
    owning!.criteria = [];
    page.show(positionState(view));
    assert.deepEqual(told(), ['It lists no criteria.']);
    craft!.levels!.push({ ...owning!, level: '3' });
    page.show(positionState(view));
    assert.deepEqual(told(), ['These levels list no criteria.']);
    craft!.levels![1]!.criteria = [criterion('Reviews', 7)];
    page.show(positionState(view));
    assert.deepEqual(told(), ['It lists no criteria.']);
  });

  it('has nothing to search where no track is asked for', () => {
    page.show(positionState({ ...seniorView(), categories: [] }));
    assert.equal(page.document.querySelector('input[type=search]'), null);
    assert.deepEqual(page.texts('.tools .counts'), ['']);
  });

  it('tells what is asked for track by track, and how many tracks nothing is said of', () => {
    assert.deepEqual(page.texts('.part-of-position:nth-of-type(2) .entry-head'), [
      'CRAFTlevel 1, Learning',
      'MOBILElevel 2, optional',
      'RELIABILITYlevel 1',
    ]);
    assert.match(page.texts('.part-of-position:nth-of-type(2) .aside').join(), /2 other tracks/);
  });

  it('unfolds all, and folds all', () => {
    click('.part-of-position:nth-of-type(2) .show');
    assert.deepEqual(page.sent.at(-1), settings({ open: ['asks craft', 'asks mobile', 'asks reliability'] }));
    click('.part-of-position:nth-of-type(2) .show');
    assert.deepEqual(page.sent.at(-1), settings({}));
  });

  it('lets one choose the framework, where several have the position', () => {
    const select = '.tools [aria-label="Framework"]';
    assert.deepEqual(page.texts(select), []);
    const all = [
      { id: 'press', name: 'Press' },
      { id: 'studio', name: 'Studio' },
    ];
    page.show(positionState(seniorView({ frameworks: { shown: 'studio', all } })));
    assert.deepEqual(page.texts(`${select} option`), ['Press', 'Studio']);
    assert.equal((page.find(select) as HTMLSelectElement).value, 'studio');
    assert.deepEqual(
      sentBy(() => choose(select, 'press')),
      [settings({ framework: 'press' })],
    );
  });

  it('shows another position, and compares with another', () => {
    assert.deepEqual(
      sentBy(() => choose('.tools select', 'manager.head')),
      [{ type: 'open', opened: { position: 'manager.head' } }],
    );
    const compare = '[aria-label="Compare with"]';
    assert.deepEqual(page.texts(`${compare} > option`), ['Next up: Lead']);
    assert.deepEqual(page.texts(`${compare} optgroup option`), ['E4 Lead', 'Head']);
    assert.deepEqual(
      sentBy(() => choose(compare, 'manager.head')),
      [settings({ compare: 'manager.head' })],
    );
    assert.deepEqual(
      sentBy(() => choose(compare, '')),
      [settings({})],
    );
  });

  it('has nothing above the last of a ladder, and says so', () => {
    const view = seniorView();
    delete view.compared;
    delete view.next;
    page.show(positionState(view));
    assert.deepEqual(page.texts('.numbers thead th'), ['Track', 'E3']);
    assert.match(page.texts('.part-of-position .aside').join(), /the last of its ladder/);
    assert.deepEqual(page.texts('[aria-label="Compare with"] > option'), ['Compare with…']);
  });

  it('finds tracks, marks what was searched for and counts them', () => {
    const search = page.find('[type=search]') as HTMLInputElement;
    search.value = 'craf';
    search.dispatchEvent(new page.window.Event('input', { bubbles: true }));
    assert.deepEqual(page.texts('.tools .counts'), ['1 of 4 tracks']);
    assert.deepEqual(page.texts('.numbers mark'), ['CRAF']);
    assert.deepEqual(page.texts('.entry h4'), ['CRAFT', 'CRAFT']);
  });

  it('marks the track under the cursor', () => {
    page.show(positionState(seniorView({ focus: { track: 'mobile' } })));
    assert.equal(page.texts('[aria-current]').length, 1);
    assert.match(page.texts('[aria-current]').join(), /MOBILE/);
  });

  it('is as it was left, after the page was gone', () => {
    click('[aria-label="CRAFT: criteria"]');
    const again = new Page(script, page.saved);
    again.show(positionState(unfoldedView()));
    assert.deepEqual(again.texts('.asked-level h5'), ['level 2, Owning']);
  });

  it('can be of no track, and of one', () => {
    page.show(positionState(seniorView({ categories: [] })));
    assert.match(page.texts('.part-of-position .aside').join(), /no level of any track/);
    assert.match(page.texts('.part-of-position .counts').join(), /Neither asks for a level of any track/);
    const [building] = seniorView().categories;
    page.show(positionState(seniorView({ categories: [{ ...building!, tracks: [building!.tracks[0]!] }] })));
    assert.equal(page.document.querySelectorAll('.numbers tr.position-row').length, 1);
  });
});
