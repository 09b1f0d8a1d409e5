import type { EditRefusal, PictureAsk } from '../../../edit-protocol';
import type { TextChange } from '../../edit/change';
import { commentsIn } from '../../edit/comments';
import { removal } from '../../edit/items';
import { fieldsOf, textOf } from '../../model/fields';
import { laddersOf } from '../../model/file';
import type { Position } from '../../model/ladder';
import {
  dereference,
  type ContentNode,
  type ListNode,
  type MapNode,
  type Pair,
  type SyntaxNode,
} from '../../syntax/nodes';
import type { SyntaxTree } from '../../syntax/tree';
import { changeBetween } from '../../text/text-change';
import { quoted } from '../../text/wording';
import type { LadderFile } from '../../workspace/ladder-file';
import { askAddition, commentsBehind, layoutFor, levelChange, type Addition } from './ask-addition';
import { changed, whyNot } from './trial';
import { askKeyOf, askKeys, levelOf, type AskKey } from './ask-values';

/** Where a position says something of a track: a pair of a map, or an item of a list. */
interface Saying {
  readonly key: AskKey;
  /** The position's own pair that holds it; undefined where it is taken over from elsewhere (`<<`, or an alias). */
  readonly pair: Pair | undefined;
  readonly container: MapNode | ListNode | undefined;
  /** Its zero-based place in the container; -1 where that takes it over. */
  readonly index: number;
}

/** The changes that let a position say something else of a track, whether or not they come to that. */
export function askChanges(
  file: LadderFile,
  position: Position,
  track: string,
  ask: PictureAsk,
): readonly TextChange[] | EditRefusal {
  const wanted = askKeyOf(ask);
  const others = sayingsOf(position, track).filter(({ key }) => key !== wanted);
  const takenOver = others.find(({ pair, index }) => !pair || index === -1);
  if (takenOver) return { refused: takenOverWords(takenOver.key, track) };
  const removals = others.map((saying) => takenOut(file.tree, position.node, saying));
  if (wanted === undefined) return removals;
  const layout = layoutFor(file, position.node, wanted);
  const comments = removals.flatMap((change) => commentsIn(file.tree, change));
  const addition = { key: wanted, track, level: levelOf(ask), comments, layout };
  if (removals.length === 0) return said(file, position, addition);
  // What is added may stand where something is taken out: so it is added to what is left.
  const left = changed(file, removals);
  const again = left && positionsOf(left)[positionsOf(file).indexOf(position)];
  const changes = again ? said(left, again, addition) : { refused: whyNot(file, position.node) };
  if ('refused' in changes) return changes;
  const text = left && changed(left, changes)?.document.getText();
  if (text === undefined) return { refused: whyNot(file, position.node) };
  const { start, endBefore, endAfter } = changeBetween(file.document.getText(), text);
  return [{ start, end: endBefore, newText: text.slice(start, endAfter) }];
}

/** The changes by which a position says something, under a key that may say it already, at another level. */
function said(file: LadderFile, position: Position, addition: Addition): readonly TextChange[] | EditRefusal {
  const { key, track, level = '', comments } = addition;
  const present = sayingsOf(position, track).find((saying) => saying.key === key);
  if (present?.pair && present.index !== -1) {
    const { container, index, pair } = present;
    const own = container?.kind === 'map' ? container.pairs[index] : undefined;
    return [...(own ? [levelChange(file, own, level)] : []), ...commentsBehind(file, pair, comments)];
  }
  return askAddition(file, position.node, addition) ?? { refused: takenOverWords(key, track) };
}

function positionsOf({ model }: LadderFile): Position[] {
  return laddersOf(model).flatMap(({ positions }) => positions);
}

function sayingsOf({ node }: Position, track: string): Saying[] {
  return askKeys.flatMap((key) => sayingUnder(node, key, track) ?? []);
}

function sayingUnder(position: MapNode, key: AskKey, track: string): Saying | undefined {
  const pair = fieldsOf(position).pair(key);
  const container = dereference(pair?.value);
  if (!pair || !container) return undefined;
  const index = placeIn(container, track);
  if (index === undefined) return undefined;
  return {
    key,
    pair: position.pairs.includes(pair) ? pair : undefined,
    container: container.kind === 'scalar' ? undefined : container,
    index: pair.value?.kind === 'alias' ? -1 : index,
  };
}

/** Where a map, a list or a single text names a track; -1 where it does so by a merge. */
function placeIn(container: ContentNode, track: string): number | undefined {
  const isIt = (node: SyntaxNode | undefined): boolean => {
    const text = dereference(node);
    return text?.kind === 'scalar' && textOf(text)?.value === track;
  };
  if (container.kind === 'map') {
    const entry = fieldsOf(container).pair(track);
    return entry && container.pairs.indexOf(entry);
  }
  const index = container.kind === 'list' ? container.items.findIndex(isIt) : isIt(container) ? 0 : -1;
  return index === -1 ? undefined : index;
}

function takenOverWords(key: AskKey, track: string): string {
  return `What stands under ${quoted(key)} is taken over from elsewhere in the file, by an alias or \`<<\`. Change what it says of ${quoted(track)} there, in the text.`;
}

/** Takes out what is said; where nothing else stands under the key, the key too. */
function takenOut(tree: SyntaxTree, position: MapNode, saying: Saying): TextChange {
  const { pair, container, index } = saying;
  if (container && !isAlone(saying)) return removal(tree, container, index);
  return removal(
    tree,
    position,
    position.pairs.findIndex((each) => each === pair),
  );
}

function isAlone({ container }: Saying): boolean {
  if (!container) return true;
  return (container.kind === 'map' ? container.pairs : container.items).length === 1;
}
