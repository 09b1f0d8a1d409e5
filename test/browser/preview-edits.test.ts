import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { themes, type Theme } from '../host/profile';
import type { Workbench } from '../host/workbench';
import { barriersIn } from './support/barriers';
import { eventually } from './support/eventually';
import { focus, focused } from './support/focus';
import { frameOf } from './support/frame';
import { Session } from './support/session';
import { wear } from './support/theme';

const ladder = `ladder: path # the only one
name: Path
positions:
  - id: junior
    name: Junior
    requires:
      # what counts most
      craft: 1 # by heart
      talk: 2
  - id: senior
    name: Senior
    requires: { craft: 2, talk: 2 }
`;

const framework = `framework: edited
name: Edited
include: [craft.ladder.yaml, talk.ladder.yaml, path.ladder.yaml]
scale:
  - level: 1
    name: Learning
  - level: 2
    name: Owning
  - level: 3
    name: Shaping
`;

const craft = `track: craft
name: Craft
levels:
  - level: 1
    summary: Starts
    criteria:
      # about reading
      - Reads before writing # first
      - 'Asks: early'
      - id: tests
        text: >-
          Tests what was written
  - level: 2
    summary: Goes on
    criteria:
      - Reviews
  - level: 3
    summary: Shapes
`;

const talk =
  'track: talk\nname: Talk\nlevels:\n  - level: 1\n    summary: Speaks\n  - level: 2\n    summary: Speaks well\n';

const files = { edited: framework, craft, talk, path: ladder };

