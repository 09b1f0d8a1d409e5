import ladderSchema from '../../../schemas/ladder.schema.json';
import type { PageExample, RulePage } from './page';
import type { Rule } from './rule';

const intro = `# Rules

<!-- Generated from the rules by \`npm run docs\`: edit the page beside the rule in \`server/service/rules\`. -->

What is checked in a ladder file, rule by rule. The [format](format.md) says how files are written and which of them
belong together.

Each finding has a severity: \`error\`, \`warning\`, \`info\` or \`hint\`. The one below counts unless it is changed:

- for everyone who works on a framework, under \`lint\` in the framework's file, where \`off\` turns the rule off;
- then for you alone, by the editor's setting \`ladder.lint\`, which has the same form.

A comment makes an exception: \`# ladder-ignore\` with the names of one or more rules silences them on its line or, where
it stands alone on its line, on the next. A text of several lines is silenced as a whole, by a comment on its first line
or above it.`;

/**
 * The page of all rules, as Markdown in the form that Prettier leaves as it is: an overview, then a section a rule,
 * whose heading is the rule's name and so its anchor.
 */
export function renderPages(rules: readonly Rule[], pages: Readonly<Record<Rule['name'], RulePage>>): string {
  const sections = rules.map((rule) => `## ${rule.name}\n\n${renderPage(rule, pages[rule.name])}`);
  return `${[intro, overview(rules, pages), ...sections].join('\n\n')}\n`;
}

function overview(rules: readonly Rule[], pages: Readonly<Record<Rule['name'], RulePage>>): string {
  return table([
    ['rule', 'severity', 'finds', 'quick fix'],
    ...rules.map(({ name, severity }) => [
      `[${name}](#${name})`,
      severity,
      inALine(name),
      pages[name].fix ?? '',
    ]),
  ]);
}

/** The first sentence of what the schema tells other editors of a rule, without its full stop. */
export function inALine(name: Rule['name']): string {
  const { description } = ladderSchema.definitions.framework.properties.lint.properties[name];
  return /^.*?(?=\.(?:\s|$))/.exec(description)?.[0] ?? description;
}

/** A Markdown table with aligned columns; the first row is its head. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** The page of one rule, as Markdown without a heading. */
export function renderPage({ name, severity }: Rule, page: RulePage): string {
  return [
    `Severity: ${severity}`,
    page.what,
    page.why,
    ...(page.fix === undefined ? [] : [`Quick fix: ${page.fix}.`]),
    'Wrong:',
    example(page.wrong),
    'Right:',
    example(page.right),
    name === 'syntax' ? 'It can be neither changed nor silenced.' : silencing(name, severity),
  ].join('\n\n');
}

/** The files of an example, each in a block of its own; where there are several, below its path. */
function example(files: PageExample): string {
  const entries = Object.entries(files);
  return entries
    .map(([path, text]) => {
      const block = `\`\`\`yaml\n${text}\`\`\``;
      return entries.length === 1 ? block : `\`${path}\`:\n\n${block}`;
    })
    .join('\n\n');
}

function silencing(name: Rule['name'], severity: Rule['severity']): string {
  if (severity === 'off') {
    return `It is off. To turn it on, under \`lint\` in the framework's file or in the setting \`ladder.lint\`:
\`${name}: warning\`, or another severity. To silence it at one place: \`# ladder-ignore ${name}\`.`;
  }
  return `To silence it at one place: \`# ladder-ignore ${name}\`. To turn it off, under \`lint\` in the framework's file
or in the setting \`ladder.lint\`: \`${name}: off\`.`;
}
