import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { includeEdits } from '../../../server/service/features/file-renames';
import { fixture } from '../fixture';

const framework = (...patterns: string[]): string =>
  `framework: f\nname: F\ninclude:\n${patterns.map((pattern) => `  - ${pattern} # why\n`).join('')}lint: {}\n`;

/** The patterns of each framework after files and folders (by their paths) were renamed. */
async function patternsAfter(
  files: Readonly<Record<string, string>>,
  renames: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const made = await fixture(files);
  const edits = includeEdits(
    made.service.workspace,
    Object.entries(renames).map(([from, to]) => ({ oldUri: made.uri(from), newUri: made.uri(to) })),
  );
  return Object.fromEntries(
    edits.map(({ uri, edits: each }) => {
      const text = made.service.workspace.file(uri)!.document.getText();
      const name = decodeURIComponent(uri.slice(made.uri('').length));
      return [name, TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...each])];
    }),
  );
}

const track = 'track: a\nname: A\nlevels: [{level: 1}]\n';

describe('when files are renamed', () => {
  it('a path that names one follows it', async () => {
    const files = {
      'f.ladder.yaml': framework('a.ladder.yaml', "'b.ladder.yaml'"),
      'a.ladder.yaml': track,
      'b.ladder.yaml': track,
    };
    assert.deepEqual(await patternsAfter(files, { 'a.ladder.yaml': 'sub/c.ladder.yaml' }), {
      'f.ladder.yaml': framework('sub/c.ladder.yaml', "'b.ladder.yaml'"),
    });
    assert.deepEqual(await patternsAfter(files, { 'b.ladder.yaml': 'c.ladder.yaml' }), {
      'f.ladder.yaml': framework('a.ladder.yaml', "'c.ladder.yaml'"),
    });
  });

  it('a pattern follows the folder that it starts with', async () => {
    const files = { 'f.ladder.yaml': framework('tracks/*.ladder.yaml'), 'tracks/a.ladder.yaml': track };
    assert.deepEqual(await patternsAfter(files, { tracks: 'skills' }), {
      'f.ladder.yaml': framework('skills/*.ladder.yaml'),
    });
  });

  it('nothing changes where a pattern still finds the file', async () => {
    const files = { 'f.ladder.yaml': framework('tracks/*.ladder.yaml'), 'tracks/a.ladder.yaml': track };
    assert.deepEqual(await patternsAfter(files, { 'tracks/a.ladder.yaml': 'tracks/b.ladder.yaml' }), {});
  });

  it('a file that leaves the pattern’s folder gets a path of its own', async () => {
    const files = { 'f.ladder.yaml': framework('tracks/*.ladder.yaml'), 'tracks/a.ladder.yaml': track };
    assert.deepEqual(await patternsAfter(files, { 'tracks/a.ladder.yaml': 'old/a.ladder.yaml' }), {
      'f.ladder.yaml': framework('tracks/*.ladder.yaml').replace('lint', '  - old/a.ladder.yaml\nlint'),
    });
  });

  it('the patterns of a framework that moves still lead to its files', async () => {
    const files = {
      'f.ladder.yaml': framework('tracks/*.ladder.yaml', 'b.ladder.yaml'),
      'tracks/a.ladder.yaml': track,
      'b.ladder.yaml': track,
    };
    assert.deepEqual(await patternsAfter(files, { 'f.ladder.yaml': 'deep/f.ladder.yaml' }), {
      'f.ladder.yaml': framework('../tracks/*.ladder.yaml', '../b.ladder.yaml'),
    });
  });

  it('nothing changes where a framework moves together with its files', async () => {
    const files = {
      'x/f.ladder.yaml': framework('tracks/*.ladder.yaml', 'b.ladder.yaml'),
      'x/tracks/a.ladder.yaml': track,
      'x/b.ladder.yaml': track,
    };
    assert.deepEqual(await patternsAfter(files, { x: 'y' }), {});
  });

  it('every framework that includes them is mended', async () => {
    const files = {
      'f.ladder.yaml': framework('a.ladder.yaml'),
      'x/g.ladder.yaml': framework('../a.ladder.yaml'),
      'a.ladder.yaml': track,
    };
    assert.deepEqual(await patternsAfter(files, { 'a.ladder.yaml': 'x/a.ladder.yaml' }), {
      'f.ladder.yaml': framework('x/a.ladder.yaml'),
      'x/g.ladder.yaml': framework('a.ladder.yaml'),
    });
  });
});
