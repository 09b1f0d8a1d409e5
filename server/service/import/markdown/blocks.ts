import MarkdownIt, { type Token } from 'markdown-it';
import { append } from '../append';
import type { Table } from '../tables/table';
import { clean, hasContent, linesOf } from '../text/clean';

/** An item of a list, with the lists inside it. */
export interface MarkdownItem {
  readonly line: number;
  readonly text: string;
  readonly children: readonly MarkdownItem[];
}

/** A part of a Markdown text, with its one-based line and its source. */
export type MarkdownBlock = { readonly line: number; readonly raw: string } & (
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly MarkdownItem[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'other' }
);

/** Lists deeper than this are the text of the item above them. */
const maxNesting = 20;

/** Depths for what is not a heading of Markdown's own, but stands for one. */
const boldDepth = 7;
export const itemDepth = 8;

/** The parts of a Markdown text at its top, in order. */
export function markdownBlocks(text: string): MarkdownBlock[] {
  const lines = linesOf(text);
  const tokens = new MarkdownIt({ maxNesting, html: true }).parse(text, {});
  const blocks: MarkdownBlock[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const end = endOf(tokens, at);
    if (token) {
      const block = blockOf(tokens.slice(at, end), lines);
      if (block) blocks.push(block);
    }
    at = end;
  }
  return blocks;
}

/** The place behind a token and all that it holds. */
function endOf(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth <= 0) return index + 1;
  }
  return tokens.length;
}

function blockOf(tokens: readonly Token[], lines: readonly string[]): MarkdownBlock | undefined {
  const [first, inline] = tokens;
  if (!first) return undefined;
  const place = { line: lineOf(first), raw: rawOf(first, lines) };
  const text = inline?.content ?? '';
  if (first.type === 'heading_open') {
    return { ...place, kind: 'heading', depth: Number(first.tag.slice(1)), text: plain(text) };
  }
  if (first.type === 'paragraph_open') {
    const bold = /^(?:\*\*|__)((?:(?!\*\*|__).)+)(?:\*\*|__):?$/.exec(text.trim())?.[1];
    // What stands alone in bold is a heading in all but name.
    if (bold !== undefined && bold.length <= 80)
      return { ...place, kind: 'heading', depth: boldDepth, text: plain(bold).replace(/:$/, '') };
    return { ...place, kind: 'paragraph', text: clean(text) };
  }
  if (first.type === 'bullet_list_open' || first.type === 'ordered_list_open') {
    return { ...place, kind: 'list', items: itemsIn(tokens.slice(1, -1), lines) };
  }
  if (first.type === 'table_open') return { ...place, kind: 'table', table: tableIn(tokens) };
  return hasContent(place.raw) ? { ...place, kind: 'other' } : undefined;
}

function itemsIn(tokens: readonly Token[], lines: readonly string[]): MarkdownItem[] {
  const items: MarkdownItem[] = [];
  for (let at = 0; at < tokens.length; at = endOf(tokens, at)) {
    const token = tokens[at];
    if (token?.type === 'list_item_open') items.push(itemIn(tokens.slice(at, endOf(tokens, at)), lines));
  }
  return items;
}

function itemIn(tokens: readonly Token[], lines: readonly string[]): MarkdownItem {
  const [open, ...inner] = tokens.slice(0, -1);
  const texts: string[] = [];
  const children: MarkdownItem[] = [];
  for (let at = 0; at < inner.length;) {
    const end = endOf(inner, at);
    const block = blockOf(inner.slice(at, end), lines);
    if (block?.kind === 'list') append(children, block.items);
    else if (block?.kind === 'paragraph') texts.push(block.text);
    else if (block) texts.push(clean(block.raw));
    at = end;
  }
  return { line: open ? lineOf(open) : 1, text: texts.join(' '), children };
}

function tableIn(tokens: readonly Token[]): Table {
  const rows: { line: number; cells: string[] }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'tr_open') rows.push({ line: lineOf(token), cells: [] });
    if (token.type === 'th_open' || token.type === 'td_open')
      rows.at(-1)?.cells.push(tokens[index + 1]?.content ?? '');
  }
  const [header, ...body] = rows;
  return {
    rows: header
      ? [
          { ...header, cells: header.cells.map(plain) },
          ...body.map((row) => ({ ...row, cells: [plain(row.cells[0] ?? ''), ...row.cells.slice(1)] })),
        ]
      : [],
  };
}

/** A name without the marks of emphasis and links around it. */
export function plain(text: string): string {
  return clean(text.replace(/(\*\*|__|\*|`)(?=\S)(.+?)\1/g, '$2').replace(/^\[([^\]]+)\]\(#[^)]*\)$/, '$1'));
}

function lineOf(token: Token): number {
  return (token.map?.[0] ?? 0) + 1;
}

function rawOf(token: Token, lines: readonly string[]): string {
  return lines.slice(token.map?.[0], token.map?.[1]).join('\n').trimEnd();
}
