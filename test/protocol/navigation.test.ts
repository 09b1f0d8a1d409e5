import assert from 'node:assert/strict';
import {
  DeclarationRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  ReferencesRequest,
  type Location,
  type LocationLink,
} from 'vscode-languageserver/node';
import { Client } from './support/client';
import { Workspace } from './support/workspace';

const foundations = 'tracks/foundations.ladder.yaml';
const engineer = 'ladders/engineer.ladder.yaml';

describe('finding one’s way', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  /** A place as `file: its line`. */
  const shown = (uri: string, range: Location['range']): string => {
    const path = workspace.pathOf(uri);
    return `${path}: ${workspace.file(path).lineAt(range)}`;
  };

  /** Where the `|` in an example leads, and from what. */
  async function linksAt(path: string, marked: string, type = DefinitionRequest.type): Promise<string[]> {
    const document = workspace.file(path);
    const links = await workspace.client.connection.sendRequest(type, document.place(marked));
    return (links as LocationLink[]).map(({ originSelectionRange, targetUri, targetSelectionRange }) => {
      assert.ok(originSelectionRange, 'a link says where it starts');
      return `${document.textAt(originSelectionRange)} → ${shown(targetUri, targetSelectionRange)}`;
    });
  }

  async function referencesAt(path: string, marked: string, includeDeclaration: boolean): Promise<string[]> {
    const params = { ...workspace.file(path).place(marked), context: { includeDeclaration } };
    const locations = await workspace.client.connection.sendRequest(ReferencesRequest.type, params);
    return (locations ?? []).map(({ uri, range }) => shown(uri, range));
  }

  describe('definition', () => {
    const cases: readonly (readonly [what: string, path: string, marked: string, link: string])[] = [
      [
        'a track that a position asks for',
        engineer,
        'founda|tions: 5',
        'foundations → tracks/foundations.ladder.yaml: track: foundations',
      ],
      [
        'a level that a position asks for',
        engineer,
        'foundations: |5',
        '5 → tracks/foundations.ladder.yaml: - level: 5',
      ],
      [
        'a criterion that matters most',
        engineer,
        '- foundations.paved-|road',
        'paved-road → tracks/foundations.ladder.yaml: - id: paved-road',
      ],
      [
        'a criterion that another builds on',
        foundations,
        'reliability.reads-|signals',
        'reads-signals → tracks/reliability.ladder.yaml: - id: reads-signals',
      ],
      ['a level of a reference', foundations, 'see: craft@|3', '3 → tracks/craft.ladder.yaml: - level: 3'],
      [
        'a position in prose',
        'ladders/manager.ladder.yaml',
        '[[engineer.senior-en|gineer]]',
        'senior-engineer → ladders/engineer.ladder.yaml: - id: senior-engineer',
      ],
      ['a category', foundations, 'category: buil|ding', 'building → acme.ladder.yaml: - id: building'],
      [
        'a track that another extends',
        'tracks/mobile.ladder.yaml',
        'extends: cr|aft',
        'craft → tracks/craft.ladder.yaml: track: craft',
      ],
    ];
    for (const [what, path, marked, link] of cases) {
      it(`leads to ${what}`, async () => assert.deepEqual(await linksAt(path, marked), [link]));
    }

    it('leads from an include pattern to each file that it finds', async () => {
      const links = await linksAt('acme.ladder.yaml', 'ladders/|*.ladder.yaml');
      assert.deepEqual(
        links.map((link) => link.split(': ')[0]),
        [
          'ladders/*.ladder.yaml → ladders/engineer.ladder.yaml',
          'ladders/*.ladder.yaml → ladders/manager.ladder.yaml',
        ],
      );
    });

    it('is what the declaration is, too', async () => {
      const declarations = await linksAt(engineer, 'founda|tions: 5', DeclarationRequest.type);
      assert.deepEqual(declarations, await linksAt(engineer, 'founda|tions: 5'));
    });

    it('is plain locations for an editor that takes no links', async () => {
      await using client = await Client.start(workspace.folder);
      await client.status(({ indexing }) => !indexing);
      const place = workspace.file('tracks/mobile.ladder.yaml').place('extends: cr|aft');
      const locations = (await client.connection.sendRequest(DefinitionRequest.type, place)) as Location[];
      assert.deepEqual(
        locations.map(({ uri, range }) => shown(uri, range)),
        ['tracks/craft.ladder.yaml: track: craft'],
      );
    });
  });

  describe('references', () => {
    it('are found from the definition, over all files, in the order of files and text', async () => {
      assert.deepEqual(await referencesAt(foundations, 'id: back|fills', false), [
        'tracks/foundations.ladder.yaml: builds-on: [foundations.backfills, reliability.reads-signals]',
      ]);
      const positions = await referencesAt(engineer, 'id: senior-|engineer', false);
      assert.deepEqual(positions, [
        'ladders/manager.ladder.yaml: For people who grow by whom they lead. Most come from [[engineer.senior-engineer]],',
      ]);
    });

    it('are the same from each of them, with the definition where that is wanted', async () => {
      const fromDefinition = await referencesAt(foundations, 'id: paved-|road', true);
      assert.deepEqual(fromDefinition.toSorted(), [
        'ladders/engineer.ladder.yaml: - foundations.paved-road',
        'tracks/foundations.ladder.yaml: - id: paved-road',
        'tracks/foundations.ladder.yaml: builds-on: foundations.paved-road',
      ]);
      assert.deepEqual(await referencesAt(engineer, '- foundations.paved-|road', true), fromDefinition);
    });

    it('of a level are those that name it, and none of another track’s', async () => {
      const found = await referencesAt('tracks/people-leadership.ladder.yaml', '- level: |5', false);
      assert.deepEqual(found, ['ladders/manager.ladder.yaml: people-leadership: 5']);
    });

    it('of a category are the tracks in it', async () => {
      const found = await referencesAt('acme.ladder.yaml', '- id: growi|ng', false);
      assert.deepEqual(found, [
        'acme.ladder.yaml: category: growing',
        'tracks/mentorship.ladder.yaml: category: growing',
      ]);
    });
  });

  it('highlights the same thing within the document', async () => {
    const document = workspace.file(foundations);
    const place = document.place('id: config-|changes');
    const highlights = await workspace.client.connection.sendRequest(DocumentHighlightRequest.type, place);
    assert.deepEqual(
      highlights?.map(({ range }) => document.lineAt(range)),
      ['- id: config-changes', 'builds-on: foundations.config-changes'],
    );
  });
});
