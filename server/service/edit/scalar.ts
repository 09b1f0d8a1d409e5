import { stringify } from 'yaml';
import type { ScalarNode } from '../syntax/nodes';

/**
 * A text as YAML has it on one line: plain where it can be, else in single or double quotes.
 * @param like a scalar whose quotes are to be kept where the text allows it
 */
export function scalarSource(text: string, like?: Pick<ScalarNode, 'style'>): string {
  const style = like?.style;
  if (style === 'double-quoted')
    return stringify(text, { ...oneLine, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd();
  if (style === 'single-quoted')
    return stringify(text, { ...oneLine, defaultStringType: 'QUOTE_SINGLE' }).trimEnd();
  return stringify(text, oneLine).trimEnd();
}

/** A line break in the text is an escape in double quotes, never a block that would have to be indented. */
const oneLine = {
  lineWidth: 0,
  singleQuote: true,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Infinity,
} as const;
