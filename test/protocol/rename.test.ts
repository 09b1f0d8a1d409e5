import assert from 'node:assert/strict';
import {
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  TextDocumentEdit,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

const foundations = 'tracks/foundations.ladder.yaml';

describe('rename', () => {
  let workspace: Workspace;
  beforeEach(async () => void (workspace = await Workspace.examples()));
  afterEach(() => workspace[Symbol.asyncDispose]());

  const prepare = (path: string, marked: string): Promise<unknown> =>
    workspace.client.connection.sendRequest(PrepareRenameRequest.type, workspace.file(path).place(marked));

  const rename = (path: string, marked: string, newName: string): Promise<WorkspaceEdit | null> =>
    workspace.client.connection.sendRequest(RenameRequest.type, {
      ...workspace.file(path).place(marked),
      newName,
    });

  /** The edits of a rename, by file. */
  function editsOf(edit: WorkspaceEdit | null): Map<string, TextDocumentEdit> {
    assert.ok(edit?.documentChanges);
    assert.ok(edit.documentChanges.every((each) => TextDocumentEdit.is(each)));
    return new Map(edit.documentChanges.map((each) => [workspace.pathOf(each.textDocument.uri), each]));
  }

  /** The lines that a rename changes, as they are after it. */
  function linesAfter(edit: WorkspaceEdit | null): string[] {
    return [...editsOf(edit)].flatMap(([path, { edits }]) => {
      const before = workspace.file(path);
      const after = before.after(edits.map((each) => ({ newText: '', ...each })));
      const old = new Set(before.text.split('\n'));
      return after.split('\n').flatMap((line) => (old.has(line) ? [] : [`${path}: ${line.trim()}`]));
    });
  }

  const isRefused = (words: RegExp) => (error: unknown) =>
    error instanceof ResponseError && words.test(error.message);

  it('says beforehand what would be renamed', async () => {
    const range = (await prepare('ladders/engineer.ladder.yaml', 'foundations: |5')) as
      Range | { range: Range; placeholder: string };
    const marked = 'range' in range ? range.range : range;
    assert.equal(workspace.file('ladders/engineer.ladder.yaml').textAt(marked), '5');
  });

  it('of a criterion changes its id and every place that names it, closed files included', async () => {
    const edit = await rename(foundations, 'id: paved-|road', 'golden-path');
    assert.deepEqual(linesAfter(edit).toSorted(), [
      'ladders/engineer.ladder.yaml: - foundations.golden-path',
      'tracks/foundations.ladder.yaml: - id: golden-path',
      'tracks/foundations.ladder.yaml: builds-on: foundations.golden-path',
    ]);
  });

  it('of a track changes prose, too', async () => {
    const lines = linesAfter(await rename('ladders/engineer.ladder.yaml', 'reli|ability: 4', 'resilience'));
    assert.ok(lines.includes('tracks/reliability.ladder.yaml: track: resilience'), lines.join('\n'));
    assert.ok(
      lines.includes(
        'tracks/foundations.ladder.yaml: [[resilience]], which keeps all of this healthy once it runs.',
      ),
      lines.join('\n'),
    );
    assert.ok(lines.includes('tracks/reliability.ladder.yaml: builds-on: resilience.answers-pages'));
  });

  it('of a level carries every `track@level` and requirement along', async () => {
    const lines = linesAfter(await rename('tracks/people-leadership.ladder.yaml', '- level: |4', '6'));
    assert.deepEqual(lines.toSorted(), [
      'ladders/manager.ladder.yaml: people-leadership: 6',
      'tracks/people-leadership.ladder.yaml: - level: 6',
    ]);
  });

  it('has the versions of open documents, and none for closed ones', async () => {
    const document = await workspace.open(foundations);
    await workspace.client.change(document.uri, document.text);
    const edits = editsOf(await rename(foundations, 'id: paved-|road', 'golden-path'));
    assert.equal(edits.get(foundations)?.textDocument.version, 2);
    assert.equal(edits.get('ladders/engineer.ladder.yaml')?.textDocument.version, null);
  });

  describe('is refused, with the reason,', () => {
    it('where nothing can be renamed', async () => {
      await assert.rejects(prepare(foundations, 'status: act|ive'), isRefused(/can be renamed/));
      await assert.rejects(rename(foundations, 'Runs back|fills that', 'x'), isRefused(/can be renamed/));
    });

    it('for an id that is taken', async () => {
      await assert.rejects(rename(foundations, 'track: foun|dations', 'craft'), isRefused(/craft/));
      await assert.rejects(rename(foundations, 'id: back|fills', 'runbooks'), isRefused(/runbooks/));
    });

    it('for what is no id', async () => {
      await assert.rejects(
        rename(foundations, 'id: back|fills', 'Back Fills'),
        isRefused(/Back Fills|kebab|lower/i),
      );
    });

    it('while a file that it would change cannot be read', async () => {
      const ladder = workspace.file('ladders/engineer.ladder.yaml');
      await workspace.open(
        'ladders/engineer.ladder.yaml',
        ladder.text.replace('name: Engineer', 'name: [Engineer'),
      );
      await assert.rejects(
        rename(foundations, 'id: paved-|road', 'golden-path'),
        isRefused(/engineer\.ladder\.yaml/),
      );
    });
  });
});
