import { scalarSource } from '../../../edit/scalar';
import { isId, toId } from '../../../model/ids';
import { quoted } from '../../../text/wording';
import { placeAt } from '../../place';
import { rename } from '../../rename/rename';
import { symbolAt } from '../../symbol-at';
import { editsOf } from '../action';
import type { Fixer } from './fix';

/** Writes the id as it may be, and with it all that refers to it. */
export const fixInvalidId: Fixer = ({ workspace, file, offset }) => {
  const node = placeAt(file.tree, offset)?.node;
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [];
  const id = toId(node.value);
  if (!isId(id) || id === node.value) return [];
  const title = `Change it to ${quoted(id)}`;
  if (!symbolAt(workspace, file.uri, offset)) {
    // What nothing can refer to, as the framework's own id.
    const change = {
      start: file.tree.offsetOf(node.from, node.start),
      end: file.tree.offsetOf(node.to, node.end),
      newText: scalarSource(id, node),
    };
    return [
      { title, isPreferred: true, isAutomatic: true, changes: () => [editsOf(workspace, file, [change])] },
    ];
  }
  const edits = rename(workspace, file.uri, file.document.positionAt(offset), id);
  // Another thing may have that id already.
  if ('refused' in edits) return [];
  return [
    { title: `${title}, wherever it is named`, isPreferred: true, isAutomatic: true, changes: () => edits },
  ];
};
