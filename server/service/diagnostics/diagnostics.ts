import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import type { GraphEntry } from '../graph/entries';
import { frameworkName, type Framework } from '../model/framework';
import type { Problem, Severity } from '../rules/rule';
import type { LadderFile } from '../workspace/ladder-file';
import type { LadderWorkspace, WorkspaceChange } from '../workspace/ladder-workspace';
import type { Project } from '../workspace/project';
import { ignoreComments } from './ignore-comments';
import { ProjectChecks } from './project-checks';
import { attributed, messageKey, type Finding } from './several-frameworks';
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
  readonly #checks = new WeakMap<Project, ProjectChecks>();
  /** The severities by which a project's files were last told of, and its name then. */
  readonly #told = new WeakMap<Project, { readonly severities: Severities; readonly name: string }>();
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

  /** The editor's severities by rule, as they were set. */
  get lint(): Readonly<Record<string, unknown>> {
    return this.#editorLint;
  }

  /** Takes note of a change. Answers the files whose diagnostics may differ from before. */
  update(change: WorkspaceChange): ReadonlySet<string> {
    const affected = new Set([...change.uris, ...change.projects.moved]);
    for (const [project, keys] of change.projects.keys) {
      const severities = this.#severities(project);
      const { graph: checks } = this.#checksOf(project, severities);
      // Of what is forgotten below, what points to a place in a changed file is told first.
      for (const uri of change.uris) for (const pointing of checks.pointingTo(uri)) affected.add(pointing);
      for (const uri of checks.invalidate(keys)) affected.add(uri);
      for (const uri of change.uris) checks.prune(uri, this.#entries.get(uri) ?? []);
      for (const uri of this.#toldOtherwise(project, severities)) affected.add(uri);
    }
    for (const uri of change.uris) {
      const file = this.#workspace.file(uri);
      if (file) this.#entries.set(uri, file.entries);
      else this.#entries.delete(uri);
    }
    return affected;
  }

  /** The files of which other things are told than before because of what the framework's own file says now. */
  #toldOtherwise(project: Project, severities: Severities): readonly string[] {
    const told = this.#told.get(project);
    const name = frameworkName(this.#frameworkOf(project));
    this.#told.set(project, { severities, name });
    const uris = [...project.graph.uris];
    if (!isSame(severities, told?.severities)) return uris;
    // Of a file of several frameworks it is told by name which of them finds what.
    return name === told?.name ? [] : uris.filter((uri) => this.#workspace.projectsOf(uri).length > 1);
  }

  /** The diagnostics of a file as it is now, in the order of its text; none for a file that is unknown. */
  of(uri: string): Diagnostic[] {
    const found = new Map<string, Diagnostic>();
    for (const { diagnostic } of this.findings(uri)) merge(found, diagnostic);
    return [...found.values()].sort(
      (a, b) => comparePositions(a.range.start, b.range.start) || compareTexts(messageKey(a), messageKey(b)),
    );
  }

  /** What is found in a file as it is now, in each framework that it belongs to. */
  findings(uri: string): Finding[] {
    const file = this.#workspace.file(uri);
    if (!file) return [];
    const isIgnored = ignoreComments(file.tree);
    // Of a line that is not YAML, that is all that can be said: the rest follows from it.
    const unreadable = file.tree.faults.map((fault) => file.tree.range(fault).start.line);
    const projects = this.#workspace.projectsOf(uri);
    const findings = projects.flatMap((project) => {
      const severities = this.#severities(project);
      const checks = this.#checksOf(project, severities);
      const problems = this.#workspace.isComplete ? checks.problems(file) : checks.localErrors(file);
      return problems.flatMap((problem) => {
        // What the file defined before it ceased to be YAML may still be known, but there is no place to show it.
        if (!file.tree.has(problem.span)) return [];
        const diagnostic = this.#diagnostic(file, problem, severities);
        if (!diagnostic) return [];
        if (problem.rule !== 'syntax') {
          if (isIgnored(problem.rule, problem.span)) return [];
          if (unreadable.some((line) => covers(diagnostic.range, line))) return [];
        }
        return [{ problem, diagnostic, project }];
      });
    });
    return projects.length < 2
      ? findings
      : attributed(findings, projects.length, (project) => frameworkName(this.#frameworkOf(project)));
  }

  #diagnostic(file: LadderFile, problem: Problem, severities: Severities): Diagnostic | undefined {
    const severity = severities.get(problem.rule) ?? 'error';
    if (severity === 'off') return undefined;
    const related = (problem.related ?? []).flatMap(({ uri = file.uri, span, message }) => {
      const tree = this.#workspace.file(uri)?.tree;
      return tree?.has(span) ? [{ location: { uri, range: tree.range(span) }, message }] : [];
    });
    return {
      range: file.range(problem.span),
      severity: lspSeverity[severity],
      code: problem.rule,
      codeDescription: { href: this.#options.rulePage(problem.rule) },
      source: 'ladder',
      message: problem.message,
      ...(related.length > 0 ? { relatedInformation: inOrder(related) } : {}),
    };
  }

  #severities(project: Project): Severities {
    return severitiesOf(this.#frameworkOf(project), this.#editorLint);
  }

  /**
   * A project's framework. While its text is not YAML, what it last said counts, so that a quote that is being typed turns
   * no rule on or off.
   */
  #frameworkOf({ frameworkUri }: Project): Framework | undefined {
    const model = frameworkUri === undefined ? undefined : this.#workspace.file(frameworkUri)?.groupingModel;
    return model?.kind === 'framework' ? model : undefined;
  }

  /** What is known of a project; nothing, once other rules than before are off. */
  #checksOf(project: Project, severities: Severities): ProjectChecks {
    const known = this.#checks.get(project);
    if (known?.fits(severities)) return known;
    const checks = new ProjectChecks(project, severities);
    this.#checks.set(project, checks);
    return checks;
  }
}

function isSame(severities: Severities, others: Severities | undefined): boolean {
  return others !== undefined && [...severities].every(([rule, severity]) => others.get(rule) === severity);
}

/** A file of two frameworks is checked in each; what both say is said once, as gravely as either says it. */
function merge(found: Map<string, Diagnostic>, diagnostic: Diagnostic): void {
  const key = messageKey(diagnostic);
  const known = found.get(key);
  if (!known) {
    found.set(key, diagnostic);
    return;
  }
  const graver = (diagnostic.severity ?? 1) < (known.severity ?? 1) ? diagnostic : known;
  const related = inOrder([...(known.relatedInformation ?? []), ...(diagnostic.relatedInformation ?? [])]);
  found.set(key, related.length === 0 ? graver : { ...graver, relatedInformation: related });
}

function covers({ start, end }: Range, line: number): boolean {
  return start.line <= line && line <= end.line;
}

/** Each related place once, by file and position: the graph gives them in no particular order. */
function inOrder(related: readonly DiagnosticRelatedInformation[]): DiagnosticRelatedInformation[] {
  const places = new Map(related.map((place) => [JSON.stringify(place), place]));
  return [...places.values()].sort(
    ({ location: a }, { location: b }) =>
      compareTexts(a.uri, b.uri) || comparePositions(a.range.start, b.range.start),
  );
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
