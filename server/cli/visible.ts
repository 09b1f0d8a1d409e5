/** Characters that would steer a terminal (tabs aside), break a line or turn the direction of what follows. */
const unsafe = /[\p{Cc}\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * A text as a terminal may show it: what would steer it is replaced by characters that stand for that, one for one, so
 * that columns stay. Tabs stay.
 */
export function visible(text: string): string {
  return text.replace(unsafe, (each) => {
    const code = each.charCodeAt(0);
    if (each === '\t') return each;
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
  });
}
