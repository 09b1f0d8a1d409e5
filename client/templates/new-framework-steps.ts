import {
  InputBoxValidationSeverity,
  ThemeIcon,
  type Uri,
  window,
  workspace,
  type QuickInputButton,
  type QuickPickItem,
} from 'vscode';
import { toId } from '../../server/service/model/ids';
import type { FrameworkLayout, StarterEntry, TemplateList } from '../../server/template-protocol';
import { nameOf } from '../files';
import { nameWords } from './framework-name';
import { askPick, askText, isBack } from './quick-step';
import { skillItems, templateItem } from './skill-items';
import type { Step } from './steps';

/** What has been chosen of a new framework. */
export interface FrameworkState {
  readonly starter?: StarterEntry;
  /** The ids of the skills. */
  readonly skills?: readonly string[];
  readonly name?: string;
  readonly layout?: FrameworkLayout;
  /** The folder that it is written into. */
  readonly folder?: Uri;
}

/** A framework of which all is chosen. */
export type ChosenFramework = Required<FrameworkState>;

const title = 'New Framework';

/** The steps to a new framework. `show` shows what a template is like. */
export function frameworkSteps(list: TemplateList, show: (id: string) => void): Step<FrameworkState>[] {
  return [pickStarter(list, show), pickSkills(list, show), askName, pickPlace];
}

function pickStarter(list: TemplateList, show: (id: string) => void): Step<FrameworkState> {
  return async (state, place) => {
    const items = list.templates.filter((each) => each.kind === 'starter').map(templateItem);
    const end = await askPick<(typeof items)[number], StarterEntry>(
      title,
      place,
      (pick) => {
        pick.placeholder = 'What to start from';
        pick.items = items;
        pick.activeItems = items.filter(({ template }) => template?.id === state.starter?.id);
        pick.onDidTriggerItemButton(({ item }) => show(item.template?.id ?? ''));
      },
      ({ selectedItems: [item] }) => (item?.template?.kind === 'starter' ? item.template : undefined),
    );
    if (!end || !('value' in end)) return undefined;
    // Other skills are proposed by another starter.
    if (end.value.id === state.starter?.id) return { ...state, starter: end.value };
    const { skills, layout } = end.value;
    return { ...state, starter: end.value, skills, layout };
  };
}

function pickSkills(list: TemplateList, show: (id: string) => void): Step<FrameworkState> {
  return async (state, place) => {
    const items = skillItems(list);
    const end = await askPick<(typeof items)[number], string[]>(
      title,
      place,
      (pick) => {
        pick.placeholder = 'The skills that you look at';
        pick.canSelectMany = true;
        pick.items = items;
        pick.selectedItems = items.filter(({ template }) => template && state.skills?.includes(template.id));
        pick.onDidTriggerItemButton(({ item }) => show(item.template?.id ?? ''));
      },
      ({ selectedItems }) => selectedItems.flatMap(({ template }) => template?.id ?? []),
    );
    if (!end) return undefined;
    return 'value' in end ? { ...state, skills: end.value } : { back: state };
  };
}

const askName: Step<FrameworkState> = async (state, place) => {
  let typed = state.name ?? '';
  const end = await askText(
    title,
    place,
    (box) => {
      const say = (value: string): void => {
        typed = value;
        const { message, isFault } = nameWords(value);
        const severity = isFault ? InputBoxValidationSeverity.Error : InputBoxValidationSeverity.Info;
        // Nobody has done anything wrong before the first letter.
        box.validationMessage = value === '' ? undefined : { message, severity };
      };
      box.prompt = 'What it is called, such as “Acme Engineering”';
      box.value = typed;
      box.onDidChangeValue(say);
      say(typed);
    },
    (box) => {
      const { message, isFault } = nameWords(box.value);
      if (!isFault) return box.value.trim();
      box.validationMessage = message;
      return undefined;
    },
  );
  if (!end) return undefined;
  return 'value' in end ? { ...state, name: end.value } : { back: { ...state, name: typed } };
};

const elsewhere: QuickInputButton = {
  iconPath: new ThemeIcon('folder-opened'),
  tooltip: 'Choose Another Folder…',
};

const pickPlace: Step<FrameworkState> = async (state, place) => {
  let folder = state.folder ?? openFolder() ?? (await askFolder());
  // Where there is no folder, there is nothing to go on with.
  if (!folder) return { back: state };
  for (;;) {
    const items = layoutItems(state.name ?? '', folder);
    const end = await askPick<LayoutItem, FrameworkLayout>(
      title,
      place,
      (pick) => {
        pick.placeholder = `How it is laid out in ${folder?.fsPath ?? ''}`;
        pick.buttons = [...pick.buttons, elsewhere];
        pick.items = items;
        pick.activeItems = items.filter(({ layout }) => layout === state.layout);
      },
      ({ selectedItems: [item] }) => item?.layout,
    );
    if (!end) return undefined;
    if ('value' in end) return { ...state, layout: end.value, folder };
    if (isBack(end)) return { back: { ...state, folder } };
    folder = (await askFolder(folder)) ?? folder;
  }
};

interface LayoutItem extends QuickPickItem {
  readonly layout: FrameworkLayout;
}

function layoutItems(name: string, folder: Uri): LayoutItem[] {
  const file = `${toId(name)}.ladder.yaml`;
  const where = nameOf(folder);
  return [
    {
      layout: 'one-file',
      label: '$(file) One file',
      description: file,
      detail: `Everything in ${where}/${file}: easy to read through, and to send.`,
    },
    {
      layout: 'folder',
      label: '$(folder) A file for each skill and ladder',
      description: `${file}, tracks/, ladders/`,
      detail: `In ${where}: easy to change by many, and to review.`,
    },
  ];
}

/** The folder that is open: that of the file in the editor where there are several. */
function openFolder(): Uri | undefined {
  const active =
    window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  return (active ?? workspace.workspaceFolders?.[0])?.uri;
}

/** Asks for a folder; undefined where the user gave up. */
export async function askFolder(defaultUri?: Uri): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title: 'Where to write the framework',
      openLabel: 'Write Here',
      canSelectFiles: false,
      canSelectFolders: true,
      ...(defaultUri ? { defaultUri } : {}),
    })) ?? [];
  return folder;
}
