/** Whether a click or a key asks for the place in the text, and not for what the preview shows of it: with Ctrl or ⌘. */
export function wantsText({ ctrlKey, metaKey }: MouseEvent | KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}
