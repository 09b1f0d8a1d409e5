import type { CodeAction, CodeActionParams, Range } from 'vscode-languageserver';
import type { Action } from '../service/features/actions/action';
import type { FeatureContext } from './feature-context';
import { toWorkspaceEdit } from './workspace-edit';

/** The kinds of actions that there are, for the editor's menus. */
export const codeActionKinds: readonly Action['kind'][] = [
  'quickfix',
  'refactor.rewrite',
  'refactor.move',
  'refactor.extract',
  'refactor.inline',
  'source.fixAll.ladder',
];

/** What comes back with an action whose edit is asked for: what it takes to find the action again. */
interface ActionData {
  readonly uri: string;
  readonly range: Range;
}

/** Offers what can be done at a place: mending problems, and refactorings. */
export function registerCodeActions(context: FeatureContext): void {
  const { connection, whole, run, client } = context;
  connection.onCodeAction(({ textDocument, range, context: asked }: CodeActionParams, token) =>
    run<CodeAction[]>('code actions', token, [], async () =>
      (await whole())
        .actions(textDocument.uri, range)
        .filter((action) => isWanted(action, asked.only))
        .filter(({ changesFiles }) => client().fileEdits || changesFiles !== true)
        .map((action) => toCodeAction(context, action, { uri: textDocument.uri, range })),
    ),
  );
  connection.onCodeActionResolve((action, token) =>
    run('code action', token, action, async () => {
      const { uri, range } = action.data as ActionData; // as `toCodeAction` wrote it: editors hand it back untouched
      const found = (await whole()).actions(uri, range).find(({ title }) => title === action.title);
      return found ? { ...action, edit: toWorkspaceEdit(context, found.changes()) } : action;
    }),
  );
}

function toCodeAction(context: FeatureContext, action: Action, data: ActionData): CodeAction {
  const { title, kind, isPreferred, mends, changes } = action;
  return {
    title,
    kind,
    ...(isPreferred === true ? { isPreferred } : {}),
    ...(mends ? { diagnostics: [mends] } : {}),
    ...(context.client().lazyActions ? { data } : { edit: toWorkspaceEdit(context, changes()) }),
  };
}

/** An editor that asks for a kind asks for those below it, too. What is done to a whole file has to be asked for. */
function isWanted({ kind }: Action, only: readonly string[] | undefined): boolean {
  if (only === undefined) return !kind.startsWith('source.');
  return only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}
