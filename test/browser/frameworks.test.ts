import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { inRoot } from '../host/paths';
import { Session } from './support/session';

/** Real frameworks; they are no part of the project, and not everywhere. */
const folder = inRoot('..', 'shared', 'frameworks');

interface Level {
  summary?: string;
  criteria?: (string | { examples?: unknown[] })[];
  examples?: unknown[];
}

describe('real frameworks', () => {
  const session = Session.forTests({ folder });
  const tracks = existsSync(folder) ? globSync('*/tracks/*.ladder.yaml', { cwd: folder }).toSorted() : [];
  const firsts = new Map(tracks.toReversed().map((file) => [file.split('/')[0] ?? '', file]));

  for (const [name, file] of firsts) {
    it(`open without a fault, and a track of ${name} is shown with all that it says`, async () => {
      await using workbench = await session.open(file);
      await workbench.run('ladder.preview.openToSide');
      const preview = workbench.webview();
      const { levels, name: title } = parse(session.read(file).text) as { name: string; levels: Level[] };
      await preview.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      const criteria = levels.flatMap((level) => level.criteria ?? []);
      const under = criteria.flatMap((each) => (typeof each === 'string' ? [] : (each.examples ?? [])));
      const examples = [...levels.flatMap((level) => level.examples ?? []), ...under];
      const summaries = levels.filter(({ summary }) => summary !== undefined);
      assert.ok(summaries.length > 0);
      assert.equal(await preview.getByRole('rowheader').count(), levels.length);
      assert.equal(await preview.locator('td.summary .part').count(), summaries.length);
      assert.equal(await preview.locator('li.criterion').count(), criteria.length);
      assert.equal(await preview.locator('li.example').count(), examples.length);
      assert.equal(await workbench.squiggles('error').count(), 0);
    });
  }
});
