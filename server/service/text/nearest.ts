import { distance } from 'fastest-levenshtein';

/**
 * Of `known`, what `written` most likely stands for: the least edit distance, and no more than a third of the letters
 * wrong (at least one may be, but not all). Of several as near, the first.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(written.length / 3));
  let best: { readonly text: string; readonly far: number } | undefined;
  for (const text of known) {
    const far = distance(written.toLowerCase(), text.toLowerCase());
    if (far <= limit && far < Math.max(written.length, text.length) && (!best || far < best.far))
      best = { text, far };
  }
  return best?.text;
}
