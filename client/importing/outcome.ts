import {
  commands,
  Position,
  QuickPickItemKind,
  Range,
  Uri,
  window,
  workspace,
  type QuickPickItem,
  type TextDocument,
} from 'vscode';
import { ladderLanguage } from '../documents';
import { wordsOf } from '../error-words';
import { folderFor } from '../files';
import type * as engineModule from './import';
import type { Imported } from './import';

type Engine = typeof engineModule;

interface OutcomeItem extends QuickPickItem {
  /** What choosing it does. */
  readonly does?: 'open' | 'save';
  /** The line of the text, zero-based, that it is about. */
  readonly line?: number;
}

/** How many of the places that were not understood are listed. */
const maxListed = 200;

/**
 * Shows what was recognised and what was not understood, and lets the person choose where the result goes: into a new
 * file that is not saved yet, or to a place of theirs.
 * @param uris what was imported
 */
export async function showOutcome(engine: Engine, made: Imported, uris: readonly Uri[]): Promise<void> {
  const [first, ...others] = made.recognised;
  const what =
    first && others.length === 0 ? `${first.source} is ${first.what}` : `${made.recognised.length} sources`;
  const item = await window.showQuickPick(itemsFor(engine, made), {
    title: `Import: ${what}`,
    placeHolder: engine.reportText(made.report),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!item) return;
  const document = item.does === 'save' ? await save(made, uris) : await openUnsaved(made);
  if (!document) return;
  const position = new Position(item.line ?? 0, 0);
  await window.showTextDocument(document, { selection: new Range(position, position), preview: false });
  await offerPreview(engine.reportText(made.report));
}

function itemsFor(engine: Engine, made: Imported): OutcomeItem[] {
  const lines = made.text.split('\n').map((line) => line.trim());
  const kept = made.report.kept.slice(0, maxListed).map((note): OutcomeItem => {
    const [start = ''] = engine.noteLines(note);
    return {
      label: `$(comment) ${engine.placeText(note)}`,
      description: note.text.split('\n')[0] ?? '',
      does: 'open',
      line: Math.max(0, lines.indexOf(start)),
    };
  });
  const more = made.report.kept.length - maxListed;
  const recognised = made.recognised.map(({ source, what }): OutcomeItem => ({
    label: `$(file) ${source}`,
    description: what,
    does: 'open',
  }));
  return [
    { label: '$(new-file) Open as a New File', description: 'not saved yet', does: 'open' },
    { label: '$(save-as) Save As…', description: made.fileName, does: 'save' },
    ...(recognised.length > 1 ? [separator('Recognised'), ...recognised] : []),
    ...(kept.length > 0 ? [separator('Not understood, and kept as comments'), ...kept] : []),
    ...(more > 0 ? [separator(`and ${more} more`)] : []),
  ];
}

function separator(label: string): OutcomeItem {
  return { label, kind: QuickPickItemKind.Separator };
}

function openUnsaved({ text }: Imported): Thenable<TextDocument> {
  return workspace.openTextDocument({ language: ladderLanguage, content: text });
}

/** Writes the result where the person says, who is asked by VS Code before a file is overwritten. */
async function save({ text, fileName }: Imported, uris: readonly Uri[]): Promise<TextDocument | undefined> {
  const folder = uris[0] && folderFor(uris[0]);
  const target = await window.showSaveDialog({
    title: 'Save the Imported Framework',
    filters: { 'Ladder files': ['yaml', 'yml'] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, fileName) } : {}),
  });
  if (!target) return undefined;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    void window.showErrorMessage(`The import could not be written: ${wordsOf(error)}`);
    return undefined;
  }
  return workspace.openTextDocument(target);
}

const openPreview = 'Open Preview';

async function offerPreview(report: string): Promise<void> {
  const answer = await window.showInformationMessage(`Imported: ${report}.`, openPreview);
  if (answer === openPreview) await commands.executeCommand('ladder.preview.openToSide');
}
