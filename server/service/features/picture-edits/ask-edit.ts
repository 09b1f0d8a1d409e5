import type { AskEdit, EditRefusal, PictureAsk } from '../../../edit-protocol';
import type { TextChange } from '../../edit/change';
import { laddersOf } from '../../model/file';
import { isId } from '../../model/ids';
import type { Position } from '../../model/ladder';
import { valueOf } from '../../model/value';
import { quoted } from '../../text/wording';
import type { LadderFile } from '../../workspace/ladder-file';
import { askChanges } from './ask-changes';
import { askOf, isSameAsk, levelOf, normalPosition, withAsk } from './ask-values';
import { comesTo, pathOf, whyNot, withValueAt } from './trial';

/** The changes by which a position asks for another level of a track, or says something else of it. */
export function askEdit(file: LadderFile, edit: AskEdit): readonly TextChange[] | EditRefusal {
  const { track, was, ask } = edit;
  const position = positionOf(file, edit);
  if (!position)
    return { refused: 'This position is no longer where it was. Look again, and choose once more.' };
  if (!isAskable(ask) || track === '') return { refused: 'This is no level that can be asked for.' };
  const present = askOf(position, track);
  if (!isSameAsk(present, was)) {
    return {
      refused: `The text says something else of ${quoted(track)} by now. Look again, and choose once more.`,
    };
  }
  if (isSameAsk(present, ask)) return [];
  const changes = askChanges(file, position, track, ask);
  if ('refused' in changes) return changes;
  const path = pathOf(file.tree, position.node);
  if (!path) return { refused: whyNot(file, position.node) };
  const expected = withValueAt(valueOf(file.tree.root), path, (value) => withAsk(value, track, ask));
  const isRight = comesTo(file, changes, {
    expected,
    normal: (value) => withValueAt(value, path, normalPosition),
  });
  return isRight ? changes : { refused: whyNot(file, position.node) };
}

/** The position by its id; where that does not tell, by its place. */
function positionOf(file: LadderFile, { source, position: id }: AskEdit): Position | undefined {
  const all = laddersOf(file.model).flatMap(({ positions }) => positions);
  const named = all.filter((position) => position.id !== undefined && position.id.value === id);
  if (named.length === 1) return named[0];
  const offset = file.document.offsetAt(source.range.start);
  return all.find((position) => {
    const { from, start } = position.id?.node ?? position.node;
    return (position.id?.value ?? '') === id && file.tree.offsetOf(from, start) === offset;
  });
}

function isAskable(ask: PictureAsk): boolean {
  return !('level' in ask || ask.kind === 'required' || ask.kind === 'optional') || isId(levelOf(ask) ?? '');
}
