import { findProseReferences } from '../../model/reference';
import type { ProjectView } from '../project-view';
import { linkTo } from './link';
import { escaped } from './markdown';

/** Code spans are left as they are; of an image, its text is kept; HTML is shown as the text that it is. */
const codeImageOrHtml = /(`+)[^]*?\1|!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?|<(?=[a-z/!?])/gi;

/**
 * An author's prose as Markdown that is safe to show anywhere: references are links to what they name, and nothing is
 * fetched or run.
 */
export function proseMarkdown(view: ProjectView, prose: string): string {
  let markdown = '';
  let end = 0;
  for (const reference of findProseReferences(prose)) {
    // The brackets stand two characters before and, after any label, two characters behind.
    const after = prose.indexOf(']]', reference.end) + 2;
    markdown += harmless(prose.slice(end, reference.start - 2)) + referenceMarkdown(view, reference);
    end = after;
  }
  return (markdown + harmless(prose.slice(end))).trim();
}

/** The prose on one line, as it can stand in a table or a list. */
export function proseLine(view: ProjectView, prose: string): string {
  return proseMarkdown(view, prose).replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

function referenceMarkdown(view: ProjectView, { text, label }: { text: string; label?: string }): string {
  const [target] = view.resolve(text);
  const words = label ?? target?.title ?? text;
  return target ? linkTo(view, target, words) : escaped(words);
}

function harmless(markdown: string): string {
  return markdown.replace(
    codeImageOrHtml,
    (match, code: string | undefined, alternative: string | undefined) => {
      if (code !== undefined) return match;
      return alternative ?? '&lt;';
    },
  );
}
