import { renderMarkdown } from './markdown';
import { markProse } from './marks';
import { createSanitiser } from './sanitise';
import type { Surroundings } from './surroundings';

/** Makes what renders authors' texts in a window. */
export function createRender(window: Parameters<typeof createSanitiser>[0]): Surroundings['render'] {
  const sanitise = createSanitiser(window);
  return (text, references, marking) => {
    const html = (prose: string): string => renderMarkdown(prose, references);
    return sanitise(markProse(html(text), marking, html));
  };
}
