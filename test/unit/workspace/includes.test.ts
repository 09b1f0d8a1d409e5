import assert from 'node:assert/strict';
import { includeMatcher } from '../../../server/service/workspace/includes';
import { canonicalUri, isLadderFile } from '../../../server/service/workspace/uris';
import { fixture } from '../fixture';
import { track } from '../rules/support';

const framework = 'file:///plans/acme/acme.ladder.yaml';

function matches(globs: readonly string[], path: string): boolean {
  return includeMatcher(framework, globs)(canonicalUri(`file:///plans/${path}`));
}

describe('An `include` pattern', () => {
  const cases: [glob: string, path: string, matches: boolean][] = [
    ['tracks/*.ladder.yaml', 'acme/tracks/a.ladder.yaml', true],
    ['tracks/*.ladder.yaml', 'acme/tracks/b/a.ladder.yaml', false],
    ['tracks/*.ladder.yaml', 'other/tracks/a.ladder.yaml', false],
    ['tracks/**/*.ladder.yaml', 'acme/tracks/a.ladder.yaml', true],
    ['tracks/**/*.ladder.yaml', 'acme/tracks/b/c/a.ladder.yaml', true],
    ['tracks/*', 'acme/tracks/a.ladder.yml', true],
    ['{tracks,ladders}/*', 'acme/ladders/a.ladder.yaml', true],
    ['./tracks/a.ladder.yaml', 'acme/tracks/a.ladder.yaml', true],
    ['../shared/a.ladder.yaml', 'shared/a.ladder.yaml', true],
    ['../*/a.ladder.yaml', 'shared/a.ladder.yaml', true],
    ['../../plans/shared/*', 'shared/a.ladder.yaml', true],
    ['.hidden/*', 'acme/.hidden/a.ladder.yaml', true],
    ['team a/ü*.ladder.yaml', 'acme/team a/über.ladder.yaml', true],
    ['tracks', 'acme/tracks/a.ladder.yaml', false],
    ['!tracks/*', 'acme/ladders/a.ladder.yaml', false],
  ];
  for (const [glob, path, expected] of cases) {
    it(`\`${glob}\` ${expected ? 'finds' : 'does not find'} ${path}`, () =>
      assert.equal(matches([glob], path), expected));
  }

  it('adds to the others', () => {
    assert.equal(matches(['x/*', 'tracks/*'], 'acme/tracks/a.ladder.yaml'), true);
  });

  it('that can be no path finds nothing, and stops nothing', () => {
    for (const glob of [
      '',
      './',
      '../',
      '[',
      '(',
      '{',
      '\\',
      '*'.repeat(5000),
      'x'.repeat(70_000),
      'tracks/*\nb',
    ]) {
      assert.equal(matches([glob, 'tracks/*'], 'acme/tracks/a.ladder.yaml'), true);
      assert.equal(matches([glob], 'acme/other/tracks/a.txt'), false, glob.slice(0, 20));
    }
  });

  it('finds nothing under another scheme or authority', () => {
    const matcher = includeMatcher(framework, ['**/*']);
    assert.equal(matcher('git:/plans/acme/tracks/a.ladder.yaml'), false);
    assert.equal(matcher('file://server/plans/acme/tracks/a.ladder.yaml'), false);
  });
});

describe('A framework', () => {
  const acme = (glob: string): string => `framework: f\nname: F\ninclude: ["${glob}"]\n`;
  const a = track('- level: 1', '  summary: Works');

  it('finds files on disk and unsaved ones alike, as its patterns change', async () => {
    const made = await fixture({ 'acme.ladder.yaml': acme('x/*'), 'x/a.ladder.yaml': a });
    made.open('y/b.ladder.yaml', a.replace('track: a', 'track: b'));
    const members = (): string[] =>
      made.service.workspace
        .projectsOf(made.uri('acme.ladder.yaml'))
        .flatMap(({ graph }) => graph.all('track').map(({ id }) => id))
        .sort();
    assert.deepEqual(members(), ['a']);
    made.open('acme.ladder.yaml', acme('*/*'));
    assert.deepEqual(members(), ['a', 'b']);
    made.open('acme.ladder.yaml', acme('y/*'));
    assert.deepEqual(members(), ['b']);
    await made.close('y/b.ladder.yaml');
    assert.deepEqual(members(), []);
  });

  it('does not contain another framework', async () => {
    const made = await fixture({ 'acme.ladder.yaml': acme('**/*'), 'x/f.ladder.yaml': acme('*') });
    assert.equal(made.service.workspace.projectsOf(made.uri('x/f.ladder.yaml')).length, 1);
  });

  it('leaves a file that nobody includes on its own', async () => {
    const made = await fixture({ 'acme.ladder.yaml': acme('x/*'), 'y/a.ladder.yaml': a });
    const [project, ...more] = made.service.workspace.projectsOf(made.uri('y/a.ladder.yaml'));
    assert.deepEqual([project?.frameworkUri, more], [undefined, []]);
  });
});

describe('A ladder file', () => {
  it('is told by its name', () => {
    const names = [
      'a.ladder.yaml',
      'a.ladder.yml',
      'a.ladder.yaml.bak',
      'ladder.yaml',
      'a.LADDER.yaml',
      'a.ladder.yaml?x',
    ];
    assert.deepEqual(
      names.filter((name) => isLadderFile(`file:///x/${name}`)),
      ['a.ladder.yaml', 'a.ladder.yml', 'a.ladder.yaml?x'],
    );
  });
});
