import type { Block } from '../text/blocks';
import { clean, hasContent } from '../text/clean';
import type { MarkdownBlock, MarkdownItem } from './blocks';

/** The parts under a level's heading as the lines of a page, so that both are read in the same way. */
export function pageBlocks(blocks: readonly MarkdownBlock[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'list') return itemBlocks(block.items, 0);
    const text = block.kind === 'paragraph' || block.kind === 'heading' ? block.text : clean(block.raw);
    return hasContent(text) ? [{ kind: 'paragraph', line: block.line, text, indent: 0, mark: '' }] : [];
  });
}

function itemBlocks(items: readonly MarkdownItem[], indent: number): Block[] {
  return items.flatMap((item) => [
    ...(hasContent(item.text)
      ? [{ kind: 'item' as const, line: item.line, text: item.text, indent, mark: '-' }]
      : []),
    ...itemBlocks(item.children, indent + 2),
  ]);
}
