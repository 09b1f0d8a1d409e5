import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Range } from '../../protocol';
import type { Severity } from '../../service/rules/rule';
import type { OpenWorkspace } from '../files/open-workspace';

export type FoundSeverity = Exclude<Severity, 'off'>;

/** The gravest first. */
export const foundSeverities: readonly FoundSeverity[] = ['error', 'warning', 'info', 'hint'];

/** A problem of one file. Lines and UTF-16 characters count from zero. */
export interface FoundProblem {
  readonly rule: string;
  readonly severity: FoundSeverity;
  readonly message: string;
  readonly range: Range;
  /** Other places that have a part in it. */
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  /** As {@link CheckedFile.path}. */
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** A file that was checked. */
export interface CheckedFile {
  /** As it is shown: from the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** In the order of the text. */
  readonly problems: readonly FoundProblem[];
}

/** What a check found, for the formats. */
export interface Report {
  /** All files that were checked, those without problems too, by their paths. */
  readonly files: readonly CheckedFile[];
  /** How many problems of each severity there are, whether they are shown or not. */
  readonly counts: Readonly<Record<FoundSeverity, number>>;
  /** How many warnings there may be; undefined for any number. */
  readonly maxWarnings?: number | undefined;
}

/** What is said of the files that the user named. */
export function reportOf(
  { service, files, pathOf }: Pick<OpenWorkspace, 'service' | 'files' | 'pathOf'>,
  { maxWarnings, checked }: { readonly maxWarnings?: number | undefined; readonly checked?: Checked } = {},
): Report {
  const counts: Record<FoundSeverity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  const uris = files();
  const checkedFiles = uris.map((uri, index): CheckedFile => {
    const problems = service.diagnostics(uri).map((diagnostic) => problemOf(diagnostic, pathOf));
    for (const { severity } of problems) counts[severity]++;
    checked?.(index + 1, uris.length);
    return { path: pathOf(uri), text: service.workspace.file(uri)?.document.getText() ?? '', problems };
  });
  return { files: checkedFiles, counts, maxWarnings };
}

/** Told after each file: how many are done, of how many. */
type Checked = (done: number, total: number) => void;

/** A report that shows errors alone. It counts all the same. */
export function withErrorsOnly(report: Report): Report {
  const files = report.files.map((file) => ({
    ...file,
    problems: file.problems.filter(({ severity }) => severity === 'error'),
  }));
  return { ...report, files };
}

/** Whether a check fails: by errors, or by more warnings than there may be. */
export function isFailure(report: Report): boolean {
  return report.counts.error > 0 || hasTooManyWarnings(report);
}

export function hasTooManyWarnings({ counts, maxWarnings = Infinity }: Report): boolean {
  return counts.warning > maxWarnings;
}

const severityNames: Readonly<Record<DiagnosticSeverity, FoundSeverity>> = {
  1: 'error',
  2: 'warning',
  3: 'info',
  4: 'hint',
};

function problemOf(diagnostic: Diagnostic, pathOf: (uri: string) => string): FoundProblem {
  const { code, severity = 1, message, range, relatedInformation = [] } = diagnostic;
  return {
    rule: String(code),
    severity: severityNames[severity],
    message: typeof message === 'string' ? message : message.value,
    range,
    related: relatedInformation.map(({ location, message: part }) => ({
      path: pathOf(location.uri),
      range: location.range,
      message: part,
    })),
  };
}
