import { itemInsertion } from '../../../edit/items';
import { scalarSource } from '../../../edit/scalar';
import { sentenceCase } from '../../../text/wording';
import { editsOf } from '../action';
import { criterionAt } from '../criterion-at';
import type { Fixer } from './fix';

/** Makes two criteria of one, at the word that joins them. What is said besides stays with the first. */
export const fixCompoundCriterion: Fixer = (place) => {
  const { workspace, file, problem } = place;
  const found = criterionAt(place);
  const text = found?.criterion.text;
  if (!found || !text || found.list.flow) return [];
  const { node, value } = text;
  const start = file.tree.offsetOf(node.from, node.start);
  // In a text that is written with escapes or over lines, the joining word has no place in what it says.
  const joint = file.tree.offsetOf(problem.span.from, problem.span.start) - start;
  const quotes = node.style === 'single-quoted' || node.style === 'double-quoted' ? 1 : 0;
  if (node.source.slice(quotes, node.source.length - quotes) !== value) return [];
  const first = value.slice(0, joint - quotes).replace(/[,\s]+$/, '');
  const second = sentenceCase(value.slice(joint - quotes + 'and'.length).trim());
  return [
    {
      title: 'Split it into two criteria',
      changes: () => [
        editsOf(workspace, file, [
          { start, end: file.tree.offsetOf(node.to, node.end), newText: scalarSource(first, node) },
          itemInsertion(file.tree, found.list, found.index + 1, [scalarSource(second, node)]),
        ]),
      ],
    },
  ];
};
