import assert from 'node:assert/strict';
import type { CriteriaGraph } from '../../../server/criteria-protocol';
import type { FromPage, PreviewState } from '../../../client/preview/messages';
import { plainSettings } from '../../../client/preview/views';
import { criteriaView, criteriaViewOf, type CriteriaSettings } from '../../../client/preview/views/criteria';
import { criterionOf, graphOf } from '../picture/support';
import { bundlePage, Page } from './support/page';
import { state, subject } from './support/table';

const criteria = [
  criterionOf('craft', '1', 'tests', 'Tests what was written'),
  criterionOf('craft', '2', 'reviews', 'Reviews the code of others'),
  criterionOf('craft', '3', 'designs', 'Designs with others'),
  criterionOf('talk', '2', 'tells', 'Tells others early'),
];
const links = [
  { from: 'craft.tests', to: 'craft.reviews' },
  { from: 'craft.reviews', to: 'craft.designs' },
  { from: 'talk.tells', to: 'craft.designs' },
];

/** Three criteria of a track, the last of which builds also on one of another track. */
function craftGraph(more: Partial<CriteriaGraph> = {}): CriteriaGraph {
  return graphOf(criteria, links, { all: false, track: { id: 'craft', name: 'Craft' }, alone: 2, ...more });
}

function shown(graphs: CriteriaGraph[], more: Partial<PreviewState> = {}): PreviewState {
  return state({ kind: 'criteria', graphs }, { tab: 'criteria', ...more });
}

const box = (key: string): string => `[data-criterion="${key}"]`;

