/** The form in which texts are compared: white space and capitals make no difference. */
export function comparable(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
