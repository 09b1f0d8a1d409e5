import type { CodeAction, CodeActionParams, Range } from 'vscode-languageserver';
import type { Action } from '../service/features/actions/action';
import type { LadderService } from '../service/service';
import type { FeatureContext } from './feature-context';
import { onPresentTexts } from './present-texts';
import { toWorkspaceEdit } from './workspace-edit';

/** What comes back with an action whose edit is asked for: what it takes to find the action again. */
interface ActionData {
  readonly uri: string;
  readonly range: Range;
}

/** Offers what can be done at a place: mending problems, and refactorings. */
export function registerCodeActions(context: FeatureContext): void {
  const { connection, whole, run, client } = context;
  connection.onCodeAction((params, token) =>
    run<CodeAction[]>('code actions', token, [], async () => {
      const service = await whole();
      const actions = (): Action[] => offered(context, service, params);
      if (!client.lazyActions) return withEdits(context, service, actions);
      const data: ActionData = { uri: params.textDocument.uri, range: params.range };
      return actions().map((action) => ({ ...toCodeAction(action), data }));
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    run('code action', token, action, async () => {
      const { uri, range } = action.data as ActionData; // as it was given: editors hand it back untouched
      const service = await whole();
      const changes = await onPresentTexts(
        service.workspace,
        () =>
          service
            .actions(uri, range)
            .find(({ title }) => title === action.title)
            ?.changes(),
        (found) => found ?? [],
      );
      return changes ? { ...action, edit: toWorkspaceEdit(context, changes) } : action;
    }),
  );
}

function offered(
  { client }: FeatureContext,
  service: LadderService,
  { textDocument, range, context: asked }: CodeActionParams,
): Action[] {
  return service
    .actions(textDocument.uri, range)
    .filter((action) => isWanted(action, asked.only))
    .filter(({ changesFiles }) => client.fileEdits || changesFiles !== true);
}

/** For an editor that wants all of an action at once. */
async function withEdits(
  context: FeatureContext,
  { workspace }: LadderService,
  actions: () => Action[],
): Promise<CodeAction[]> {
  const workedOut = await onPresentTexts(
    workspace,
    () => actions().map((action) => ({ action, changes: action.changes() })),
    (all) => all.flatMap(({ changes }) => changes),
  );
  return workedOut.map(({ action, changes }) => ({
    ...toCodeAction(action),
    edit: toWorkspaceEdit(context, changes),
  }));
}

function toCodeAction({ title, kind, isPreferred, mends }: Action): CodeAction {
  return {
    title,
    kind,
    ...(isPreferred === true ? { isPreferred } : {}),
    ...(mends ? { diagnostics: [mends] } : {}),
  };
}

/** An editor that asks for a kind asks for those below it, too. What is done to a whole file has to be asked for. */
function isWanted({ kind }: Action, only: readonly string[] | undefined): boolean {
  if (only === undefined) return !kind.startsWith('source.');
  return only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}
