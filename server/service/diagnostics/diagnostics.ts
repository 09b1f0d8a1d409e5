import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import type { GraphEntry } from '../graph/entries';
import type { Problem, Severity } from '../rules/rule';
import type { LadderFile } from '../workspace/ladder-file';
import type { LadderWorkspace, WorkspaceChange } from '../workspace/ladder-workspace';
import type { Project } from '../workspace/project';
import { GraphChecks } from './graph-checks';
import { ignoreComments } from './ignore-comments';
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
    const affected = new Set([...change.uris, ...change.projects.moved]);
    for (const [project, keys] of change.projects.keys) {
      const checks = this.#checksOf(project);
      // Of what is forgotten below, what points to a place in a changed file is told first.
      for (const uri of change.uris) for (const pointing of checks.pointingTo(uri)) affected.add(pointing);
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
    const isIgnored = ignoreComments(file.tree);
    // Of a line that is not YAML, that is all that can be said: the rest follows from it.
    const unreadable = file.tree.faults.map((fault) => file.tree.range(fault).start.line);
    const found = new Map<string, Diagnostic>();
    for (const project of this.#workspace.projectsOf(uri)) {
      const severities = this.#severities(project);
      for (const problem of [...this.#local.problems(file), ...this.#checksOf(project).problems(file.uri)]) {
        // What the file defined before it ceased to be YAML may still be known, but there is no place to show it.
        if (!file.tree.has(problem.span)) continue;
        const diagnostic = this.#diagnostic(file, problem, severities);
        if (!diagnostic) continue;
        if (problem.rule !== 'syntax') {
          if (
            isIgnored(problem.rule, problem.span) ||
            unreadable.some((line) => covers(diagnostic.range, line))
          )
            continue;
        }
        merge(found, diagnostic);
      }
    }
    return [...found.values()].sort(
      (a, b) => comparePositions(a.range.start, b.range.start) || compareTexts(messageKey(a), messageKey(b)),
    );
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

function messageKey({ range, code, message }: Diagnostic): string {
  return JSON.stringify([range, code, message]);
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
