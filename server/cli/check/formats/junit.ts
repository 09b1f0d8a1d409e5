import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import { hasTooManyWarnings, type CheckedFile, type FoundProblem, type Report } from '../report';
import type { Format } from './format';
import { place } from './place';

/**
 * A report as JUnit's XML: a suite a file, a case a problem. What makes the check fail is a failure, the rest is a
 * case's output; a file without problems is one case.
 */
export const junitFormat: Format = (report) => {
  const failing = failingIn(report);
  const cases = report.files.map(({ problems }) => Math.max(1, problems.length));
  const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' });
  const suites = document.ele('testsuites', {
    name: 'ladder check',
    tests: sum(cases),
    failures: sum(report.files.map(({ problems }) => problems.filter(failing).length)),
  });
  for (const file of report.files) addSuite(suites, file, failing);
  return `${document.end({ prettyPrint: true })}\n`;
};

function addSuite(
  suites: XMLBuilder,
  { path, problems }: CheckedFile,
  isFailure: (problem: FoundProblem) => boolean,
): void {
  const suite = suites.ele('testsuite', {
    name: path,
    tests: Math.max(1, problems.length),
    failures: problems.filter(isFailure).length,
  });
  if (problems.length === 0) suite.ele('testcase', { name: path, classname: path });
  for (const problem of problems) {
    const { severity, rule, message, range } = problem;
    const { line, column } = place(range);
    const said = `${path}:${line}:${column}: ${message}`;
    const testCase = suite.ele('testcase', { name: `${rule} (${line}:${column})`, classname: path });
    if (isFailure(problem)) testCase.ele('failure', { type: severity, message }).txt(said);
    else testCase.ele('system-out').txt(`${severity}: ${said}`);
  }
}

function failingIn(report: Report): (problem: FoundProblem) => boolean {
  const failsByWarnings = hasTooManyWarnings(report);
  return ({ severity }) => severity === 'error' || (severity === 'warning' && failsByWarnings);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
