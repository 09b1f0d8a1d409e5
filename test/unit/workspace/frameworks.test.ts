import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { fixture, type Fixture } from '../fixture';

/** All files below a folder, as a fixture holds them. */
async function load(folder: string): Promise<{ made: Fixture; names: string[] }> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.ladder\.ya?ml$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')));
  const files = Object.fromEntries(
    names.map((name, index) => [name.replaceAll('\\', '/'), texts[index] ?? '']),
  );
  return { made: await fixture(files), names: Object.keys(files) };
}

describe('The examples', () => {
  it('give no findings whatever', async () => {
    const { made, names } = await load('examples');
    assert(names.length > 8);
    assert.deepEqual(
      names.flatMap((name) => made.marks(name)),
      [],
    );
  });
});

describe('Real frameworks', () => {
  const folder = '../shared/frameworks';
  for (const framework of ['ft-engineering', 'snowflake']) {
    it(`give no error: ${framework}`, async function () {
      if (!existsSync(`${folder}/${framework}`)) this.skip();
      const { made, names } = await load(`${folder}/${framework}`);
      assert(names.length > 5);
      const errors = names.flatMap((name) => {
        const messages = made.messages(name);
        return made
          .diagnostics(name)
          .flatMap(({ severity }, index) =>
            severity === DiagnosticSeverity.Error ? [`${name}: ${messages[index] ?? ''}`] : [],
          );
      });
      assert.deepEqual(errors, []);
    });

    it(`are cut into pieces, so that an edit costs what it changed: ${framework}`, async function () {
      if (!existsSync(`${folder}/${framework}`)) this.skip();
      const { made, names } = await load(`${folder}/${framework}`);
      for (const name of names) {
        const { tree } = made.service.workspace.file(made.uri(name))!;
        assert(tree.pieces.length > 2, name);
      }
    });
  }
});
