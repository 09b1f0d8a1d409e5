import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, framework, track } from './support';

const including = (...globs: string[]): string =>
  framework('include:', ...globs.map((glob) => `  - '${glob}'`));
const a = track('- level: 1', '  summary: Works');

describe('The rule `unresolved-include`', () => {
  it('is content with patterns that match a file each, also the same one', async () => {
    const files = {
      'acme.ladder.yaml': including('tracks/*', '**/*', '../work space/tracks/a.ladder.yaml'),
      'tracks/a.ladder.yaml': a,
    };
    assert.deepEqual(await findings(files), []);
  });

  it('marks each pattern that matches nothing', async () => {
    const files = {
      'acme.ladder.yaml': including('tracks/*', 'skills/*', 'tracks/b.ladder.yaml'),
      'tracks/a.ladder.yaml': a,
    };
    assert.deepEqual(await findings(files), [
      ["unresolved-include: 'skills/*'", 'No track or ladder file matches `skills/*`.'],
      [
        "unresolved-include: 'tracks/b.ladder.yaml'",
        'No track or ladder file matches `tracks/b.ladder.yaml`.',
      ],
    ]);
  });

  it('says how a folder is included, and what stands between folders', async () => {
    const text = including('tracks', './deep/', 'tracks\\a.ladder.yaml', 'none/*', 'none.ladder.yml');
    assert.deepEqual(
      (await findings(text)).map(([, message]) => message),
      [
        'No track or ladder file matches `tracks`. To include a folder’s files, write `tracks/*.ladder.yaml`.',
        'No track or ladder file matches `./deep/`. To include a folder’s files, write `./deep/*.ladder.yaml`.',
        'No track or ladder file matches `tracks\\a.ladder.yaml`. Between folders stands `/`.',
        'No track or ladder file matches `none/*`.',
        'No track or ladder file matches `none.ladder.yml`.',
      ],
    );
  });

  it('tells of an empty pattern, and of one that only matches the framework itself or another', async () => {
    const files = {
      'acme.ladder.yaml': including(' ', 'acme.*', 'other/*'),
      'other/acme.ladder.yaml': framework(),
    };
    assert.deepEqual(
      (await findings(files)).map(([, message]) => message),
      [
        'This pattern is empty and includes nothing.',
        'No track or ladder file matches `acme.*`.',
        'No track or ladder file matches `other/*`.',
      ],
    );
  });

  it('follows the files as they come and go', async () => {
    const made = await fixture({ 'acme.ladder.yaml': including('tracks/*') });
    const marks = ["unresolved-include: 'tracks/*'"];
    assert.deepEqual(made.marks('acme.ladder.yaml'), marks);
    await made.write({ 'tracks/a.ladder.yaml': a });
    assert(made.changes.at(-1)?.has(made.uri('acme.ladder.yaml')));
    assert.deepEqual(made.marks('acme.ladder.yaml'), []);
    await made.write({ 'tracks/a.ladder.yaml': undefined });
    assert(made.changes.at(-1)?.has(made.uri('acme.ladder.yaml')));
    assert.deepEqual(made.marks('acme.ladder.yaml'), marks);
  });

  it('waits while the framework’s file is not YAML, since its patterns do not count then', async () => {
    const made = await fixture({ 'acme.ladder.yaml': including('tracks/*'), 'tracks/a.ladder.yaml': a });
    made.open('acme.ladder.yaml', `${including('tracks/*', 'skills/*')}description: "\n`);
    assert.deepEqual(
      made.marks('acme.ladder.yaml').filter((mark) => !mark.startsWith('syntax')),
      [],
    );
  });

  it('says nothing in a document that is not saved yet, and so is nowhere', async () => {
    const made = await fixture({});
    made.service.workspace.setOpenDocument('untitled:Untitled-1', 1, including('tracks/*'));
    assert.deepEqual(made.service.diagnostics('untitled:Untitled-1'), []);
  });
});
