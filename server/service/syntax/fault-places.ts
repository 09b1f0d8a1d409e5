/** Finds the text that an author should look at, from where the parser stumbled. Offsets are UTF-16 units of `text`. */

/** The quote that opens the scalar which is still open at `before`: the first one that starts a value and stays open. */
export function openingQuote(text: string, quote: string, before: number): number {
  const starts = new RegExp(`(?<=(?:^|[:\\-?,[{])\\s*)${quote}`, 'gm');
  const closed = quote === '"' ? /"(?:[^"\\]|\\[^])*"/y : /'(?:[^']|'')*'/y;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    if (match.index >= before) break;
    closed.lastIndex = match.index;
    if (!closed.test(text)) return match.index;
    starts.lastIndex = closed.lastIndex;
  }
  return Math.max(0, text.lastIndexOf(quote, before));
}

/** The bracket that is still open at `before`; undefined where none is. */
export function openingBracket(text: string, before: number): number | undefined {
  let closed = 0;
  for (let at = before - 1; at >= 0; at--) {
    const char = text.charAt(at);
    if (char === ']' || char === '}') closed++;
    if ((char === '[' || char === '{') && closed-- === 0) return at;
  }
  return undefined;
}

/** The end of the line, without blanks and a comment at its end. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const line = text.slice(offset, newline === -1 ? text.length : newline);
  return offset + line.replace(/(?:^|\s)#.*$/, '').trimEnd().length;
}

/** The end of the word at `offset`, one character at least where there is one. */
export function wordEnd(text: string, offset: number): number {
  const word = /^[^\s,\]}]{1,80}/.exec(text.slice(offset, offset + 80))?.[0].length ?? 1;
  return Math.min(text.length, offset + word);
}

/** The first place from `offset` on that is not blank, on the same line; `offset` where the rest of the line is blank. */
export function afterBlanks(text: string, offset: number): number {
  const blanks = /^[ \t]*(?=[^ \t\r\n])/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0;
  return offset + blanks;
}

/** What stands on the line before `offset`. */
export function lineBefore(text: string, offset: number): string {
  return text.slice(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** Where the text of the next line that is not blank starts; undefined where there is none. */
export function nextLine(text: string, offset: number): number | undefined {
  const next = /\n[ \t]*(?=[^\s])/g;
  next.lastIndex = offset;
  const match = next.exec(text);
  return match ? match.index + match[0].length : undefined;
}
