import { fieldsOf } from '../model/fields';
import { parseReference } from '../model/reference';
import { type ProjectView } from '../features/project-view';
import { resolveLevels } from '../features/resolved-track';
import { listed, quoted } from '../text/wording';
import { ladderText, tracksAskedFor } from './ladder';
import type { LadderTemplate } from './library';
import { freeId } from './skill';
import { changed, keeping, parseTemplate, replacement } from './template-file';

/** A ladder of the library as far as a framework can fill it; or why it can't be added. */
export type FittedLadder = { readonly id: string; readonly text: string } | { readonly refused: string };

/**
 * The text of a ladder for a framework: it asks for the tracks that the framework has, and no more.
 * @param taken the ids of its tracks and ladders
 */
export function ladderFor(
  template: LadderTemplate,
  view: ProjectView,
  taken: readonly string[],
): FittedLadder {
  const asked = [...new Set(tracksAskedFor(template.text))];
  const skills = new Set(asked.filter((id) => view.track(id)));
  const text = ladderText(template.text, { skills });
  if (text === undefined) {
    const some = asked.slice(0, 3).map(quoted);
    return {
      refused: `None of the skills that this ladder asks for are in the framework. Add some first, such as ${listed(some, 'or')}.`,
    };
  }
  const unknown = levelNotThere(text, view);
  if (unknown !== undefined) {
    return {
      refused: `This ladder asks for levels that the framework does not have, such as ${quoted(unknown)}.`,
    };
  }
  const id = freeId(template.id, taken);
  return { id, text: withId(withoutUnknownCriteria(text, view), id) };
}

/** The first level that the text asks for and the framework's track does not have, as a reference. */
function levelNotThere(text: string, view: ProjectView): string | undefined {
  const { model } = parseTemplate(text);
  if (model?.kind !== 'ladder') return undefined;
  const asks = model.positions.flatMap(({ requires, optional }) => [...requires, ...optional]);
  const missing = asks.find(({ track, level }) => {
    const found = view.track(track.value);
    const levels = found ? resolveLevels(view, found) : [];
    return !levels.some((each) => each.level.part.level?.value === level?.value);
  });
  return missing && `${missing.track.value}@${missing.level?.value ?? ''}`;
}

/** What matters most in a position can only be a criterion that there is. */
function withoutUnknownCriteria(text: string, view: ProjectView): string {
  const file = parseTemplate(text);
  const { model, tree } = file;
  if (model?.kind !== 'ladder') return text;
  const isKnown = (reference: string): boolean => {
    const target = parseReference(reference);
    const track = target && view.track(target.owner);
    if (!track || target.part?.kind !== 'member') return false;
    const { id } = target.part;
    return resolveLevels(view, track).some(({ criteria }) =>
      criteria.some(({ part }) => part.id?.value === id),
    );
  };
  return changed(
    file,
    model.positions.flatMap(({ node, emphasises }) =>
      keeping(tree, node, 'emphasises', (index) => isKnown(emphasises[index]?.value ?? '')),
    ),
  );
}

function withId(text: string, id: string): string {
  const file = parseTemplate(text);
  const { model } = file;
  const node = model && fieldsOf(model.node).pair('ladder')?.value;
  return node ? changed(file, [replacement(file, node, id)]) : text;
}
