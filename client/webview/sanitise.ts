import createDOMPurify, { type WindowLike } from 'dompurify';

const tags = [
  ...['p', 'br', 'hr', 'blockquote', 'pre', 'code', 'strong', 'em', 's', 'ul', 'ol', 'li'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'span', 'button'],
  // What the page itself marks.
  ...['mark', 'ins', 'del'],
];

/** Makes the second wall: whatever the renderer let through, only what prose needs comes out. */
export function createSanitiser(window: WindowLike): (html: string) => string {
  const purifier = createDOMPurify(window);
  return (html) =>
    purifier.sanitize(html, {
      ALLOWED_TAGS: tags,
      ALLOWED_ATTR: ['href', 'title', 'class', 'type', 'start', 'data-reference'],
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
      // All other attributes would have to look like a link.
      ADD_URI_SAFE_ATTR: ['type', 'start', 'data-reference'],
    });
}
