import type { CompletionItem } from 'vscode-languageserver-types';
import { categoryKey } from '../../graph/symbols';
import { parseReference } from '../../model/reference';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { describe } from '../describe/describe';
import { describeKey } from '../describe/describe-key';
import { ProjectView } from '../project-view';
import type { CompletionData } from './items';

/** An item of `complete` with the documentation of what it inserts. */
export function resolveCompletion(workspace: LadderWorkspace, item: CompletionItem): CompletionItem {
  const data = item.data as CompletionData | undefined; // as `toItems` wrote it: editors hand it back untouched
  const documentation = data && documentationOf(workspace, data);
  return documentation === undefined
    ? item
    : { ...item, documentation: { kind: 'markdown', value: documentation } };
}

function documentationOf(
  workspace: LadderWorkspace,
  { uri, key, reference, category }: CompletionData,
): string | undefined {
  if (key) return describeKey(key.path, key.kind);
  for (const project of workspace.projectsOf(uri)) {
    const view = new ProjectView(workspace, project);
    const found =
      reference === undefined
        ? category === undefined
          ? []
          : view.graph.definitions(categoryKey(category))
        : view.resolve(reference);
    const described = found[0] && describe(view, found[0], reference && parseReference(reference)?.owner);
    if (described !== undefined) return described;
  }
  return undefined;
}
