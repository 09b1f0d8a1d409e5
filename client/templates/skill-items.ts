import { QuickPickItemKind, ThemeIcon, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { TemplateEntry, TemplateList } from '../../server/template-protocol';

/** A template in a list to pick from; headings between have none. */
export interface TemplateItem extends QuickPickItem {
  readonly template?: TemplateEntry;
}

/** The button that shows what a template is like. */
const lookButton: QuickInputButton = {
  iconPath: new ThemeIcon('open-preview'),
  tooltip: 'Show what it is like',
};

export function templateItem(template: TemplateEntry): TemplateItem {
  const { name, description } = template;
  return { label: name, description, template, buttons: [lookButton] };
}

/** The skills under the headings of their categories, without those whose ids are given. */
export function skillItems(list: TemplateList, without: readonly string[] = []): TemplateItem[] {
  return list.categories.flatMap((category) => {
    const skills = list.templates.filter(
      ({ id, kind, category: own }) => kind === 'skill' && own === category.id && !without.includes(id),
    );
    if (skills.length === 0) return [];
    return [{ label: category.name, kind: QuickPickItemKind.Separator }, ...skills.map(templateItem)];
  });
}
