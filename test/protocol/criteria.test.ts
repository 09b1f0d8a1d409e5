import assert from 'node:assert/strict';
import { criteriaMethod, type CriteriaGraph, type CriteriaParams } from '../../server/criteria-protocol';
import { Workspace } from './support/workspace';

describe('ladder/criteria', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  const request = (params: CriteriaParams): Promise<CriteriaGraph[]> =>
    workspace.client.connection.sendRequest(criteriaMethod, params);

  const linksOf = (graph: CriteriaGraph | undefined, key: string) =>
    graph?.links.filter(({ to }) => to === key).map(({ from }) => from);

  it('is the graph of the track that the cursor is in, with the criteria of others that it is linked to', async () => {
    const document = workspace.file('tracks/delivery.ladder.yaml');
    const [graph, ...others] = await request(document.place('text: Leads a |'));
    assert.deepEqual(others, []);
    assert.deepEqual([graph?.name, graph?.track?.name], ['Acme Engineering', 'Delivery']);
    assert.equal(graph?.focus, 'delivery.leads-projects');
    assert.deepEqual(
      graph.tracks.map(({ id }) => id),
      ['communication', 'delivery'],
    );
  });

  it('is the graph of all tracks where that is asked for', async () => {
    const { uri } = workspace.file('tracks/delivery.ladder.yaml');
    const [graph] = await request({ textDocument: { uri }, all: true, alone: true });
    const [linked] = await request({ textDocument: { uri }, all: true });
    assert.ok(graph && linked && linked.tracks.length > 2);
    assert.equal(graph.criteria.length - linked.criteria.length, graph.alone);
  });

  it('follows what is typed', async () => {
    const document = await workspace.open('tracks/reliability.ladder.yaml');
    const typed = document.text.replace(
      'builds-on: reliability.answers-pages',
      'builds-on: delivery.small-steps',
    );
    const { uri } = document;
    const [before] = await request({ textDocument: { uri } });
    const key = before?.links.find(({ from }) => from === 'reliability.answers-pages')?.to ?? '';
    await workspace.client.change(uri, typed);
    const [after] = await request({ textDocument: { uri } });
    assert.deepEqual(linksOf(after, key), ['delivery.small-steps']);
    await workspace.client.close(uri);
  });

  it('is nothing of a document that is not known', async () => {
    assert.deepEqual(await request({ textDocument: { uri: workspace.uri('tracks/gone.ladder.yaml') } }), []);
  });
});
