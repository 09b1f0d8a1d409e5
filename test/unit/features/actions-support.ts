import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Action, FileChange } from '../../../server/service/features/actions/action';
import { parse } from 'yaml';
import type { Fixture } from '../fixture';
import { acmeFixture } from './support';

type Files = Readonly<Record<string, string>>;

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

/** What is offered for the only problem of a rule in a file, and what the files say after one of it was chosen. */
export async function fixesIn(
  rule: string,
  name: string,
  text: string,
  files: Files = {},
): Promise<{ titles: string[]; after: (title: string) => Promise<Record<string, string | undefined>> }> {
  const made = await acmeFixture(files);
  made.open(name, text);
  const uri = made.uri(name);
  const problems = made.diagnostics(name).filter(({ code }) => code === rule);
  assert.equal(problems.length, 1, `${rule} is found once: ${made.marks(name).join(', ')}`);
  const actions = made.service.actions(uri, problems[0]!.range).filter(({ mends }) => mends?.code === rule);
  return {
    titles: actions.map(({ title }) => title),
    // After each fix the text is sound, and what was found is no longer there.
    after: async (title) => {
      assert.deepEqual(actions.find((each) => each.title === title)?.mends, problems[0]);
      const texts = textsAfter(made, title, actions);
      for (const [changed, now] of Object.entries(texts)) {
        parse(now ?? '');
        if (made.service.workspace.isOpen(made.uri(changed))) made.open(changed, now ?? '');
        else await made.write({ [changed]: now });
      }
      assert.deepEqual(
        made
          .diagnostics(name)
          .filter(({ code, message }) => code === rule && message === problems[0]!.message),
        [],
      );
      return texts;
    },
  };
}
