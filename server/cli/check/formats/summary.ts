import { counted, listed } from '../../../service/text/wording';
import { foundSeverities, hasTooManyWarnings, type FoundSeverity, type Report } from '../report';

/** A report in a sentence or two. */
export function summaryOf(report: Report): string {
  const { files, counts, maxWarnings } = report;
  const checked = counted(files.length, 'file');
  const found = foundSeverities.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return `No problems in ${checked}.`;
  const problems = listed(found.map((severity) => counted(counts[severity], severityWords[severity])));
  const tooMany = hasTooManyWarnings(report)
    ? ` There may be ${counted(maxWarnings ?? 0, 'warning')} at most.`
    : '';
  return `${problems} in ${checked}.${tooMany}`;
}

const severityWords: Readonly<Record<FoundSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'hint',
};
