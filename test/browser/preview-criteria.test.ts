import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { examples } from './support/examples';
import { eventually } from './support/eventually';
import { focus, focused } from './support/focus';
import { frameOf } from './support/frame';

const track = 'tracks/delivery.ladder.yaml';

/** Opens the preview of the track, with the graph of criteria in front. */
async function openGraph(workbench: Workbench): Promise<FrameLocator> {
  await workbench.run('ladder.preview.openToSide');
  const preview = workbench.webview();
  await preview.getByRole('tab', { name: 'Criteria' }).click();
  await preview.locator('.criteria-graph').waitFor();
  return preview;
}

describe('the preview’s graph of criteria', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    workbench = await examples.open(track);
    preview = await openGraph(workbench);
  });
  after(() => workbench[Symbol.asyncDispose]());

  const heading = (name: string) => preview.getByRole('heading', { level: 1, name, exact: true });
  const criterion = (words: string) =>
    preview.locator('.criteria-graph').getByRole('button', { name: words });
  const showGraph = () => preview.getByRole('tab', { name: 'Criteria' }).click();
  const leads = 'Leads a project of several people';
  const order = 'Finds the order of work';
  const line = (marked: string): RegExp => new RegExp(`^Ln ${examples.read(track).at(marked).line}, `);

  it('is that of the track, with the criteria of others that it builds on', async () => {
    await heading('Delivery').waitFor();
    await preview.getByText('6 criteria, 5 links').waitFor();
    await criterion(
      'Communication: Writes proposals that can be decided on without a meeting. Communication, level 3',
    ).waitFor();
    assert.match(await preview.locator('.criteria-heads').innerHTML(), /Owning/);
  });

  it('has levels from left to right', async () => {
    const frame = await frameOf(workbench);
    const lefts = await frame.evaluate(
      (keys) =>
        keys.map(
          (key) =>
            document.querySelector(`[data-criterion="${key}"] .box`)?.getBoundingClientRect().left ?? 0,
        ),
      ['small-steps', 'honest-estimates', 'leads-projects', 'cuts-across-teams'].map(
        (id) => `delivery.${id}`,
      ),
    );
    assert.ok(
      lefts.every((left, index) => index === 0 || left > (lefts[index - 1] ?? 0) + 100),
      lefts.join(', '),
    );
  });

  it('marks the criterion that the cursor is in', async () => {
    await workbench.goTo(examples.read(track).at('Leads a |project'));
    await preview.locator('.criteria-graph [aria-current]').and(criterion(leads)).waitFor();
  });

  it('marks what leads to a criterion, and what it leads to', async () => {
    await criterion(leads).hover();
    await preview.locator('[data-mark=base]').and(criterion('Breaks a task into steps')).waitFor();
    await preview.locator('[data-mark=builder]').and(criterion('Moves people and money')).waitFor();
    await preview.locator('[data-mark=other]').and(criterion('Writes proposals')).waitFor();
  });

  it('is walked along its links by the keyboard, which opens the text with Ctrl', async () => {
    await focus(criterion(leads));
    await workbench.press('ArrowRight');
    await focused(criterion(order));
    await workbench.press('ControlOrMeta+Enter');
    await workbench.statusItem(line('Finds the |order')).waitFor();
  });

  it('opens a level in the preview, and leaves the text where it is', async () => {
    await workbench.openFile(track, examples.read(track).at('Finds the |order'));
    await showGraph();
    await criterion('Writes proposals').click();
    await heading('Communication').waitFor();
    assert.match(await preview.getByRole('tab', { selected: true }).innerText(), /Track/);
    await workbench.focusText();
    await workbench.statusItem(line('Finds the |order')).waitFor();
    await workbench.goTo(examples.read(track).at('Leads a |project'));
    await preview.getByRole('tab', { name: 'Criteria' }).click();
    await heading('Delivery').waitFor();
  });

  it('grows under the pointer by the wheel with Ctrl, and fits by a button', async () => {
    await showGraph();
    const widthOf = async (): Promise<number> => (await criterion(leads).boundingBox())?.width ?? 0;
    await preview.getByRole('button', { name: /^\d+ %$/ }).click();
    await preview.getByRole('button', { name: '100 %' }).waitFor();
    const before = await criterion(leads).boundingBox();
    assert.ok(before);
    const [x, y] = [before.x + 5, before.y + 5];
    await workbench.page.mouse.move(x, y);
    await workbench.page.keyboard.down('Control');
    await workbench.page.mouse.wheel(0, -200);
    await workbench.page.keyboard.up('Control');
    await preview.getByRole('button', { name: '165 %' }).waitFor();
    const after = await criterion(leads).boundingBox();
    assert.ok(after && after.width > before.width * 1.5);
    // The picture is not as high as the pane, so it cannot stay where it was up and down.
    assert.ok(after.x <= x && x <= after.x + 20, `${x} is still at the left of what starts at ${after.x}`);
    await preview.getByRole('button', { name: 'Fit' }).click();
    await eventually(async () => assert.ok((await widthOf()) < before.width));
    const frame = await frameOf(workbench);
    const overflow = await frame.evaluate(() => {
      const scroller = document.querySelector('.scroller');
      return scroller ? scroller.scrollWidth - scroller.clientWidth : undefined;
    });
    assert.ok(overflow !== undefined && overflow <= 1, `it is ${overflow} wider than the pane`);
  });

  it('follows each keystroke', async () => {
    const { text } = examples.read('tracks/reliability.ladder.yaml');
    const file = examples.write('criteria/typed.ladder.yaml', text.replaceAll('reliability', 'typed'));
    await showGraph();
    await workbench.openFile(file.file, file.at('builds-on: typed.answers-page|s'));
    await preview.getByText('7 criteria, 5 links').waitFor();
    await workbench.type('x');
    await preview.getByText(/6 criteria, 4 links/).waitFor();
    await workbench.press('ctrl+z');
    await preview.getByText('7 criteria, 5 links').waitFor();
    await workbench.run('workbench.action.files.revert');
  });

  it('says what to write where nothing builds on anything', async () => {
    const file = examples.write(
      'criteria/plain.ladder.yaml',
      'track: plain\nname: Plain\nlevels:\n  - level: 1\n    criteria:\n      - Writes plainly\n',
    );
    await showGraph();
    await workbench.openFile(file.file);
    await preview.getByRole('heading', { name: 'Nothing builds on anything here yet' }).waitFor();
    await preview.getByRole('checkbox', { name: 'Also 1 that stands alone' }).check();
    await criterion('Writes plainly').waitFor();
    await preview.getByRole('checkbox', { name: 'Also 1 that stands alone' }).uncheck();
  });
});

describe('after VS Code is loaded again, the preview’s graph of criteria', () => {
  it('is as it was left: of all tracks, as a list, with what was searched for', async () => {
    await using workbench = await examples.open();
    await workbench.openFile(track);
    const preview = await openGraph(workbench);
    await preview.getByRole('button', { name: 'All tracks' }).click();
    await preview.getByRole('heading', { level: 1, name: 'Acme Engineering' }).waitFor();
    await preview.getByRole('button', { name: 'List' }).click();
    await preview.getByRole('searchbox').fill('mentor');
    const told = await preview.getByText(/^\d+ of \d+ criteria$/).innerText();
    await workbench.reload();
    const again = workbench.webview();
    await again.getByText(told, { exact: true }).waitFor({ timeout: 45_000 });
    await again.getByRole('heading', { level: 1, name: 'Acme Engineering' }).waitFor();
    await again.locator('.criteria-list').getByRole('heading', { level: 2, name: 'Mentorship' }).waitFor();
    assert.match(await again.getByRole('tab', { selected: true }).innerText(), /Criteria/);
  });
});
