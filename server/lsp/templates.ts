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
import { editorUri, type FeatureContext } from './feature-context';
import { toWorkspaceEdit } from './workspace-edit';

const failed = { refused: 'This could not be done. The log says more.' };

/** Answers what templates there are, and what they come to. The editor writes and changes the files. */
export function registerTemplates(context: FeatureContext): void {
  const { connection, service, documents, run } = context;
  const { templates } = service;
  connection.onRequest(templatesMethod, (token: CancellationToken) =>
    run<TemplateList>('templates', token, { categories: [], templates: [] }, () => templates.list()),
  );
  connection.onRequest(templateMethod, ({ id }: TemplateParams, token: CancellationToken) =>
    run<TemplateView | null>('template', token, null, async () => (await templates.view(id)) ?? null),
  );
  connection.onRequest(templateTextMethod, ({ uri }: TemplateTextParams, token: CancellationToken) =>
    run<string | null>('template text', token, null, async () => (await templates.text(uri)) ?? null),
  );
  connection.onRequest(newFrameworkMethod, (params: NewFrameworkParams, token: CancellationToken) =>
    run<NewFramework>('new framework', token, failed, () => templates.newFramework(params)),
  );
  connection.onRequest(
    templateTargetsMethod,
    ({ textDocument }: TemplateTargetsParams, token: CancellationToken) =>
      run<TemplateTarget[]>('template targets', token, [], () =>
        templates
          .targets(textDocument?.uri)
          .map((target) => ({ ...target, uri: editorUri(documents, target.uri) })),
      ),
  );
  connection.onRequest(
    addTemplateMethod,
    ({ textDocument, template }: AddTemplateParams, token: CancellationToken) =>
      run<AddTemplateAnswer<WorkspaceEdit>>('add template', token, failed, async () => {
        const addition = await templates.addition(textDocument.uri, template);
        if ('refused' in addition) return addition;
        const { added, changes } = addition;
        return {
          edit: toWorkspaceEdit(context, changes),
          added: { ...added, uri: editorUri(documents, added.uri) },
        };
      }),
  );
}
