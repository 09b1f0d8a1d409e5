import assert from 'node:assert/strict';
import { isOpenableLink } from '../../../client/preview/links';
import { isFromPage, readSavedPage } from '../../../client/preview/messages';
import { at, subject } from './support/table';

describe('Messages from the page', () => {
  it('are those that it sends', () => {
    assert.ok(isFromPage({ type: 'ready' }));
    assert.ok(isFromPage({ type: 'goTo', location: at(3) }));
    assert.ok(isFromPage({ type: 'openLink', url: 'https://acme.example' }));
  });

  it('are nothing else', () => {
    const { uri } = at(3);
    const others: unknown[] = [
      undefined,
      null,
      'ready',
      {},
      { type: 'other' },
      { type: 'openLink' },
      { type: 'goTo', location: { uri } },
      { type: 'goTo', location: { ...at(3), uri: 3 } },
      {
        type: 'goTo',
        location: { uri, range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } } },
      },
      {
        type: 'goTo',
        location: { uri, range: { start: { line: 0.5, character: 0 }, end: { line: 1, character: 0 } } },
      },
    ];
    for (const message of others) assert.equal(isFromPage(message), false, JSON.stringify(message));
  });
});

describe('What was kept of a page', () => {
  it('is read as it was written', () => {
    const saved = { subject, track: 'foundations', scroll: { top: 1, left: 2 } };
    assert.deepEqual(readSavedPage(saved), saved);
  });

  it('is nothing, where it is of another form', () => {
    assert.equal(readSavedPage(undefined), undefined);
    assert.equal(readSavedPage({ scroll: { top: 'far' } }), undefined);
  });

  it('is without a place, where that is of another form', () => {
    assert.deepEqual(readSavedPage({ subject: { uri: 3 }, scroll: { top: 1, left: 2 } }), {
      scroll: { top: 1, left: 2 },
    });
  });
});

describe('A link that the extension opens', () => {
  it('leads to the web or to mail', () => {
    for (const url of ['https://acme.example', 'HTTP://acme.example', 'mailto:people@acme.example']) {
      assert.ok(isOpenableLink(url), url);
    }
    for (const url of ['javascript:alert(1)', 'command:quit', 'file:///etc', 'vscode://x', '', '/relative']) {
      assert.equal(isOpenableLink(url), false, url);
    }
  });
});
