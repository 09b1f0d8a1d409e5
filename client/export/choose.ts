import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { ExportChoice, ExportChoices } from '../../server/export-protocol';
import { formats, serverFormat, type FileFormat } from './formats';

/** What is to be exported, and how. */
export interface Chosen {
  readonly framework?: string | undefined;
  readonly choice: ExportChoice;
  readonly format: FileFormat;
}

interface ChoiceItem extends QuickPickItem {
  readonly framework?: string | undefined;
  readonly choice?: ExportChoice;
}

interface FormatItem extends QuickPickItem {
  readonly format: FileFormat;
}

/**
 * Asks what to export and how; undefined where its user thinks better of it.
 *
 * @param shown the view that the preview shows, as the server names it; it is offered first
 */
export async function choose(
  all: readonly ExportChoices[],
  shown: string | undefined,
): Promise<Chosen | undefined> {
  const picked = await window.showQuickPick(choiceItems(all, shown), {
    title: 'Export: what?',
    placeHolder: 'The whole framework, or a part of it',
    matchOnDescription: true,
  });
  if (!picked?.choice) return undefined;
  const { choice, framework } = picked;
  const items = formats
    .filter(({ format }) => choice.formats.some((each) => each === serverFormat(format)))
    .map(({ format, label, detail }): FormatItem => ({ format, label, description: `.${format}`, detail }));
  const how = await window.showQuickPick(items, {
    title: `Export ${choice.title}: as what?`,
    placeHolder: 'The format',
    matchOnDetail: true,
    matchOnDescription: true,
  });
  return how && { framework, choice, format: how.format };
}

const kindWords: Readonly<Record<ExportChoice['kind'], string>> = {
  framework: 'the whole',
  grid: 'grid',
  criteria: 'criteria',
  track: 'track',
  position: 'position',
};

/** What is meant first; then the whole; then each part. */
function choiceItems(all: readonly ExportChoices[], shown: string | undefined): ChoiceItem[] {
  return all.flatMap(({ framework, name, choices }): ChoiceItem[] => {
    const item = (choice: ExportChoice, about: string): ChoiceItem => ({
      label: choice.title,
      description: [kindWords[choice.kind], about].filter((word) => word !== '').join(' · '),
      framework,
      choice,
    });
    const isFirst = ({ view, isHere }: ExportChoice): boolean =>
      shown === undefined ? isHere : view === shown;
    const first = choices.filter((choice) => isFirst(choice) && choice.kind !== 'framework');
    const rest = (kinds: readonly ExportChoice['kind'][]): ChoiceItem[] =>
      choices
        .filter((choice) => kinds.includes(choice.kind) && !first.includes(choice))
        .map((choice) => item(choice, ''));
    return [
      ...first.map((choice) => item(choice, shown === undefined ? 'where the cursor is' : 'in the preview')),
      ...group(all.length > 1 ? name : 'Whole', rest(['framework', 'grid', 'criteria'])),
      ...group('Tracks', rest(['track'])),
      ...group('Positions', rest(['position'])),
    ];
  });
}

/** Items under a heading; nothing where there are none. */
function group(label: string, items: readonly ChoiceItem[]): ChoiceItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}
