import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../../host/paths';

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly extensions: readonly string[];
      readonly configuration: string;
      readonly icon: { readonly light: string; readonly dark: string };
    }[];
    readonly grammars: readonly {
      readonly language: string;
      readonly scopeName: string;
      readonly path: string;
    }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

const { icon, contributes } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;

describe('the language that the extension brings', () => {
  const language = contributes.languages.find(({ id }) => id === 'ladder')!;
  const grammar = contributes.grammars.find(({ language: id }) => id === 'ladder')!;

  it('is that of ladder files, under both of their endings', () => {
    assert.deepEqual(language.extensions, ['.ladder.yaml', '.ladder.yml']);
  });

  it('names files that are there', () => {
    for (const file of [
      language.configuration,
      language.icon.light,
      language.icon.dark,
      grammar.path,
      icon,
    ]) {
      assert.ok(existsSync(inRoot(file)), file);
    }
  });

  it('has the grammar under the scope that the grammar itself gives', () => {
    const { scopeName } = JSON.parse(readFileSync(inRoot(grammar.path), 'utf8')) as { scopeName: string };
    assert.equal(grammar.scopeName, scopeName);
  });

  it('selects an id whole, and each id of a reference on its own, on a double click', () => {
    const separators = contributes.configurationDefaults['[ladder]']!['editor.wordSeparators'] as string;
    assert.ok(!separators.includes('-'));
    for (const mark of ['.', '@', '[', ']', '|', ':']) assert.ok(separators.includes(mark), mark);
  });
});
