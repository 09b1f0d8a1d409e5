import { straySpaces } from '../../../rules/stray-spaces';
import { placeAt } from '../../place';
import { editsOf } from '../action';
import type { Fixer } from './fix';

/** Takes stray spaces and full stops out, and puts in the full stop that is missing. */
export const fixTextStyle: Fixer = ({ workspace, file, offset, problem }) => {
  const node = placeAt(file.tree, offset)?.node;
  if (node?.kind !== 'scalar') return [];
  const { from, start, to, end } = problem.span;
  const first = file.tree.offsetOf(from, start);
  const last = file.tree.offsetOf(to, end);
  const marked = file.document.getText().slice(first, last);
  const fix = (title: string, newText: string): ReturnType<Fixer> => [
    {
      title,
      isPreferred: true,
      isAutomatic: true,
      changes: () => [editsOf(workspace, file, [{ start: first, end: last, newText }])],
    },
  ];
  const spaces = straySpaces(node).find(({ span }) => span.start === start && span.end === end);
  if (spaces) return fix('Remove the spaces', spaces.where === 'between' ? ' ' : '');
  return marked === '.' ? fix('Remove the full stop', '') : fix('Add a full stop', `${marked}.`);
};
