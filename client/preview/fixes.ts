import {
  CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  commands,
  languages,
  Uri,
  workspace,
  type CancellationToken,
  type CodeActionProvider,
  type Diagnostic,
} from 'vscode';
import { CodeActionRequest, type LanguageClient } from 'vscode-languageclient/node';
import { isSameProblem, type Fix, type Problem } from './problem';
import { problemOf } from './problems';

/** What mends problems. */
export interface Fixes {
  /** What mends a problem, the most likely first. None where the problem is gone. */
  of(problem: Problem, token: CancellationToken): Promise<Fix[]>;
  /**
   * Mends a problem by an edit that one undo takes back. The focus stays where it is.
   *
   * @param title which of its fixes
   * @returns whether that was possible still
   */
  mend(problem: Problem, title: string, token: CancellationToken): Promise<boolean>;
}

/**
 * The quick fixes that the editor offers. They are asked of what offers them to it: what the editor itself answers with
 * does not tell any more which problem each of them mends.
 */
export function createFixes(client: LanguageClient): Fixes {
  return {
    async of(problem, token) {
      const { actions } = await offered(client, problem, token);
      return actions
        .map(({ title, isPreferred = false }) => ({ title, isPreferred }))
        .sort((one, other) => Number(other.isPreferred) - Number(one.isPreferred));
    },
    async mend(problem, title, token) {
      const { provider, actions } = await offered(client, problem, token);
      const action = actions.find((each) => each.title === title);
      if (!action) return false;
      const resolved = action.edit
        ? action
        : ((await provider?.resolveCodeAction?.(action, token)) ?? action);
      return apply(resolved);
    },
  };
}

async function apply({ edit, command }: CodeAction): Promise<boolean> {
  if (edit && !(await workspace.applyEdit(edit))) return false;
  if (command) await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  return edit !== undefined || command !== undefined;
}

interface Offered {
  provider?: CodeActionProvider;
  /** Those that mend the problem. */
  actions: CodeAction[];
}

async function offered(client: LanguageClient, problem: Problem, token: CancellationToken): Promise<Offered> {
  const uri = Uri.parse(problem.uri);
  const diagnostic = languages
    .getDiagnostics(uri)
    .find((each) => isSameProblem(problemOf(problem.uri, each), problem));
  if (!diagnostic) return { actions: [] };
  // Actions are offered in documents that are open.
  const document = await workspace.openTextDocument(uri);
  const provider = client.getFeature(CodeActionRequest.method).getProvider(document);
  if (!provider) return { actions: [] };
  const context = {
    diagnostics: [diagnostic],
    only: CodeActionKind.QuickFix,
    triggerKind: CodeActionTriggerKind.Invoke,
  };
  const actions = (await provider.provideCodeActions(document, diagnostic.range, context, token)) ?? [];
  return {
    provider,
    actions: actions
      .filter((action) => action instanceof CodeAction)
      .filter((action) => mends(action, diagnostic)),
  };
}

function mends({ diagnostics = [] }: CodeAction, { range, message }: Diagnostic): boolean {
  return diagnostics.some((each) => each.message === message && each.range.isEqual(range));
}