describe('The preview’s graph of criteria', () => {
  let page: Page;
  before(async () => {
    page = new Page(await bundlePage());
  });
  beforeEach(() => {
    page.show(shown([craftGraph()]));
    page.sent.length = 0;
  });

  const settings = (): CriteriaSettings | undefined => {
    const last = page.sent.at(-1);
    return last?.type === 'settings' ? last.settings.criteria : undefined;
  };
  const button = (words: string): HTMLElement => {
    const buttons = [...page.document.querySelectorAll<HTMLElement>('.criteria-head button')];
    const found = buttons.find((each) => each.textContent.trim() === words);
    assert(found, `there is a button "${words}"`);
    return found;
  };
  const search = (words: string): void => {
    const input = page.find('.search') as HTMLInputElement;
    input.value = words;
    input.dispatchEvent(new page.window.Event('input', { bubbles: true }));
  };
  const markOf = (key: string) => page.find(box(key)).dataset['mark'];
  const opens = (track: string, level: string): FromPage => ({ type: 'open', opened: { track, level } });

  it('has the levels, the criteria, and a name for each that says what it is linked to', () => {
    assert.deepEqual(page.texts('h1'), ['Craft']);
    assert.deepEqual(page.texts('.criteria-heads text'), ['1Level 1', '2Level 2', '3Level 3']);
    assert.equal(
      page.find(box('craft.designs')).getAttribute('aria-label'),
      'Designs with others. CRAFT, level 3. Builds on 2 criteria, is built on by 0 criteria.',
    );
    assert.deepEqual(page.texts('.counts'), ['4 criteria, 3 links']);
  });

  it('says what a track is called now, although nothing of its picture has changed', () => {
    const called = (name: string): void => {
      const tracks = [{ id: 'craft', name }];
      page.show(shown([craftGraph({ criteria: criteria.slice(0, 3), links: links.slice(0, 2), tracks })]));
    };
    called('Craft');
    called('Handwork');
    const words = page.find(box('craft.tests')).getAttribute('aria-label');
    assert.match(words ?? '', /^Tests what was written\. Handwork, level 1\./);
  });

  it('opens a level by a click or by Enter, and its place in the text with Ctrl', () => {
    page.find(box('craft.reviews')).dispatchEvent(new page.window.MouseEvent('click', { bubbles: true }));
    page.press(box('talk.tells'), 'Enter');
    const click = new page.window.MouseEvent('click', { bubbles: true, ctrlKey: true });
    page.find(box('craft.tests')).dispatchEvent(click);
    assert.deepEqual(page.sent, [
      opens('craft', '2'),
      opens('talk', '2'),
      { type: 'goTo', location: criteria[0]!.source },
    ]);
  });

  it('is reached by one tab, and walked by the arrow keys along links and columns', () => {
    assert.equal(page.document.querySelectorAll('.criteria-graph [tabindex="0"]').length, 1);
    page.find(box('craft.tests')).focus();
    const walk = (...keys: string[]): (string | undefined)[] =>
      keys.map((key) => {
        const from = page.document.activeElement;
        assert(from, 'something has the focus');
        from.dispatchEvent(new page.window.KeyboardEvent('keydown', { key, bubbles: true }));
        return (page.document.activeElement as SVGElement | null)?.dataset['criterion'];
      });
    const way = walk('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'Home');
    assert.deepEqual(way.slice(0, 3), ['craft.reviews', 'craft.designs', 'craft.designs']);
    assert.equal(page.document.querySelectorAll('.criteria-graph [tabindex="0"]').length, 1);
    assert.deepEqual(new Set(walk('Home', 'End')), new Set(['craft.reviews', 'talk.tells']));
  });

  it('marks what a criterion builds on, and what builds on it, by way of others too', () => {
    const hover = new page.window.MouseEvent('mouseover', { bubbles: true });
    page.find(box('craft.reviews')).dispatchEvent(hover);
    assert.deepEqual(
      criteria.map(({ key }) => markOf(key)),
      ['base', 'self', 'builder', 'other'],
    );
    page.find('.criteria-graph').dispatchEvent(new page.window.MouseEvent('mouseleave'));
    (page.document.activeElement as SVGElement).blur();
    assert.deepEqual(
      criteria.map(({ key }) => markOf(key)),
      [undefined, undefined, undefined, undefined],
    );
    page.find(box('craft.tests')).focus();
    assert.deepEqual(
      criteria.map(({ key }) => markOf(key)),
      ['self', 'builder', 'builder', 'other'],
    );
    (page.document.activeElement as SVGElement).blur();
  });

  it('marks the criterion that the cursor is in', () => {
    page.show(shown([craftGraph({ focus: 'craft.reviews' })]));
    assert.equal(page.find('.criteria-graph [aria-current]').dataset['criterion'], 'craft.reviews');
  });

  it('says what links are where there are none, and has nothing to search for where no criterion is shown', () => {
    const none = { criteria: [], links: [], alone: 2 };
    page.show(shown([craftGraph(none)]));
    assert.deepEqual(page.texts('.notice h2, .counts'), ['', 'Nothing builds on anything here yet']);
    assert.equal(page.texts('.notice pre').length, 1);
    assert.deepEqual(page.texts('.criteria-head button'), ['Craft', 'All tracks']);
    assert.equal(page.document.querySelector('input[type=search]'), null);
    page.show(shown([craftGraph({ links: [] })]));
    assert.equal(page.texts('.notice pre').length, 0, 'the picture has the room');
    assert.deepEqual(page.texts('.counts'), ['4 criteria, 0 links']);
  });

  it('asks for all tracks, and for those that stand alone', () => {
    button('All tracks').click();
    assert.equal(settings()?.all, true);
    button('Craft').click();
    assert.equal(settings()?.all, false);
    assert.match(page.texts('.check')[0]!, /Also 2 that stand alone/);
    page.find('.check input').click();
    assert.equal(settings()?.alone, true);
    page.find('.check input').click();
    assert.equal(settings()?.alone, false);
  });

  it('finds criteria, marks them, and leads to the first by Enter', () => {
    search('OTHERS  craft');
    assert.deepEqual(page.texts('.counts'), ['2 of 4 criteria']);
    assert.equal(page.document.querySelectorAll('[data-found]').length, 2);
    page.press('.search', 'Enter');
    assert.equal(page.document.activeElement, page.find('[data-found]'));
    search('nothing such');
    assert.deepEqual(page.texts('.counts'), ['Nothing matches']);
    search('');
    assert.equal(page.document.querySelectorAll('[data-found]').length, 0);
  });

  it('tells the same in a list, whose links lead on in it', () => {
    button('List').click();
    assert.deepEqual(page.texts('.criteria-list h2'), ['CRAFT', 'TALK']);
    const item = page.find('[data-item="craft.designs"]').closest('li');
    assert.deepEqual(
      [...(item?.querySelectorAll('.linked') ?? [])].map((each) => each.textContent),
      ['builds onReviews the code of others CRAFT, level 2Tells others early TALK, level 2'],
    );
    item?.querySelectorAll<HTMLElement>('.reference')[1]?.click();
    assert.equal(page.document.activeElement, page.find('[data-item="talk.tells"]'));
    page.find('[data-item="talk.tells"]').click();
    assert.deepEqual(page.sent.at(-1), opens('talk', '2'));
    button('Picture').click();
    page.find('.criteria-graph');
  });

  it('opens from the list what a search leaves out of it', () => {
    button('List').click();
    search('designs');
    page.find('.linked .reference').click();
    assert.deepEqual(page.sent.at(-1), opens('craft', '2'));
    search('');
    button('Picture').click();
  });

  it('says what to write where nothing builds on anything', () => {
    page.show(shown([craftGraph({ criteria: [], links: [], tracks: [], levels: [] })]));
    assert.deepEqual(page.texts('.notice h2'), ['Nothing builds on anything here yet']);
    assert.match(page.texts('.notice pre')[0]!, /builds-on:/);
    button('All tracks');
  });

  it('says what there is no room for', () => {
    const many = Array.from({ length: 1001 }, (_, index) => criterionOf('many', '1', `c${index}`));
    page.show(shown([craftGraph({ all: true, criteria: [...criteria, ...many], tracks: [] })]));
    assert.match(page.texts('.aside')[0]!, /room for 1000 criteria at once.*many \(1001\)/);
    assert.equal(page.document.querySelectorAll('[data-criterion]').length, 4);
  });

  it('is of the framework that is chosen, where there are several', () => {
    const other = craftGraph({ id: 'other', name: 'Other', all: true });
    page.show(shown([craftGraph({ all: true }), other]));
    const select = page.find('select') as HTMLSelectElement;
    select.value = 'other';
    select.dispatchEvent(new page.window.Event('change', { bubbles: true }));
    assert.deepEqual(page.texts('h1'), ['Other']);
    assert.equal(settings()?.framework, 'other');
  });
});

describe('The view of the criteria', () => {
  const facts = { uri: subject.uri, unreadable: false };

  it('is words where there is no criterion at all, and the track’s where it has none', () => {
    const nothing = { criteria: [], links: [], alone: 0 };
    assert.deepEqual(criteriaViewOf([graphOf([], [], { ...nothing, all: true })], facts), {
      kind: 'notice',
      notice: 'no-links',
    });
    assert.equal(criteriaViewOf([craftGraph(nothing)], facts).kind, 'criteria');
    // From all tracks, too, one can go back to the one.
    assert.equal(criteriaViewOf([craftGraph({ ...nothing, all: true })], facts).kind, 'criteria');
    assert.deepEqual(criteriaViewOf([], { ...facts, unreadable: true }), {
      kind: 'notice',
      notice: 'unreadable',
    });
  });

  it('says that it is not of the text as it is, while that cannot be read', () => {
    const graphs = [craftGraph()];
    const view = criteriaViewOf(graphs, { ...facts, unreadable: true });
    assert.deepEqual(view, { kind: 'criteria', graphs, stale: 'unreadable' });
  });

  it('asks for what its settings say, of what was opened or of what the cursor is in', () => {
    const asked = { subject, settings: { ...plainSettings.criteria, all: true } };
    const textDocument = { uri: subject.uri };
    const base = { textDocument, position: subject.position, all: true, alone: false };
    assert.deepEqual(criteriaView.request(asked).params, base);
    const opened = { track: 'craft', level: '2' };
    assert.deepEqual(criteriaView.request({ ...asked, opened }).params, { ...base, track: 'craft' });
  });

  it('takes settings over as far as they are of the right form', () => {
    const read = criteriaView.readSettings({ all: true, alone: 'yes', zoom: 99, search: 'x', framework: 1 });
    assert.deepEqual(read, { all: true, alone: false, asList: false, zoom: 3, search: 'x' });
  });

  it('is called and kept by what it is of', () => {
    const [one, all] = [craftGraph(), craftGraph({ all: true })].map((graph) => ({
      kind: 'criteria' as const,
      graphs: [graph],
    }));
    const settings = plainSettings.criteria;
    assert.deepEqual(
      [criteriaView.title(one!, settings), criteriaView.title(all!, settings)],
      ['Craft', 'Acme'],
    );
    const both = {
      kind: 'criteria' as const,
      graphs: [craftGraph(), craftGraph({ id: 'other', name: 'Other', all: true })],
    };
    assert.equal(criteriaView.title(both, { ...settings, framework: 'other' }), 'Other');
    assert.notEqual(criteriaView.key(one!), criteriaView.key(all!));
  });
});
