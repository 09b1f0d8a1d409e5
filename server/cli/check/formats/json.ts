import type { Format } from './format';
import { place } from './place';

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
