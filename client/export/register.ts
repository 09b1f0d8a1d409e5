import { commands, Uri, window, workspace, type Disposable } from 'vscode';
import { askForLadderFile, isLadderDocument, ladderEditor } from '../documents';
import type { Previews } from '../preview/previews';
import { startOf, subjectOf } from '../preview/subject';
import { Exporter, type ExportSubject, type ExportSurroundings } from './export';

/** Registers `Ladder: Export…`. */
export function registerExport(surroundings: ExportSurroundings, previews: Previews): Disposable {
  const exporter = new Exporter(surroundings);
  return commands.registerCommand('ladder.export', async (uri?: unknown) => {
    const subject = await exportSubject(previews, uri);
    if (subject) await exporter.run(subject);
    else askForLadderFile();
  });
}

/**
 * What is meant: the file that a menu was opened on, else the preview that has the focus, else the active editor. The
 * menu of a preview's tab comes with an address that is no file's.
 *
 * @param uri what a menu was opened on, if any
 */
async function exportSubject(previews: Previews, uri: unknown): Promise<ExportSubject | undefined> {
  const isOfFile = uri instanceof Uri && uri.scheme !== 'webview-panel';
  const preview = isOfFile ? undefined : previews.activeView;
  if (preview) return preview;
  const active = ladderEditor(window.activeTextEditor);
  if (!isOfFile) return active && { subject: subjectOf(active) };
  if (active?.document.uri.toString() === uri.toString()) return { subject: subjectOf(active) };
  const document = await workspace.openTextDocument(uri);
  return isLadderDocument(document) ? { subject: startOf(document) } : undefined;
}
