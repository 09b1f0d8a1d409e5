import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import {
  addTemplateMethod,
  newFrameworkMethod,
  templateMethod,
  templatesMethod,
  templateTargetsMethod,
  templateTextMethod,
  type AddTemplateAnswer,
  type AddTemplateParams,
  type NewFramework,
  type NewFrameworkParams,
  type TemplateList,
  type TemplateParams,
  type TemplateTarget,
  type TemplateTargetsParams,
  type TemplateTextParams,
  type TemplateView,
} from '../template-protocol';
import type { Templates } from '../service/templates/templates';
import { editorUri, type FeatureContext } from './feature-context';
import { onPresentTexts } from './present-texts';
import { failed } from './runner';
import { toWorkspaceEdit } from './workspace-edit';

/** Answers what templates there are, and what they come to. The editor writes and changes the files. */
export function registerTemplates(context: FeatureContext): void {
  const { connection, whole, documents, run } = context;
  const templates = async (): Promise<Templates> => (await whole()).templates;
  connection.onRequest(templatesMethod, (token: CancellationToken) =>
    run<TemplateList>('templates', token, { categories: [], templates: [] }, async () =>
      (await templates()).list(),
    ),
  );
  connection.onRequest(templateMethod, ({ id }: TemplateParams, token: CancellationToken) =>
    run<TemplateView | null>(
      'template',
      token,
      null,
      async () => (await (await templates()).view(id)) ?? null,
    ),
  );
  connection.onRequest(templateTextMethod, ({ uri }: TemplateTextParams, token: CancellationToken) =>
    run<string | null>(
      'template text',
      token,
      null,
      async () => (await (await templates()).text(uri)) ?? null,
    ),
  );
  connection.onRequest(newFrameworkMethod, (params: NewFrameworkParams, token: CancellationToken) =>
    run<NewFramework>('new framework', token, failed, async () => (await templates()).newFramework(params)),
  );
  connection.onRequest(
    templateTargetsMethod,
    ({ textDocument }: TemplateTargetsParams, token: CancellationToken) =>
      run<TemplateTarget[]>('template targets', token, [], async () =>
        (await templates())
          .targets(textDocument?.uri)
          .map((target) => ({ ...target, uri: editorUri(documents, target.uri) })),
      ),
  );
  connection.onRequest(
    addTemplateMethod,
    ({ textDocument, template }: AddTemplateParams, token: CancellationToken) =>
      run<AddTemplateAnswer<WorkspaceEdit>>('add template', token, failed, async () => {
        const service = await whole();
        const addition = await onPresentTexts(
          service.workspace,
          () => service.templates.addition(textDocument.uri, template),
          (found) => ('refused' in found ? [] : found.changes),
        );
        if ('refused' in addition) return addition;
        const { added, changes } = addition;
        return {
          edit: toWorkspaceEdit(context, changes),
          added: { ...added, uri: editorUri(documents, added.uri) },
        };
      }),
  );
}
