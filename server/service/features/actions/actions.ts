import type { Range } from 'vscode-languageserver-types';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { ProjectView } from '../project-view';
import type { Action, ActionPlace } from './action';
import { criterionFormActions } from './criterion-form';
import { moveCriterionActions } from './move-criterion';
import { extractTrackActions, inlineTrackActions } from './move-track';

const refactorings: readonly ((place: ActionPlace) => Action[])[] = [
  criterionFormActions,
  moveCriterionActions,
  extractTrackActions,
  inlineTrackActions,
];

/** What can be done at the start of a range of a file, that the author might want. Nothing in a file that is not YAML. */
export function actionsAt(workspace: LadderWorkspace, uri: string, range: Range): Action[] {
  const file = workspace.file(uri);
  const [project] = workspace.projectsOf(uri);
  if (!file || !project || file.tree.faults.length > 0) return [];
  const view = new ProjectView(workspace, project);
  const place = { workspace, view, file, offset: file.document.offsetAt(range.start) };
  return refactorings.flatMap((refactoring) => refactoring(place));
}
