import type { TemplateEntry, TemplateList } from '../../../server/template-protocol';
import { isFound, searchWords } from '../search';

/** The templates under one heading. */
export interface TemplateGroup {
  id: string;
  name: string;
  templates: TemplateEntry[];
}

/** What is shown of the library. */
export interface ShownTemplates {
  groups: TemplateGroup[];
  /** The categories to choose from, and how many templates of each match what is searched for. */
  categories: { id: string; name: string; count: number }[];
  /** How many match in all categories, and how many there are. */
  found: number;
  all: number;
}

/** The templates that match a search, by category: whole frameworks first, then in the order of the library. */
export function shownTemplates(
  list: TemplateList,
  { search, category }: { search: string; category: string },
): ShownTemplates {
  const words = searchWords(search);
  const isStarter = ({ kind }: TemplateEntry): boolean => kind === 'starter';
  const groups = list.categories.map(({ id, name }) => {
    const own = list.templates.filter((template) => template.category === id);
    return { id, name, own, templates: own.filter((template) => isFound(textOf(template, name), words)) };
  });
  const ordered = [
    ...groups.filter(({ own }) => own.some(isStarter)),
    ...groups.filter(({ own }) => own.length > 0 && !own.some(isStarter)),
  ];
  return {
    groups: ordered
      .filter(({ id, templates }) => templates.length > 0 && (category === '' || category === id))
      .map(({ id, name, templates }) => ({ id, name, templates })),
    categories: ordered.map(({ id, name, templates }) => ({ id, name, count: templates.length })),
    found: ordered.reduce((sum, { templates }) => sum + templates.length, 0),
    all: list.templates.length,
  };
}

/** Of the search words of a template, those that are searched for: they are why it is shown. */
export function foundKeywords({ keywords }: TemplateEntry, search: string): string[] {
  const words = searchWords(search);
  return keywords.filter((keyword) => words.some((word) => isFound(keyword, [word])));
}

/** How many are shown, in words. */
export function countWords({ groups, all }: ShownTemplates): string {
  const shown = groups.reduce((sum, { templates }) => sum + templates.length, 0);
  if (shown === 0) return 'Nothing matches';
  return shown === all ? `${all} templates` : `${shown} of ${all} templates`;
}

export const kindWords: Readonly<Record<TemplateEntry['kind'], string>> = {
  skill: 'Skill',
  ladder: 'Ladder',
  starter: 'Framework',
};

/** What "use this" does, in the words of its button. */
export const useWords: Readonly<Record<TemplateEntry['kind'], string>> = {
  skill: 'Add This Skill',
  ladder: 'Add This Ladder',
  starter: 'Start from This',
};

function textOf({ name, description, keywords, kind }: TemplateEntry, category: string): string {
  return [name, description, ...keywords, category, kindWords[kind]].join(' ');
}
