import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../host/paths';

/** A version of YAML's grammar: the files of its parts, by scope name. `source.yaml` is the one that includes the rest. */
export interface YamlGrammar {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The YAML grammar of VS Code up to 1.94 comes from TextMate's bundle, and the package `tm-grammars` carries that one.
 * The grammar of later versions is in no package, so it is taken from the VS Code that the other tests set up.
 */
export const bundledYaml: YamlGrammar = {
  name: 'the YAML of VS Code 1.91',
  files: new Map([['source.yaml', require.resolve('tm-grammars/grammars/yaml.json')]]),
};

/** The YAML grammar of the VS Code that is set up for tests; undefined where none is yet. */
export function installedYaml(): YamlGrammar | undefined {
  const home = inRoot('.vscode-test');
  if (!existsSync(home)) return undefined;
  const extension = readdirSync(home)
    .map((entry) => join(home, entry, 'node_modules/code-server/lib/vscode/extensions/yaml'))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (extension === undefined) return undefined;
  const { contributes } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as Manifest;
  const files = contributes.grammars.map(
    ({ scopeName, path }) => [scopeName, join(extension, path)] as const,
  );
  return { name: 'the YAML of the VS Code set up here', files: new Map(files) };
}

interface Manifest {
  readonly contributes: {
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
  };
}
