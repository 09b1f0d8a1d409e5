const openable = /^(?:https?|mailto):/i;

/** Whether a link in an author's text may be opened: the web and mail, never a script, a file or a command. */
export function isOpenableLink(url: string): boolean {
  return openable.test(url.trim());
}
