import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { importLadder } from '../../../server/service/import/import';
import { ImportError } from '../../../server/service/import/import-error';
import { runs } from '../arbitraries';
import { fixture } from '../fixture';
import { missingWords } from './support';

const word = fc.constantFrom(
  ...[
    'Writes',
    'thorough',
    'changes',
    'designs',
    'größe',
    '日本語',
    'مهارة',
    'x1',
    'C++',
    '[[link]]',
    '<b>',
    "it's",
  ],
  ...[
    '"quoted"',
    '#tag',
    'a:b',
    '- dash',
    '| pipe',
    '{x}',
    '*star*',
    '`code`',
    '%',
    '12.5',
    'null',
    'true',
    '&amp;',
  ],
);
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => `Does ${words.join(' ')}`);
const name = fc.constantFrom('Foundations', 'Web client', 'مهارة', '日本語', 'Craft & care', 'Craft', '1:1s');
const furniture = fc.constantFrom(
  'Templates',
  'Page 3 of 9',
  'https://x.example/a?b=c',
  '© Acme',
  'Build your own',
);

const level = fc.record({
  summary: fc.option(sentence, { nil: undefined }),
  criteria: fc.array(sentence, { minLength: 1, maxLength: 4 }),
  examples: fc.array(sentence, { maxLength: 3 }),
});
const skill = fc.record({
  name,
  about: sentence,
  levels: fc.array(level, { minLength: 1, maxLength: 4 }),
  extra: furniture,
});
const skills = fc.uniqueArray(skill, { minLength: 1, maxLength: 3, selector: (each) => each.name });
type Skill = typeof skill extends fc.Arbitrary<infer S> ? S : never;

const bullet = fc.constantFrom('•', '●', '–', '-', '◦');

function page(all: readonly Skill[], mark: string): string {
  return all
    .map((each) => {
      const levels = each.levels.map(({ summary, criteria, examples }, index) =>
        [
          `Level ${index + 1}`,
          ...(summary === undefined ? [] : [summary]),
          ...criteria.map((text) => `${mark} ${text}`),
          ...examples.map((text) => `${mark} E.g. ${text}`),
        ].join('\n\n'),
      );
      return [each.name, each.about, ...levels, each.extra].join('\n\n');
    })
    .join('\n\n');
}

function markdown(all: readonly Skill[]): string {
  return all
    .map((each) => {
      const levels = each.levels.map(
        ({ summary = '', criteria, examples }, index) =>
          `### Level ${index + 1}\n\n${summary}\n\n${[...criteria, ...examples.map((text) => `E.g. ${text}`)].map((text) => `- ${text}`).join('\n')}`,
      );
      return `## ${each.name}\n\n${each.about}\n\n${levels.join('\n\n')}\n\n${each.extra}`;
    })
    .join('\n\n');
}

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function matrix(all: readonly Skill[]): string {
  const width = Math.max(...all.map(({ levels }) => levels.length), 2);
  const header = ['Skill', ...Array.from({ length: width }, (_, index) => `Level ${index + 1}`), 'Remark'];
  const rows = all.map((each) => [
    each.name,
    ...Array.from({ length: width }, (_, index) => {
      const { criteria = [], examples = [] } = each.levels[index] ?? {};
      return [...criteria, ...examples.map((text) => `E.g. ${text}`)].join('\n');
    }),
    each.extra,
  ]);
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\n');
}

function rows(all: readonly Skill[]): string {
  const lines = all.flatMap((each) =>
    each.levels.flatMap(({ criteria, examples }, index) =>
      criteria.map((text) => [each.name, `${index + 1}`, text, examples.join('\n'), each.extra]),
    ),
  );
  return [['Skill', 'Level', 'Criterion', 'Examples', 'Remark'], ...lines]
    .map((row) => row.map(cell).join(';'))
    .join('\n');
}

function nested(all: readonly Skill[]): unknown {
  return all.map((each) => ({
    displayName: each.name,
    description: each.about,
    remark: each.extra,
    milestones: each.levels.map(({ summary, criteria, examples }) => ({
      summary,
      signals: criteria,
      examples,
      remark: each.extra,
    })),
  }));
}

function flat(all: readonly Skill[]): unknown {
  return all.flatMap((each) =>
    each.levels.flatMap(({ criteria, examples }, index) =>
      criteria.map((summary) => ({
        summary,
        theme: each.name,
        level: `L${index + 1}`,
        examples,
        remark: each.extra,
      })),
    ),
  );
}

/** The values of data, without its keys, which say what they are and so are not kept. */
function valuesOf(data: unknown): string {
  if (typeof data === 'string') return data;
  return Object.values(data ?? {})
    .map(valuesOf)
    .join('\n');
}

/** What holds for any text that can be imported: the result has no errors, and every word of the text. */
async function holds(file: string, text: string, words = text): Promise<void> {
  const made = await importLadder([{ name: file, bytes: new TextEncoder().encode(text) }]);
  assert.deepEqual(missingWords(words, made.text), [], `${text}\n=>\n${made.text}`);
  const folder = await fixture({ [made.fileName]: made.text });
  const errors = folder.diagnostics(made.fileName).filter(({ severity }) => severity === 1);
  assert.deepEqual(
    errors.map(({ message }) => message),
    [],
    made.text,
  );
}

describe('of what is imported, nothing is lost', () => {
  it('in pages of text', () =>
    fc.assert(
      fc.asyncProperty(skills, bullet, (all, mark) => holds('page.txt', page(all, mark))),
      runs(60),
    ));

  it('in Markdown', () =>
    fc.assert(
      fc.asyncProperty(skills, (all) => holds('page.md', markdown(all))),
      runs(60),
    ));

  it('in matrices', () =>
    fc.assert(
      fc.asyncProperty(skills, (all) => holds('m.csv', matrix(all))),
      runs(60),
    ));

  it('in tables with a criterion on each row', () =>
    fc.assert(
      fc.asyncProperty(skills, (all) => holds('r.csv', rows(all))),
      runs(60),
    ));

  it('in skills that hold their levels', () =>
    fc.assert(
      fc.asyncProperty(skills, (all) => holds('s.json', JSON.stringify(nested(all)), valuesOf(nested(all)))),
      runs(60),
    ));

  it('in lists of competencies', () =>
    fc.assert(
      fc.asyncProperty(skills, (all) => holds('c.yaml', stringify(flat(all)), valuesOf(flat(all)))),
      runs(60),
    ));

  it('in texts of any lines, which are else refused', () => {
    const line = fc.oneof(
      ...[sentence, name, furniture, bullet].map((arbitrary) => arbitrary),
      fc.constantFrom(
        '',
        'Level 1',
        'Level 2',
        'Senior',
        '# Level 1',
        '## Craft',
        'Examples:',
        '---',
        '| a | b |',
        '|-|-|',
        '> x',
      ),
      fc.tuple(bullet, sentence).map(([mark, text]) => `  ${mark} ${text}`),
    );
    return fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 14 }),
        fc.constantFrom('a.txt', 'a.md', 'a.csv', ''),
        async (lines, file) => {
          try {
            await holds(
              file,
              lines.join('\n'),
              lines.map((each) => each.replace(/^Examples:$/, '')).join('\n'),
            );
          } catch (error) {
            if (!(error instanceof ImportError)) throw error;
          }
        },
      ),
      runs(200),
    );
  });
});
