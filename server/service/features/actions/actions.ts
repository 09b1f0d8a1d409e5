import type { Range } from 'vscode-languageserver-types';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { ProjectView } from '../project-view';
import type { Action, ActionPlace } from './action';
import { criterionFormActions } from './criterion-form';
import { moveCriterionActions } from './move-criterion';
import { extractTrackActions, inlineTrackActions } from './move-track';
import { quickFixes, type FoundProblems } from './quick-fixes';
import { hasAnchors, isSound } from './soundness';

const refactorings: readonly ((place: ActionPlace) => Action[])[] = [
  criterionFormActions,
  moveCriterionActions,
  extractTrackActions,
  inlineTrackActions,
];

/**
 * What can be done at a range of a file: mending what is found there, and refactorings of what stands at its start. In
 * a file that is not YAML, nothing.
 */
export function actionsAt(
  workspace: LadderWorkspace,
  uri: string,
  range: Range,
  found: FoundProblems,
): Action[] {
  const file = workspace.file(uri);
  const [project] = workspace.projectsOf(uri);
  if (!file || !project || file.tree.faults.length > 0) return [];
  const view = new ProjectView(workspace, project);
  const place = { workspace, view, file, offset: file.document.offsetAt(range.start) };
  const refactored = refactorings.flatMap((refactoring) => refactoring(place));
  return [
    ...quickFixes(workspace, uri, range, found),
    { title: 'Fix all that needs no decision', kind: 'source.fixAll.ladder', changes: () => found.fixAll() },
    ...(hasAnchors(workspace, uri) ? refactored.filter((each) => isSound(workspace, each)) : refactored),
  ];
}
