import { parseExpressionAt, type Expression, type Property, type SpreadElement } from 'acorn';
import { append } from '../append';
import type { Sourced } from '../draft/draft';
import { ImportError } from '../import-error';
import { clean, hasContent, linesOf } from '../text/clean';
import { maxDepth, type DataEntry, type DataMap, type DataNode } from './tree';

/** The data in a program, and the lines that are code. */
export interface ScriptData {
  readonly data: DataMap;
  readonly code: readonly Sourced[];
}

/** What stands in front of a literal that is given a name, exported, or handed on. */
const beforeLiteral =
  /(?:^|[\n;])[ \t]*(?:export\s+)?(?:const|let|var)\s+([\w$]+)[^=;\n]*=\s*(?=[[{])|(?:^|[\n;])[ \t]*(?:export\s+default|(?:module\.)?exports(?:\.([\w$]+))?\s*=)\s*(?=[[{])|(?:^|[\n;])[ \t]*(?:\(\s*)?(?:window|globalThis|self)\.([\w$]+)[^;\n]*?[=(]\s*(?=[{[])(?![[]\])/g;

/**
 * Reads the literals of a JavaScript or TypeScript module: objects and lists that are given a name or exported. Nothing
 * is run, and what is not literal (a call, a name) is kept as it is written.
 * @throws ImportError with the line, where a literal can't be read
 */
export function dataFromScript(text: string): ScriptData {
  checkBrackets(text);
  const entries: DataEntry[] = [];
  const code: Sourced[] = [];
  let end = 0;
  for (const match of text.matchAll(beforeLiteral)) {
    const start = match.index + match[0].length;
    if (start < end) continue;
    const literal = literalAt(text, start);
    const key = match[1] ?? match[2] ?? match[3] ?? 'default';
    append(code, codeLines(text, end, start));
    entries.push({ key, line: lineAt(text, start), value: literal.data });
    end = literal.end;
  }
  append(code, codeLines(text, end, text.length));
  return { data: { kind: 'map', line: 1, entries }, code };
}

function literalAt(text: string, start: number): { data: DataNode; end: number } {
  try {
    const expression = parseExpressionAt(text, start, {
      ecmaVersion: 'latest',
      locations: true,
      sourceType: 'module',
    });
    return { data: literalData(expression, text), end: expression.end };
  } catch (error) {
    if (error instanceof SyntaxError && 'loc' in error) {
      const { line } = error.loc as { line: number };
      throw new ImportError(
        `This literal can’t be read: ${error.message.replace(/ \(\d+:\d+\)$/, '')}.`,
        line,
      );
    }
    throw error;
  }
}

function literalData(node: Expression | SpreadElement, text: string): DataNode {
  const line = node.loc?.start.line ?? 1;
  if (node.type === 'ObjectExpression') {
    return { kind: 'map', line, entries: node.properties.map((property) => entryData(property, text)) };
  }
  if (node.type === 'ArrayExpression') {
    return {
      kind: 'list',
      line,
      items: node.elements.flatMap((item) => (item ? [literalData(item, text)] : [])),
    };
  }
  const value = constantText(node);
  if (value !== undefined) return { kind: 'text', line, text: value };
  if (isNothing(node)) return { kind: 'nothing', line };
  return { kind: 'text', line, text: clean(text.slice(node.start, node.end)) };
}

function isNothing(node: Expression | SpreadElement): boolean {
  return (
    (node.type === 'Literal' && node.value === null) ||
    (node.type === 'Identifier' && node.name === 'undefined')
  );
}

/** The text of a literal, also where it is put together from several by `+`. Undefined for all else. */
function constantText(node: Expression | SpreadElement): string | undefined {
  if (
    node.type === 'Literal' &&
    node.value !== null &&
    node.value !== undefined &&
    !(node.value instanceof RegExp)
  ) {
    return String(node.value);
  }
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  if (node.type === 'BinaryExpression' && node.operator === '+' && node.left.type !== 'PrivateIdentifier') {
    const [left, right] = [constantText(node.left), constantText(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  return undefined;
}

function entryData(property: Property | SpreadElement, text: string): DataEntry {
  const line = property.loc?.start.line ?? 1;
  if (property.type === 'SpreadElement') {
    return {
      key: '...',
      line,
      value: { kind: 'text', line, text: text.slice(property.argument.start, property.argument.end) },
    };
  }
  const { key, value } = property;
  const name = key.type === 'Identifier' && !property.computed ? key.name : constantText(key);
  return { key: name ?? text.slice(key.start, key.end), line, value: literalData(value, text) };
}

/** The lines of code between two literals. Those with nothing but marks say nothing. */
function codeLines(text: string, from: number, to: number): Sourced[] {
  const first = lineAt(text, from);
  return linesOf(text.slice(from, to)).flatMap((line, index) =>
    hasContent(line) && /[\p{L}\p{N}]/u.test(line) ? [{ line: first + index, text: line.trim() }] : [],
  );
}

function lineAt(text: string, offset: number): number {
  return linesOf(text.slice(0, offset)).length;
}

/** The parser goes as deep as the text does. Brackets in texts count here, too: there are few, and they are closed. */
function checkBrackets(text: string): void {
  let depth = 0;
  let line = 1;
  for (const sign of text) {
    if (sign === '\n') line++;
    if (sign === '[' || sign === '{' || sign === '(') depth++;
    if (sign === ']' || sign === '}' || sign === ')') depth = Math.max(0, depth - 1);
    if (depth > maxDepth * 4) throw new ImportError(`This is nested more than ${maxDepth * 4} deep.`, line);
  }
}
