import type { TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toTextEdits } from '../../edit/change';
import { Diagnostics } from '../../diagnostics/diagnostics';
import type { Finding } from '../../diagnostics/several-frameworks';
import type { RuleName } from '../../rules/names';
import { changeBetween } from '../../text/text-change';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { versionOf, type FileEdits } from '../edits';
import { fixesOf } from './quick-fixes';

/** More problems than these in one file are left for the next time. */
const limit = 500;

/**
 * The edits that mend all problems of a file (of one rule, or of all) whose fixes need no decision and touch no other
 * file. Each fix is made where those before it have left the text, in a copy of the workspace.
 * @param lint the editor's severities
 */
export function fixAllEdits(
  workspace: LadderWorkspace,
  uri: string,
  lint: Readonly<Record<string, unknown>>,
  rule?: RuleName,
): FileEdits | undefined {
  const file = workspace.file(uri);
  if (!file) return undefined;
  const trial = workspace.fork((change) => void diagnostics.update(change));
  const diagnostics = new Diagnostics(trial, { rulePage: () => '' });
  diagnostics.configure(lint);
  const tried = new Set<string>();
  for (let version = 0; version < limit; version++) {
    const findings = diagnostics
      .findings(uri)
      .filter(({ problem }) => rule === undefined || problem.rule === rule);
    const edits = nextFix(trial, file.uri, findings, tried);
    if (!edits) break;
    const text = trial.file(uri)?.document.getText() ?? '';
    trial.setOpenDocument(
      file.uri,
      version,
      TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]),
    );
  }
  const before = file.document.getText();
  const after = trial.file(uri)?.document.getText() ?? before;
  if (after === before) return undefined;
  // One change for all that is different: what is the same at the start and at the end stays untouched.
  const { start, endBefore, endAfter } = changeBetween(before, after);
  const change = { start, end: endBefore, newText: after.slice(start, endAfter) };
  return {
    uri: file.uri,
    version: versionOf(workspace, file.uri),
    edits: toTextEdits(file.document, [change]),
  };
}

/** The edits of the first fix that can be made and has not been tried: one that changes nothing would come again. */
function nextFix(
  workspace: LadderWorkspace,
  uri: string,
  findings: readonly Finding[],
  tried: Set<string>,
): readonly TextEdit[] | undefined {
  for (const finding of findings) {
    const fix = fixesOf(workspace, uri, finding).find(({ isAutomatic }) => isAutomatic === true);
    const changes = fix?.changes() ?? [];
    const [change] = changes;
    if (changes.length !== 1 || !change || !('edits' in change) || change.uri !== uri) continue;
    const key = JSON.stringify([
      finding.problem.message,
      change.edits,
      workspace.file(uri)?.document.getText().length,
    ]);
    if (tried.has(key)) continue;
    tried.add(key);
    return change.edits;
  }
  return undefined;
}
