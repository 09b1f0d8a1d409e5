import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { ProjectView } from '../project-view';

/** The framework `id` that a document belongs to; without an id, the first, or the document by itself. */
export function projectFor(
  workspace: LadderWorkspace,
  uri: string,
  id: string | undefined,
): ProjectView | undefined {
  const views = workspace.projectsOf(uri).map((project) => new ProjectView(workspace, project));
  return id === undefined ? views[0] : views.find(({ framework }) => framework?.id?.value === id);
}
