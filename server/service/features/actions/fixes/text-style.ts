import { scalarSource } from '../../../edit/scalar';
import { hasStop, withOtherEnding } from '../../../rules/full-stops';
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
  // Where escapes hide the place of its end, all of it is marked, and written anew.
  const isHidden = start === node.start && end === node.end && node.source !== node.value;
  const value = String(node.value);
  const isThere = isHidden ? hasStop(value) : marked === '.';
  const ending = isThere ? '' : `${marked}.`;
  return fix(
    isThere ? 'Remove the full stop' : 'Add a full stop',
    isHidden ? scalarSource(withOtherEnding(value), node) : ending,
  );
};
