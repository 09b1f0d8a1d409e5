import type { TableLevel, TableScale } from '../../../protocol';
import { frameworkName } from '../../model/framework';
import type { Definition } from '../../graph/symbols';
import type { ScaleLevel } from '../../model/framework';
import { listed } from '../../text/wording';
import { uniqueBy } from '../navigation/unique';
import type { ProjectView } from '../project-view';

/** What a reference names, in the first of several frameworks in which it names anything. */
export function resolveIn(
  views: readonly ProjectView[],
  reference: string,
): { readonly view: ProjectView; readonly definition: Definition } | undefined {
  for (const view of views) {
    const [definition] = view.resolve(reference);
    if (definition) return { view, definition };
  }
  return undefined;
}

/**
 * What the scales of some frameworks say of a level: the first that has it, and each of them where they differ; the
 * names of all.
 */
export function scaleWords(
  views: readonly ProjectView[],
  level: string,
): Pick<TableLevel, 'name' | 'description' | 'points' | 'scales'> {
  const said = views.flatMap((view) => {
    const scale = view.scaleLevel(level);
    return scale ? [{ framework: frameworkName(view.framework), words: wordsOf(scale) }] : [];
  });
  const areSame = uniqueBy(said, ({ words }) => JSON.stringify(words)).length < 2;
  const names = new Set(said.flatMap(({ words: { name } }) => name ?? []));
  return {
    ...said[0]?.words,
    ...(names.size > 0 ? { name: [...names].join(' / ') } : {}),
    ...(areSame ? {} : { scales: said.map(({ framework, words }) => ({ framework, ...words })) }),
  };
}

function wordsOf({ name, description, points }: ScaleLevel): Omit<TableScale, 'framework'> {
  return {
    ...(name ? { name: name.value } : {}),
    ...(description ? { description: description.value } : {}),
    ...(points === undefined ? {} : { points }),
  };
}

/**
 * What each of several frameworks says, once where it is the same of several, with the names of those that say it where
 * not all do.
 * @param say what one framework says, under the key by which it is the same
 */
export function saidIn<Said extends object>(
  views: readonly ProjectView[],
  say: (view: ProjectView) => Iterable<readonly [key: string, said: Said]>,
): (Said & { readonly framework?: string })[] {
  const found = new Map<string, { said: Said; frameworks: string[] }>();
  for (const view of views) {
    for (const [key, said] of say(view)) {
      const known = found.get(key) ?? { said, frameworks: [] };
      known.frameworks.push(frameworkName(view.framework));
      found.set(key, known);
    }
  }
  return [...found.values()].map(({ said, frameworks }) =>
    frameworks.length === views.length ? said : { ...said, framework: listed(frameworks) },
  );
}
