import type { TextChange } from '../../../edit/change';
import { pairInsertion, removal } from '../../../edit/items';
import type { Track } from '../../../model/track';
import { quoted } from '../../../text/wording';
import type { ScalarNode } from '../../../syntax/nodes';
import type { LadderFile } from '../../../workspace/ladder-file';
import { focusAt } from '../../focus';
import { placeAt, type Place } from '../../place';
import { editsOf } from '../action';
import { freeId, toLongForm } from '../criterion-form';
import { criterionAt, type CriterionPlace } from '../criterion-at';
import type { Fix, Fixer, FixPlace } from './fix';

/** Takes the repeated text out, or lets a repeated criterion refer to the one that stands first. */
export const fixDuplicateText: Fixer = (place) => {
  const { workspace, file, offset } = place;
  const at = placeAt(file.tree, offset);
  const taken = at && withoutText(file, at);
  const fixes: Fix[] = [];
  if (taken) {
    fixes.push({ title: 'Remove it', changes: () => [editsOf(workspace, file, [taken])] });
  }
  return [...fixes, ...referToFirst(place)];
};

/** Without the text; undefined where more is said of it than the text, which would be lost. */
function withoutText({ tree }: LadderFile, { path, parents, pair }: Place): TextChange | undefined {
  const holder = parents.at(-1);
  const last = path.at(-1);
  if (holder?.kind === 'list' && typeof last === 'number') {
    if (holder.items.length > 1) return removal(tree, holder, last);
    const owner = parents.at(-2);
    const own = owner?.kind === 'map' ? owner.pairs.findIndex(({ value }) => value === holder) : -1;
    return owner?.kind === 'map' && own !== -1 ? removal(tree, owner, own) : undefined;
  }
  if (holder?.kind === 'map' && last === 'summary' && pair && holder.pairs.length > 1) {
    return removal(tree, holder, holder.pairs.indexOf(pair));
  }
  return undefined;
}

function referToFirst(place: FixPlace): Fix[] {
  const { workspace, file, problem } = place;
  const found = criterionAt(place);
  const track = focusAt(file, place.offset)?.track;
  const firstSpan = problem.related?.[0]?.span;
  if (!track?.id || !found?.criterion.text || !firstSpan) return [];
  const first = criterionAt({ ...place, offset: file.tree.offsetOf(firstSpan.from, firstSpan.start) });
  if (!first?.criterion.text || first.criterion === found.criterion) return [];
  const { id, changes } = identified(place, first);
  if (id === '') return [];
  const reference = `${track.id.value}.${id}`;
  return [
    {
      title: `Refer to ${quoted(reference)} instead`,
      changes: () => [
        editsOf(workspace, file, [...changes, replaced(file, found.criterion.text?.node, reference)].flat()),
      ],
    },
  ];
}

/** The id of a criterion, with the change that gives it one where it has none. */
function identified(
  { workspace, file }: FixPlace,
  first: CriterionPlace & { readonly track: Track },
): { readonly id: string; readonly changes: readonly TextChange[] } {
  const { node, id } = first.criterion;
  if (id) return { id: id.value, changes: [] };
  const newId = freeId({ workspace, file }, first);
  if (node.kind === 'scalar')
    return { id: newId, changes: [toLongForm(file, node, first.list.flow, `id: ${newId}`)] };
  return node.kind === 'map'
    ? { id: newId, changes: [pairInsertion(file.tree, node, -1, [`id: ${newId}`])] }
    : { id: '', changes: [] };
}

/** A text that is only a reference: it starts with a bracket, so it needs quotes. */
function replaced({ tree }: LadderFile, node: ScalarNode | undefined, reference: string): TextChange[] {
  if (!node) return [];
  return [
    {
      start: tree.offsetOf(node.from, node.start),
      end: tree.offsetOf(node.to, node.end),
      newText: `'[[${reference}]]'`,
    },
  ];
}
