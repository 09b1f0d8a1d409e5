import { members } from '../../../graph/reader';
import {
  expectedKinds,
  isLevelOf,
  type Definition,
  type DefinitionKind,
  type Reference,
} from '../../../graph/symbols';
import { criterionCalled } from '../../../rules/unresolved-reference';
import { nearest } from '../../../text/nearest';
import { quoted } from '../../../text/wording';
import type { ProjectView } from '../../project-view';
import { symbolsAt } from '../../symbol-at';
import { editsOf } from '../action';
import { createMissing } from './create-missing';
import type { Fix, Fixer } from './fix';

/** Takes the nearest id that exists, or makes what is missing. */
export const fixUnresolvedReference: Fixer = (place) => {
  const { workspace, view, file, offset } = place;
  // Another framework that has the file may know what this one does not.
  const symbol = symbolsAt(workspace, file.uri, offset).find((each) => each.view.project === view.project);
  const reference = symbol?.reference;
  if (!symbol || !reference) return [];
  const fixes: Fix[] = [];
  const near = meant(symbol.view, reference);
  if (near !== undefined) {
    const { from, start, end, to } = reference.span;
    const change = {
      start: file.tree.offsetOf(from, start),
      end: file.tree.offsetOf(to, end),
      newText: near,
    };
    fixes.push({
      title: `Change it to ${quoted(near)}`,
      isPreferred: true,
      changes: () => [editsOf(workspace, file, [change])],
    });
  }
  if (symbol.targets.length === 0) fixes.push(...createMissing(workspace, symbol.view, file.uri, reference));
  return fixes;
};

/** What is probably meant: what the place asks for and is called so, else what is called nearly so. */
function meant(view: ProjectView, reference: Reference): string | undefined {
  const { id, owner, role, last } = reference;
  const isCriterionMeant = !owner && last && expectedKinds[role].includes('criterion');
  const criterion = isCriterionMeant ? criterionCalled(id, view.graph) : undefined;
  if (criterion !== undefined) return criterion;
  const ids = candidates(view, reference).map((each) => each.id);
  return nearest(
    id.trim(),
    ids.filter((each) => each !== id),
  );
}

/** What could be meant: things of the kinds that the place asks for. */
function candidates(view: ProjectView, reference: Reference): readonly Definition[] {
  const kinds = expectedKinds[reference.role];
  const { owner } = reference;
  if (owner) {
    const isLevel = isLevelOf(owner.id, reference);
    return members(view.graph, owner.id).filter(({ kind }) => (kind === 'level') === isLevel);
  }
  return ownerKinds(kinds, reference).flatMap((kind) => view.graph.all(kind));
}

function ownerKinds(kinds: readonly DefinitionKind[], { role, last }: Reference): readonly DefinitionKind[] {
  if (role === 'category') return ['category'];
  const mayBeLadder = kinds.includes('ladder') || (!last && kinds.includes('position'));
  return mayBeLadder ? ['track', 'ladder'] : ['track'];
}
