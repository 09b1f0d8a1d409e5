import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fixture } from '../fixture';
import { textsAfter } from './actions-support';
import { acmeFixture } from './support';

const text = `track: new
name: New
levels:
  - level: 2
    sumary: B  b # why
    criteria:
      - E.g. did one thing
      - For example, did another
  - level: 1
    summary: A
    criteria:
      - Does  things.
      - Reads
      - Writes
`;

/** The text after all that needs no decision is mended. */
function allFixed(made: Fixture, name: string): string {
  const start = { line: 0, character: 0 };
  const action = made.service
    .actions(made.uri(name), { start, end: start })
    .find(({ kind }) => kind === 'source.fixAll.ladder');
  const before = made.service.workspace.file(made.uri(name))!.document.getText();
  const [change] = action?.changes() ?? [];
  if (!change || !('edits' in change)) return before;
  return TextDocument.applyEdits(TextDocument.create('', '', 0, before), [...change.edits]);
}

describe('mending all of a file', () => {
  it('makes each fix where those before it left the text', async () => {
    const made = await acmeFixture();
    made.open('n.ladder.yaml', text);
    assert.equal(
      allFixed(made, 'n.ladder.yaml'),
      `track: new
name: New
levels:
  - level: 1
    summary: A
    criteria:
      - Does things
      - Reads
      - Writes
  - level: 2
    summary: B b # why
    examples:
      - Did one thing
      - Did another
`,
    );
  });

  it('leaves the workspace as it is until the editor has made the change', async () => {
    const made = await acmeFixture();
    made.open('n.ladder.yaml', text);
    const told = made.changes.length;
    const before = made.marks('n.ladder.yaml');
    allFixed(made, 'n.ladder.yaml');
    assert.deepEqual(made.marks('n.ladder.yaml'), before);
    assert.equal(made.changes.length, told);
  });

  it('leaves what has to be decided or written', async () => {
    const made = await acmeFixture();
    const undecided =
      'track: new\nname: New\nstatus: draft\nstatus: active\nlevels:\n  - level: 1\n    criteria: [{id: a}]\n';
    made.open('n.ladder.yaml', undecided);
    assert.equal(allFixed(made, 'n.ladder.yaml'), undecided);
  });

  it('mends all problems of one rule, from any of them', async () => {
    const made = await acmeFixture();
    made.open('n.ladder.yaml', text);
    const uri = made.uri('n.ladder.yaml');
    const problem = made.diagnostics('n.ladder.yaml').find(({ code }) => code === 'example-in-criteria')!;
    const texts = textsAfter(
      made,
      'Fix all problems of `example-in-criteria` in this file',
      made.service.actions(uri, problem.range),
    );
    assert.equal(
      texts['n.ladder.yaml'],
      text.replace(
        / {4}criteria:\n {6}- E\.g\.[^]*?another\n/,
        '    examples:\n      - Did one thing\n      - Did another\n',
      ),
    );
  });

  it('is offered for a rule only where it has found more than one problem', async () => {
    const made = await acmeFixture();
    made.open('n.ladder.yaml', text);
    const problem = made.diagnostics('n.ladder.yaml').find(({ code }) => code === 'level-order')!;
    const titles = made.service.actions(made.uri('n.ladder.yaml'), problem.range).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith('Fix all problems')));
  });
});
