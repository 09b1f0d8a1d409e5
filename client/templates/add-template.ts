import { Range, Uri, window, workspace, type ViewColumn, type WorkspaceEdit } from 'vscode';
import type { TemplateTarget } from '../../server/template-protocol';
import { editorOf, ladderEditor } from '../documents';
import { markDone } from '../walkthrough';
import { newFramework, type TemplateSurroundings } from './new-framework';
import { askPick } from './quick-step';
import { skillItems } from './skill-items';

const title = 'Add Skill from Template';
const only = { step: 1, steps: 1 };

/**
 * Adds a skill or a ladder of the library to a framework, in one edit that can be taken back, and shows it.
 *
 * @param id which one; a skill is asked for where it is left out
 */
export async function addTemplate(surroundings: TemplateSurroundings, id?: string): Promise<void> {
  const { client } = surroundings;
  const target = await pickTarget(surroundings);
  if (!target) return;
  const template = id === undefined ? await pickSkill(surroundings, target) : await confirmed(id, target);
  if (template === undefined) return;
  const answer = await client.add(target.uri, template);
  if ('refused' in answer) {
    void window.showWarningMessage(answer.refused);
    return;
  }
  const unsaved = new Set(
    workspace.textDocuments.filter((each) => each.isDirty).map((each) => each.uri.toString()),
  );
  if (!(await workspace.applyEdit(answer.edit))) {
    void window.showErrorMessage('It could not be added: the files have changed meanwhile. Try again.');
    return;
  }
  const { position } = answer.added;
  const uri = Uri.parse(answer.added.uri, true);
  const at = new Range(position.line, position.character, position.line, position.character);
  await window.showTextDocument(uri, {
    selection: at,
    preview: false,
    ...columnOf(target),
  });
  // The server may write one URI in two ways; parsed, it has one.
  if (uri.toString() !== Uri.parse(target.uri, true).toString()) await saveAll(answer.edit, unsaved);
  markDone('skill');
}

/**
 * Saves what an edit that writes a file has changed: else that would be an empty one on disk, or of a category that the
 * framework there does not have. What had changes before it stays unsaved.
 */
async function saveAll(edit: WorkspaceEdit, unsaved: ReadonlySet<string>): Promise<void> {
  const touched = new Set(edit.entries().map(([uri]) => uri.toString()));
  const own = workspace.textDocuments.filter(
    ({ uri }) => touched.has(uri.toString()) && !unsaved.has(uri.toString()),
  );
  for (const document of own) await document.save();
}

/** The framework of the file in the editor, or one that the user picks. */
async function pickTarget(surroundings: TemplateSurroundings): Promise<TemplateTarget | undefined> {
  const editor = ladderEditor(window.activeTextEditor) ?? window.visibleTextEditors.find(ladderEditor);
  const targets = await surroundings.client.targets(editor?.document.uri.toString());
  const [first, second] = targets;
  if (!first) {
    const create = 'New Framework…';
    const message = 'There is no framework here yet that it could be added to.';
    if ((await window.showInformationMessage(message, create)) === create) await newFramework(surroundings);
    return undefined;
  }
  if (!second) return first;
  const items = targets.map((target) => ({
    label: target.name,
    description: workspace.asRelativePath(Uri.parse(target.uri, true)),
    target,
  }));
  const picked = await window.showQuickPick(items, { title, placeHolder: 'The framework to add it to' });
  return picked?.target;
}

async function pickSkill(
  { client, show }: TemplateSurroundings,
  target: TemplateTarget,
): Promise<string | undefined> {
  const items = skillItems(await client.list(), target.ids);
  if (items.length === 0) {
    void window.showInformationMessage(`${target.name} has all skills of the library.`);
    return undefined;
  }
  const end = await askPick<(typeof items)[number], string>(
    title,
    only,
    (pick) => {
      pick.placeholder = `The skill to add to ${target.name}`;
      pick.items = items;
      pick.onDidTriggerItemButton(({ item }) => show(item.template?.id ?? ''));
    },
    ({ selectedItems: [item] }) => item?.template?.id,
  );
  return end && 'value' in end ? end.value : undefined;
}

/** The id, unless the framework has it already and the user does not want it twice. */
async function confirmed(id: string, { name, ids }: TemplateTarget): Promise<string | undefined> {
  if (!ids.includes(id)) return id;
  const again = 'Add It under Another Id';
  const message = `${name} has \`${id}\` already.`;
  return (await window.showWarningMessage(message, again)) === again ? id : undefined;
}

/** The column in which the framework or another ladder file is shown, so that the gallery is not covered. */
function columnOf({ uri }: TemplateTarget): { viewColumn?: ViewColumn } {
  const shown = editorOf(Uri.parse(uri, true).toString()) ?? window.visibleTextEditors.find(ladderEditor);
  return shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn };
}
