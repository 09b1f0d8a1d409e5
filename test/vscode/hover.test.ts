import assert from 'node:assert/strict';
import { commands, MarkdownString, type Hover } from 'vscode';
import { closeEditors, show } from './support/files';
import { placeIn } from './support/places';
import { serverIsReady } from './support/ready';

/** What hovers say over the `|` of a file. */
async function hoverAt(path: string, marked: string): Promise<string> {
  const { document } = await show(path);
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeIn(document, marked),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => {
      assert(content instanceof MarkdownString, 'what is said is Markdown');
      return content.value;
    })
    .join('\n');
}

describe('pointing at text in VS Code', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('shows the level that a position asks for', async () => {
    const said = await hoverAt('ladders/engineer.ladder.yaml', 'mentorship: 4\n      hiring: |3');
    assert.match(said, /Runs a hiring round/);
    assert.match(said, /Closes each round with a review/);
    assert.match(said, /E\.g\. /);
  });

  it('explains a key', async () => {
    assert.match(await hoverAt('tracks/mobile.ladder.yaml', 'exten|ds: craft'), /\*\*extends\*\*/);
  });

  it('says nothing of plain words', async () => {
    assert.equal(await hoverAt('tracks/craft.ladder.yaml', 'Writes working c|ode'), '');
  });
});
