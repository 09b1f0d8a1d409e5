import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument, stringify } from 'yaml';
import type { Action } from '../../../server/service/features/actions/action';
import { runs } from '../arbitraries';
import { fixture, type Fixture } from '../fixture';

/** Texts in which there is something to mend. */
const texts = [
  'Does a thing',
  'Does a thing.',
  'E.g. did a thing',
  'For example, did [one], two: and {three}',
  'Eg: "quoted" it is',
  'E.g. did it:\n- first\n\n- second',
  'Two  spaces ',
  'Reviews code, and mentors juniors',
  'Runs 😀 it and mends é́ it',
  'See [[new.nix]] and [[ new ]]',
  'Asks for [[new@7|more]]',
  'TODO',
  '# no comment',
] as const;

type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A text as YAML has it in a style, or in quotes where it can't have that one. */
function source(text: string, style: Style, indent: number, isFlow: boolean): string {
  if (style === 'literal' || style === 'folded') {
    if (isFlow || text !== text.trim()) return JSON.stringify(text);
    // Folded, a line break takes an empty line, and a space may be one.
    const lines = (
      style === 'folded' ? text.replaceAll('\n', '\n\n').replace(/(?<=\w) (?=\w+$)/, '\n') : text
    ).split('\n');
    const margin = `\n${' '.repeat(indent)}`;
    return (
      (style === 'folded' ? '>-' : '|-') + lines.map((line) => (line === '' ? '\n' : margin + line)).join('')
    );
  }
  if (style === 'double' || text.includes('\n')) return JSON.stringify(text);
  if (style === 'single') return `'${text.replaceAll("'", "''")}'`;
  const plain = stringify([text], { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false });
  return plain.trim().slice(1, -1);
}

const item = fc.record({
  text: fc.constantFrom(...texts),
  style: fc.constantFrom<Style>('plain', 'single', 'double', 'literal', 'folded'),
  isLong: fc.boolean(),
  hasId: fc.boolean(),
  comment: fc.constantFrom('', '', ' # kept'),
  above: fc.constantFrom('', '', '# kept above'),
});
type Item = typeof item extends fc.Arbitrary<infer Type> ? Type : never;

const level = fc.record({
  level: fc.constantFrom('0', '1', '2', '"2"', '3', '5'),
  summary: fc.option(item, { nil: undefined }),
  criteria: fc.array(item, { maxLength: 4 }),
  examples: fc.array(item, { maxLength: 3 }),
  isFlow: fc.boolean(),
});
type Level = typeof level extends fc.Arbitrary<infer Type> ? Type : never;

/** The lines of a key with its list. */
function listLines(key: string, items: readonly Item[], isFlow: boolean, names: () => string): string[] {
  if (items.length === 0) return [];
  if (isFlow)
    return [`    ${key}: [${items.map((each) => source(each.text, each.style, 0, true)).join(', ')}]`];
  return [
    `    ${key}:`,
    ...items.flatMap((each) => {
      const isBlock = each.style === 'literal' || each.style === 'folded';
      const isLong = key === 'criteria' && each.isLong;
      const first = isLong ? `${each.hasId ? `id: ${names()}\n        ` : ''}text: ` : '';
      const written = source(each.text, each.style, isLong ? 10 : 8, false);
      const comment = isBlock && written.includes('\n') ? '' : each.comment;
      return [...(each.above === '' ? [] : [`      ${each.above}`]), `      - ${first}${written}${comment}`];
    }),
  ];
}

function trackOf(levels: readonly Level[], eol: string): string {
  let count = 0;
  const names = (): string => `c${count++}`;
  const lines = levels.flatMap(({ level: value, summary, criteria, examples, isFlow }) => [
    `  - level: ${value}`,
    ...(summary ? [`    summary: ${source(summary.text, summary.style, 6, false)}`] : []),
    ...listLines('criteria', criteria, isFlow, names),
    ...listLines('examples', examples, isFlow && examples.length > 1, names),
  ]);
  return ['track: new', 'name: New', 'levels:', ...lines, ''].join('\n').replaceAll('\n', eol);
}

