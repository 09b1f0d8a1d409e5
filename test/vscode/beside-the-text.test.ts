import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  Range,
  Uri,
  workspace,
  type CodeLens,
  type DocumentLink,
  type InlayHint,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
} from 'vscode';
import { eventually } from './support/events';
import { closeEditors, show } from './support/files';
import { lineAt } from './support/places';
import { serverIsReady } from './support/ready';

const mentorship = 'tracks/mentorship.ladder.yaml';

async function lensesOf(document: TextDocument): Promise<string[]> {
  const command = 'vscode.executeCodeLensProvider';
  const lenses = await commands.executeCommand<CodeLens[]>(command, document.uri, 1000);
  return lenses.map((lens) => `${lineAt(document, lens.range)}: ${lens.command?.title}`);
}

async function hintsOf(document: TextDocument): Promise<string[]> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const command = 'vscode.executeInlayHintProvider';
  const hints = await commands.executeCommand<InlayHint[]>(command, document.uri, whole);
  return hints.map(({ position, label }) => {
    const before = document.lineAt(position).text.slice(0, position.character).trim();
    return `${before} ‹${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}›`;
  });
}

/** Changes a setting under `ladder` for as long as `use` takes. */
async function withSetting(name: string, value: unknown, use: () => Promise<void>): Promise<void> {
  const settings = workspace.getConfiguration('ladder');
  await settings.update(name, value, ConfigurationTarget.Workspace);
  try {
    await use();
  } finally {
    await settings.update(name, undefined, ConfigurationTarget.Workspace);
  }
}

describe('VS Code shows beside the text', () => {
  before(serverIsReady);
  afterEach(closeEditors);

  it('how often a thing is named, and which positions ask for it', async () => {
    const { document } = await show(mentorship);
    const lenses = await lensesOf(document);
    assert.ok(lenses.includes('track: mentorship: asked for by 6 positions'), lenses.join('\n'));
    assert.ok(lenses.includes('- id: mentors-mentors: 2 references'), lenses.join('\n'));
    await withSetting('codeLens', false, async () => {
      await eventually('no lenses', async () => ((await lensesOf(document)).length === 0 ? true : undefined));
    });
    await eventually('lenses again', async () => ((await lensesOf(document)).length > 0 ? true : undefined));
  });

  it('what the levels that are asked for are called', async () => {
    const { document } = await show('ladders/engineer.ladder.yaml');
    const hints = await hintsOf(document);
    assert.ok(hints.includes('foundations: 5 ‹Shaping›'), hints.join('\n'));
    await withSetting('inlayHints.levels', false, async () => {
      await eventually('no names of levels', async () =>
        (await hintsOf(document)).every((hint) => !hint.includes('Shaping')) ? true : undefined,
      );
    });
  });

  it('links to pages', async () => {
    const { document } = await show('tracks/foundations.ladder.yaml');
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const targets = links.map(({ target }) => target?.toString());
    assert.ok(
      targets.includes(Uri.parse('https://handbook.acme.example/platform').toString()),
      targets.join(),
    );
  });

  it('what ids name, by their colours', async () => {
    const { document } = await show('tracks/mobile.ladder.yaml');
    const legend = await commands.executeCommand<SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const { data } = await commands.executeCommand<SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const [line, character = 0, length = 0, type = -1] = data;
    assert.equal(line, 0);
    assert.equal(document.lineAt(0).text.slice(character, character + length), 'mobile');
    assert.equal(legend.tokenTypes[type], 'class');
  });
});
