import { TextDocument } from 'vscode-languageserver-textdocument';
import { mayHoldAnchors } from '../../syntax/cut';
import { parseDocument } from '../../syntax/tree';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import type { Action, FileChange } from './action';

/**
 * Whether what an action changes can be read as YAML afterwards. Each change sees to its own place; but where anchors and
 * aliases are, another place may depend on what it moves or takes away.
 */
export function isSound(workspace: LadderWorkspace, { changes }: Pick<Action, 'changes'>): boolean {
  return changes().every((change) => {
    const text = textAfter(workspace, change);
    return (
      text === undefined || parseDocument(TextDocument.create('', 'ladder', 0, text)).faults.length === 0
    );
  });
}

/** Whether a file holds anything by which one place may depend on another. */
export function hasAnchors(workspace: LadderWorkspace, uri: string): boolean {
  return mayHoldAnchors(workspace.file(uri)?.document.getText() ?? '');
}

function textAfter(workspace: LadderWorkspace, change: FileChange): string | undefined {
  if ('isRemoved' in change) return undefined;
  if ('text' in change) return change.text;
  const text = workspace.file(change.uri)?.document.getText() ?? '';
  return TextDocument.applyEdits(TextDocument.create('', 'ladder', 0, text), [...change.edits]);
}
