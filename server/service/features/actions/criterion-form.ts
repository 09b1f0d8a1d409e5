import type { TextChange } from '../../edit/change';
import { pairInsertion } from '../../edit/items';
import { columnOf, lineEndOf, shiftLines } from '../../edit/lines';
import { lineage } from '../../graph/reader';
import { memberKey } from '../../graph/symbols';
import { toId } from '../../model/ids';
import type { MapNode, ScalarNode } from '../../syntax/nodes';
import { quoted } from '../../text/wording';
import type { LadderFile } from '../../workspace/ladder-file';
import { descendants } from '../navigation/related';
import { editsOf, type Action, type ActionPlace } from './action';
import { criterionAt, type CriterionPlace } from './criterion-at';

/** Gives the criterion an id, or writes it in the long form (with keys) or the short one (its text alone). */
export function criterionFormActions(place: ActionPlace): Action[] {
  const found = criterionAt(place);
  if (!found?.criterion.text) return [];
  const { file, workspace } = place;
  const { node, id } = found.criterion;
  const action = (title: string, changes: () => readonly TextChange[]): Action => ({
    title,
    kind: 'refactor.rewrite',
    changes: () => [editsOf(workspace, file, changes())],
  });
  const actions: Action[] = [];
  const newId = id ? '' : freeId(place, found);
  if (newId !== '') {
    actions.push(
      action(`Give this criterion the id ${quoted(newId)}`, () => [
        node.kind === 'scalar'
          ? toLongForm(file, node, found.list.flow, `id: ${newId}`)
          : pairInsertion(file.tree, node as MapNode, -1, [`id: ${newId}`]),
      ]),
    );
  }
  if (node.kind === 'scalar') {
    actions.push(
      action('Write this criterion in the long form', () => [toLongForm(file, node, found.list.flow)]),
    );
  }
  const alone = node.kind === 'map' && node.pairs.length === 1 ? node.pairs[0]?.value : undefined;
  if (node.kind === 'map' && alone?.kind === 'scalar') {
    actions.push(action('Write this criterion in the short form', () => [toShortForm(file, node, alone)]));
  }
  return actions;
}

/**
 * An id that says the first words of the criterion's text and that its track does not have yet, nor a track that
 * inherits from it, whose criterion would take the place of this one: in no framework that includes the file.
 */
export function freeId(
  { workspace, file }: Pick<ActionPlace, 'workspace' | 'file'>,
  { track, criterion }: CriterionPlace,
): string {
  const words = toId(criterion.text?.value.replace(/\[\[|\]\]/g, '') ?? '').split('-');
  const id = words.slice(0, 3).join('-');
  if (id === '') return '';
  const owner = track.id?.value ?? '';
  const families = workspace
    .projectsOf(file.uri)
    .map(({ graph }) => ({ graph, ids: [...lineage(graph, owner), ...descendants(graph, owner)] }));
  const isTaken = (candidate: string): boolean =>
    families.some(({ graph, ids }) =>
      ids.some((each) => graph.definitions(memberKey(each, candidate)).length > 0),
    ) || track.levels.some((level) => level.criteria.some((each) => each.id?.value === candidate));
  for (let number = 2, candidate = id; ; number++) {
    if (!isTaken(candidate)) return candidate;
    candidate = `${id}-${number}`;
  }
}

/** `- text` as `- text: text`, after a first pair where one is given. */
export function toLongForm(
  file: LadderFile,
  node: ScalarNode,
  inFlow: boolean,
  firstPair?: string,
): TextChange {
  const text = file.document.getText();
  const start = file.tree.offsetOf(node.from, node.start);
  const end = file.tree.offsetOf(node.to, node.end);
  const source = text.slice(start, end);
  if (inFlow) {
    const pairs = [...(firstPair === undefined ? [] : [firstPair]), `text: ${source}`];
    return { start, end, newText: `{ ${pairs.join(', ')} }` };
  }
  const nextLine = lineEndOf(file.document) + ' '.repeat(columnOf(text, start));
  const lead = firstPair === undefined ? '' : firstPair + nextLine;
  // What goes on below has to stand further in than the key that now is in front of it.
  return { start, end, newText: `${lead}text: ${shiftLines(source, 2)}` };
}

function toShortForm(file: LadderFile, node: MapNode, value: ScalarNode): TextChange {
  const { tree } = file;
  const text = file.document.getText();
  const start = tree.offsetOf(value.from, value.start);
  const end = tree.offsetOf(value.to, value.end);
  return {
    start: tree.offsetOf(node.from, node.start),
    end: tree.offsetOf(node.to, node.end),
    newText: shiftLines(text.slice(start, end), -2),
  };
}
