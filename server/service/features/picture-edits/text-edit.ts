import type { EditRefusal, TextEdit } from '../../../edit-protocol';
import type { TextChange } from '../../edit/change';
import { layoutOf } from '../../edit/layout';
import { columnOf } from '../../edit/lines';
import { textChanges, type ScalarPlace } from '../../edit/text-source';
import { scalarText } from '../../model/fields';
import { valueOf } from '../../model/value';
import type { ScalarNode } from '../../syntax/nodes';
import type { LadderFile } from '../../workspace/ladder-file';
import { placeAt, type Place } from '../place';
import { comesTo, pathOf, whyNot, withValueAt } from './trial';

/** The change that gives a criterion, an example or a summary another text, written as it was where that can be. */
export function textEdit(
  file: LadderFile,
  { source, was, text }: TextEdit,
): readonly TextChange[] | EditRefusal {
  const offset = file.document.offsetAt(source.range.start);
  const place = placeAt(file.tree, offset);
  const node = place?.node;
  const moved = 'This text is no longer where it was. Look again, and change it once more.';
  if (!place || node?.kind !== 'scalar' || place.at === 'key') return { refused: moved };
  if (file.tree.offsetOf(node.from, node.start) !== offset) return { refused: moved };
  if (place.path.at(-1) === 'id') return { refused: 'This criterion has no text yet. Write it in the file.' };
  const now = node.value === null ? '' : scalarText(node);
  if (now !== was) return { refused: 'The text was changed meanwhile.', now };
  if (now === text) return [];
  if (text.trim() === '')
    return { refused: 'A text can’t be empty here. To be rid of it, take it out of the file.' };
  const path = pathOf(file.tree, node);
  if (!path) return { refused: whyNot(file, node) };
  const expected = withValueAt(valueOf(file.tree.root), path, () => text);
  const change = textChanges(scalarPlace(file, place, node), text).find((each) =>
    comesTo(file, [each], { expected }),
  );
  return change ? [change] : { refused: whyNot(file, node) };
}

function scalarPlace(file: LadderFile, { pair, parents }: Place, node: ScalarNode): ScalarPlace {
  const { tree } = file;
  const text = file.document.getText();
  const parent = parents.at(-1);
  const inFlow = parents.some(({ flow }) => flow);
  if (parent?.kind === 'list') {
    const dash = parent.dashes[parent.items.indexOf(node)];
    const indent = dash ? columnOf(text, tree.offsetOf(dash.from, dash.start)) + 2 : 0;
    return { tree, node, inFlow, indent };
  }
  const key = pair ? columnOf(text, tree.offsetOf(pair.key.from, pair.key.start)) : 0;
  return { tree, node, inFlow, indent: key + layoutOf(file).step };
}
