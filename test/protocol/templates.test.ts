import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver';
import {
  addTemplateMethod,
  newFrameworkMethod,
  templateMethod,
  templatesMethod,
  templateTargetsMethod,
  templateTextMethod,
  type AddTemplateAnswer,
  type NewFramework,
  type TemplateList,
  type TemplateTarget,
  type TemplateView,
} from '../../server/template-protocol';
import { Workspace } from './support/workspace';

describe('templates over the protocol', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  const ask = <Answer>(method: string, params?: object): Promise<Answer> =>
    params
      ? workspace.client.connection.sendRequest(method, params)
      : workspace.client.connection.sendRequest(method);

  it('are listed, and each is shown as a table or a grid with its text', async () => {
    const list = await ask<TemplateList>(templatesMethod);
    assert.ok(list.templates.length > 25);
    const view = await ask<TemplateView | null>(templateMethod, { id: 'craft' });
    assert.ok(view?.kind === 'skill');
    assert.equal(view.table.track.name, 'Craft');
    const { uri } = view.table.track.source;
    assert.match(await ask<string>(templateTextMethod, { uri }), /^track: craft\n/);
    assert.equal(await ask(templateMethod, { id: 'juggling' }), null);
    assert.equal(await ask(templateTextMethod, { uri: 'ladder-template:/library/none.yaml' }), null);
  });

  it('come to the files of a new framework', async () => {
    const choice = { starter: 'small', skills: ['craft'], name: 'Café 7', layout: 'folder' };
    const answer = await ask<NewFramework>(newFrameworkMethod, choice);
    assert.ok('files' in answer);
    assert.deepEqual(
      answer.files.map(({ path }) => path),
      ['cafe-7.ladder.yaml', 'tracks/craft.ladder.yaml', 'ladders/engineering-ic.ladder.yaml'],
    );
    const wrong = await ask<NewFramework>(newFrameworkMethod, { ...choice, starter: 'huge' });
    assert.ok('refused' in wrong);
  });

  it('come to an edit that adds one to a framework, a file of its own included', async () => {
    const document = await workspace.open('acme.ladder.yaml');
    const textDocument = { uri: document.uri };
    const [target] = await ask<TemplateTarget[]>(templateTargetsMethod, { textDocument });
    assert.equal(target?.uri, document.uri);
    assert.ok(target.ids.includes('foundations'));
    const params = { textDocument, template: 'recruiting' };
    const answer = await ask<AddTemplateAnswer<WorkspaceEdit>>(addTemplateMethod, params);
    assert.ok('edit' in answer, JSON.stringify(answer));
    const uri = workspace.uri('tracks/recruiting.ladder.yaml');
    assert.deepEqual(answer.added, { id: 'recruiting', uri, position: { line: 0, character: 0 } });
    const [created] = answer.edit.documentChanges ?? [];
    assert.deepEqual(created, { kind: 'create', uri });
  });
});
