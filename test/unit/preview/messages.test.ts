import assert from 'node:assert/strict';
import { isOpenableLink } from '../../../server/service/prose/links';
import { isFromPage } from '../../../client/preview/messages';
import { readSavedPage } from '../../../client/preview/saved-page';
import { plainSettings } from '../../../client/preview/views';
import { at, problem, subject } from './support/table';

describe('Messages from the page', () => {
  it('are those that it sends', () => {
    assert.ok(isFromPage({ type: 'ready' }));
    assert.ok(isFromPage({ type: 'goTo', location: at(3) }));
    assert.ok(isFromPage({ type: 'openLink', url: 'https://acme.example' }));
    assert.ok(isFromPage({ type: 'select', tab: 'grid' }));
    assert.ok(isFromPage({ type: 'open', opened: { track: 'craft' } }));
    assert.ok(isFromPage({ type: 'open', opened: { track: 'craft', level: '3' } }));
    assert.ok(isFromPage({ type: 'open', opened: { position: 'engineer.senior' } }));
    assert.ok(isFromPage({ type: 'lock', locked: true }));
    assert.ok(isFromPage({ type: 'settings', settings: plainSettings }));
    assert.ok(isFromPage({ type: 'askFixes', problems: [problem(3)] }));
    assert.ok(isFromPage({ type: 'mend', problem: problem(3), title: 'Remove it' }));
    assert.ok(isFromPage({ type: 'scrolled', line: 12 }));
    assert.ok(isFromPage({ type: 'drawn', id: 1, png: 'aGk=' }));
    assert.ok(isFromPage({ type: 'drawn', id: 1, fault: 'It is too large' }));
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
      { type: 'select', tab: 'graph' },
      { type: 'open', opened: { level: '3' } },
      { type: 'open', opened: { track: 'craft', level: 3 } },
      { type: 'open', opened: { position: 3 } },
      { type: 'open', opened: { position: 'engineer.senior', track: 3 } },
      { type: 'lock' },
      { type: 'settings' },
      { type: 'askFixes', problems: [{}] },
      { type: 'mend', problem: problem(3) },
      { type: 'drawn', png: 'aGk=' },
      { type: 'drawn', id: 1, png: 3 },
      { type: 'scrolled', line: -1 },
      { type: 'open', opened: { track: 'craft', criterion: 3 } },
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
  const views = { track: { of: 'foundations', scroll: { top: 1, left: 2 } } };

  it('is read as it was written', () => {
    const grid = { hidden: ['track craft'], search: 'senior', framework: 'acme' };
    const settings = { ...plainSettings, grid };
    const saved = { subject, tab: 'grid', opened: { track: 'craft' }, locked: true, views, settings };
    assert.deepEqual(readSavedPage(saved), saved);
  });

  it('is nothing, where it is of another form', () => {
    assert.equal(readSavedPage(undefined), undefined);
    assert.equal(readSavedPage({ scroll: { top: 1, left: 2 } }), undefined);
  });

  it('is without what is of another form', () => {
    const saved = {
      subject: { uri: 3 },
      tab: 'graph',
      opened: {},
      views: { ...views, grid: { of: 'acme', scroll: { top: 'far' } } },
      settings: { grid: { hidden: ['track craft', 3], search: 3 }, track: 'all' },
    };
    const settings = { ...plainSettings, grid: { hidden: ['track craft'], search: '' } };
    assert.deepEqual(readSavedPage(saved), { locked: false, views, settings });
    assert.deepEqual(readSavedPage({ views: {} }), { locked: false, views: {}, settings: plainSettings });
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
