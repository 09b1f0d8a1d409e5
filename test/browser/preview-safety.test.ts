import assert from 'node:assert/strict';
import type { Request } from 'playwright-core';
import { examples } from './support/examples';
import { frameOf } from './support/frame';

const hostile = [
  '<script>globalThis.hacked = true; parent.hacked = true</script>',
  '<img src="https://evil.example/1.png" onerror="globalThis.hacked = true">',
  '![chart](https://evil.example/2.png)',
  '<iframe src="https://evil.example/3"></iframe>',
  '<style>@import "https://evil.example/4.css"; * { display: none }</style>',
  '<svg onload="globalThis.hacked = true"></svg>',
  '<a href="https://evil.example/5" ping="https://evil.example/6">here</a>',
  '[a script](javascript:globalThis.hacked=true)',
  '[a command](command:workbench.action.closeAllEditors)',
  '[data](data:text/html;base64,PHNjcmlwdD4=)',
  '[[foundations|<img src=x onerror=globalThis.hacked=true>]]',
  '<link rel="stylesheet" href="https://evil.example/7.css">',
];

const track = `track: hostile
name: <img src=x onerror=globalThis.hacked=true>
description: |
${hostile.map((text) => `  ${text}\n`).join('\n')}
levels:
  - level: 1
    summary: Starts here
    criteria:
${hostile.map((text) => `      - ${JSON.stringify(text)}\n`).join('')}    examples:
${hostile.map((text) => `      - ${JSON.stringify(`Did ${text}`)}\n`).join('')}  - level: 2
    summary: See [[hostile@1]]
`;

describe('what an author writes is shown, and never run,', () => {
  it('in the preview and in hovers: no script, no style, no request to anywhere', async () => {
    const file = examples.write('safety/hostile.ladder.yaml', track);
    await using workbench = await examples.open(file.file);
    const requests: Request[] = [];
    workbench.page.on('request', (request) => void requests.push(request));
    workbench.page.on('dialog', (dialog) => {
      assert.fail(`a dialog: ${dialog.message()}`);
    });
    await workbench.run('ladder.preview.openToSide');
    const preview = workbench.webview();
    await preview
      .locator('li.criterion')
      .nth(hostile.length - 1)
      .waitFor();

    // Each stands there as the text that it is, or as the words of an image or a link that is none.
    const shown = await preview.locator('td.criteria').first().innerText();
    assert.ok(shown.includes('<script>globalThis.hacked = true; parent.hacked = true</script>'), shown);
    assert.ok(shown.includes('<img src="https://evil.example/1.png" onerror="globalThis.hacked = true">'));
    const frame = await frameOf(workbench);
    const found = await frame.evaluate(() => ({
      elements: document.querySelectorAll(
        // The page's own pictures tell how much a problem matters.
        '[role=tabpanel] :is(script, img, iframe, style, link, svg:not(.severity), object, embed, form, base, meta)',
      ).length,
      handlers: [...document.querySelectorAll('[role=tabpanel] *')].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
      links: [...document.querySelectorAll('[role=tabpanel] a[href]')].length,
      hacked: 'hacked' in window,
    }));
    assert.deepEqual(found, { elements: 0, handlers: 0, links: 0, hacked: false });

    // Clicks on the words of what would be a link lead to the text, as everywhere.
    await preview.locator('td.criteria .words', { hasText: 'a command' }).click();
    await workbench.statusItem(new RegExp(`^Ln ${file.at('- "[a command]|').line}, `)).waitFor();
    await workbench.goTo(file.at('[[hosti|le@1]]'));
    const dangers = await workbench.hoverAtCursor('Starts here', (hover) =>
      hover.evaluate(
        (content) => content.querySelectorAll('script, iframe, style, [onerror], [onload]').length,
        undefined,
        { timeout: 1000 },
      ),
    );
    assert.equal(dangers, 0);
    assert.equal(await workbench.page.evaluate(() => 'hacked' in window), false);

    const own = new URL(workbench.page.url()).host;
    const others = requests
      .map((request) => new URL(request.url()))
      .filter(({ protocol }) => /^(?:https?|wss?):$/.test(protocol))
      .filter(({ host }) => host !== own && !host.endsWith('.vscode-resource.vscode-cdn.net'));
    assert.deepEqual(
      others.map(({ href }) => href),
      [],
    );
    assert.ok(requests.length > 0, 'requests were watched');
  });
});
