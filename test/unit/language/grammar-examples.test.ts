import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import type { IGrammar } from 'vscode-textmate';
import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { inRoot } from '../../host/paths';
import { loadLadderGrammar, tokenize, type Token } from './tokens';
import { bundledYaml, installedYaml, type YamlGrammar } from './yaml-grammars';

const proseKeys = new Set<unknown>(['summary', 'description', 'text', 'criteria', 'examples']);
const tracksAsKeys = new Set<unknown>(['requires', 'optional']);
const keyScope = 'entity.name.tag.yaml';
const trackScope = 'entity.name.type.reference.ladder';

/** What YAML says that a scalar is, to hold the colours to: its place in the text in UTF-16 offsets, and its part. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly role: 'key' | 'track' | 'prose' | 'other';
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  visit(parseDocument(text), {
    Scalar(place, node, path) {
      const owners = path.filter(isPair).map(({ key }) => (isScalar(key) ? key.value : undefined));
      if (!node.range) return;
      const [start, end] = node.range;
      parts.push({
        start,
        end,
        role: place === 'key' ? roleOfKey(owners.at(-2)) : roleOfValue(owners.at(-1)),
      });
    },
  });
  return parts;
}

function roleOfKey(owner: unknown): Part['role'] {
  return tracksAsKeys.has(owner) ? 'track' : 'key';
}

function roleOfValue(owner: unknown): Part['role'] {
  return proseKeys.has(owner) ? 'prose' : 'other';
}

/** Every token that is more than white space, by the offset at which it starts. Lines end with one character. */
function tokensByOffset(grammar: IGrammar, text: string): Map<number, Token> {
  const tokens = new Map<number, Token>();
  let offset = 0;
  for (const line of tokenize(grammar, text)) {
    for (const token of line) {
      if (token.text.trim() !== '') tokens.set(offset, token);
      offset += token.text.length;
    }
    offset = text.indexOf('\n', offset) + 1;
  }
  return tokens;
}

const files = [inRoot('examples'), inRoot('../shared/frameworks')]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => globSync('**/*.ladder.yaml', { cwd: folder, absolute: true }));

function exampleTests(yaml: () => YamlGrammar | undefined): void {
  let grammar: IGrammar;

  before(async function () {
    const found = yaml();
    if (!found) return this.skip();
    grammar = await loadLadderGrammar(found);
  });

  for (const file of files) {
    it(`colours what YAML takes for keys as keys, and no prose, in ${file.split('/').slice(-2).join('/')}`, () => {
      const text = readFileSync(file, 'utf8');
      const tokens = tokensByOffset(grammar, text);
      const parts = partsOf(text);
      assert.ok(parts.length > 10);
      for (const [offset, { text: word, scopes }] of tokens) {
        const role = parts.find(({ start, end }) => start <= offset && offset < end)?.role;
        const where = `${JSON.stringify(word)} at ${offset}: ${scopes.join(' ')}`;
        assert.equal(scopes.includes(keyScope), role === 'key', where);
        if (role === 'track') assert.ok(scopes.includes(trackScope), where);
        if (role === 'prose')
          assert.ok(
            scopes.some((scope) => scope.startsWith('string.') || isMark(scope)),
            where,
          );
        assert.ok(!scopes.some((scope) => scope.startsWith('invalid.')), where);
      }
    });
  }
}

/** The mark of a block scalar stands before its text and belongs to the same scalar. */
function isMark(scope: string): boolean {
  return (
    scope.startsWith('keyword.control.flow.block-scalar') || scope.startsWith('storage.modifier.chomping')
  );
}

describe('the grammar on real frameworks, with the YAML of VS Code 1.91', () =>
  exampleTests(() => bundledYaml));
describe('the grammar on real frameworks, with the YAML of the VS Code that is set up', () =>
  exampleTests(installedYaml));
