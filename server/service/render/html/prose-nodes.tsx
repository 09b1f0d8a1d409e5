/** @jsxRuntime automatic @jsxImportSource preact */
import type { BlockContent, ListItem, PhrasingContent, TableRow } from 'mdast';
import { isOpenableLink } from '../../prose/links';
import { blocksIn } from '../prose-tree';

/**
 * Blocks of prose as elements. Only what stands here can come out, and every text is escaped, so that nothing that an
 * author writes can be more than text.
 */
export function Blocks({ blocks }: { blocks: readonly BlockContent[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { block: BlockContent }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Phrases phrases={block.children} />
        </p>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={blocksIn(block.children)} />
        </blockquote>
      );
    case 'list': {
      const items = block.children.map((item, index) => <Item key={index} item={item} />);
      return block.ordered === true ? <ol start={block.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'code':
      return (
        <pre>
          <code>{block.value}</code>
        </pre>
      );
    case 'thematicBreak':
      return <hr />;
    case 'table':
      return <ProseTable rows={block.children} />;
    default:
      return null;
  }
}

/** An item; where it is one paragraph, it needs none around it. */
function Item({ item }: { item: ListItem }) {
  const [first, ...others] = blocksIn(item.children);
  return (
    <li>
      {first?.type === 'paragraph' ? <Phrases phrases={first.children} /> : first && <Block block={first} />}
      <Blocks blocks={others} />
    </li>
  );
}

function ProseTable({ rows: [head, ...rows] }: { rows: readonly TableRow[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head?.children.map((cell, index) => (
            <th key={index} scope="col">
              <Phrases phrases={cell.children} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.children.map((cell, column) => (
              <td key={column}>
                <Phrases phrases={cell.children} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What stands within a line. */
export function Phrases({ phrases }: { phrases: readonly PhrasingContent[] }) {
  return (
    <>
      {phrases.map((phrase, index) => (
        <Phrase key={index} phrase={phrase} />
      ))}
    </>
  );
}

function Phrase({ phrase }: { phrase: PhrasingContent }) {
  switch (phrase.type) {
    case 'text':
      return <>{phrase.value}</>;
    case 'inlineCode':
      return <code>{phrase.value}</code>;
    case 'strong':
      return (
        <strong>
          <Phrases phrases={phrase.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Phrases phrases={phrase.children} />
        </em>
      );
    case 'delete':
      return (
        <s>
          <Phrases phrases={phrase.children} />
        </s>
      );
    case 'break':
      return <br />;
    case 'link': {
      const words = <Phrases phrases={phrase.children} />;
      if (!phrase.url.startsWith('#') && !isOpenableLink(phrase.url)) return words;
      return (
        <a href={phrase.url} title={phrase.title ?? undefined}>
          {words}
        </a>
      );
    }
    default:
      return null;
  }
}
