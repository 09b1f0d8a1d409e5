import sanitizeHtml from 'sanitize-html';

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'blockquote', 'pre', 'code', 'strong', 'em', 's', 'ul', 'ol', 'li'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'span'],
  ],
  allowedAttributes: { a: ['href', 'title'], span: ['class', 'title'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
};

/** The second wall around an author's text: whatever the renderer let through, only what prose needs comes out. */
export function sanitise(html: string): string {
  return sanitizeHtml(html, options);
}
