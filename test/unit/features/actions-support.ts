import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Action, FileChange } from '../../../server/service/features/actions/action';
import type { Fixture } from '../fixture';

/** The texts of the files that an action changes, as they are afterwards, by path; undefined for one that is gone. */
export function textsAfter(
  made: Fixture,
  title: string,
  actions: readonly Action[],
): Record<string, string | undefined> {
  const action = actions.find((each) => each.title === title);
  assert.ok(action, `"${title}" is offered, not only ${actions.map((each) => each.title).join(', ')}`);
  return Object.fromEntries(
    action
      .changes()
      .map((change) => [decodeURIComponent(change.uri.slice(made.uri('').length)), textAfter(made, change)]),
  );
}

function textAfter(made: Fixture, change: FileChange): string | undefined {
  if ('isRemoved' in change) return undefined;
  if ('text' in change) return change.text;
  const text = made.service.workspace.file(change.uri)!.document.getText();
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...change.edits]);
}
