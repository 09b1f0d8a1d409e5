import assert from 'node:assert/strict';
import type { Workbench } from '../host/workbench';
import { examples } from './support/examples';
import type { TextFile } from './support/text-file';

const foundations = 'tracks/foundations.ladder.yaml';

/** A framework whose track another of its files names. */
const team = `framework: undo
name: Undo
include: [two.ladder.yaml]
tracks:
  - track: first
    name: First
    levels: [{ level: 1, summary: Tries }]
`;
const second = `track: second
name: Second
description: Beside [[first]].
levels: [{ level: 1, summary: Tries }]
`;

describe('in the editor one sees', () => {
  let workbench: Workbench;
  let framework: TextFile;
  before(async () => {
    // There before VS Code is, which does not always hear at once of files in a new folder.
    framework = examples.write('undo/team.ladder.yaml', team);
    examples.write('undo/two.ladder.yaml', second);
    workbench = await examples.open(foundations);
    await workbench.statusItem('Acme Engineering').waitFor();
  });
  after(() => workbench[Symbol.asyncDispose]());

  it('the framework that the file belongs to, and a click opens it', async () => {
    await workbench.statusItem('Acme Engineering').locator('a').click();
    await workbench.tab('acme.ladder.yaml').and(workbench.page.locator('.active')).waitFor();
  });

  it('what a reference names', async () => {
    const file = examples.read(foundations);
    await workbench.openFile(file.file, file.at('see: craft@|3'));
    const text = await workbench.hoverAtCursor('Shapes the code of a team so that the next', (hover) =>
      hover.innerText({ timeout: 1000 }),
    );
    assert.match(text, /Finds the simple design behind a tangle/);
    assert.doesNotMatch(text, /\*\*|\]\(/, 'it is rendered');
    await workbench.press('Escape');
  });

  it('what can be written, with its explanation, and takes it with Enter', async () => {
    const { text } = examples.read('tracks/mobile.ladder.yaml');
    const file = examples.write(
      'editor/completing.ladder.yaml',
      text.replace('track: mobile', 'track: completing'),
    );
    const { line } = file.at('status: |draft');
    await workbench.openFile(file.file, { line, column: 'status: draft'.length + 1 });
    for (let letter = 0; letter < 'draft'.length; letter++) await workbench.press('Backspace');
    const offered = await workbench.suggest();
    await offered.filter({ hasText: 'deprecated' }).waitFor();
    await workbench.type('dep');
    await offered.filter({ hasText: 'active' }).waitFor({ state: 'detached' });
    await workbench.press('Enter');
    await workbench.editor.locator('.view-line', { hasText: /^status:\sdeprecated$/ }).waitFor();
  });

  it('in the Problems view the words of a rule, and its name as a link to its page', async () => {
    const text = 'track: problem\nname: Problem\nlevels:\n  - level: 1\n    summary: TODO\n';
    const { file } = examples.write('editor/problem.ladder.yaml', text);
    await workbench.openFile(file);
    await workbench.squiggles('warning').first().waitFor();
    await workbench.run('workbench.actions.view.problems');
    const row = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'placeholder-text' });
    await row.waitFor();
    assert.match(await row.innerText(), /^This text is still to be written\./);
    await row.locator('a', { hasText: 'placeholder-text' }).waitFor();
    await workbench.run('workbench.action.closePanel');
  });

  it('a rename in every file, and takes it back in all of them in one step', async () => {
    await workbench.openFile(framework.file, framework.at('- track: |first'));
    // By which the other file is known.
    await workbench.editor.locator('.codelens-decoration', { hasText: '1 reference' }).waitFor();
    await workbench.run('editor.action.rename');
    const box = workbench.page.locator('.rename-box input');
    await box.fill('begin');
    await box.press('Enter');
    await workbench.editor.locator('.view-line', { hasText: /-\strack:\sbegin$/ }).waitFor();
    const prose = workbench.editor.locator('.view-line', { hasText: 'Beside' });
    await workbench.openFile('undo/two.ladder.yaml');
    await prose.filter({ hasText: '[[begin]]' }).waitFor();
    await workbench.openFile(framework.file);
    await workbench.press('ctrl+z');
    await workbench.editor.locator('.view-line', { hasText: /-\strack:\sfirst$/ }).waitFor();
    await workbench.openFile('undo/two.ladder.yaml');
    await prose.filter({ hasText: '[[first]]' }).waitFor();
  });
});
