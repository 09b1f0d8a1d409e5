import { readFileSync } from 'node:fs';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { inRoot } from '../../host/paths';
import type { YamlGrammar } from './yaml-grammars';

/** A piece of a line and its scopes, outermost first, without the language's own. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const ladderScope = 'source.yaml.ladder';

/** The grammar of ladder files on top of the given YAML. */
export async function loadLadderGrammar(yaml: YamlGrammar): Promise<IGrammar> {
  const engine = loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: engine.then(() => ({
      createOnigScanner: (sources) => new OnigScanner(sources),
      createOnigString: (text) => new OnigString(text),
    })),
    loadGrammar: (scope) => {
      const file = scope === ladderScope ? inRoot('syntaxes/ladder.tmLanguage.json') : yaml.files.get(scope);
      return Promise.resolve(file === undefined ? null : readGrammar(scope, file));
    },
  });
  const grammar = await registry.loadGrammar(ladderScope);
  if (!grammar) throw new Error(`There is no grammar ${ladderScope}`);
  return grammar;
}

function readGrammar(scope: string, file: string): ReturnType<typeof parseRawGrammar> {
  const grammar = parseRawGrammar(readFileSync(file, 'utf8'), file);
  return { ...grammar, scopeName: scope };
}

/** The tokens of a text, line by line, as an editor sees it: lines come without their ends. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
  let state = INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}

/**
 * The scopes of the parts that a text marks with `‹…›`, outermost first. A mark may hold several tokens: scopes are
 * then those that all of them have.
 */
export function scopesOfMarks(grammar: IGrammar, marked: string): string[][] {
  const lines = tokenize(grammar, marked.replaceAll(/[‹›]/g, ''));
  return marked.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const tokens = lines[index] ?? [];
    return marksOf(line).map(({ start, end }) => commonScopes(tokensIn(tokens, start, end)));
  });
}

function marksOf(line: string): { start: number; end: number }[] {
  return [...line.matchAll(/‹([^›]*)›/g)].map((match, before) => {
    const start = match.index - 2 * before;
    return { start, end: start + (match[1] ?? '').length };
  });
}

function tokensIn(tokens: readonly Token[], start: number, end: number): Token[] {
  let offset = 0;
  return tokens.filter(({ text }) => {
    const from = offset;
    offset += text.length;
    return from < end && offset > start;
  });
}

function commonScopes([first, ...others]: readonly Token[]): string[] {
  return (first?.scopes ?? []).filter((scope) => others.every(({ scopes }) => scopes.includes(scope)));
}
