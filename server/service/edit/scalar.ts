import { stringify } from 'yaml';
import { dereference, type ScalarNode } from '../syntax/nodes';
import { parseDocument } from '../syntax/tree';
import { DocumentVersion } from '../text/document';

/**
 * A text as YAML has it on one line: plain where it can be, else in single or double quotes; a line break as an escape.
 * @param like a scalar whose quotes are to be kept where the text allows it
 */
export function scalarSource(text: string, like?: Pick<ScalarNode, 'style'>): string {
  const style = like?.style;
  // In single quotes a line break would take lines of its own.
  if (style === 'double-quoted' || text.includes('\n'))
    return stringify(text, { ...oneLine, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd();
  if (style === 'single-quoted')
    return stringify(text, { ...oneLine, defaultStringType: 'QUOTE_SINGLE' }).trimEnd();
  return stringify(text, oneLine).trimEnd();
}

/** A line break in the text is an escape, never a block that would have to be indented. */
const oneLine = {
  lineWidth: 0,
  singleQuote: true,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Infinity,
} as const;

/**
 * What stands in a list of lines, on one line, as it can stand between brackets: a pair in braces, plain text with marks
 * that would end it there in quotes.
 * @param isTight whether there are no spaces within braces
 */
export function flowItemSource(source: string, isTight: boolean): string {
  if (/^["'{[]/.test(source)) return source;
  const node = dereference(parseDocument(new DocumentVersion('', 0, source)).root);
  if (node?.kind === 'map') return isTight ? `{${source}}` : `{ ${source} }`;
  return node?.kind === 'scalar' && typeof node.value === 'string' && /[,[\]{}]/.test(source)
    ? scalarSource(node.value, { style: 'single-quoted' })
    : source;
}

/**
 * The lines of a map whose pairs take a line each, as it can stand between brackets on one line; undefined for any other.
 * @param isTight whether there are no spaces within braces
 */
export function flowMapSource(lines: readonly string[], isTight: boolean): string | undefined {
  const pairs = lines.map((line) => {
    // What starts with one of these marks is more than a text, or goes on below.
    const [, key, value] = /^([\w-]+): +([^\s|>#&*!].*)$/.exec(line) ?? [];
    return key === undefined || value === undefined ? undefined : `${key}: ${flowItemSource(value, isTight)}`;
  });
  if (pairs.includes(undefined)) return undefined;
  return isTight ? `{${pairs.join(', ')}}` : `{ ${pairs.join(', ')} }`;
}
