import type { BlockContent, ListItem, PhrasingContent, TableCell } from 'mdast';

/** A break of line within a cell, where Markdown has none of its own. */
export const lineBreak: PhrasingContent = { type: 'html', value: '<br>' };

/** Lines as the content of a cell: those that say nothing are left out. */
export function cellOf(lines: readonly (readonly PhrasingContent[])[]): TableCell {
  const filled = lines.filter((line) => line.length > 0);
  return {
    type: 'tableCell',
    children: filled.flatMap((line, index) => (index === 0 ? [...line] : [lineBreak, ...line])),
  };
}

/** Blocks as the lines of a cell, which can hold none: lists by their marks, code line by line. */
export function linesOf(blocks: readonly BlockContent[]): PhrasingContent[][] {
  return blocks.flatMap((block): PhrasingContent[][] => {
    switch (block.type) {
      case 'paragraph':
        return [block.children];
      case 'blockquote':
        return linesOf(contentOf(block.children));
      case 'list':
        return block.children.flatMap((item, index) =>
          itemLines(item, block.ordered === true ? `${(block.start ?? 1) + index}. ` : '• '),
        );
      case 'code':
        return block.value.split('\n').map((value) => (value === '' ? [] : [{ type: 'inlineCode', value }]));
      case 'table':
        return block.children.map(({ children }) =>
          children.flatMap((cell, index) =>
            index === 0 ? cell.children : [textNode(' · '), ...cell.children],
          ),
        );
      default:
        return [];
    }
  });
}

/** The lines of an item, with a mark before the first, and space before the others. */
export function itemLines({ children }: Pick<ListItem, 'children'>, mark: string): PhrasingContent[][] {
  return linesOf(contentOf(children)).map((line, index) => [
    index === 0 ? textNode(mark) : ({ type: 'html', value: '&emsp;' } as const),
    ...line,
  ]);
}

export function textNode(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** What an author's text can be made of: it defines nothing. */
function contentOf(children: ListItem['children']): BlockContent[] {
  return children.filter((child) => child.type !== 'definition' && child.type !== 'footnoteDefinition');
}
