import type { Range } from 'vscode-languageserver-types';
import type { Finding } from '../../diagnostics/diagnostics';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { uniqueBy } from '../navigation/unique';
import { ProjectView } from '../project-view';
import type { Action } from './action';
import { fixers } from './fixes';

/** What mends the problems that a range of a file touches. */
export function quickFixes(
  workspace: LadderWorkspace,
  uri: string,
  range: Range,
  findings: readonly Finding[],
): Action[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const touched = findings.filter(({ diagnostic }) => touches(diagnostic.range, range));
  const actions = touched.flatMap(({ problem, diagnostic, project }) => {
    const { from, start } = problem.span;
    const place = {
      workspace,
      view: new ProjectView(workspace, project),
      file,
      offset: file.tree.offsetOf(from, start),
      problem,
    };
    return (fixers[problem.rule]?.(place) ?? []).map((fix): Action => ({
      ...fix,
      kind: 'quickfix',
      mends: diagnostic,
    }));
  });
  // A file of two frameworks has most problems in both.
  return uniqueBy(actions, ({ title, mends }) => JSON.stringify([title, mends?.range]));
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
