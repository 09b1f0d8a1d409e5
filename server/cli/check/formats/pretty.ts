import { isFailure, type FoundProblem, type FoundSeverity, type Report } from '../report';
import { frameOf } from './frame';
import type { Format, FormatOptions } from './format';
import { place } from './place';
import { summaryOf } from './summary';
import { visible } from '../../visible';

const styles = { error: 'red', warning: 'yellow', info: 'blue', hint: 'cyan' } as const satisfies Record<
  FoundSeverity,
  string
>;

/** A report for people: the problems of each file with the lines that they are in, and a summary. */
export const prettyFormat: Format = (report, options) => {
  const files = report.files
    .filter(({ problems }) => problems.length > 0)
    .map(({ path, text, problems }) => {
      const title = options.paint('underline', visible(path));
      const lines = text.split(/\r\n|\r|\n/);
      return `${title}\n${problems.map((problem) => problemText(problem, lines, options)).join('\n')}`;
    });
  return `${[...files, summary(report, options)].join('\n')}\n`;
};

function problemText(
  { severity, rule, message, range, related }: FoundProblem,
  lines: readonly string[],
  options: FormatOptions,
): string {
  const { paint } = options;
  const { line, column } = place(range);
  const said = message.split('\n').map(visible).join('\n        ');
  const head = `  ${line}:${column}  ${paint(styles[severity], severity)}  ${said}  ${paint('dim', rule)}`;
  const others = related.map((each) => {
    const there = place(each.range);
    return paint('dim', `    ${visible(each.path)}:${there.line}:${there.column}  ${visible(each.message)}`);
  });
  return [head, ...others, frameOf(lines, range, styles[severity], options), ''].join('\n');
}

function summary(report: Report, { paint }: FormatOptions): string {
  const { counts } = report;
  const isCalm = counts.error === 0 && counts.warning === 0;
  const style = isFailure(report) ? 'red' : isCalm ? 'green' : 'yellow';
  return paint(style, summaryOf(report));
}
