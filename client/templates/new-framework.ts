import { commands, window, workspace, type LogOutputChannel, type Uri } from 'vscode';
import type { NewFrameworkFile } from '../../server/template-protocol';
import { wordsOf } from '../error-words';
import { markDone } from '../walkthrough';
import { existingFiles, writeNewFiles } from './new-files';
import { askFolder, frameworkSteps, type ChosenFramework, type FrameworkState } from './new-framework-steps';
import { takeSteps } from './steps';
import type { TemplateClient } from './template-client';

/** What commands about templates need of the rest of the extension. */
export interface TemplateSurroundings {
  readonly client: TemplateClient;
  readonly log: LogOutputChannel;
  /** Shows what a template is like, and leaves the focus where it is. */
  readonly show: (id: string) => void;
}

/**
 * Asks what a new framework is to be made of, writes it, and opens it with its preview. Nothing is written where the
 * user gives up, and nothing is written over.
 *
 * @param starterId the starter that is chosen already, which is then asked for no more
 */
export async function newFramework(
  { client, log, show }: TemplateSurroundings,
  starterId?: string,
): Promise<void> {
  const list = await client.list();
  const starter = list.templates.find((each) => each.kind === 'starter' && each.id === starterId);
  const steps = frameworkSteps(list, show);
  const state: FrameworkState | undefined =
    starter?.kind === 'starter'
      ? await takeSteps<FrameworkState>(
          { starter, skills: starter.skills, layout: starter.layout },
          steps.slice(1),
        )
      : await takeSteps<FrameworkState>({}, steps);
  if (!isChosen(state)) return;
  const { name, layout, skills } = state;
  const made = await client.newFramework({ starter: state.starter.id, skills: [...skills], name, layout });
  if ('refused' in made) {
    void window.showErrorMessage(made.refused);
    return;
  }
  const folder = await freeFolder(state.folder, made.files);
  if (!folder) return;
  const main = await write(folder, made.files, log);
  if (main) await open(main, folder);
}

function isChosen(state: FrameworkState | undefined): state is ChosenFramework {
  return Boolean(state?.starter && state.skills && state.name && state.layout && state.folder);
}

/** The folder, or another that the user names, in which none of the files is there; undefined where they give up. */
async function freeFolder(wanted: Uri, files: readonly NewFrameworkFile[]): Promise<Uri | undefined> {
  for (let folder: Uri | undefined = wanted; folder;) {
    const existing = await existingFiles(folder, files);
    if (existing.length === 0) return folder;
    const another = 'Choose Another Folder…';
    const chosen: string | undefined = await window.showWarningMessage(
      `${folder.fsPath} has ${existing.length === 1 ? 'a file' : 'files'} of that name already.`,
      {
        modal: true,
        detail: `${existing.slice(0, 8).join('\n')}${existing.length > 8 ? '\n…' : ''}\n\nNothing was written.`,
      },
      another,
    );
    folder = chosen === another ? await askFolder(folder) : undefined;
  }
  return undefined;
}

/** Writes the files, and answers the first of them; undefined where the disk refuses, which is told. */
async function write(
  folder: Uri,
  files: readonly NewFrameworkFile[],
  log: LogOutputChannel,
): Promise<Uri | undefined> {
  try {
    const [main] = await writeNewFiles(folder, files);
    return main;
  } catch (error) {
    const reason = wordsOf(error);
    log.error(`The framework could not be written: ${reason}`);
    void window.showErrorMessage(`The framework could not be written to ${folder.fsPath}. ${reason}`);
    return undefined;
  }
}

async function open(main: Uri, folder: Uri): Promise<void> {
  await window.showTextDocument(main, { preview: false });
  await commands.executeCommand('ladder.preview.openToSide', main);
  markDone('framework');
  if (workspace.getWorkspaceFolder(main)) return;
  const openFolder = 'Open Folder';
  const chosen = await window.showInformationMessage(
    'The framework is outside of the folders that are open. Open its folder, so that all of its files are checked.',
    openFolder,
  );
  if (chosen === openFolder) await commands.executeCommand('vscode.openFolder', folder);
}
