import type { Library, Template } from '../../service/templates/library';
import type { Paint } from '../output';

/** The templates as a list: starters, then skills and ladders by category, each with its id and a line on it. */
export function listOfTemplates({ categories, starters, skills, ladders }: Library, paint: Paint): string {
  const all: readonly Template[] = [...starters, ...skills, ...ladders];
  const width = Math.max(...all.map(({ id }) => id.length));
  const group = (title: string, templates: readonly Template[]): string[] =>
    templates.length === 0
      ? []
      : [
          paint('bold', `${title}:`),
          ...templates.map(({ id, description }) => `  ${id.padEnd(width)}  ${description}`),
          '',
        ];
  const byCategory = (kind: string, templates: readonly Template[]): string[] =>
    categories.flatMap(({ id, name }) =>
      group(
        `${kind}, ${name}`,
        templates.filter(({ category }) => category === id),
      ),
    );
  return [
    ...group('Starters', starters),
    ...byCategory('Skills', skills),
    ...byCategory('Ladders', ladders),
  ].join('\n');
}
