import type { Diagnostic } from 'vscode-languageserver-types';
import { SetMap } from '../graph/set-map';
import type { Problem } from '../rules/rule';
import { listed } from '../text/wording';
import type { Project } from '../workspace/project';

/** A problem as it is told of in one framework. */
export interface Finding {
  readonly problem: Problem;
  readonly diagnostic: Diagnostic;
  readonly project: Project;
}

/** What makes two diagnostics of a file one. */
export function messageKey({ range, code, message }: Diagnostic): string {
  return JSON.stringify([range, code, message]);
}

/**
 * What is found in a file of several frameworks: the message of what only some of them find says in which.
 *
 * @param count of how many frameworks the file is
 * @param nameOf what a framework is called
 */
export function attributed(
  findings: readonly Finding[],
  count: number,
  nameOf: (project: Project) => string,
): Finding[] {
  const finders = new SetMap<string, Project>();
  for (const { diagnostic, project } of findings) finders.add(messageKey(diagnostic), project);
  return findings.map((finding) => {
    const { diagnostic, problem } = finding;
    const projects = finders.of(messageKey(diagnostic));
    if (projects.length === count) return finding;
    const message = `In ${listed(projects.map(nameOf))}: ${problem.message}`;
    return { ...finding, diagnostic: { ...diagnostic, message } };
  });
}
