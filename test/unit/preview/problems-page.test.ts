import assert from 'node:assert/strict';
import type { Problem } from '../../../client/preview/problem';
import { bundlePage, Page } from './support/page';
import { foundations, level, part, problem, tableState } from './support/table';

const table = foundations({
  levels: [level('1', 5, { summary: part('Works well', 6), examples: [part('Did it', 8)] })],
});

describe('The preview’s problems', () => {
  let script = '';
  let page: Page;
  before(async () => {
    script = await bundlePage();
  });
  beforeEach(() => {
    page = new Page(script);
    page.show(tableState(table));
  });

  const tell = (...problems: Problem[]) => page.tell({ type: 'problems', problems });
  /** Opens the list of problems at a badge, as the browser does at a click. */
  const open = async (selector = '.problem-list') => {
    const event = new page.window.Event('toggle');
    page.find(selector).dispatchEvent(Object.assign(event, { newState: 'open' }));
    await new Promise((resolve) => page.window.setTimeout(resolve));
  };

  it('stand where they are, in words, and come and go while one types', () => {
    tell(problem(6), problem(8, { severity: 'error' }), problem(8), problem(5, { severity: 'hint' }));
    assert.deepEqual(page.texts('td.summary .problem-badge'), ['1 warning']);
    assert.deepEqual(page.texts('td.examples .problem-badge'), ['2 problems']);
    assert.deepEqual(page.texts('.level > th .problem-badge'), ['1 hint']);
    tell(problem(6));
    assert.deepEqual(page.texts('.problem-badge'), ['1 warning']);
    tell();
    assert.deepEqual(page.texts('.problem-badge'), []);
  });

  it('say what is wrong, with their rule’s page, and what mends them', async () => {
    const wrong = problem(6, { page: 'https://acme.example/rules' });
    tell(wrong);
    assert.equal(page.find('.problem-badge').getAttribute('aria-expanded'), 'false');
    page.sent.length = 0;
    await open();
    assert.equal(page.find('.problem-badge').getAttribute('aria-expanded'), 'true');
    assert.deepEqual(page.sent, [{ type: 'askFixes', problems: [wrong] }]);
    assert.deepEqual(page.texts('.problem'), ['warning: Says it twice. duplicate-text']);
    page.tell({
      type: 'fixes',
      known: [{ problem: wrong, fixes: [{ title: 'Remove it', isPreferred: true }], failed: false }],
    });
    assert.deepEqual(page.texts('.fix'), ['Remove it', 'Show in the text']);
    page.sent.length = 0;
    page.find('.fix.preferred').click();
    page.find('.problem a').click();
    assert.deepEqual(page.sent, [
      { type: 'mend', problem: wrong, title: 'Remove it' },
      { type: 'openLink', url: 'https://acme.example/rules' },
    ]);
  });

  it('say so when a fix is not possible any more', async () => {
    const wrong = problem(6);
    tell(wrong);
    await open();
    page.tell({ type: 'fixes', known: [{ problem: wrong, fixes: [], failed: true }] });
    assert.match(page.texts('.failed').join(), /not possible any more/);
    // Of another problem in its place, nothing is known yet.
    tell(problem(6, { message: 'Another.' }));
    assert.deepEqual(page.texts('.failed'), ['']);
  });

  it('give the focus to what they were on, when the last of them is mended', async () => {
    tell(problem(6));
    await open();
    page.find('.fix').focus();
    tell();
    assert.equal(page.document.activeElement, page.find('td.summary .target'));
  });

  it('give the focus to their list, when one of several is mended', async () => {
    tell(problem(6), problem(6, { message: 'Another.' }));
    await open();
    page.find('li:last-child > .fixes > .fix').focus();
    tell(problem(6));
    assert.equal(page.document.activeElement, page.find('td.summary .problem-list'));
  });
});
