import assert from 'node:assert/strict';
import { editMethod, type EditAnswer, type PictureEdit } from '../../server/edit-protocol';
import { gridMethod, type Grid } from '../../server/grid-protocol';
import { levelTableMethod, type LevelTable } from '../../server/protocol';
import { Workspace } from './support/workspace';

const ladder = 'ladders/engineer.ladder.yaml';

describe('ladder/edit', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  const request = (edit: PictureEdit): Promise<EditAnswer> =>
    workspace.client.connection.sendRequest(editMethod, { edit });

  const askEdit = async (level: string): Promise<PictureEdit> => {
    const uri = workspace.uri(ladder);
    const [grid]: Grid[] = await workspace.client.connection.sendRequest(gridMethod, {
      textDocument: { uri },
    });
    const position = grid!.ladders
      .flatMap(({ positions }) => positions)
      .find(({ id }) => id === 'principal-engineer')!;
    return {
      kind: 'ask',
      source: position.source,
      position: position.id,
      track: 'foundations',
      was: { kind: 'required', level: position.asks['foundations']!.level! },
      ask: { kind: 'required', level },
    };
  };

  it('answers the changes of a file that is not open, and makes none itself', async () => {
    const document = workspace.file(ladder);
    const { position } = document.place('foundations: |5');
    const expected = [
      { range: { start: position, end: { ...position, character: position.character + 1 } }, newText: '4' },
    ];
    const answer = await request(await askEdit('4'));
    assert.deepEqual(answer, { changes: [{ uri: document.uri, version: null, edits: expected }] });
    assert.deepEqual(await request(await askEdit('5')), { changes: [] });
  });

  it('answers for the version that is open', async () => {
    const document = await workspace.open(ladder);
    await workspace.client.change(document.uri, `# one line more\n${document.text}`);
    const answer = await request(await askEdit('4'));
    assert.ok('changes' in answer);
    assert.equal(answer.changes[0]?.version, 2);
    assert.equal(
      answer.changes[0].edits[0]?.range.start.line,
      document.place('foundations: |5').position.line + 1,
    );
    await workspace.client.close(document.uri);
  });

  it('says why it can’t be done', async () => {
    const uri = workspace.uri('tracks/mobile.ladder.yaml');
    const table: LevelTable = await workspace.client.connection.sendRequest(levelTableMethod, {
      textDocument: { uri },
    });
    const inherited = table.levels
      .flatMap(({ criteria }) => criteria)
      .find(({ inheritedFrom }) => inheritedFrom)!;
    const { source, text } = inherited;
    assert.deepEqual(await request({ kind: 'move', source, was: text, track: 'mobile', level: '3' }), {
      refused: `This criterion is inherited from \`${inherited.inheritedFrom!}\`. Move it there.`,
    });
    assert.deepEqual(await request({ kind: 'text', source, was: 'Something else', text: 'New' }), {
      refused: 'The text was changed meanwhile.',
      now: text,
    });
  });
});
