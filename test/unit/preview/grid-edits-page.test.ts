import assert from 'node:assert/strict';
import { acmeGrid, gridState, position } from './support/grid';
import { bundlePage, Page, settled } from './support/page';

describe('the grid in the preview’s page, while it can be changed,', () => {
  let script = '';
  let page: Page;

  before(async () => {
    script = await bundlePage();
  });
  beforeEach(() => {
    page = new Page(script);
  });

  const turnOn = (): void => {
    page.find('.edit-toggle').click();
    page.sent.length = 0;
  };
  const active = (): string => page.document.activeElement?.textContent ?? '';

  describe('in the grid', () => {
    const junior = '[data-track=craft][data-column="position engineer.junior"]';
    const lead = '[data-track=craft][data-column="position manager.lead"]';
    beforeEach(() => page.show(gridState([acmeGrid()])));

    it('is so only once it is turned on', () => {
      assert.equal(page.document.querySelector('button.dot'), null);
      page.find(junior).click();
      page.press(junior, '1');
      assert.deepEqual(page.edits, []);
      turnOn();
      assert.equal(page.find('.edit-toggle').getAttribute('aria-pressed'), 'true');
      assert.match(page.texts('.edit-hint').join(), /^Click a dot/);
      assert.ok(page.find(`${junior} button.dot`));
    });

    it('sets a level by a click on its dot', async () => {
      turnOn();
      page.find(`${junior} button.dot`).click();
      await settled();
      assert.deepEqual(page.edits, [
        {
          kind: 'ask',
          source: acmeGrid().ladders[0]!.positions[0]!.source,
          position: 'junior',
          track: 'craft',
          was: { kind: 'required', level: '2' },
          ask: { kind: 'required', level: '1' },
        },
      ]);
      assert.deepEqual(
        page.sent.filter(({ type }) => type === 'open' || type === 'goTo'),
        [],
      );
      await page.answer();
      assert.deepEqual(page.texts('.edit-done'), ['CRAFT: level 1, Learning, required of The junior']);
    });

    it('sets a level by a digit, and by plus and minus', async () => {
      turnOn();
      for (const key of ['1', '-', 'x', '9']) page.press(junior, key);
      page.press(lead, '+');
      await settled();
      await page.answer();
      await page.answer();
      assert.deepEqual(
        page.edits.map((edit) => edit.kind === 'ask' && [edit.position, edit.ask]),
        [
          ['junior', { kind: 'required', level: '1' }],
          ['lead', { kind: 'required', level: '1' }],
        ],
      );
    });

    it('goes on from what was set before, while that is not drawn yet', async () => {
      turnOn();
      page.press(lead, '+');
      page.press(lead, '+');
      page.press(lead, 'Delete');
      for (let answered = 0; answered < 3; answered++) {
        await settled();
        await page.answer();
      }
      assert.deepEqual(
        page.edits.map((edit) => edit.kind === 'ask' && [edit.was, edit.ask]),
        [
          [{ kind: 'unsaid' }, { kind: 'required', level: '1' }],
          [
            { kind: 'required', level: '1' },
            { kind: 'required', level: '2' },
          ],
          [{ kind: 'required', level: '2' }, { kind: 'unsaid' }],
        ],
      );
    });

    it('counts what is drawn after a refusal, and says why', async () => {
      turnOn();
      page.press(lead, '+');
      await settled();
      await page.answer({ refused: 'It can’t be.' });
      assert.deepEqual(page.texts('[role=alert] span'), ['It can’t be.']);
      page.press(lead, '+');
      await settled();
      assert.deepEqual(page.edits.at(-1), page.edits[0]);
      await page.answer();
      assert.deepEqual(page.texts('[role=alert] span'), []);
    });

    it('offers in a menu all that a position can say', async () => {
      turnOn();
      page.find(junior).focus();
      page.press(junior, 'Enter');
      await settled();
      assert.deepEqual(page.texts('[role=menu] button'), [
        'Level 1, Learning',
        'Level 2, Owning',
        'Optional',
        'Not required',
        'Say nothing',
      ]);
      assert.deepEqual(page.texts('[role=menu] [aria-checked=true]'), ['Level 2, Owning']);
      assert.equal(active(), 'Level 2, Owning');
      page.press('[role=menu]', 'ArrowDown');
      assert.equal(active(), 'Optional');
      (page.document.activeElement as HTMLElement).click();
      await settled();
      assert.deepEqual(
        page.edits.map((edit) => edit.kind === 'ask' && edit.ask),
        [{ kind: 'optional', level: '2' }],
      );
      assert.equal(page.document.querySelector('[role=menu]'), null);
      assert.equal(page.document.activeElement, page.find(junior));
    });

    it('closes the menu by Escape, back to the cell', async () => {
      turnOn();
      page.find(junior).click();
      await settled();
      page.press('[role=menu]', 'Escape');
      await settled();
      assert.equal(page.document.querySelector('[role=menu]'), null);
      assert.equal(page.document.activeElement, page.find(junior));
      assert.deepEqual(page.edits, []);
    });

    it('leads to the text with Ctrl still', () => {
      turnOn();
      page.press(junior, 'Enter', { ctrlKey: true });
      assert.deepEqual(
        page.sent.map(({ type }) => type),
        ['goTo'],
      );
    });

    it('has no button for a level that the track does not have', () => {
      turnOn();
      assert.equal(page.document.querySelectorAll(`${junior} .dot`).length, 3);
      assert.equal(page.document.querySelectorAll(`${junior} button.dot`).length, 2);
    });

    it('keeps what is optional so', async () => {
      turnOn();
      page.press('[data-track=mobile][data-column="position engineer.junior"]', '2');
      await settled();
      assert.deepEqual(
        page.edits.map((edit) => edit.kind === 'ask' && edit.ask),
        [{ kind: 'optional', level: '2' }],
      );
    });
  });

  it('is not offered where there is nothing to change', () => {
    page.show(gridState([acmeGrid()], { view: { kind: 'notice', notice: 'empty-grid' } }));
    assert.equal(page.document.querySelector('.edit-toggle'), null);
  });

  it('asks for a position without an id by its place', async () => {
    const grid = acmeGrid();
    grid.ladders[0]!.positions.push(position('', 40));
    page.show(gridState([grid]));
    turnOn();
    page.press('[data-track=craft][data-column="position engineer.#2"]', '1');
    await settled();
    assert.deepEqual(
      page.edits.map((edit) => edit.kind === 'ask' && [edit.position, edit.source.range.start.line]),
      [['', 40]],
    );
  });
});
