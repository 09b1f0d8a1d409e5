import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { GraphEntry } from '../graph/entries';
import type { Problem, Severity } from '../rules/rule';
import type { LadderFile } from '../workspace/ladder-file';
import type { LadderWorkspace, WorkspaceChange } from '../workspace/ladder-workspace';
import type { Project } from '../workspace/project';
import { GraphChecks } from './graph-checks';
import { ignoredRules } from './ignore-comments';
import { LocalChecks } from './local-checks';
import { severitiesOf, type Severities } from './settings';

const lspSeverity: Record<Exclude<Severity, 'off'>, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the host decides about diagnostics. */
export interface DiagnosticsOptions {
  /** The address of the page that explains a rule. */
  readonly rulePage: (rule: string) => string;
}

/** The diagnostics of each file, worked out from what changed. */
export class Diagnostics {
  readonly #workspace: LadderWorkspace;
  readonly #options: DiagnosticsOptions;
  readonly #local = new LocalChecks();
  readonly #checks = new WeakMap<Project, GraphChecks>();
  readonly #entries = new Map<string, readonly GraphEntry[]>();
  #editorLint: Readonly<Record<string, unknown>> = {};

  constructor(workspace: LadderWorkspace, options: DiagnosticsOptions) {
    this.#workspace = workspace;
    this.#options = options;
  }

  /** Sets the editor's `ladder.lint`: severities by rule. */
  configure(lint: Readonly<Record<string, unknown>>): void {
    this.#editorLint = lint;
  }

  /** Takes note of a change. Answers the files whose diagnostics may differ from before. */
  update(change: WorkspaceChange): ReadonlySet<string> {
    const affected = new Set(change.uris);
    for (const [project, keys] of change.projects) {
      const checks = this.#checksOf(project);
      for (const uri of checks.invalidate(keys)) affected.add(uri);
      for (const uri of change.uris) checks.prune(uri, this.#entries.get(uri) ?? []);
      // A framework's file decides the severities of all the others.
      if (project.frameworkUri !== undefined && change.uris.has(project.frameworkUri)) {
        for (const uri of project.graph.uris) affected.add(uri);
      }
    }
    for (const uri of change.uris) {
      const file = this.#workspace.file(uri);
      if (file) this.#entries.set(uri, file.entries);
      else this.#entries.delete(uri);
    }
    return affected;
  }

  /** The diagnostics of a file as it is now, in the order of its text; none for a file that is unknown. */
  of(uri: string): Diagnostic[] {
    const file = this.#workspace.file(uri);
    if (!file) return [];
    const ignored = ignoredRules(file.tree);
    const found = new Map<string, Diagnostic>();
    for (const project of this.#workspace.projectsOf(uri)) {
      const severities = this.#severities(project);
      for (const problem of [...this.#local.problems(file), ...this.#checksOf(project).problems(file.uri)]) {
        const diagnostic = this.#diagnostic(file, problem, severities);
        if (!diagnostic || isIgnored(diagnostic, problem, ignored)) continue;
        keepMostSevere(found, diagnostic);
      }
    }
    return [...found.values()].sort(byPosition);
  }

  #diagnostic(file: LadderFile, problem: Problem, severities: Severities): Diagnostic | undefined {
    const severity = severities.get(problem.rule) ?? 'error';
    if (severity === 'off') return undefined;
    const related = (problem.related ?? []).flatMap(({ uri, span, message }) => {
      const range = this.#workspace.file(uri)?.range(span);
      return range ? [{ location: { uri, range }, message }] : [];
    });
    return {
      range: file.range(problem.span),
      severity: lspSeverity[severity],
      code: problem.rule,
      codeDescription: { href: this.#options.rulePage(problem.rule) },
      source: 'ladder',
      message: problem.message,
      ...(related.length > 0 ? { relatedInformation: related } : {}),
    };
  }

  #severities(project: Project): Severities {
    const model =
      project.frameworkUri === undefined ? undefined : this.#workspace.file(project.frameworkUri)?.model;
    return severitiesOf(model?.kind === 'framework' ? model : undefined, this.#editorLint);
  }

  #checksOf(project: Project): GraphChecks {
    const known = this.#checks.get(project);
    if (known) return known;
    const checks = new GraphChecks(project.graph);
    this.#checks.set(project, checks);
    return checks;
  }
}

function isIgnored(
  diagnostic: Diagnostic,
  problem: Problem,
  ignored: ReadonlyMap<number, ReadonlySet<string>>,
): boolean {
  return problem.rule !== 'syntax' && (ignored.get(diagnostic.range.start.line)?.has(problem.rule) ?? false);
}

/** A file of two frameworks is checked in each; what both say is said once, as gravely as either says it. */
function keepMostSevere(found: Map<string, Diagnostic>, diagnostic: Diagnostic): void {
  const key = JSON.stringify([diagnostic.range, diagnostic.code, diagnostic.message]);
  const known = found.get(key);
  if (!known || (diagnostic.severity ?? 1) < (known.severity ?? 1)) found.set(key, diagnostic);
}

function byPosition(a: Diagnostic, b: Diagnostic): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