describe('the text is changed from the preview', () => {
  const session = Session.forTests({ size: { width: 1600, height: 900 } });
  let workbench: Workbench;
  let preview: FrameLocator;

  before(async () => {
    for (const [name, text] of Object.entries(files)) session.write(`edits/${name}.ladder.yaml`, text);
    workbench = await session.open('edits/path.ladder.yaml');
    await workbench.run('workbench.action.closeSidebar');
    await workbench.run('ladder.preview.openToSide');
    preview = workbench.webview();
    await preview.getByRole('button', { name: 'Edit', exact: true }).click();
  });
  // A test that fails midway may have saved what it changed.
  beforeEach(async () => {
    for (const [name, text] of Object.entries(files)) {
      const file = `edits/${name}.ladder.yaml`;
      if (session.read(file).text === text) continue;
      session.write(file, text);
      // By which the editor reads it anew, and not when it hears of it, which may be in the middle of the test.
      await workbench.openFile(file);
      await workbench.run('workbench.action.files.revert');
    }
  });
  after(() => workbench[Symbol.asyncDispose]());

  const cell = (words: string) => preview.getByRole('gridcell', { name: words, exact: true });
  const dirty = (name: string) => workbench.page.locator('.tab.dirty', { hasText: name });

  /** Saves the file that is shown in the editor, and waits until it says just this. */
  const saves = async (name: string, text: string): Promise<void> => {
    await workbench.focusText();
    await workbench.run('workbench.action.files.save');
    await eventually(() => assert.equal(session.read(`edits/${name}`).text, text));
    await dirty(name).waitFor({ state: 'detached' });
  };

  /** Takes one edit back in the editor. */
  const undo = async (): Promise<void> => {
    await workbench.focusText();
    await workbench.press('ctrl+z');
  };

  describe('in the grid', () => {
    const before = 'Craft: level 1, Learning, required of Junior';

    it('by a click on a dot, in one edit that keeps the file unsaved and the focus in the picture', async () => {
      await cell(before).getByRole('button', { name: 'Level 3, Shaping' }).click();
      await cell('Craft: level 3, Shaping, required of Junior').waitFor();
      await dirty('path.ladder.yaml').waitFor();
      await focused(preview.locator('[data-track=craft]:focus'));
      assert.equal(session.read('edits/path.ladder.yaml').text, ladder);
      await saves('path.ladder.yaml', ladder.replace('craft: 1', 'craft: 3'));
      await undo();
      await cell(before).waitFor();
      await saves('path.ladder.yaml', ladder);
    });

    it('by keys, one after the other', async () => {
      await focus(cell(before));
      await workbench.press('+');
      await workbench.press('+');
      await cell('Craft: level 3, Shaping, required of Junior').waitFor();
      await workbench.press('1');
      await cell(before).waitFor();
      await workbench.press('Delete');
      await cell('Craft: nothing is said for Junior').waitFor();
      for (const words of [before, 'Craft: level 3, Shaping, required of Junior']) {
        await undo();
        await cell(words).waitFor();
      }
      await undo();
      await undo();
      await cell(before).waitFor();
      await saves('path.ladder.yaml', ladder);
    });

    it('by a menu, which the keyboard reaches', async () => {
      await focus(cell(before));
      await workbench.press('shift+F10');
      await preview.getByRole('menu', { name: 'Craft, Junior' }).waitFor();
      await preview.getByRole('menuitemradio', { name: 'Level 1, Learning', checked: true }).waitFor();
      await preview.getByRole('menuitemcheckbox', { name: 'Optional' }).click();
      await cell('Craft: level 1, Learning, optional for Junior').waitFor();
      await focused(preview.locator('[data-track=craft]:focus'));
      const moved = ladder
        .replace('      craft: 1 # by heart\n', '')
        .replace('      talk: 2\n', '      talk: 2\n    optional:\n      craft: 1 # by heart\n');
      await saves('path.ladder.yaml', moved);
      await undo();
      await cell(before).waitFor();
      await saves('path.ladder.yaml', ladder);
    });

    it('not while the text can’t be read: it says so', async () => {
      await workbench.openFile('edits/path.ladder.yaml', { line: 1, column: 1 });
      await workbench.type("'");
      await preview.getByRole('status').filter({ hasText: 'can’t be read just now' }).waitFor();
      await focus(cell(before));
      await workbench.press('2');
      await preview
        .locator('[role=alert] p', { hasText: 'path.ladder.yaml can’t be read as YAML just now' })
        .waitFor();
      await preview.getByRole('button', { name: 'Dismiss' }).click();
      await workbench.focusText();
      await workbench.run('workbench.action.files.revert');
      await cell(before).waitFor();
    });

    it('in a file that is not open, which opens behind the one that is', async () => {
      await workbench.openFile('edits/edited.ladder.yaml');
      await workbench.openFile('edits/path.ladder.yaml');
      await workbench.run('workbench.action.closeActiveEditor');
      // It takes the focus when it is there again, and would take it from the cell.
      await workbench.focusedEditor('edits/edited.ladder.yaml').waitFor();
      await focus(cell('Talk: level 2, Owning, required of Senior'));
      await workbench.press('-');
      await preview.getByRole('gridcell', { name: /^Talk: level 1, Learning, required of Senior/ }).waitFor();
      await dirty('path.ladder.yaml').waitFor();
      await focused(preview.locator('[data-track=talk]:focus'));
      assert.match(await workbench.page.locator('.tab.active').first().innerText(), /edited/);
      await workbench.openFile('edits/path.ladder.yaml');
      await workbench.run('workbench.action.files.revert');
    });
  });

  describe('in a track', () => {
    const part = (text: string) =>
      preview.locator('.criterion > .part').filter({ has: preview.getByText(text, { exact: true }) });
    before(async () => {
      await workbench.openFile('edits/craft.ladder.yaml');
      await preview.getByRole('heading', { level: 1, name: 'Craft' }).waitFor();
    });
    const restored = async (): Promise<void> => {
      await workbench.focusText();
      await workbench.press('ctrl+z');
      await saves('craft.ladder.yaml', craft);
    };

    it('a text in place, which keeps how it was written', async () => {
      await part('Asks: early').dblclick();
      const field = preview.getByRole('textbox', { name: 'Text (Markdown)' });
      await field.fill('Asks: early, and *often* # 1');
      await field.press('ControlOrMeta+Enter');
      await field.waitFor({ state: 'detached' });
      await part('Asks: early, and often # 1').waitFor();
      await focused(preview.locator('.part:focus'));
      await saves('craft.ladder.yaml', craft.replace("'Asks: early'", "'Asks: early, and *often* # 1'"));
      await restored();
    });

    it('and nothing is lost of what is typed while the text changes', async () => {
      await focus(part('Asks: early'));
      await workbench.press('F2');
      const field = preview.getByRole('textbox', { name: 'Text (Markdown)' });
      await field.fill('Mine');
      session.write(
        'edits/craft.ladder.yaml',
        craft.replace('Asks: early', 'Asks: late').replace('name: Craft', 'name: Craft 2'),
      );
      await preview.getByRole('heading', { level: 1, name: 'Craft 2' }).waitFor();
      await field.press('ControlOrMeta+Enter');
      await preview.getByText('The text was changed meanwhile, to “Asks: late”.').first().waitFor();
      assert.equal(await field.inputValue(), 'Mine');
      await field.press('Escape');
      await part('Asks: late').waitFor();
      session.write('edits/craft.ladder.yaml', craft);
      await part('Asks: early').waitFor();
    });

    it('the order of criteria, by keys', async () => {
      await focus(part('Reads before writing'));
      await workbench.press('alt+ArrowDown');
      await preview.locator('.criterion:nth-child(2) > .part:focus', { hasText: 'Reads before' }).waitFor();
      await preview.getByText('Moved to place 2 of 3.').waitFor({ state: 'attached' });
      await workbench.press('alt+ArrowRight');
      await preview.locator('.level:nth-child(2) .criterion:nth-child(2) > .part:focus').waitFor();
      await saves(
        'craft.ladder.yaml',
        craft
          .replace('      # about reading\n      - Reads before writing # first\n', '')
          .replace(
            '      - Reviews\n',
            '      - Reviews\n      # about reading\n      - Reads before writing # first\n',
          ),
      );
      await workbench.press('ctrl+z');
      await restored();
    });

    it('the place of a criterion, by drag and drop', async () => {
      const item = preview.locator('.criterion', { hasText: 'Tests what was written' });
      await item.hover();
      await item.locator('.handle').dragTo(part('Reviews'), { targetPosition: { x: 20, y: 2 } });
      await preview
        .locator('.level:nth-child(2) .criterion:first-child', { hasText: 'Tests what' })
        .waitFor();
      const moved = '      - id: tests\n        text: >-\n          Tests what was written\n';
      await saves(
        'craft.ladder.yaml',
        craft.replace(moved, '').replace('      - Reviews\n', `${moved}      - Reviews\n`),
      );
      await restored();
    });
  });

  describe('and nothing keeps people out:', () => {
    for (const theme of Object.keys(themes) as Theme[]) {
      it(theme, async () => {
        await wear(session, workbench, theme);
        await workbench.openFile('edits/craft.ladder.yaml');
        await focus(preview.locator('.criterion > .part').first());
        await workbench.press('F2');
        await preview.getByRole('textbox', { name: 'Text (Markdown)' }).waitFor();
        assert.deepEqual(await barriersIn(await frameOf(workbench)), []);
        await workbench.press('Escape');
        await workbench.openFile('edits/path.ladder.yaml');
        await preview.getByRole('gridcell').first().click();
        await preview.getByRole('menu').waitFor();
        assert.deepEqual(await barriersIn(await frameOf(workbench)), []);
        await workbench.press('Escape');
      });
    }
  });
});
