import type { ScalarNode } from './nodes';

/**
 * Where a scalar's text begins in its `source`, in UTF-16 units: after the opening quote, or after the header of a
 * block (with any comment on it) and the blanks in front of its first word.
 */
export function contentStart({ style, source }: ScalarNode): number {
  if (style === 'plain') return 0;
  if (style === 'single-quoted' || style === 'double-quoted') return 1;
  return /^[^\n]*\n?\s*/.exec(source)?.[0].length ?? 0;
}

/** Whether the text stands in the `source` as it is, from {@link contentStart} on: nothing escaped, folded or indented. */
export function isVerbatim(node: ScalarNode): boolean {
  return typeof node.value === 'string' && node.source.startsWith(node.value, contentStart(node));
}
