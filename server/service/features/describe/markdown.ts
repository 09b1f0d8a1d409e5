/** A text that is not Markdown (a name, a label, an id) as Markdown that shows just that. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+|~!]|^[-+.]/g, '\\$&').replaceAll('<', '&lt;');
}

/** The parts that there are, as paragraphs of Markdown. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
