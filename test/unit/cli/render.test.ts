import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acme } from '../features/support';
import { fixture } from '../fixture';
import { exported } from '../export/support';
import { folderOf, ladder } from './support';

describe('ladder render', () => {
  it('writes the framework of a folder as the editor does', async () => {
    using folder = folderOf(acme);
    const { code, out, err } = await ladder(folder.path, ['render', '--format', 'md']);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out, await exported(await fixture(acme), 'acme.ladder.yaml', 'framework', 'md'));
  });

  it('writes a part of it into a file, in the format that its name ends in', async () => {
    using folder = folderOf(acme);
    const args = ['render', 'craft.ladder.yaml', '--view', 'track:craft', '--out', 'craft.csv'];
    const { code, out } = await ladder(folder.path, args);
    assert.deepEqual([code, out], [0, '']);
    const text = readFileSync(join(folder.path, 'craft.csv'), 'utf8');
    assert.equal(text, await exported(await fixture(acme), 'acme.ladder.yaml', 'track:craft', 'csv'));
  });

  it('refuses what there is not, and says why', async () => {
    using folder = folderOf(acme);
    const run = (...args: string[]) => ladder(folder.path, ['render', '--format', 'md', ...args]);
    assert.deepEqual(await run('--view', 'track:nobody'), {
      code: 1,
      out: '',
      err: 'Refused: There is no track “nobody”. There are craft and mobile.\n',
    });
    assert.match((await run('--view', 'position:engineer.junor')).err, /Did you mean engineer\.junior\?/);
    assert.equal((await run('nowhere')).code, 2);
    const { code, err } = await run('--framework', 'other');
    assert.deepEqual([code, err], [2, 'ladder: No framework is called `other`. There is acme.\n']);
  });

  it('says of a view that there is not what there is, before it asks for the format', async () => {
    using folder = folderOf(acme);
    const fault = async (view: string): Promise<string> => {
      const { code, out, err } = await ladder(folder.path, ['render', '--view', view]);
      assert.deepEqual([code, out], [2, '']);
      return err.split('\n')[0] ?? '';
    };
    const all = 'There are framework, grid, criteria, track:ID and position:LADDER.ID.';
    assert.ok((await fault('pie')).endsWith(`argument 'pie' is invalid. ${all}`));
    assert.ok((await fault('track')).endsWith(`is invalid. ${all}`));
    assert.ok((await fault('grids')).endsWith(`Did you mean grid? ${all}`));
    assert.ok((await fault('tracks:craft')).endsWith(`Did you mean track:craft? ${all}`));
  });

  it('asks for the format where nothing tells it, and never writes over a ladder file', async () => {
    using folder = folderOf(acme);
    const unsaid = await ladder(folder.path, ['render']);
    assert.deepEqual(
      [unsaid.code, unsaid.err],
      [2, 'ladder: Say by --format what to write: html, md, csv, json or svg.\n'],
    );
    const over = await ladder(folder.path, ['render', '--format', 'json', '--out', 'craft.ladder.yaml']);
    assert.equal(over.code, 2);
    assert.equal(readFileSync(join(folder.path, 'craft.ladder.yaml'), 'utf8'), acme['craft.ladder.yaml']);
    assert.equal(existsSync(join(folder.path, 'acme.md')), false);
  });

  it('asks which of several frameworks is meant, and writes that', async () => {
    const other = 'framework: other\nname: Other\ninclude: [craft.ladder.yaml]\n';
    using folder = folderOf({
      ...acme,
      'other.ladder.yaml': other,
      'acme.ladder.yaml': acme['acme.ladder.yaml']!.replace("'*.ladder.yaml'", "'[cem]*.ladder.yaml'"),
    });
    const which = await ladder(folder.path, ['render', '--format', 'md']);
    assert.equal(which.code, 2);
    assert.match(which.err, /Say which by --framework: acme or other\./);
    const { code, out } = await ladder(folder.path, ['render', '--format', 'md', '--framework', 'other']);
    assert.equal(code, 0);
    assert.match(out, /^# Other\n/);
  });

  it('tells which files could not be read', async () => {
    using folder = folderOf({ ...acme, 'mobile.ladder.yaml': 'track: mobile\nname: "Mobile\n' });
    const { code, err } = await ladder(folder.path, ['render', '--format', 'json']);
    assert.deepEqual([code, err], [0, "Warning: mobile.ladder.yaml can't be read as YAML in full.\n"]);
  });
});
