import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { ClientOptions } from '../../../server/lsp/client-options';
import type { FeatureContext } from '../../../server/lsp/feature-context';
import { ViewRefresher } from '../../../server/lsp/view-refresh';
import type { Fixture } from '../fixture';
import { acme, acmeFixture } from '../features/support';

const listening: ClientOptions['refreshes'] = { codeLens: true, inlayHint: true, semanticTokens: true };

/** The files of {@link acme}, some of them open in an editor that is told what to ask for again. */
async function editorWith(
  open: readonly string[],
  refreshes = listening,
): Promise<{ made: Fixture; refresher: ViewRefresher; told: string[] }> {
  const made = await acmeFixture();
  for (const name of open) made.open(name, acme[name]!);
  made.service.takeSharedChanges();
  const told: string[] = [];
  const tell = (what: string) => (): Promise<void> => {
    told.push(what);
    return Promise.resolve();
  };
  const connection = {
    sendRequest: tell('codeLens'),
    languages: {
      inlayHint: { refresh: tell('inlayHint') },
      semanticTokens: { refresh: tell('semanticTokens') },
    },
  } as unknown as FeatureContext['connection'];
  const documents = new Map(
    open.map((name) => [made.uri(name), { uri: made.uri(name), version: 1, text: acme[name]! }]),
  );
  const client: ClientOptions = {
    completion: { snippets: false },
    definitionLinks: false,
    versionedEdits: false,
    fileEdits: false,
    lazyActions: false,
    symbolTrees: false,
    refreshes,
  };
  return {
    made,
    refresher: new ViewRefresher({ connection, service: made.service, documents, client }),
    told,
  };
}

describe('telling the editor to ask again', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  const renamed = acme['craft.ladder.yaml']!.replace('name: Craft', 'name: Trade');

  it('is done once for several changes that another open document shows', async () => {
    const { made, refresher, told } = await editorWith(['craft.ladder.yaml', 'engineer.ladder.yaml']);
    for (const text of [renamed, acme['craft.ladder.yaml']!, renamed]) {
      made.open('craft.ladder.yaml', text);
      refresher.filesChanged();
      mock.timers.tick(100);
    }
    assert.deepEqual(told, [], 'it waits for a pause');
    mock.timers.tick(1000);
    assert.deepEqual(told, ['codeLens', 'inlayHint', 'semanticTokens']);
  });

  it('is not done for prose, nor where no other document is open', async () => {
    const both = await editorWith(['craft.ladder.yaml', 'engineer.ladder.yaml']);
    both.made.open('craft.ladder.yaml', acme['craft.ladder.yaml']!.replace('Fixed a bug', 'Fixed two bugs'));
    both.refresher.filesChanged();
    const alone = await editorWith(['craft.ladder.yaml']);
    alone.made.open('craft.ladder.yaml', renamed);
    alone.refresher.filesChanged();
    mock.timers.tick(1000);
    assert.deepEqual([both.told, alone.told], [[], []]);
  });

  it('is done for a file that is not open', async () => {
    const { made, refresher, told } = await editorWith(['engineer.ladder.yaml']);
    await made.write({ 'craft.ladder.yaml': renamed });
    refresher.filesChanged();
    mock.timers.tick(1000);
    assert.equal(told.length, 3);
  });

  it('is done only for what the editor listens to', async () => {
    const { refresher, told } = await editorWith([], { ...listening, codeLens: false });
    refresher.refresh(['codeLens', 'inlayHint']);
    assert.deepEqual(told, ['inlayHint']);
  });
});
