import type { FoundSeverity } from '../report';
import type { Format } from './format';
import { place } from './place';
import { summaryOf } from './summary';

const commands: Readonly<Record<FoundSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * A report as workflow commands, which GitHub shows beside the lines that they name; the last line is for people.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const githubFormat: Format = (report) => {
  const lines = report.files.flatMap(({ path, problems }) =>
    problems.map(({ severity, rule, message, range }) => {
      const { line, column, endLine, endColumn } = place(range);
      // Columns are for marks within one line alone.
      const columns = line === endLine ? { col: column, endColumn: endColumn } : {};
      const properties = { file: path, line, endLine, ...columns, title: rule };
      const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
      return `::${commands[severity]} ${written.join(',')}::${data(message)}`;
    }),
  );
  return `${[...lines, data(summaryOf(report))].join('\n')}\n`;
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
