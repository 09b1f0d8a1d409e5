import type { LanguageClient } from 'vscode-languageclient/node';
import type { WorkspaceEdit as ProtocolEdit } from 'vscode-languageserver-types';
import type { WorkspaceEdit } from 'vscode';
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
  type TemplateTarget,
  type TemplateView,
} from '../../server/template-protocol';

/** The library of templates, as the language server answers for it. All reject where there is no answer. */
export interface TemplateClient {
  list(): Promise<TemplateList>;
  view(id: string): Promise<TemplateView | null>;
  text(uri: string): Promise<string | null>;
  newFramework(params: NewFrameworkParams): Promise<NewFramework>;
  /** @param uri the document whose frameworks come before all others */
  targets(uri: string | undefined): Promise<TemplateTarget[]>;
  add(framework: string, template: string): Promise<AddTemplateAnswer<WorkspaceEdit>>;
}

export function createTemplateClient(client: LanguageClient): TemplateClient {
  return {
    list: () => client.sendRequest(templatesMethod),
    view: (id) => client.sendRequest(templateMethod, { id }),
    text: (uri) => client.sendRequest(templateTextMethod, { uri }),
    newFramework: (params) => client.sendRequest(newFrameworkMethod, params),
    targets: (uri) =>
      client.sendRequest(templateTargetsMethod, uri === undefined ? {} : { textDocument: { uri } }),
    async add(framework, template) {
      const params: AddTemplateParams = { textDocument: { uri: framework }, template };
      const answer = await client.sendRequest<AddTemplateAnswer<ProtocolEdit>>(addTemplateMethod, params);
      if ('refused' in answer) return answer;
      return { ...answer, edit: await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit) };
    },
  };
}
