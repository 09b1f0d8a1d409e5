import type { Range } from 'vscode-languageserver-types';
import type { Finding } from '../../diagnostics/several-frameworks';
import { isRuleName, type RuleName } from '../../rules/names';
import { quoted } from '../../text/wording';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { uniqueBy } from '../navigation/unique';
import { ProjectView } from '../project-view';
import type { Action, FileChange } from './action';
import { fixers } from './fixes';
import type { Fix } from './fixes/fix';
import { hasAnchors, isSound } from './soundness';

/** What mends the problems that a range of a file touches, and for each kind of them all of them in the file. */
export function quickFixes(
  workspace: LadderWorkspace,
  uri: string,
  range: Range,
  { findings, fixAll }: FoundProblems,
): Action[] {
  const touched = findings.filter(({ diagnostic }) => touches(diagnostic.range, range));
  const actions = touched.flatMap((finding) =>
    fixesOf(workspace, uri, finding).map((fix): Action & { isAutomatic?: boolean } => ({
      ...fix,
      kind: 'quickfix',
      mends: finding.diagnostic,
    })),
  );
  const unique = together(actions);
  const automatic = new Set(
    unique.flatMap(({ isAutomatic, mends }) => (isAutomatic === true ? String(mends?.code) : [])),
  );
  const several = [...automatic]
    .filter(isRuleName)
    .filter((rule) => findings.filter(({ problem }) => problem.rule === rule).length > 1);
  return [
    ...unique,
    ...several.map((rule): Action => ({
      title: `Fix all problems of ${quoted(rule)} in this file`,
      kind: 'quickfix',
      changes: () => fixAll(rule),
    })),
  ];
}

/** A file of several frameworks has most problems in each: what mends it by the same words mends it in all. */
function together<Mending extends Action>(actions: readonly Mending[]): Mending[] {
  const byWords = new Map<string, Mending[]>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.mends?.range]);
    byWords.set(key, [...(byWords.get(key) ?? []), action]);
  }
  return [...byWords.values()].flatMap((same) => {
    const [first] = same;
    const changes = () =>
      uniqueBy(
        same.flatMap((each) => each.changes()),
        ({ uri }) => uri,
      );
    return first ? [{ ...first, changes }] : [];
  });
}

/** What was found in a file, and a way to mend all of it, or all that one rule found, at once. */
export interface FoundProblems {
  readonly findings: readonly Finding[];
  readonly fixAll: (rule?: RuleName) => readonly FileChange[];
}

/** The ways to mend a problem of a file. */
export function fixesOf(
  workspace: LadderWorkspace,
  uri: string,
  { problem, project }: Finding,
): readonly Fix[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const view = new ProjectView(workspace, project);
  const offset = file.tree.offsetOf(problem.span.from, problem.span.start);
  const fixes = fixers[problem.rule]?.({ workspace, view, file, offset, problem }) ?? [];
  return hasAnchors(workspace, uri) ? fixes.filter((fix) => isSound(workspace, fix)) : fixes;
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
