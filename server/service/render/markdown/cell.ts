import type { BlockContent, ListItem, PhrasingContent, TableCell } from 'mdast';
import { blocksIn } from '../prose-tree';

/** A break of line within a cell, where Markdown has none of its own. */
const lineBreak: PhrasingContent = { type: 'html', value: '<br>' };

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
        return [block.children.flatMap(phrasesInCell)];
      case 'blockquote':
        return linesOf(blocksIn(block.children));
      case 'list':
        return block.children.flatMap((item, index) =>
          itemLines(item, block.ordered === true ? `${(block.start ?? 1) + index}. ` : '• '),
        );
      case 'code':
        return block.value
          .split('\n')
          .map((value) => (value === '' ? [] : phrasesInCell({ type: 'inlineCode', value })));
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

/** What stands within a line as a cell can hold it. */
function phrasesInCell(phrase: PhrasingContent): PhrasingContent[] {
  if (phrase.type === 'break') return [lineBreak];
  // Readers disagree on what code is that has a backslash before a pipe; on HTML they agree.
  if (phrase.type === 'inlineCode' && phrase.value.includes('\\|')) {
    return [{ type: 'html', value: '<code>' }, textNode(phrase.value), { type: 'html', value: '</code>' }];
  }
  if (!('children' in phrase)) return [phrase];
  return [{ ...phrase, children: phrase.children.flatMap(phrasesInCell) }];
}

/** The lines of an item, with a mark before the first, and space before the others. */
export function itemLines({ children }: Pick<ListItem, 'children'>, mark: string): PhrasingContent[][] {
  return linesOf(blocksIn(children)).map((line, index) => [
    index === 0 ? textNode(mark) : ({ type: 'html', value: '&emsp;' } as const),
    ...line,
  ]);
}

export function textNode(value: string): PhrasingContent {
  return { type: 'text', value };
}
