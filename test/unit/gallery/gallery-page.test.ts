import assert from 'node:assert/strict';
import type { TemplateList } from '../../../server/template-protocol';
import { bundlePage } from '../preview/support/page';
import { GalleryWindow, shippedList, shippedView } from './support';

describe('the gallery’s page', () => {
  let script = '';
  let list: TemplateList;
  let page: GalleryWindow;

  before(async () => {
    script = await bundlePage();
    list = await shippedList();
  });
  beforeEach(() => {
    page = new GalleryWindow(script);
    page.tell({ type: 'list', list });
  });

  it('asks for the list when it is loaded', () => {
    assert.deepEqual(page.sent, [{ type: 'ready' }]);
  });

  it('shows whole frameworks first, then skills and ladders by category', () => {
    assert.deepEqual(page.texts('h2').slice(0, 3), ['Whole frameworks', 'Building', 'Understanding']);
    assert.equal(page.texts('.card').length, list.templates.length);
    assert.deepEqual(page.texts('.card').slice(0, 1), [
      'FrameworkSmallFour skills and one ladder in a single file, for a first team',
    ]);
    assert.deepEqual(page.texts('.counts'), [`${list.templates.length} templates`]);
  });

  it('finds by name, description and search words, marks them, and counts', async () => {
    await page.search('devops');
    assert.deepEqual(page.texts('.card-name'), ['Foundations']);
    assert.deepEqual(page.texts('.card-keywords mark'), ['devops']);
    assert.deepEqual(page.texts('.counts'), [`1 of ${list.templates.length} templates`]);
    await page.search('bröwser');
    assert.deepEqual(page.texts('.card-description mark'), ['browser']);
    await page.search('juggling');
    assert.deepEqual(page.texts('.notice h2'), ['No template is called so']);
    page.button('Show All').click();
    await page.settled();
    assert.equal(page.texts('.card').length, list.templates.length);
  });

  it('shows one category alone, and how many each has of what is searched for', async () => {
    page.button('Building').click();
    await page.settled();
    assert.deepEqual(page.texts('h2'), ['Building']);
    assert.equal(page.find('.gallery-category[aria-pressed=true]').textContent, 'Building 6');
    await page.search('manager');
    assert.ok(page.texts('.gallery-category').includes('Building 0'));
    assert.ok(page.texts('.gallery-category').includes('Engineering 1'));
  });

  it('opens a skill as the table of its levels, and uses it', async () => {
    page.find('#card-craft').click();
    await page.settled();
    assert.deepEqual(page.sent.at(-1), { type: 'view', id: 'craft' });
    assert.deepEqual(page.texts('.waiting'), ['Reading…']);
    page.tell({ type: 'view', id: 'craft', view: await shippedView('craft') });
    assert.deepEqual(page.texts('h1'), ['Craft']);
    assert.equal(page.texts('.level').length, 5);
    page.button('Add This Skill').click();
    assert.deepEqual(page.sent.at(-1), { type: 'use', id: 'craft' });
  });

  it('opens a ladder and a framework as a grid, from which a cell leads to its skill', async () => {
    page.find('#card-medium').click();
    page.tell({ type: 'view', id: 'medium', view: await shippedView('medium') });
    await page.settled();
    assert.deepEqual(page.texts('h1'), ['Medium']);
    assert.ok(page.button('Start from This'));
    page.find('[data-cell][data-track=craft]').click();
    await page.settled();
    assert.deepEqual(page.sent.at(-1), { type: 'view', id: 'craft' });
    assert.ok(page.button('Add This Skill'));
  });

  it('passes over an answer that comes when something else is opened', async () => {
    page.find('#card-craft').click();
    page.tell({ type: 'view', id: 'mobile', view: await shippedView('mobile') });
    await page.settled();
    assert.deepEqual(page.texts('.waiting'), ['Reading…']);
  });

  it('goes back to the list by a button or Escape, with the focus on the card', async () => {
    for (const goBack of [
      () => page.button('All Templates').click(),
      () => page.window.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'Escape' })),
    ]) {
      page.find('#card-craft').click();
      await page.settled();
      goBack();
      await page.settled();
      assert.equal(page.window.document.activeElement?.id, 'card-craft');
    }
  });

  it('searches within what is opened', async () => {
    page.find('#card-craft').click();
    page.tell({ type: 'view', id: 'craft', view: await shippedView('craft') });
    await page.settled();
    await page.search('midnight');
    assert.deepEqual(page.texts('.levels mark'), ['midnight']);
  });

  it('is found as it was left', async () => {
    await page.search('data');
    page.find('#card-data-analysis').click();
    await page.settled();
    const again = new GalleryWindow(script, page.saved);
    again.tell({ type: 'list', list });
    assert.deepEqual(again.sent, [{ type: 'ready' }, { type: 'view', id: 'data-analysis' }]);
    again.button('All Templates').click();
    await again.settled();
    assert.equal(again.field.value, 'data');
  });

  it('says so where there is no answer, and asks again', async () => {
    page.tell({ type: 'failed' });
    assert.deepEqual(page.texts('h1'), ['The templates can’t be read just now']);
    page.button('Try Again').click();
    assert.deepEqual(page.sent.at(-1), { type: 'ready' });
    page.tell({ type: 'list', list });
    page.find('#card-craft').click();
    page.tell({ type: 'view', id: 'craft', view: null });
    await page.settled();
    assert.deepEqual(page.texts('h1'), ['This template can’t be shown just now']);
  });

  it('opens what the extension asks for', async () => {
    page.tell({ type: 'open', id: 'mobile' });
    await page.settled();
    assert.deepEqual(page.sent.at(-1), { type: 'view', id: 'mobile' });
  });
});
