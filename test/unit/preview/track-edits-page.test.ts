import assert from 'node:assert/strict';
import { bundlePage, Page, settled } from './support/page';
import { at, criterion, foundations, level, part, tableState } from './support/table';

describe('a track in the preview’s page, while it can be changed,', () => {
  let script = '';
  let page: Page;

  before(async () => {
    script = await bundlePage();
  });

  const active = (): string => page.document.activeElement?.textContent ?? '';
  const parts = '.criterion > .part';
  const type = (text: string): void => {
    const field = page.find('textarea') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new page.window.Event('input', { bubbles: true }));
  };
  beforeEach(() => {
    page = new Page(script);
    page.show(tableState(foundations()));
    page.find('.edit-toggle').click();
    page.sent.length = 0;
  });

  it('leads nowhere by a click, and to the text by one with Ctrl', () => {
    page.find(parts).click();
    assert.deepEqual(page.sent, []);
    page.find(parts).dispatchEvent(new page.window.MouseEvent('click', { bubbles: true, ctrlKey: true }));
    assert.deepEqual(
      page.sent.map(({ type: sent }) => sent),
      ['goTo'],
    );
  });

  it('changes a text in place', async () => {
    page.press(parts, 'Enter');
    const field = page.find('textarea') as HTMLTextAreaElement;
    assert.equal(page.document.activeElement, field);
    assert.equal(field.value, 'Makes small changes');
    type('Makes *big* changes');
    page.press('textarea', 'Enter', { ctrlKey: true });
    await settled();
    assert.deepEqual(page.edits, [
      { kind: 'text', source: at(8), was: 'Makes small changes', text: 'Makes *big* changes' },
    ]);
    await page.answer();
    const changed = foundations();
    changed.levels[0]!.criteria[0]!.text = 'Makes *big* changes';
    page.show(tableState(changed));
    await settled();
    assert.equal(page.document.querySelector('textarea'), null);
    assert.equal(page.document.activeElement, page.find(parts));
    assert.equal(page.texts(parts)[0], 'Makes big changes');
  });

  it('changes a summary and examples, by a double click and F2', async () => {
    page.find('td.summary .part').dispatchEvent(new page.window.MouseEvent('dblclick', { bubbles: true }));
    assert.equal((page.find('textarea') as HTMLTextAreaElement).value, 'Follows a known path');
    page.press('textarea', 'Escape');
    page.press('td.examples .part', 'F2');
    assert.equal((page.find('textarea') as HTMLTextAreaElement).value, 'Rotated the credentials');
    page.press('textarea', 'Escape');
    page.press('.criterion .example .part', 'F2');
    assert.equal((page.find('textarea') as HTMLTextAreaElement).value, 'Raised a limit');
    page.press('textarea', 'Escape');
    await settled();
    assert.deepEqual(page.edits, []);
  });

  it('gives up by Escape, and saves when the field is left', async () => {
    page.press(parts, 'Enter');
    type('Other');
    page.press('textarea', 'Escape');
    await settled();
    assert.equal(page.edits.length, 0);
    assert.equal(page.document.activeElement, page.find(parts));
    page.press(parts, 'Enter');
    type('Other');
    page.find('textarea').blur();
    await settled();
    assert.deepEqual(
      page.edits.map((edit) => edit.kind === 'text' && edit.text),
      ['Other'],
    );
  });

  it('keeps the line ends at a text’s end', async () => {
    const table = foundations();
    table.levels[0]!.summary!.text = 'Block\n';
    page.show(tableState(table));
    page.press('td.summary .part', 'Enter');
    type('New block');
    page.press('textarea', 'Enter', { metaKey: true });
    await settled();
    assert.deepEqual(
      page.edits.map((edit) => edit.kind === 'text' && edit.text),
      ['New block\n'],
    );
  });

  it('keeps what was typed where the text has moved, changed or gone', async () => {
    page.press(parts, 'Enter');
    type('Mine');
    const moved = foundations();
    moved.levels[0]!.criteria.unshift(criterion('Comes first', 7));
    moved.levels[0]!.criteria[1]!.source = at(9);
    page.show(tableState(moved));
    assert.equal((page.find('.criterion:nth-child(2) textarea') as HTMLTextAreaElement).value, 'Mine');
    page.press('textarea', 'Enter', { ctrlKey: true });
    await settled();
    assert.deepEqual(page.edits.at(-1), {
      kind: 'text',
      source: at(9),
      was: 'Makes small changes',
      text: 'Mine',
    });
    await page.answer({ refused: 'The text was changed meanwhile.', now: 'Theirs' });
    assert.match(
      page.texts('.part-editor p').join(),
      /changed meanwhile, to “Theirs”\. Ctrl\+Enter puts yours/,
    );
    assert.equal((page.find('textarea') as HTMLTextAreaElement).value, 'Mine');
    page.find('textarea').blur();
    await settled();
    assert.equal(page.edits.length, 1);
    page.press('textarea', 'Enter', { ctrlKey: true });
    await settled();
    assert.deepEqual(page.edits.at(-1), { kind: 'text', source: at(9), was: 'Theirs', text: 'Mine' });
    await page.answer({ refused: 'No.' });
    page.show(tableState(foundations({ levels: [] })));
    page.show(tableState(foundations({ levels: [level('1', 5, { summary: part('Only this', 6) })] })));
    assert.equal((page.find('.lost-draft textarea') as HTMLTextAreaElement).value, 'Mine');
  });

  describe('with several texts that are not saved', () => {
    const summary = 'td.summary';
    const valueIn = (place: string): string => (page.find(`${place} textarea`) as HTMLTextAreaElement).value;
    const typeIn = (place: string, text: string): void => {
      const field = page.find(`${place} textarea`) as HTMLTextAreaElement;
      field.value = text;
      field.dispatchEvent(new page.window.Event('input', { bubbles: true }));
    };
    const other = (): ReturnType<typeof foundations> => {
      const table = foundations({ levels: [level('1', 5, { summary: part('Only this', 6) })] });
      return { ...table, track: { ...table.track, id: 'talk', name: 'Talk' } };
    };
    beforeEach(async () => {
      page.press(parts, 'Enter');
      type('Mine');
      page.find('textarea').blur();
      await settled();
      page.press(`${summary} .part`, 'Enter');
      await page.answer({ refused: 'No.' });
      typeIn(summary, 'Mine, too');
    });

    it('keeps each where it is, with what became of it', async () => {
      assert.equal(valueIn('.criterion'), 'Mine');
      assert.deepEqual(page.texts('.criterion .refused'), ['No.']);
      assert.equal(page.document.activeElement, page.find(`${summary} textarea`));
      page.press(`${summary} textarea`, 'Enter', { ctrlKey: true });
      await settled();
      await page.answer();
      const changed = foundations();
      changed.levels[0]!.summary!.text = 'Mine, too';
      page.show(tableState(changed));
      assert.equal(page.document.querySelectorAll('textarea').length, 1);
      assert.equal(valueIn('.criterion'), 'Mine');
      page.press('.criterion textarea', 'Escape');
      assert.equal(page.document.querySelector('textarea'), null);
      assert.deepEqual(
        page.edits.map((edit) => edit.kind === 'text' && edit.text),
        ['Mine', 'Mine, too'],
      );
    });

    it('keeps them while another track is shown, which says so and leads back', async () => {
      page.show(tableState(other()));
      await settled();
      await page.answer({ refused: 'Neither.' });
      page.press(`${summary} .part`, 'Enter');
      typeIn(summary, 'Theirs');
      assert.deepEqual(page.texts('.unsaved'), ['Not saved yet: what you wrote in foundations']);
      page.find('.unsaved button').click();
      assert.deepEqual(page.sent.at(-1), { type: 'open', opened: { track: 'foundations' } });
      page.show(tableState(foundations()));
      assert.deepEqual([valueIn('.criterion'), valueIn(summary)], ['Mine', 'Mine, too']);
    });

    it('keeps them when the page is hidden, and when two levels alone are shown', () => {
      page = new Page(script, page.saved);
      page.show(tableState(foundations()));
      assert.deepEqual([valueIn('.criterion'), valueIn(summary)], ['Mine', 'Mine, too']);
      const levels = ['2', '3', '4'].map((name, index) =>
        level(name, 40 + index, { summary: part(name, 50 + index) }),
      );
      const more = { ...foundations(), levels: [...foundations().levels, ...levels] };
      page.show(tableState(more));
      const selects = [...page.document.querySelectorAll('select')];
      for (const [index, chosen] of ['3', '4'].entries()) {
        const select = page.document.querySelectorAll('select')[index]!;
        select.value = chosen;
        select.dispatchEvent(new page.window.Event('change', { bubbles: true }));
        page.show(tableState(more));
      }
      assert.equal(selects.length, 1);
      assert.equal(page.document.querySelector('textarea'), null);
      page.find('.compare .step').click();
      page.show(tableState(more));
      assert.deepEqual([valueIn('.criterion'), valueIn(summary)], ['Mine', 'Mine, too']);
    });
  });

  describe('while a text is being saved', () => {
    const save = async (): Promise<void> => {
      page.press('textarea', 'Enter', { ctrlKey: true });
      await settled();
    };
    const saidNow = (text: string): void => {
      const changed = foundations();
      changed.levels[0]!.criteria[0]!.text = text;
      page.show(tableState(changed));
    };
    const value = (): string => (page.find('textarea') as HTMLTextAreaElement).value;
    const texts = () => page.edits.map((edit) => edit.kind === 'text' && [edit.was, edit.text]);
    beforeEach(async () => {
      page.press(parts, 'Enter');
      type('First');
      await save();
    });

    it('keeps what is typed before the answer, and before that is drawn', async () => {
      type('First, then');
      await page.answer();
      assert.equal(value(), 'First, then');
      saidNow('First');
      assert.equal(value(), 'First, then');
      assert.equal(page.document.activeElement, page.find('textarea'));
      await save();
      await page.answer();
      type('First, then more');
      saidNow('First, then');
      assert.equal(value(), 'First, then more');
      assert.equal(page.document.activeElement, page.find('textarea'));
      assert.deepEqual(texts(), [
        ['Makes small changes', 'First'],
        ['First', 'First, then'],
      ]);
    });

    it('saves what is typed meanwhile after it, also where it is drawn before the answer', async () => {
      type('Second');
      saidNow('First');
      await save();
      assert.equal(page.edits.length, 1);
      await page.answer();
      assert.deepEqual(texts().at(-1), ['First', 'Second']);
      saidNow('Second');
      await page.answer();
      assert.equal(page.document.querySelector('textarea'), null);
      assert.equal(page.document.activeElement, page.find(parts));
    });

    it('takes no late answer to a page before it for its own', async () => {
      const late = page.sent.findLast((message) => message.type === 'edit')!;
      page = new Page(script, page.saved);
      page.show(tableState(foundations()));
      await save();
      page.tell({ type: 'edited', id: late.id, outcome: { refused: 'Late.' } });
      await settled();
      assert.deepEqual(page.texts('.refused'), []);
      await page.answer({ refused: 'Now.' });
      assert.deepEqual(page.texts('.refused'), ['Now.']);
    });
  });

  it('keeps what was typed when the page is hidden', () => {
    page.press(parts, 'Enter');
    type('Half a te');
    const again = new Page(script, page.saved);
    again.show(tableState(foundations()));
    assert.equal((again.find('textarea') as HTMLTextAreaElement).value, 'Half a te');
    assert.equal(again.find('.edit-toggle').getAttribute('aria-pressed'), 'true');
  });

  it('says of a text that is inherited where it is to be changed', () => {
    page.show(
      tableState(
        foundations({ levels: [level('1', 5, { summary: part('Base', 6, { inheritedFrom: 'core' }) })] }),
      ),
    );
    page.press('td.summary .part', 'Enter');
    assert.equal(page.document.querySelector('textarea'), null);
    assert.deepEqual(page.texts('[role=alert] span'), ['This text is inherited from core. Change it there.']);
  });

  const alt = { altKey: true };

  it('moves a criterion by keys, and takes the focus along', async () => {
    page.find(parts).focus();
    page.press(parts, 'ArrowUp', alt);
    await settled();
    assert.equal(page.edits.length, 0);
    page.press(parts, 'ArrowDown', alt);
    await settled();
    const move = { kind: 'move', source: at(8), was: 'Makes small changes', track: 'foundations' } as const;
    assert.deepEqual(page.edits, [{ ...move, level: '1' }]);
    await page.answer();
    assert.deepEqual(page.texts('.edit-done'), ['Moved to place 2 of 2.']);
    const moved = foundations();
    moved.levels[0]!.criteria.reverse();
    page.show(tableState(moved));
    assert.match(active(), /Makes small changes/);
    page.press('.criterion:nth-child(2) > .part', 'ArrowRight', alt);
    await settled();
    assert.deepEqual(page.edits.at(-1), { ...move, level: '2' });
    await page.answer();
    assert.deepEqual(page.texts('.edit-done'), ['Moved to level 2, place 2 of 2.']);
  });

  it('moves a criterion before another', async () => {
    page.press('.criterion:nth-child(2) > .part', 'ArrowUp', alt);
    await settled();
    assert.deepEqual(page.edits, [
      {
        kind: 'move',
        source: at(11),
        was: 'Follows a runbook',
        track: 'foundations',
        level: '1',
        before: at(8),
      },
    ]);
  });

  it('has a handle on what can be moved alone', () => {
    const table = foundations();
    table.levels[0]!.criteria[0]!.inheritedFrom = 'core';
    page.show(tableState(table));
    assert.equal(page.document.querySelectorAll('.criterion').length, 3);
    assert.equal(page.document.querySelectorAll('.handle[draggable=true]').length, 2);
  });
});