/** The same with all levels between brackets, on one line. */
function flowTrackOf(levels: readonly Level[], isTight: boolean, eol: string): string {
  const [open, close] = isTight ? ['{', '}'] : ['{ ', ' }'];
  const texts = (key: string, items: readonly Item[]): string[] =>
    items.length === 0
      ? []
      : [`${key}: [${items.map(({ text, style }) => source(text, style, 0, true)).join(', ')}]`];
  const written = levels.map(({ level: value, summary, criteria, examples }) =>
    [
      `level: ${value}`,
      ...(summary ? [`summary: ${source(summary.text, summary.style, 0, true)}`] : []),
      ...texts('criteria', criteria),
      ...texts('examples', examples),
    ].join(', '),
  );
  const list = `levels: [${written.map((each) => open + each + close).join(', ')}] # kept`;
  return ['track: new', 'name: New', list, ''].join(eol);
}

function changed(made: Fixture, name: string, action: Action): string | undefined {
  const change = action.changes().find(({ uri }) => uri === made.uri(name));
  if (!change || !('edits' in change)) return undefined;
  const text = made.service.workspace.file(made.uri(name))!.document.getText();
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...change.edits]);
}

/** The errors of a file as `rule: what is marked`. */
function errorsOf(made: Fixture, name: string): string[] {
  const { document } = made.service.workspace.file(made.uri(name))!;
  const errors = made.diagnostics(name).filter(({ severity }) => severity === 1);
  return errors.map(({ code, range }) => `${String(code)}: ${document.getText(range)}`);
}

function comments(text: string): number {
  return text.match(/# kept/g)?.length ?? 0;
}

const lint = { 'compound-criterion': 'hint', 'text-style': 'hint' };

describe('Whatever is offered to mend a track, in whatever way it is written,', () => {
  const any = fc.record({
    levels: fc.array(level, { minLength: 1, maxLength: 3 }),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    flow: fc.constantFrom('none', 'none', 'tight', 'spaced'),
  });
  const textOf = ({
    levels,
    eol,
    flow,
  }: typeof any extends fc.Arbitrary<infer Type> ? Type : never): string =>
    flow === 'none' ? trackOf(levels, eol) : flowTrackOf(levels, flow === 'tight', eol);

  it('leaves YAML without the problem, and loses no comment of what stays', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (track) => {
        const { eol } = track;
        const text = textOf(track);
        const made = await fixture({});
        made.service.configure({ lint });
        made.open('n.ladder.yaml', text);
        const name = 'n.ladder.yaml';
        fc.pre(made.service.workspace.file(made.uri(name))!.tree.faults.length === 0);
        const before = made.diagnostics(name);
        const errorsBefore = errorsOf(made, name);
        for (const problem of before) {
          const count = before.filter(
            ({ code, message }) => code === problem.code && message === problem.message,
          ).length;
          for (const action of made.service.actions(made.uri(name), problem.range)) {
            if (action.kind !== 'quickfix' || action.mends?.code !== problem.code) continue;
            if (JSON.stringify(action.mends) !== JSON.stringify(problem)) continue;
            const after = changed(made, name, action);
            if (after === undefined) continue;
            const what = `${action.title}:\n${text}\nbecame\n${after}`;
            assert.deepEqual(parseDocument(after).errors, [], what);
            if (!action.title.startsWith('Remove')) assert.equal(comments(after), comments(text), what);
            if (eol === '\r\n') assert.doesNotMatch(after, /[^\r]\n/, what);
            made.open(name, after);
            const left = made.diagnostics(name);
            const errors = errorsOf(made, name);
            made.open(name, text);
            const same = left.filter(
              ({ code, message }) => code === problem.code && message === problem.message,
            );
            assert.ok(same.length < count, `${what}\nstill has ${JSON.stringify(problem)}`);
            assert.deepEqual(
              errors.filter((mark) => !errorsBefore.includes(mark)),
              [],
              what,
            );
          }
        }
      }),
      runs(60),
    );
  });

  it('mends all that needs no decision at once, and has nothing left to mend then', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (track) => {
        const text = textOf(track);
        const made = await fixture({});
        made.service.configure({ lint });
        const name = 'n.ladder.yaml';
        made.open(name, text);
        fc.pre(made.service.workspace.file(made.uri(name))!.tree.faults.length === 0);
        const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        const all = (): Action =>
          made.service.actions(made.uri(name), range).find(({ kind }) => kind === 'source.fixAll.ladder')!;
        const after = changed(made, name, all());
        if (after === undefined) return;
        const what = `${text}\nbecame\n${after}`;
        assert.deepEqual(parseDocument(after).errors, [], what);
        assert.equal(comments(after), comments(text), what);
        made.open(name, after);
        assert.equal(changed(made, name, all()), undefined, what);
      }),
      runs(40),
    );
  });
});
