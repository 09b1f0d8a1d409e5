import type { StatusParams } from '../../protocol';
import { frameworkName } from '../model/framework';
import type { LadderWorkspace } from '../workspace/ladder-workspace';

/** The frameworks that a document belongs to, by the names that their files give them. */
export function frameworksOf(
  workspace: LadderWorkspace,
  uri: string,
): StatusParams['documents'][number]['frameworks'] {
  return workspace.projectsOf(uri).flatMap(({ frameworkUri }) => {
    const model = frameworkUri === undefined ? undefined : workspace.file(frameworkUri)?.model;
    if (frameworkUri === undefined || model?.kind !== 'framework') return [];
    return [{ id: model.id?.value ?? '', name: frameworkName(model), uri: frameworkUri }];
  });
}
