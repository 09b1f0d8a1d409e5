import type { Range } from '../../../protocol';
import type { Format } from './format';

/** A report as JSON, described in `docs/cli.md`. Lines and columns count from one, as editors show them. */
export const jsonFormat: Format = ({ files, counts }) => {
  const report = {
    files: files.map(({ path, problems }) => ({
      path,
      problems: problems.map(({ rule, severity, message, range, related }) => ({
        rule,
        severity,
        message,
        ...place(range),
        related: related.map((each) => ({ path: each.path, message: each.message, ...place(each.range) })),
      })),
    })),
    counts,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
};

/** A range as lines and columns (UTF-16 units) from one; the end is behind the last character. */
export function place({ start, end }: Range): Record<'line' | 'column' | 'endLine' | 'endColumn', number> {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
