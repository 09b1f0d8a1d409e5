import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { inRoot } from '../host/paths';
import { examples } from './support/examples';

/** The page that the project started from; it is no part of the project, and not everywhere. */
const page = inRoot('..', 'shared', 'source', 'foundations-skill-page.txt');

describe('the page of a skill, written as a track,', () => {
  it('is shown with all that it says', async function () {
    if (!existsSync(page)) this.skip();
    const { file } = examples.write(
      'source/skill.ladder.yaml',
      stringify(trackOf(readFileSync(page, 'utf8'))),
    );
    await using workbench = await examples.open(file);
    await workbench.run('ladder.preview.open');
    const preview = workbench.webview();
    await preview.getByRole('heading', { level: 1, name: 'Foundations' }).waitFor();
    assert.equal(await preview.getByRole('rowheader').count(), 5);
    assert.equal(await preview.locator('li.criterion').count(), 15);
    const examplesShown = await preview.locator('td.examples li.example').allTextContents();
    assert.equal(examplesShown.length, 15);
    assert.equal(examplesShown[0]?.trim(), 'E.g. Made safe and effective Ansible changes');
    await preview.getByText('Made minor version upgrades to technologies').waitFor();
    await preview.getByText('Is an industry-leading expert in foundational engineering').waitFor();
  });
});

/** The track that a page tells of: title and description, then each level with summary, criteria and examples. */
function trackOf(text: string): unknown {
  const [head = '', ...levels] = text.split(/^Level \d+$/m);
  const description = head.split('\n').find((line) => /^Develops /.test(line));
  return {
    track: 'foundations',
    name: 'Foundations',
    description,
    levels: levels.map((part, index) => {
      const lines = part.split('\n').map((line) => line.trim());
      const points = lines.filter((line) => line.startsWith('•')).map((line) => line.slice(1).trim());
      return {
        level: index + 1,
        summary: lines.find((line) => line !== ''),
        criteria: points.filter((point) => !point.startsWith('E.g. ')),
        examples: points
          .filter((point) => point.startsWith('E.g. '))
          .map((point) => point.slice('E.g. '.length)),
      };
    }),
  };
}
