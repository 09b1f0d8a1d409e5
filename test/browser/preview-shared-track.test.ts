import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/workbench';
import { examples } from './support/examples';

const framework = (id: string, name: string, scale: string): string =>
  `framework: ${id}\nname: ${name}\nscale:\n${scale}include: [../writing.ladder.yaml, '*.ladder.yaml']\n`;

const ladder = (id: string, name: string): string =>
  `ladder: ${id}\nname: ${name}\npositions:\n  - id: lead\n    name: Lead ${name}\n    requires: { writing: 1 }\n`;

describe('the preview of a track that two frameworks share', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    const { file } = examples.write(
      'shared/writing.ladder.yaml',
      'track: writing\nname: Writing\nlevels:\n  - level: 1\n    summary: Writes what others can follow\n',
    );
    const files = {
      'shared/studio/studio.ladder.yaml': framework(
        'studio',
        'Studio',
        '  - {level: 1, name: Learning, points: 1, description: With support}\n',
      ),
      'shared/studio/designer.ladder.yaml': ladder('designer', 'Designer'),
      'shared/press/press.ladder.yaml': framework(
        'press',
        'Press',
        '  - {level: 1, name: Junior, points: 3}\n',
      ),
      'shared/press/editor.ladder.yaml': ladder('editor', 'Editor'),
    };
    for (const [path, text] of Object.entries(files)) examples.write(path, text);
    workbench = await examples.open(file);
    await workbench.run('ladder.preview.openToSide');
    preview = workbench.webview();
    await preview.getByRole('heading', { level: 1, name: 'Writing' }).waitFor();
  });
  after(() => workbench[Symbol.asyncDispose]());

  it('says who asks for a level in each, and what each scale says of it', async () => {
    const askedBy = preview.locator('.asked-by');
    await askedBy.getByText('2 positions').waitFor();
    assert.deepEqual(await askedBy.getByRole('listitem').allInnerTexts(), [
      'Lead Editor · Press',
      'Lead Designer · Studio',
    ]);
    assert.deepEqual(await preview.locator('.scales').getByRole('term').allInnerTexts(), ['Press', 'Studio']);
    await preview.locator('.scales').getByText('With support').waitFor();
  });
});
