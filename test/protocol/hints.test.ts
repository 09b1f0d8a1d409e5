import assert from 'node:assert/strict';
import { InlayHintRequest } from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

const path = 'ladders/engineer.ladder.yaml';

describe('inlay hints', () => {
  /** The hints of a file: the line up to each, and what it says. */
  async function hintsOf(workspace: Workspace): Promise<string[]> {
    const document = workspace.file(path);
    const lines = document.text.split('\n');
    const hints = await workspace.client.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri: document.uri },
      range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } },
    });
    return (hints ?? []).map(({ position, label }) => {
      assert(typeof label === 'string');
      return `${(lines[position.line] ?? '').slice(0, position.character).trim()} ‹${label}›`;
    });
  }

  it('say what the levels that a position asks for are called', async () => {
    await using workspace = await Workspace.examples();
    const hints = await hintsOf(workspace);
    assert.ok(
      hints.some((hint) => /^craft: 3 ‹.*Owning›$/.test(hint)),
      hints.join('\n'),
    );
    assert.ok(!hints.some((hint) => hint.startsWith('- craft.simplifies')), hints.join('\n'));
  });

  it('follow their settings, kind by kind', async () => {
    await using workspace = await Workspace.examples();
    await workspace.client.configure({ inlayHints: { tracks: false, levels: false, criteria: true } });
    const hints = await hintsOf(workspace);
    assert.ok(
      hints.some((hint) => hint.startsWith('- craft.simplifies ‹Finds the simple design')),
      hints.join('\n'),
    );
    assert.ok(!hints.some((hint) => hint.includes('Owning')), hints.join('\n'));
  });
});
