/**
 * Cuts a ladder file into the runs of lines that can be parsed each by itself: the entries of the top-level mapping
 * and, within the lists that make up the bulk of a file, their items. Parsing the cuts and joining the results gives
 * what parsing the whole text gives, wherever the whole text is valid YAML; where it is not, a fault stays in its cut.
 * Where a cut might be unsafe (anchors, several documents, tabs), the whole file is one cut.
 */

/** The top-level lists whose items are cut apart: those that grow with a framework. */
const bulkLists: ReadonlySet<string> = new Set(['tracks', 'ladders', 'levels', 'positions']);

/**
 * One run of lines, `start` to `end` in UTF-16 units.
 * - `whole`: the file, not cut
 * - `lead`: what stands before the first entry: blank lines, comments and a `---`
 * - `entry`: one or more whole pairs of the top-level mapping
 * - `head`: the key of a list whose items are cut apart
 * - `item`: one item of the list whose head came last
 */
export interface Cut {
  readonly role: 'whole' | 'lead' | 'entry' | 'head' | 'item';
  readonly start: number;
  readonly end: number;
}

/** A place that may hold an anchor or alias as a node: `key: &a`, `- *b`, `[*c`, `<<: *d`, `{"e":*f}`. */
const anchorOrAlias =
  /(?:^|[:?-][ \t]|["'\]}]:|[[{,])[ \t]*(?:![^\s]*[ \t]+)?[&*][^\s*,[\]{}]+(?=[\s,[\]{}]|$)/m;
const tabIndent = /^ *\t/m;
const documentMark = /^(?:---|\.\.\.|%)/m;
const keyAtStart =
  /^(?:"(?:[^"\\\n]|\\.)*"[ \t]*|'(?:[^'\n]|'')*'[ \t]*|(?:[^\s#&*!|>'"%@`[\]{},?:-]|[-?:][^\s#:])(?:[^\n#]|(?<![ \t])#)*?):(?=\s|$)/;
/** What may be a pair although it is not read as a key above: `? key`, `: value`, `[flow]: value`, `!tag key: value`. */
const unusualPair = /^[?:](?:\s|$)|:(?:\s|$)/;
const bulkHead = /^([a-z-]+):[ ]*(?:#.*)?$/;

/** Whether the whole text is one cut, as a cut in it might be unsafe. `body` is the text without a leading `---`. */
function isUnsafe(text: string, body = text): boolean {
  // Most texts have none of the characters, and to see that is far quicker.
  return documentMark.test(body) || (text.includes('\t') && tabIndent.test(text)) || mayHoldAnchors(text);
}

/** Whether a text may hold an anchor or an alias. */
export function mayHoldAnchors(text: string): boolean {
  return /[&*]/.test(text) && anchorOrAlias.test(text);
}

/** A line of the text: where it starts and ends (without its line end), and its indentation; -1 for blank ones. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly comment: boolean;
}

/** Cuts `text`, whose line ends are `\n` or `\r\n`. The cuts are in order, without gaps, and cover the text. */
export function cut(text: string): Cut[] {
  const body = bodyStart(text);
  const rest = body === 0 ? text : text.slice(body);
  if (isUnsafe(text, rest)) return [whole(text)];
  const lines = linesOf(text, body);
  const firsts = entryStarts(text, lines);
  const first = firsts[0];
  if (first === undefined) return [whole(text)];
  const cuts: Cut[] = [];
  const leadEnd = lines[first]?.start ?? 0;
  if (leadEnd > 0) cuts.push({ role: 'lead', start: 0, end: leadEnd });
  for (const [index, from] of firsts.entries()) {
    const to = firsts[index + 1] ?? lines.length;
    cuts.push(...cutEntry(text, lines.slice(from, to), lines[to]?.start ?? text.length));
  }
  return cuts;
}

function whole(text: string): Cut {
  return { role: 'whole', start: 0, end: text.length };
}

/** The offset after a byte order mark and a leading `---` (only blank lines and comments before it). */
function bodyStart(text: string): number {
  return /^\uFEFF?(?:(?:[ ]*(?:#.*)?\r?\n)*---[ ]*(?:#.*)?(?:\r?\n|$))?/.exec(text)?.[0].length ?? 0;
}

function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline + 1;
    let end = newline === -1 ? text.length : newline;
    if (text.charCodeAt(end - 1) === 0x0d) end--;
    let first = start;
    while (first < end && text.charCodeAt(first) === 0x20) first++;
    lines.push({
      start,
      end,
      indent: first === end ? -1 : first - start,
      comment: text.charCodeAt(first) === 0x23,
    });
    start = next;
  }
  return lines;
}

/**
 * The indices of the lines that start an entry of the top-level mapping. A line at the margin that is no key (a list
 * item, a closing bracket, a stray word) goes on with the entry above it. Empty where content comes before any key.
 */
function entryStarts(text: string, lines: readonly Line[]): number[] {
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.indent === -1 || line.comment) continue;
    if (line.indent === 0 && keyAtStart.test(text.slice(line.start, line.end))) starts.push(index);
    else if (starts.length === 0) return [];
  }
  return starts;
}

/** An entry as one cut, or, for a list of the bulk, as a head and an item each. `end` is where the entry ends. */
function cutEntry(text: string, lines: readonly Line[], end: number): Cut[] {
  const head = lines[0];
  if (head === undefined) return [];
  const entry: Cut = { role: 'entry', start: head.start, end };
  const key = bulkHead.exec(text.slice(head.start, head.end))?.[1];
  if (key === undefined || !bulkLists.has(key)) return [entry];
  const content = lines.slice(1).filter((line) => line.indent !== -1 && !line.comment);
  const items = cutItems(text, content, end);
  const first = items?.[0];
  return items && first ? [{ role: 'head', start: head.start, end: first.start }, ...items] : [entry];
}

/**
 * The items that `content`, the lines of a list without blank ones and comments, consists of; `end` is where it ends.
 * Undefined where the first line is no item, or the list can't be cut.
 */
function cutItems(text: string, content: readonly Line[], end: number): Cut[] | undefined {
  const column = content[0]?.indent;
  if (column === undefined) return undefined;
  const isItem = (line: Line): boolean =>
    line.indent === column && /^-(?: |$)/.test(text.slice(line.start + column, line.end));
  const items = content.filter(isItem);
  if (items[0] !== content[0]) return undefined;
  // A stray line at the margin that may yet be a pair belongs to the file's mapping, not to the item above it. Any other,
  // less indented than the items or among them without a dash, stays with that item: a fault there.
  const margin = content.filter((line) => line.indent === 0 && !isItem(line));
  if (margin.some((line) => unusualPair.test(text.slice(line.start, line.end)))) return undefined;
  return items.map((item, index) => ({
    role: 'item',
    start: item.start,
    end: items[index + 1]?.start ?? end,
  }));
}

/**
 * Cuts a part of a text anew of which the rest is cut already and stays as it is: one or more items of one list, the
 * first of which was indented by `column`, or, without a column, entries of the top-level mapping. The cuts, counted from
 * the part's start, are those that cutting all of the text would give. Undefined where that can't be told from the part.
 */
export function cutAgain(part: string, column: number | undefined): Cut[] | undefined {
  if (column === undefined) {
    const cuts = cut(part);
    return cuts[0]?.role === 'entry' || cuts[0]?.role === 'head' ? cuts : undefined;
  }
  if (isUnsafe(part)) return undefined;
  const content = linesOf(part, 0).filter((line) => line.indent !== -1 && !line.comment);
  const [first] = content;
  // An item starts on the first line of its cut, in the column of its list.
  if (first?.start !== 0 || first.indent !== column) return undefined;
  const startsEntry = (line: Line): boolean =>
    line.indent === 0 && keyAtStart.test(part.slice(line.start, line.end));
  return content.some(startsEntry) ? undefined : cutItems(part, content, part.length);
}
