import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { globSync } from 'tinyglobby';

const files = globSync('client/webview/**/*.css');
const moving = /^(transition|animation|scroll-behavior)/;
/** A wait, after which something is there at once. */
const wait = /^[a-z-]+ 1ms \d+ms both$/;
const welcome = '(prefers-reduced-motion: no-preference)';

/** The parts of a style sheet that these tests look at: rules, and groups of them under a condition. */
interface Rule {
  readonly selectorText?: string;
  readonly style?: CSSStyleDeclaration;
  readonly media?: MediaList;
  readonly cssRules?: Iterable<Rule>;
}

/** What moves: the selector, the declaration, and the conditions around it. */
interface Motion {
  readonly selector: string;
  readonly value: string;
  readonly conditions: readonly string[];
}

describe('the style of the preview', () => {
  it('is looked at in all its files', () => {
    assert.ok(files.length > 0);
    assert.ok(files.flatMap((file) => motionsOf(readFileSync(file, 'utf8'))).length > 0);
  });

  for (const file of files) {
    it(`moves nothing where motion is not welcome: ${file}`, () => {
      assert.deepEqual(unwelcome(readFileSync(file, 'utf8')), []);
    });
  }

  it('would not be called still if it moved', () => {
    assert.deepEqual(unwelcome('.a { transition: color 1s }'), ['.a']);
    assert.deepEqual(unwelcome('.a { animation: appear 150ms 700ms both }'), ['.a']);
    assert.deepEqual(unwelcome('@media (prefers-reduced-motion: reduce) { .a { transition: color 1s } }'), [
      '.a',
    ]);
    assert.deepEqual(unwelcome(`@media ${welcome} { .a { transition: color 1s } }`), ['.a']);
  });
});

/** The selectors of what moves though the system or the editor may have been told that nothing should. */
function unwelcome(text: string): string[] {
  return motionsOf(text)
    .filter(({ value }) => !wait.test(value))
    .filter(
      ({ selector, conditions }) =>
        !conditions.includes(welcome) || !selector.startsWith('body:not(.vscode-reduce-motion) '),
    )
    .map(({ selector }) => selector);
}

function motionsOf(text: string): Motion[] {
  const { document } = new JSDOM(`<style>${text}</style>`).window;
  return [...document.styleSheets].flatMap((sheet) => motionsIn(sheet as unknown as Rule, []));
}

function motionsIn(
  { selectorText: selector, style, media, cssRules }: Rule,
  around: readonly string[],
): Motion[] {
  const conditions = media && media.mediaText !== '' ? [...around, media.mediaText] : around;
  const own = [...(style ?? [])]
    .filter((name) => moving.test(name))
    .map((name) => ({ selector: selector ?? '', value: style?.getPropertyValue(name) ?? '', conditions }));
  return [...own, ...[...(cssRules ?? [])].flatMap((rule) => motionsIn(rule, conditions))];
}
