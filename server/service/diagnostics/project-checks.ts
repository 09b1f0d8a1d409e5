import { rules } from '../rules';
import type { Problem, Rule } from '../rules/rule';
import type { LadderFile } from '../workspace/ladder-file';
import type { Project } from '../workspace/project';
import { GraphChecks } from './graph-checks';
import { LocalChecks } from './local-checks';
import type { Severities } from './settings';

/** What the rules that are not off say of the files of one project. A rule that is off costs nothing. */
export class ProjectChecks {
  readonly graph: GraphChecks;
  readonly #rules: readonly Rule[];
  readonly #local: LocalChecks;

  constructor(project: Project, severities: Severities) {
    this.#rules = rulesAt(severities);
    this.#local = new LocalChecks(this.#rules);
    this.graph = new GraphChecks(this.#rules, project.graph);
  }

  /** Whether these are the rules that are not off by some severities. */
  fits(severities: Severities): boolean {
    const present = rulesAt(severities);
    return present.length === this.#rules.length && present.every((rule, at) => rule === this.#rules[at]);
  }

  problems(file: LadderFile): readonly Problem[] {
    return [...this.#local.problems(file), ...this.graph.problems(file.uri)];
  }

  /** What is wrong with a file whatever others say: all that can be told while these are still being read. */
  localErrors(file: LadderFile): readonly Problem[] {
    const errors = new Set(
      this.#rules.filter(({ severity }) => severity === 'error').map(({ name }) => name),
    );
    return this.#local.problems(file).filter(({ rule }) => errors.has(rule));
  }
}

function rulesAt(severities: Severities): readonly Rule[] {
  return rules.filter((rule) => severities.get(rule.name) !== 'off');
}
