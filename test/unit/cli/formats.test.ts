import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { Log, Run } from 'sarif';
import { frameOf } from '../../../server/cli/check/formats/frame';
import { githubFormat } from '../../../server/cli/check/formats/github';
import { junitFormat } from '../../../server/cli/check/formats/junit';
import { sarifFormat } from '../../../server/cli/check/formats/sarif';
import { plain } from '../../../server/cli/output';
import type { FoundProblem, Report } from '../../../server/cli/check/report';
import { ruleNames } from '../../../server/service/rules/names';
import { acme, folderOf, ladder } from './support';

const options = { paint: plain, columns: undefined, folder: '/work space' };

describe('The formats of `ladder check`', () => {
  it('give JSON with lines and columns from one', async () => {
    using folder = folderOf(acme);
    const { code, out } = await ladder(folder.path, ['check', '--format', 'json', 'engineer.ladder.yaml']);
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), {
      files: [
        {
          path: 'engineer.ladder.yaml',
          problems: [
            {
              rule: 'unresolved-reference',
              severity: 'error',
              message: 'There is no track `crafd`. Did you mean `craft`?',
              line: 6,
              column: 17,
              endLine: 6,
              endColumn: 22,
              related: [],
            },
          ],
        },
      ],
      counts: { error: 1, warning: 0, info: 0, hint: 0 },
    });
  });

  it('give GitHub’s workflow commands, in which nothing can pose as another', () => {
    assert.equal(
      githubFormat(awkward, options),
      `::error file=a%3A%2C%25b.ladder.yaml,line=3,endLine=3,col=5,endColumn=9,title=level-gap::100 %25 <of>%0A::error::"it" & ]]>\n` +
        `::notice file=a%3A%2C%25b.ladder.yaml,line=1,endLine=3,title=too-long::It is long.\n` +
        `1 error and 1 note in 2 files.\n`,
    );
  });

  it('give JUnit’s XML: what fails the check is a failure, the rest is not', () => {
    const xml = junitFormat(awkward, options);
    const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
    const count = (path: string): number => document.querySelectorAll(path).length;
    assert.equal(count('testsuites > testsuite > testcase'), 3);
    assert.equal(count('failure'), 1);
    assert.equal(document.documentElement.getAttribute('tests'), '3');
    assert.equal(document.documentElement.getAttribute('failures'), '1');
    const failure = document.querySelector('failure');
    assert.equal(failure?.textContent, 'a:,%b.ladder.yaml:3:5: 100 % <of>\n::error::"it" & ]]>');
    assert.equal(count('system-out'), 1);
    const tooMany = { ...awkward, counts: { ...awkward.counts, warning: 1 }, maxWarnings: 0 };
    const warning = { ...problem, severity: 'warning' } as const;
    const failing = junitFormat(
      { ...tooMany, files: [{ path: 'a', text: '', problems: [warning] }] },
      options,
    );
    assert.match(failing, /<failure type="warning"/);
  });

  it('give JUnit’s XML of any message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        const files = [{ path: message, text: '', problems: [{ ...problem, message }] }];
        const { document } = new JSDOM(junitFormat({ ...awkward, files }, options), {
          contentType: 'text/xml',
        }).window;
        assert.equal(document.querySelectorAll('failure').length, 1);
      }),
      { numRuns: 30 },
    );
  });

  it('give SARIF that its schema allows', () => {
    // One of its patterns is none by the stricter rules of Unicode.
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      sarifSchema(),
    );
    assert.ok(validate(JSON.parse(sarifFormat(awkward, options))), JSON.stringify(validate.errors, null, 2));
  });

  it('give SARIF with every rule and its page', () => {
    const { driver } = sarifRun().tool;
    const rules = driver.rules ?? [];
    assert.deepEqual(
      rules.map(({ id }) => id),
      ruleNames,
    );
    for (const { id, help, helpUri } of rules) {
      assert.match(help?.markdown ?? '', /Wrong:[^]*Right:/, id);
      assert.ok(helpUri?.endsWith(`/docs/rules.md#${id}`), helpUri);
    }
    assert.equal(rules.find(({ id }) => id === 'too-long')?.defaultConfiguration?.enabled, false);
  });

  it('give SARIF with each problem’s rule, level and place', () => {
    const { tool, originalUriBaseIds, results } = sarifRun();
    assert.equal(originalUriBaseIds!['%SRCROOT%']!.uri, 'file:///work%20space/');
    const [result, note] = [results![0]!, results![1]!];
    assert.equal(tool.driver.rules![result.ruleIndex!]!.id, 'level-gap');
    assert.deepEqual([result.level, note.level], ['error', 'note']);
    assert.deepEqual(result.locations![0]!.physicalLocation, {
      artifactLocation: { uri: 'a%3A%2C%25b.ladder.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
    });
    assert.equal(note.relatedLocations![0]!.message!.text, 'It begins here.');
  });

  it('show little of a huge line, also where nothing limits what is written', async () => {
    const criteria = Array.from({ length: 500 }, (_, index) => `does  number ${index}`).join(', ');
    using folder = folderOf({
      'craft.ladder.yaml': `track: craft\nname: Craft\nlevels:\n  - level: 1\n    criteria: [${criteria}]\n`,
    });
    const { out } = await ladder(folder.path, ['check']);
    assert.match(out, /500 hints in 1 file/);
    assert.match(out, /> 5 . ….*number 499\]$/m);
    assert.ok(out.length < 500 * 1_000, `${out.length} characters`);
  });

  it('frame any place so that it fits and marks what is meant', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '#', '字'), maxLength: 300 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.option(fc.integer({ min: 40, max: 200 }), { nil: undefined }),
        (lines, at, from, length, columns) => {
          const lineNumber = at % lines.length;
          const text = lines[lineNumber] ?? '';
          const start = from % (text.length + 1);
          const end = Math.min(text.length, start + (length % 20));
          const range = {
            start: { line: lineNumber, character: start },
            end: { line: lineNumber, character: end },
          };
          const frame = frameOf(lines, range, 'red', { paint: plain, columns }).split('\n');
          assert.ok(frame.every((each) => each.length <= (columns ?? 420)));
          const markedAt = frame.findIndex((each) => each.includes('>'));
          const marks = frame[markedAt + 1] ?? '';
          const marked = (frame[markedAt] ?? '').slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1);
          // Where the line had to be cut, an ellipsis may stand at either end.
          const meant = text.slice(start, Math.max(end, start + 1));
          assert.ok(
            meant.startsWith(marked.replace(/…$/, '')) || columns !== undefined,
            `${marked}: ${meant}`,
          );
          assert.ok(marks.includes('^'));
        },
      ),
    );
  });
});

const problem: FoundProblem = {
  rule: 'level-gap',
  severity: 'error',
  message: '100 % <of>\n::error::"it" & ]]>',
  range: { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } },
  related: [],
};

const awkward: Report = {
  files: [
    {
      path: 'a:,%b.ladder.yaml',
      text: 'one\ntwo\n    three\n',
      problems: [
        problem,
        {
          rule: 'too-long',
          severity: 'info',
          message: 'It is long.',
          range: { start: { line: 0, character: 0 }, end: { line: 2, character: 1 } },
          related: [
            {
              path: 'c.ladder.yaml',
              range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
              message: 'It begins here.',
            },
          ],
        },
      ],
    },
    { path: 'c.ladder.yaml', text: '', problems: [] },
  ],
  counts: { error: 1, warning: 0, info: 1, hint: 0 },
};

function sarifRun(): Run {
  const { runs } = JSON.parse(sarifFormat(awkward, options)) as Log;
  return runs[0]!;
}

/** The schema of the standard, which ships with Microsoft's tools for it. */
function sarifSchema(): object {
  const load = createRequire(__filename);
  return load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
}
